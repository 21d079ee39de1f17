import type { Entity, Phrase } from '../../model';
import { Tokens } from '../tokens/tokens';
import { edgesOf } from './edges';
import { entryOf, mayBeTogether, phraseEntry, type Entry } from './entry';
import { designatorEdge, designatorKeyOf, Layer, type Spellings } from './layer';
import { newPrefilter, type Prefilter } from './prefilter';
import { buildTrie, type TrieArrays } from './trie';

/** The entries of all names of some entities, in their order, then those of phrases. */
export const entriesOf = (entities: readonly Entity[], phrases: readonly Phrase[]): Entry[] => [
  ...entities.flatMap((entity) => entity.names.map((name) => entryOf(entity.kind, entity, name))),
  ...phrases.map(phraseEntry),
];

/** A layer of entries that no packed catalog holds. */
export function layerOf(entries: readonly Entry[], spellings: Spellings): Layer {
  const { arrays, prefilter } = trieOf(entries, spellings);
  return new Layer(arrays, prefilter, spellings, (number) => entries[number]);
}

/** The trie of entries, by their numbers in the list. */
export function trieOf(entries: readonly Entry[], spellings: Spellings): { arrays: TrieArrays; prefilter: Prefilter } {
  const words = new Tokens();
  const prefilter = newPrefilter();
  const paths: [number, number[]][] = [];
  entries.forEach((entry, number) => {
    const edges = entry.name.match === 'never' ? [] : edgesOf(entry.name.text, words, prefilter);
    paths.push([number, edges]);
    if (edges.length === 0) return;
    if (edges.length === 2 && mayBeTogether(entry) && TWO_WORDS.test(entry.name.text)) {
      paths.push([number, edgesOf(entry.name.text.replace(' ', ''), words, prefilter)]);
    }
    if (edges.length === 1 && entry.kind === 'actor' && ONE_WORD.test(entry.name.text)) {
      paths.push([number, edgesOf(entry.name.text.replace(HUMP, ' $&'), words, prefilter)]);
    }
    if (entry.name.text.includes('_')) paths.push([number, edgesOf(entry.name.text.replaceAll('_', MARKDOWN), words, prefilter)]);
    const key = designatorKeyOf(entry, spellings);
    if (key !== undefined) paths.push([number, [designatorEdge(key)]]);
  });
  return { arrays: buildTrie(paths), prefilter };
}

/** How editors of Markdown write `_` within a word. */
const MARKDOWN = '\\_';
/** Names that people also write together: "Fancy Bear", "FancyBear". */
const TWO_WORDS = /^\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}$/u;
/** Names of actors that people also write apart: "GhostEmperor", "Ghost Emperor". Programs' are everyday words too often. */
const ONE_WORD = /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u;
const HUMP = /(?<=\p{Ll})\p{Lu}/u;

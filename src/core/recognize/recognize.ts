import type { Catalog } from '../catalog';
import type { Mention } from '../model';
import { notProse, wordsOf, type Format, type Words } from '../text';
import { evidenceFor, isSoftwareHere } from './evidence';
import { matchNames, type Match } from './match';
import { toMention } from './mention';
import { indexNames, type Entry } from './names';

/** Finds the mentions of a text: sorted, none overlapping another. Pure: the same text gives the same mentions. */
export type Recognize = (text: string, format?: Format) => Mention[];

/** A recognizer for a catalog's names. The index is built on the first call, so that making one costs nothing. */
export function createRecognizer(catalog: Catalog): Recognize {
  let index: ReturnType<typeof indexNames> | undefined;
  return (text, format = 'markdown') => {
    index ??= indexNames(catalog);
    const words = wordsOf(text);
    const places = [...matchNames(text, words, notProse(text, format), index)];
    const memory = remember(text, words, places);
    return choose(text, words, places, memory);
  };
}

/** Names that need evidence and have it somewhere in the text, by entity and spelling, with what speaks for them. */
type Memory = ReadonlyMap<Entry, string>;

/** One "the Cobalt group" lets every "Cobalt" of the report stand. */
function remember(text: string, words: Words, places: readonly (readonly Match[])[]): Memory {
  const memory = new Map<Entry, string>();
  for (const match of places.flat()) {
    for (const entry of match.entries) {
      const waits = entry.name.match === 'evidence' && !memory.has(entry);
      const evidence = waits ? evidenceFor(entry.entity.kind, text, words, match) : undefined;
      if (evidence !== undefined) memory.set(entry, evidence);
    }
  }
  return memory;
}

/** Leftmost, then longest. Software takes its place in the text without becoming a mention. */
function choose(text: string, words: Words, places: readonly (readonly Match[])[], memory: Memory): Mention[] {
  const mentions: Mention[] = [];
  let nextWord = 0;
  for (const matches of places) {
    for (const match of matches) {
      if (match.word < nextWord) break;
      const taken = decide(text, words, match, memory);
      if (taken === undefined) continue;
      nextWord = match.nextWord;
      if (taken !== 'software') mentions.push(taken);
      break;
    }
  }
  return mentions;
}

/** What a match is: a mention, software, or (`undefined`) nothing, so that a shorter one may stand. */
function decide(text: string, words: Words, match: Match, memory: Memory): Mention | 'software' | undefined {
  const isSoftware = match.entries.some(({ entity }) => entity.kind === 'software');
  if (isSoftware && isSoftwareHere(text, words, match)) return 'software';
  const accepted = match.entries.filter((entry) => entry.entity.kind !== 'software' && (entry.name.match !== 'evidence' || memory.has(entry)));
  const [first, ...more] = accepted;
  if (!first) return isSoftware ? 'software' : undefined;
  const plain = accepted.some(({ name }) => name.match !== 'evidence');
  return toMention(match, [first, ...more], plain ? undefined : memory.get(first));
}

import { foldSpelling, foldWord } from '../../text';
import type { Tokens } from '../tokens/tokens';
import { BREAK, ONE_SPACE } from '../tokens/gaps';
import { gapHash } from './edges';
import { mayBeTogether, type Entry } from './entry';
import type { Group, Layer } from './layer';
import { withEntries, type Candidate } from './candidate';
import type { NameIndex } from './nameIndex';
import { edgeHash, NOTHING, NOWHERE, ROOT, SPACE } from './trie';

/**
 * The names that begin at a word, the longest first. A pure look-up with no choice between them; that needs evidence from the
 * whole text. None touches a masked part, save one that holds the part whole, as "abuse.ch" does.
 */
export function candidatesAt(tokens: Tokens, first: number, index: NameIndex): readonly Candidate[] {
  let found = NONE;
  const edge = edgeHash(NOTHING, tokens.hashes[first] as number);
  for (const layer of index.layers) {
    const node = layer.trie.step(ROOT, edge);
    if (node === NOWHERE) continue;
    if (found === NONE) found = [];
    walk(tokens, first, layer, node, index, found);
  }
  if (found.length < 2) return found;
  if (index.layers.length === 1) return found.reverse();
  found.sort((a, b) => b.end - a.end);
  return found.filter((candidate, i) => candidate.end !== found[i - 1]?.end).map((candidate) => joined(candidate, found));
}

/** A candidate with the entries of all layers that have names of its end. */
function joined(candidate: Candidate, found: readonly Candidate[]): Candidate {
  const entries = found.filter(({ end }) => end === candidate.end).flatMap((other) => other.entries);
  return entries.length === candidate.entries.length ? candidate : withEntries(candidate, entries);
}

const NONE: Candidate[] = [];

/** Adds the names of a layer that begin at a word, from the node behind it. */
function walk(tokens: Tokens, first: number, layer: Layer, from: number, index: NameIndex, found: Candidate[]): void {
  const { trie } = layer;
  let node = from;
  for (let i = first; node !== NOWHERE; ) {
    if (trie.endsAt(node)) {
      const candidate = candidateAt(tokens, first, i + 1, layer.groupAt(node), index);
      if (candidate) found.push(candidate);
    }
    if (++i >= tokens.count) return;
    const separator = separatorBefore(tokens, i);
    if (separator === undefined) return;
    node = trie.step(node, edgeHash(separator, tokens.hashes[i] as number));
  }
}

/** The hash of what stands before a word; `undefined` where no name can go on. */
function separatorBefore(tokens: Tokens, i: number): number | undefined {
  const gap = tokens.gaps[i] as number;
  if ((gap & ONE_SPACE) !== 0) return SPACE;
  return (gap & BREAK) !== 0 ? undefined : gapHash(tokens.gap(i - 1));
}

function withTail(text: string, end: number, tails: readonly string[]): number {
  for (const tail of tails) if (text.startsWith(tail, end)) return end + tail.length;
  return end;
}

/** The name of a group that stands at some words, with the punctuation that it ends in where that is free. */
function candidateAt(tokens: Tokens, word: number, nextWord: number, group: Group, index: NameIndex): Candidate | undefined {
  const { text } = tokens;
  const start = tokens.start(word);
  const behind = tokens.end(nextWord - 1);
  let end = group.tails.length === 0 ? behind : withTail(text, behind, group.tails);
  if (!tokens.isFree(start, end)) {
    if (end === behind || !tokens.isFree(start, behind)) return undefined;
    end = behind;
  }
  const entries = fittingIn(group, text.slice(start, end), index);
  return entries.length > 0 ? { start, end, word, nextWord, entries, rule: undefined } : undefined;
}

/** Spellings that are kept for a name, and the longest of those that no entry has; such a text may keep the whole report in memory. */
const FITTING_KEPT = 64;
const LONGEST_KEPT = 12;

/** The entries of a group that a text fits, those first that are spelled most like it. */
function fittingIn({ entries, fitting: known }: Group, written: string, index: NameIndex): readonly Entry[] {
  const kept = known.get(written);
  if (kept) return kept;
  const { spelling, folded } = spelled(written);
  const fits = (entry: Entry) =>
    sameCase(spelling, entry) || isTogether(spelling, entry) || (entry.name.match === 'fold' && sameFolded(folded, entry));
  const fitting = index.ignored.has(folded) ? [] : entries.filter(fits);
  if (fitting.length > 1) fitting.sort((a, b) => likeness(b, written, spelling) - likeness(a, written, spelling));
  const key = written.length <= LONGEST_KEPT ? written : entries.find(({ name }) => name.text === written)?.name.text;
  if (key !== undefined && known.size < FITTING_KEPT) known.set(key, fitting);
  return fitting;
}

/** How texts of names are spelled and folded: a report has the same ones again and again. */
const spellings = new Map<string, { readonly spelling: string; readonly folded: string }>();
const SPELLINGS_KEPT = 4096;

function spelled(written: string): { readonly spelling: string; readonly folded: string } {
  let known = spellings.get(written);
  if (!known) {
    const spelling = foldSpelling(written);
    known = { spelling, folded: foldWord(spelling) };
    if (spellings.size >= SPELLINGS_KEPT) spellings.clear();
    spellings.set(written, known);
  }
  return known;
}

/** Kinds whose names may be in capitals throughout. */
const MAY_BE_LOUD: ReadonlySet<string> = new Set(['country', 'actor', 'organization', 'software']);

/** The name's own case. Full stops at its end may be missing ("U.S"). */
export function sameCase(spelling: string, { spelling: wanted, kind }: Entry): boolean {
  if (spelling === wanted) return true;
  // a heading
  if (wanted.length > 3 && !isSmall(spelling.charCodeAt(1)) && MAY_BE_LOUD.has(kind) && spelling === wanted.toUpperCase()) return true;
  if (kind === 'actor' && wanted.startsWith('The ') && spelling.startsWith('the ')) return spelling.slice(1) === wanted.slice(1);
  return withoutTail(spelling) === withoutTail(wanted);
}

/** A name of two words that is written as one, or one of one word that is written as two: "FancyBear", "SaintBot", "Ghost Emperor". */
const isTogether = (spelling: string, entry: Entry): boolean =>
  mayBeTogether(entry) && (lacksSpace(spelling, entry.spelling) || lacksSpace(entry.spelling, spelling));

const lacksSpace = (one: string, two: string): boolean => two.length === one.length + 1 && two.replace(' ', '') === one;

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** The name in any case. Tables may lead to names that are not even that. */
function sameFolded(folded: string, { spelling }: Entry): boolean {
  const wanted = foldWord(spelling);
  return folded === wanted || withoutTail(folded) === withoutTail(wanted);
}

const withoutTail = (spelling: string): string => spelling.replace(/[^\p{L}\p{N}\p{M}]+$/u, '');

/** How nearly a name is spelled as the text is, so that the reason for a mention quotes the name that the reader sees. */
function likeness({ name, spelling: own }: Entry, written: string, spelling: string): number {
  return name.text === written ? 2 : own === spelling ? 1 : 0;
}

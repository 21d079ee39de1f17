import { foldWord } from '../../text';
import { firstHash, hashWord, lastHash, nextHash } from '../tokens/hash';
import { copyAndSplit } from '../tokens/scan';
import { Tokens } from '../tokens/tokens';
import { CLOSER } from '../tokens/units';
import { edgesOf, gapHash } from './edges';
import { filterIndex, hasBit, newPrefilter, pairIndex, type Prefilter } from './prefilter';
import { buildTrie, edgeHash, NOTHING, NOWHERE, ROOT, SPACE, Trie } from './trie';

/** Units that are read at once. */
const WINDOW = 2048;
const UNDERSCORE = 0x5f;
const WORD_BITS = ~3;

/** All that is known of the names. Functions are given it, since what hot loops read from a closure halves their speed. */
interface Names {
  readonly words: Tokens;
  readonly trie: Trie;
  readonly prefilter: Prefilter;
  readonly lowered: readonly string[];
  /** Where the first word of each begins in it. */
  readonly leads: readonly number[];
}

/**
 * Only the look-up, without rules, evidence or choice: a function that finds names in a text in any case, as whole words. It returns the
 * starts and ends, by turns, of matches that do not overlap, leftmost and then longest. For measuring the index beside others; the
 * recognizer adds spellings, masks and rules.
 */
export function rawMatcher(names: readonly string[]): (text: string) => Int32Array {
  const words = new Tokens();
  const prefilter = newPrefilter();
  const trie = new Trie(buildTrie(names.map((name, number): [number, number[]] => [number, edgesOf(name, words, prefilter)])));
  const lowered = names.map((name) => name.toLowerCase());
  const leads = names.map((name) => name.search(/[\p{L}\p{N}]/u));
  const margin = names.reduce((most, { length }) => Math.max(most, length), 0) + 2;
  const known: Names = { words, trie, prefilter, lowered, leads };
  return (text) => {
    const found: number[] = [];
    // a word that goes on from the window before is not taken for one
    for (let from = 0; from < text.length; from += WINDOW)
      readWindow(text, from, Math.max(0, from - 1), from + WINDOW + margin, known, found);
    return Int32Array.from(found);
  };
}

/** Adds the matches that begin in a window; its text is looked at from `start` to `end`. */
function readWindow(text: string, from: number, start: number, end: number, known: Names, found: number[]): void {
  const { words, prefilter } = known;
  const part = text.slice(start, end);
  words.reserve(part.length);
  const seen = copyAndSplit(text, start, part.length, words);
  words.text = part;
  if ((seen & CLOSER) !== 0) words.read(part);
  else hashWords(words, seen >>> 8);
  const { count, starts, hashes } = words;
  for (let i = 0; i < count; i++) {
    if (!mayBegin(prefilter, hashes, i, count)) continue;
    const place = start + (starts[i] as number);
    const behind = found.length === 0 ? 0 : (found[found.length - 1] as number);
    if (place < behind || place < from || place >= from + WINDOW) continue;
    const match = longest(known, i);
    if (match && start + match.start >= behind) found.push(start + match.start, start + match.end);
  }
}

/** Makes words of runs of letters and digits, with their hashes; `_` around them is cut off. */
function hashWords(words: Tokens, runs: number): void {
  const { units, borders, starts, ends, hashes } = words;
  let kept = 0;
  for (let i = 0; i < runs; i++) {
    let start = borders[2 * i] as number;
    let end = borders[2 * i + 1] as number;
    while (units[start] === UNDERSCORE && start < end) start++;
    while (units[end - 1] === UNDERSCORE && start < end) end--;
    if (start === end) continue;
    let hash = firstHash(end - start);
    let any = 0;
    for (let at = start; at < end; at++) {
      const unit = units[at] as number;
      any |= unit;
      hash = nextHash(hash, unit);
    }
    starts[kept] = start;
    ends[kept] = end;
    hashes[kept++] = (any > 127 ? hashWord(foldWord(words.text.slice(start, end))) : lastHash(hash)) & WORD_BITS;
  }
  words.count = kept;
}

function mayBegin({ alone, first, pairs }: Prefilter, hashes: Uint32Array, i: number, count: number): boolean {
  const hash = hashes[i] as number;
  const at = filterIndex(hash);
  return hasBit(alone, at) || (hasBit(first, at) && i + 1 < count && hasBit(pairs, pairIndex(hash, hashes[i + 1] as number)));
}

/** The longest name that begins at a word of the window. */
function longest({ words, trie, lowered, leads }: Names, word: number): { start: number; end: number } | undefined {
  let best: { start: number; end: number } | undefined;
  let node = trie.step(ROOT, edgeHash(NOTHING, words.hashes[word] as number));
  for (let i = word; node !== NOWHERE; ) {
    for (const number of trie.endsAt(node) ? trie.namesAt(node) : []) {
      const start = (words.starts[word] as number) - (leads[number] as number);
      const end = start + (lowered[number] as string).length;
      if (end > (best?.end ?? 0) && words.text.slice(start, end).toLowerCase() === lowered[number]) best = { start, end };
    }
    const separator = ++i < words.count ? separatorBefore(words, i) : undefined;
    if (separator === undefined) break;
    node = trie.step(node, edgeHash(separator, words.hashes[i] as number));
  }
  return best;
}

/** The hash of what stands before a word; `undefined` where no name goes on. */
function separatorBefore({ text, starts, ends, units }: Tokens, i: number): number | undefined {
  const end = ends[i - 1] as number;
  return starts[i] === end + 1 && units[end] === 32 ? SPACE : gapHash(text.slice(end, starts[i]));
}

import { filterIndex, hasBit, newPrefilter, noteWords, pairIndex, type Prefilter } from './prefilter';
import { isWordUnit, PlainWords, readWord, word } from './plainWords';
import { buildTrie, edgeHash, NOTHING, NOWHERE, ROOT, Trie } from './trie';

/** Units whose words are read at once; few enough that they stay near the processor. */
const WINDOW = 4096;

/** All that is known of the names. Functions are given it, since what hot loops read from a closure halves their speed. */
interface Names {
  readonly trie: Trie;
  readonly prefilter: Prefilter;
  readonly lowered: readonly string[];
}

/**
 * Only the look-up, without rules, evidence or choice: a function that finds names in a text in any case, as whole words: runs of letters,
 * digits and `_`. It returns the starts and ends, by turns, of matches that do not overlap, leftmost and then longest. Each name must begin
 * with a word. For measuring the index beside others; the recognizer adds spellings, masks and rules.
 */
export function rawMatcher(names: readonly string[]): (text: string) => Int32Array {
  const lowered = names.map((name) => name.toLowerCase());
  const prefilter = newPrefilter();
  const trie = new Trie(buildTrie(lowered.map((name, number): [number, number[]] => [number, edgesOf(name, prefilter)])));
  const known: Names = { trie, prefilter, lowered };
  const words = new PlainWords(WINDOW);
  return (text) => {
    const found: number[] = [];
    for (let from = 0; from < text.length; ) {
      let to = Math.min(from + WINDOW, text.length);
      while (to < text.length && isWordUnit(text.charCodeAt(to))) to++;
      words.read(text, from, to);
      addMatches(text, words, known, found);
      from = to;
    }
    return Int32Array.from(found);
  };
}

/** Adds the matches that begin at some words. */
function addMatches(text: string, words: PlainWords, known: Names, found: number[]): void {
  const { count, borders } = words;
  let behind = found.length === 0 ? 0 : (found[found.length - 1] as number);
  for (let i = 0; i < count; i++) {
    const start = borders[2 * i] as number;
    if (start < behind || !mayBegin(known.prefilter, words, i)) continue;
    word.hash = words.hash(i);
    word.end = borders[2 * i + 1] as number;
    const end = longest(text, start, known);
    if (end === start) continue;
    found.push(start, end);
    behind = end;
  }
}

/** Whether a name may begin at a word; the last one has none behind it that could say no. */
function mayBegin({ alone, first, pairs }: Prefilter, words: PlainWords, i: number): boolean {
  const hash = words.hash(i);
  const at = filterIndex(hash);
  return hasBit(alone, at) || (hasBit(first, at) && (i + 1 === words.count || hasBit(pairs, pairIndex(hash, words.hash(i + 1)))));
}

/** More units than these stand between no two words of a name. */
const LONGEST_GAP = 8;

/** The hash of what stands from an offset up to the next word, whose start is kept; -1 where no name goes on. */
function gapHash(text: string, from: number): number {
  let hash = 1;
  let at = from;
  for (; at < text.length && !isWordUnit(text.charCodeAt(at)); at++) {
    if (at - from === LONGEST_GAP) return -1;
    hash = Math.imul(hash, 31) + text.charCodeAt(at);
  }
  word.end = at;
  return at < text.length ? hash & 0x7fffffff : -1;
}

/** The edges of a name in lower case, noted in a filter. */
function edgesOf(name: string, prefilter: Prefilter): number[] {
  const [edges, hashes]: [number[], number[]] = [[], []];
  for (let [at, separator] = [0, NOTHING]; separator >= 0; separator = gapHash(name, word.end), at = word.end) {
    readWord(name, at);
    edges.push(edgeHash(separator, word.hash));
    hashes.push(word.hash);
  }
  noteWords(hashes, prefilter);
  return edges;
}

/** Where the longest name ends that begins with the word read last, at an offset; the offset itself where none does. */
function longest(text: string, start: number, known: Names): number {
  const { trie } = known;
  let best = start;
  for (let node = trie.step(ROOT, edgeHash(NOTHING, word.hash)); node !== NOWHERE; ) {
    if (trie.endsAt(node)) best = Math.max(best, endOf(text, start, node, known));
    const separator = gapHash(text, word.end);
    if (separator < 0) break;
    readWord(text, word.end);
    node = trie.step(node, edgeHash(separator, word.hash));
  }
  return best;
}

/** Where the longest name ends that stands at an offset, of those that end at a node; the offset itself where none does. */
function endOf(text: string, start: number, node: number, { trie, lowered }: Names): number {
  const rank = trie.rankOf(node);
  const first = trie.firstOf(rank);
  let end = start;
  for (let place = first; place < first + trie.countOf(rank); place++) {
    const name = lowered[trie.nameAt(place)] as string;
    if (start + name.length > end && isHere(text, start, name)) end = start + name.length;
  }
  return end;
}

/** Whether a name in lower case stands at an offset, in any case, and no word goes on behind it. */
function isHere(text: string, start: number, name: string): boolean {
  const end = start + name.length;
  if (end > text.length || (end < text.length && isWordUnit(text.charCodeAt(end)) && isWordUnit(text.charCodeAt(end - 1)))) return false;
  for (let i = 0; i < name.length; i++) {
    const [unit, wanted] = [text.charCodeAt(start + i), name.charCodeAt(i)];
    if (unit === wanted || (unit >= 0x41 && unit <= 0x5a && (unit | 32) === wanted)) continue;
    return unit > 127 && text.slice(start, end).toLowerCase() === name;
  }
  return true;
}

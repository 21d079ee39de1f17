import { Tokens } from '../tokens/tokens';
import { edgesOf, gapHash } from './edges';
import { filterIndex, hasBit, newPrefilter, pairIndex } from './prefilter';
import { buildTrie, edgeHash, NOTHING, NOWHERE, ROOT, SPACE, Trie } from './trie';

/** Units that are read at once. */
const WINDOW = 8192;

/**
 * Only the look-up, without rules, evidence or choice: a function that finds names in a text in any case, as whole words. It returns the
 * starts and ends, by turns, of matches
 * that do not overlap, leftmost and then longest. For measuring the index beside others; the recognizer adds spellings, masks and rules.
 */
export function rawMatcher(names: readonly string[]): (text: string) => Int32Array {
  const words = new Tokens();
  const prefilter = newPrefilter();
  const trie = new Trie(buildTrie(names.map((name, number): [number, number[]] => [number, edgesOf(name, words, prefilter)])));
  const { alone, first, pairs } = prefilter;
  const lowered = names.map((name) => name.toLowerCase());
  const leads = names.map((name) => name.search(/[\p{L}\p{N}]/u));
  const margin = names.reduce((most, { length }) => Math.max(most, length), 0) + 2;

  /** The longest name that begins at a word of the window that begins at an offset. */
  const longest = (text: string, from: number, word: number): { start: number; end: number } | undefined => {
    let best: { start: number; end: number } | undefined;
    let node = trie.step(ROOT, edgeHash(NOTHING, words.hashes[word] as number));
    for (let i = word; node !== NOWHERE; ) {
      for (const number of trie.endsAt(node) ? trie.namesAt(node) : []) {
        const start = from + (words.starts[word] as number) - (leads[number] as number);
        const end = start + (lowered[number] as string).length;
        if (end > (best?.end ?? 0) && text.slice(start, end).toLowerCase() === lowered[number]) best = { start, end };
      }
      const separator = ++i < words.count ? separatorBefore(text, from, words, i) : undefined;
      if (separator === undefined) break;
      node = trie.step(node, edgeHash(separator, words.hashes[i] as number));
    }
    return best;
  };

  return (text) => {
    const found: number[] = [];
    let behind = 0;
    for (let from = 0; from < text.length; from += WINDOW) {
      const start = Math.max(0, from - 1); // so that a word that goes on from the window before is not taken for one
      words.read(text.slice(start, from + WINDOW + margin));
      const { count, starts, hashes } = words;
      for (let i = 0; i < count; i++) {
        const hash = hashes[i] as number;
        const at = filterIndex(hash);
        if (!hasBit(alone, at) && !(hasBit(first, at) && hasBit(pairs, pairIndex(hash, hashes[i + 1] as number)))) continue;
        const place = start + (starts[i] as number);
        if (place < behind || place < from || place >= from + WINDOW) continue;
        const match = longest(text, start, i);
        if (!match || match.start < behind) continue;
        found.push(match.start, match.end);
        behind = match.end;
      }
    }
    return Int32Array.from(found);
  };
}

/** The hash of what stands before a word; `undefined` where no name goes on. */
function separatorBefore(text: string, from: number, { starts, ends, units }: Tokens, i: number): number | undefined {
  const end = ends[i - 1] as number;
  if (starts[i] === end + 1 && units[end] === 32) return SPACE;
  return gapHash(text.slice(from + end, from + (starts[i] as number)));
}

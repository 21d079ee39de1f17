import type { Tokens } from '../tokens/tokens';

/**
 * Bits that keep most words of a text away from the trie: whether a name is a word with this hash alone, whether a longer one begins with
 * it, and whether one begins with these two words. Bits of different words may fall together, which costs a look at the trie and no more.
 */
export interface Prefilter {
  readonly alone: Uint8Array;
  readonly first: Uint8Array;
  readonly pairs: Uint8Array;
}

export const WORD_BITS = 18;
export const PAIR_BITS = 18;
/** The place of a word in a filter, by its hash; and of a word with the next one. */
export const filterIndex = (hash: number): number => hash >>> (32 - WORD_BITS);
export const pairIndex = (first: number, second: number): number =>
  (Math.imul(first | 3, 0x2545f491) ^ Math.imul(second | 3, 0x3c6ef372)) >>> (32 - PAIR_BITS);
export const newPrefilter = (): Prefilter => ({
  alone: new Uint8Array(1 << (WORD_BITS - 3)),
  first: new Uint8Array(1 << (WORD_BITS - 3)),
  pairs: new Uint8Array(1 << (PAIR_BITS - 3)),
});
const setBit = (bits: Uint8Array, at: number): void => { bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7)); };
export const hasBit = (bits: Uint8Array, at: number): boolean => ((bits[at >> 3] as number) & (1 << (at & 7))) !== 0;

/** Sets the bits of the name whose words were read last. */
export const note = ({ count, hashes }: Tokens, filter: Prefilter): void => noteWords(hashes.subarray(0, count), filter);

/** Sets the bits of a name by the hashes of its words. */
export function noteWords({ length, 0: hash = 0, 1: second = 0 }: ArrayLike<number>, { alone, first, pairs }: Prefilter): void {
  setBit(length === 1 ? alone : first, filterIndex(hash));
  if (length > 1) setBit(pairs, pairIndex(hash, second));
}

/** Whether a name may begin at a word. */
export function mayBegin({ alone, first, pairs }: Prefilter, hashes: Uint32Array, i: number, count: number): boolean {
  const hash = hashes[i] as number;
  const at = filterIndex(hash);
  return hasBit(alone, at) || (hasBit(first, at) && i + 1 < count && hasBit(pairs, pairIndex(hash, hashes[i + 1] as number)));
}

/** The words that either of two filters lets through. */
export function union(a: Prefilter, b: Prefilter): Prefilter {
  const either = (some: Uint8Array, others: Uint8Array) => some.map((byte, at) => byte | (others[at] as number));
  return { alone: either(a.alone, b.alone), first: either(a.first, b.first), pairs: either(a.pairs, b.pairs) };
}

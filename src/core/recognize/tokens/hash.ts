const SEED = 0x9e3779b1 | 0;
const PRIME = 0x85ebca6b | 0;

/** Bits of a word's hash that tell of it: in lower case without `_`; letters before digits. */
export const LOWER = 1;
export const MIXED = 2;

/** The key of a word whose hash is given: the bits that tell of it left out. */
export const wordKey = (hash: number): number => (hash | 3) >>> 0;

export const firstHash = (length: number): number => SEED ^ length;
/** The hash with one unit more, upper-case ASCII letters differing from lower-case ones in one bit. */
export const nextHash = (hash: number, unit: number): number => Math.imul(hash ^ (unit | 32), PRIME);
export const lastHash = (hash: number): number => hash ^ (hash >>> 15);

/** The hash of a folded word, or of any text that is in lower case: 32 bits, signed. */
export function hashWord(folded: string): number {
  let hash = firstHash(folded.length);
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    hash = unit < 128 ? nextHash(hash, unit) : Math.imul(hash ^ unit, PRIME);
  }
  return lastHash(hash);
}

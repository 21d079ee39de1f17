import type { Reading } from './reading';

/**
 * What stands between two words, as rules ask for it. Corpora and exports of tools set every mark apart as a word ("X , aka Y ( Z ) 's"), so that a space may
 * stand before each of these too.
 */

/** A comma behind a name, perhaps in quotes: `X, `, `X", `, `X , `. */
export const isComma = (gap: string): boolean => /^["”’]?\s?,\s+$/.test(gap);

/** A comma, or nothing but space. */
export const isSpaceOrComma = (gap: string): boolean => /^(?:\s?,)?\s+$/.test(gap);

/** Whether a word is the "s" of an owner: "Acme's", "Acme 's". */
export function isOwners(reading: Reading, i: number): boolean {
  const separator = reading.raw(i) === 's' ? reading.separator(i - 1) : undefined;
  return separator === "'" || separator === " '";
}

import type { Reading } from './reading';

/** What makes a run of words one name: how many there are at most, which words are parts of it, and what may stand between two. */
export interface RunRule {
  readonly most: number;
  isPart(reading: Reading, i: number): boolean;
  /** Whether the name may go on from a word to the next. */
  joins(reading: Reading, i: number): boolean;
}

/** Where the run that begins at a word ends; `from` where none begins. */
export function runEnd(reading: Reading, from: number, rule: RunRule): number {
  let at = from;
  while (at < reading.count && at - from < rule.most && rule.isPart(reading, at) && (at === from || rule.joins(reading, at - 1))) at++;
  return at;
}

/** Where the run that ends before a word begins; `to` where none ends there. */
export function runStart(reading: Reading, to: number, rule: RunRule): number {
  let at = to;
  while (at > 0 && to - at < rule.most && rule.isPart(reading, at - 1) && (at === to || rule.joins(reading, at - 1))) at--;
  return at;
}

/** Capitals, or letters and digits mixed in the way of handles: `menuPass`, `th3bug`. Designators and ids have rules of their own. */
export function isNameWord(reading: Reading, i: number): boolean {
  const raw = reading.raw(i);
  return /^\p{Lu}/u.test(raw) || /^\p{Ll}+\p{Lu}/u.test(raw) || /^\p{Ll}+\d\p{L}|^\d+\p{L}*\p{Lu}\p{Ll}{2}/u.test(raw) || /^\d+$/.test(raw) && reading.gap(i - 1) !== '.';
}

/** The words of a text from one to another, on one line, to be quoted as a reason. */
export const phraseOf = (reading: Reading, from: number, to: number): string => reading.text.slice(reading.start(from), reading.end(to)).replace(/\s+/g, ' ');

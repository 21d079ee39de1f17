import type { Span } from '../../model';
import { matches } from './matches';

const REST = String.raw`[^\s"<>|“”,;]*`;
const SLASHED = String.raw`(?<![\p{L}\p{N}_.:/])(?:~|\.{1,2})?\/(?=[\w.-]+\/)`;
const VARIABLE = String.raw`%\w{1,30}%`;
const KEY = String.raw`(?<![\p{L}\p{N}_])HK(?:LM|CU|CR|U|CC)(?=[:\\])`;
const DRIVE = String.raw`(?<![\p{L}\p{N}])[A-Za-z]:\\|\\\\(?=[\p{L}\p{N}._?-])`;
const JOINED = String.raw`(?<![\p{L}\p{N}_%.-])[\p{L}\p{N}_%.-]{2,}(?:\\{1,2}(?=[\p{L}\p{N}%{])[\p{L}\p{N}_%.{}-]{2,})+\\?`;
/** Paths of Windows, keys of its registry, paths with a leading slash, and words joined by backslashes. */
const PATH = new RegExp(`(?:${DRIVE}|${VARIABLE}|${KEY}|${SLASHED})${REST}|${JOINED}`, 'gu');
/** The same in a part without a backslash. */
const PATH_OF_SLASHES = new RegExp(`(?:${VARIABLE}|${KEY}|${SLASHED})${REST}`, 'gu');

/** The paths in a part of a run of characters; which marks it has says what is looked for. */
export function pathsIn(part: string, offset: number, hasBackslash: boolean): Span[] {
  return matches(part, hasBackslash ? PATH : PATH_OF_SLASHES, offset);
}

const [SLASH, COLON, DOT, TILDE, UNDERSCORE, HYPHEN] = [0x2f, 0x3a, 0x2e, 0x7e, 0x5f, 0x2d];

/** The paths with a leading slash in a part of ASCII that has no other sort: what `SLASHED` and `REST` match. */
export function addSlashed(units: Uint16Array, start: number, end: number, spans: Span[]): void {
  for (let at = start; at < end; at++) {
    if (units[at] !== SLASH) continue;
    const from = leadOf(units, start, at);
    if (from < 0 || !isFolder(units, at + 1, end)) continue;
    while (at < end && isInPath(units[at] as number)) at++;
    spans.push({ start: from, end: at });
    at--;
  }
}

/** Where a path begins that leads with a slash: at the slash, or at `~`, `.` or `..` before it; -1 where a word stands before. */
function leadOf(units: Uint16Array, start: number, slash: number): number {
  const isFree = (at: number) => at < start || !isBlocking(units[at] as number);
  const before = slash > start ? units[slash - 1] : undefined;
  if (before === TILDE && isFree(slash - 2)) return slash - 1;
  if (before !== DOT) return isFree(slash - 1) ? slash : -1;
  const from = slash - 2 >= start && units[slash - 2] === DOT ? slash - 2 : slash - 1;
  return isFree(from - 1) ? from : -1;
}

/** Whether a name and one more slash stand here. */
function isFolder(units: Uint16Array, from: number, end: number): boolean {
  let at = from;
  while (at < end && isInName(units[at] as number)) at++;
  return at > from && at < end && units[at] === SLASH;
}

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === UNDERSCORE;
const isInName = (unit: number): boolean => isWordUnit(unit) || unit === DOT || unit === HYPHEN;
/** What may not stand before a path. */
const isBlocking = (unit: number): boolean => isWordUnit(unit) || unit === DOT || unit === COLON || unit === SLASH;
/** Quotes, angles and bars end runs, so that only commas and semicolons are left to end a path within one. */
const isInPath = (unit: number): boolean => unit !== 0x2c && unit !== 0x3b;

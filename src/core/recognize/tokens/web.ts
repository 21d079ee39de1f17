import type { Span } from '../../model';
import { matches } from './matches';

/** What an address goes on with. */
const ADDRESS_UNITS = String.raw`(?:\[(?:[.:/@]|:\/\/|dot|at)\]|\([^\s()]{0,200}\)|[^\s<>"\[\]()“”])`;
/** `https://…`, also defanged: `hxxps://`, `https[:]//`, `[.]`. */
const WEB = new RegExp(
  String.raw`(?:\b[a-zA-Z][a-zA-Z0-9+.-]{1,15}(?::|\[:\])(?:\/\/|\[\/\/\])|\bwww(?:\.|\[\.\]|\(\.\)|\[dot\]|\[\.|\.\]))${ADDRESS_UNITS}+`,
  'gu',
);
const BRACKETS = /\[(?:[.:/@]|:\/\/|dot|at)\]/y;
const MARKED = /\[[:/]|www/;
const [SHORTEST_SCHEME, LONGEST_SCHEME, LONGEST_BRACKETS] = [2, 16, 200];
const [OPEN, CLOSE, OPEN_SQUARE, CLOSE_SQUARE] = [0x28, 0x29, 0x5b, 0x5d];

/**
 * The web addresses in a run of characters, from `start` to `end`. Nearly all have a plain `://`, and are read without the pattern that
 * says what they are.
 */
export function webAddresses(text: string, units: Uint16Array, start: number, end: number): Span[] {
  const run = text.slice(start, end);
  if (MARKED.test(run)) return matches(run, WEB, start);
  const spans: Span[] = [];
  let from = start;
  for (let mark = run.indexOf('://'); mark >= 0; mark = run.indexOf('://', Math.max(mark + 1, from - start))) {
    const scheme = schemeBefore(units, start + mark, from);
    const behind = start + mark + 3;
    const to = scheme < 0 ? behind : addressEnd(text, units, behind, end);
    if (to === behind) continue;
    spans.push({ start: scheme, end: to });
    from = to;
  }
  return spans;
}

/** Where the scheme before a colon begins, the longest there may be; -1 where there is none. */
function schemeBefore(units: Uint16Array, colon: number, from: number): number {
  let scheme = -1;
  for (let at = colon - 1; at >= from && colon - at <= LONGEST_SCHEME; at--) {
    const unit = units[at] as number;
    if (!isSchemeUnit(unit)) break;
    if (isLetter(unit) && colon - at >= SHORTEST_SCHEME && !(at > from && isWordUnit(units[at - 1] as number))) scheme = at;
  }
  return scheme;
}

/**
 * Where an address ends that goes on at a unit, in a run that ends at `to`. Brackets belong to it where they are closed, or say that it is
 * defanged.
 */
export function addressEnd(text: string, units: Uint16Array, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const unit = units[at] as number;
    if (unit === CLOSE || unit === CLOSE_SQUARE) return at;
    const next = unit === OPEN ? closedEnd(units, at, to) : unit === OPEN_SQUARE ? defangedEnd(text, at, to) : at + 1;
    if (next < 0) return at;
    at = next;
  }
  return at;
}

function closedEnd(units: Uint16Array, open: number, to: number): number {
  for (let at = open + 1; at < to && at - open <= LONGEST_BRACKETS + 1; at++) {
    if (units[at] === CLOSE) return at + 1;
    if (units[at] === OPEN) return -1;
  }
  return -1;
}

function defangedEnd(text: string, open: number, to: number): number {
  BRACKETS.lastIndex = open;
  return BRACKETS.test(text) && BRACKETS.lastIndex <= to ? BRACKETS.lastIndex : -1;
}

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isSchemeUnit = (unit: number): boolean => isLetter(unit) || isDigit(unit) || unit === 0x2b || unit === 0x2d || unit === 0x2e;
const isWordUnit = (unit: number): boolean => isLetter(unit) || isDigit(unit) || unit === 0x5f;

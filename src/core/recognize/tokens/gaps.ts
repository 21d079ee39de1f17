import { foldSeparator } from '../../text';

/**
 * What stands between two words, as bits: each is what a rule asks for. Corpora and exports of tools set every mark apart as a word
 * ("X , aka Y ( Z ) 's"), so that a space may stand before many of these too.
 */
/** No sentence goes on: an empty line, the border of a block, the ends of the text, more than `LONGEST` units. */
export const BREAK = 1;
/** White space, as it may stand within a name: one line end at most. */
export const SPACE = 2;
/** One space and nothing else. */
export const ONE_SPACE = 4;
/** Nothing but white space, quotes, brackets of links or emphasis. */
export const BESIDE = 8;
/** A comma behind a name, perhaps in quotes: `X, `, `X", `, `X , `. */
export const COMMA = 16;
/** A comma, or nothing but space. */
export const SPACE_OR_COMMA = 32;
/** What may stand within an introduced name. */
export const NAME_JOIN = 64;
/** The end of a sentence. */
export const STOP = 128;
/** The end of a clause: what no description goes across. */
export const CLAUSE_END = 256;
/** The same, but for commas and brackets. */
export const MAIN_CLAUSE_END = 512;
/** Before a word: a sentence may begin with it. */
export const SENTENCE_START = 1024;
/** A comma or a slash between the members of a list, perhaps in quotes. */
export const LIST_MARK = 1 << 11;
/** Space before "and" between the members of a list, perhaps behind quotes. */
export const LIST_SPACE = 1 << 12;
/** A comma or a bracket that opens, before another name of the same. */
export const OPENS = 1 << 13;
/** A comma before a name, which may stand in quotes. */
export const COMMA_BEFORE = 1 << 14;
/** A comma behind a name, which may stand in quotes. */
export const COMMA_BEHIND = 1 << 15;
/** A quote that opens stands somewhere in it; the last thing before a word is one; the first thing behind a word closes one. */
export const HAS_QUOTE = 1 << 16;
export const QUOTE_BEFORE = 1 << 17;
export const QUOTE_BEHIND = 1 << 18;
/** What may stand between words of a name in quotes. */
export const QUOTED_JOIN = 1 << 19;
/** White space alone. */
export const WHITE = 1 << 20;
/** The end of a line. */
export const LINE_END = 1 << 21;
/** The apostrophe of an owner's "s", perhaps set apart. */
export const APOSTROPHE = 1 << 22;
/** What may stand within an organization's name: space, "&", a hyphen, an apostrophe. */
export const ORGANIZATION_JOIN = 1 << 23;
/** What may stand before a legal form: ", Inc." */
export const FORM_JOIN = 1 << 24;
/** Something with which no name goes on. */
export const NO_JOIN = 1 << 28;
export const HYPHEN = 1 << 25;
/** Ends in a dot behind another mark, perhaps with a bracket that closes: with `DOT`, what joins the words of an address. */
export const ENDS_IN_DOT = 1 << 29;
export const DOT = 1 << 26;
/** Set on every gap whose bits are made. */
const MADE = 1 << 27;

/** A longer gap is a break. In UTF-16 code units. */
const LONGEST = 64;
/** At a break: what a break itself is, and what only the side before it or behind it is asked for. */
const AT_BREAK = BREAK | STOP | CLAUSE_END | MAIN_CLAUSE_END | SENTENCE_START | LINE_END | NO_JOIN | MADE;
const BEFORE_BREAK = COMMA_BEHIND | QUOTE_BEHIND;
const BEHIND_BREAK = QUOTE_BEFORE | ENDS_IN_DOT;

const SEPARATORS: ReadonlyMap<string, number> = new Map([
  [' ', SPACE | ORGANIZATION_JOIN],
  ["'", APOSTROPHE | ORGANIZATION_JOIN],
  [" '", APOSTROPHE],
  [' & ', ORGANIZATION_JOIN],
  ['-', HYPHEN | ORGANIZATION_JOIN],
  [', ', FORM_JOIN],
  [' , ', FORM_JOIN],
  ['. ', FORM_JOIN],
  [',', FORM_JOIN],
  ['.,', FORM_JOIN],
]);
const WRITTEN: ReadonlyMap<string, number> = new Map([
  [' ', ONE_SPACE | NAME_JOIN],
  ['-', NAME_JOIN],
  ['.', NAME_JOIN | DOT],
  ['$', NAME_JOIN],
  ['@', NAME_JOIN],
]);
const FORMS: readonly (readonly [gap: number, form: RegExp])[] = [
  [BESIDE, /^[\s"'“”‘’`*_[\]]{0,6}$/],
  [COMMA, /^["”’]?\s?,\s+$/],
  [SPACE_OR_COMMA, /^(?:\s?,)?\s+$/],
  [STOP, /[.!?;]\s/],
  [CLAUSE_END, /[.;:!?\n,(]/],
  [MAIN_CLAUSE_END, /[.;:!?\n]/],
  [SENTENCE_START, /[.!?:\n]/],
  [LIST_MARK, /^["'”’*`]*\s?,?\s*[/,]\s*["'“‘*`]*$/],
  [LIST_SPACE, /^["'”’*`]*\s+$/],
  [OPENS, /^["”’]?\s?[(,]\s?$/],
  [COMMA_BEFORE, /^\s?,\s+["“`]?$/],
  [COMMA_BEHIND, /^["”`]?\s?,["”]?\s/],
  [HAS_QUOTE, /["“]/],
  [QUOTE_BEFORE, /["“]$/],
  [QUOTE_BEHIND, /^,?["”]/],
  [QUOTED_JOIN, /^[ _-]$/],
  [WHITE, /^\s+$/],
  [LINE_END, /[\r\n]/],
];
/** An empty line within a gap. Most are breaks of the passage; those that are quoted or indented are not. */
const EMPTY_LINE = /\n[^\S\n]*\n|\r[^\S\r\n]*\r/;

/** The bits of a gap as it is written. */
function bitsOf(gap: string): number {
  const dot = endsInDot(gap) ? ENDS_IN_DOT : 0;
  if (EMPTY_LINE.test(gap)) return AT_BREAK | dot;
  const separator = foldSeparator(gap);
  let bits = MADE | dot | (WRITTEN.get(gap) ?? 0) | (separator === undefined ? NO_JOIN : SEPARATORS.get(separator) ?? 0);
  for (const [bit, form] of FORMS) if (form.test(gap)) bits |= bit;
  return bits;
}

const endsInDot = (gap: string): boolean => gap.endsWith('.)') || (gap.endsWith('.') && gap.charCodeAt(gap.length - 2) > 32);

/** The bits of what stands between most words. */
export const ONE_SPACE_BITS = bitsOf(' ');

/** Bits of gaps that were met: of one and of two units of ASCII in arrays, of others in a table by their hash. */
const ONE = new Uint32Array(128);
const TWO = new Uint32Array(128 * 128);
const TABLE_BITS = 13;
/** In each place the gap that was met last; texts have few sorts of it. */
const others: { readonly gap: string; readonly bits: number }[] = Array.from({ length: 1 << TABLE_BITS }, () => ({ gap: '', bits: 0 }));

/** The bits of what stands in a text from one offset to another. */
export function gapBits(text: string, units: Uint16Array, start: number, end: number): number {
  const length = end - start;
  const [first, second] = [units[start] as number, units[start + 1] as number];
  if (length === 1 && first < 128) return (ONE[first] ||= bitsOf(text.slice(start, end)));
  if (length === 2 && first < 128 && second < 128) return (TWO[(first << 7) | second] ||= bitsOf(text.slice(start, end)));
  return length > LONGEST ? AT_BREAK : otherBits(text, units, start, end);
}

function otherBits(text: string, units: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] as number), 0x9e3779b1);
  const place = hash >>> (32 - TABLE_BITS);
  const known = others[place] as (typeof others)[number];
  if (known.gap.length === end - start && text.startsWith(known.gap, start)) return known.bits;
  const gap = text.slice(start, end);
  const bits = bitsOf(gap);
  others[place] = { gap, bits };
  return bits;
}

/**
 * The bits of a gap in which a break lies: as the word before it sees what leads to the break, and as the word behind it sees what follows.
 */
export const breakBits = (before: number, behind: number): number => AT_BREAK | (before & BEFORE_BREAK) | (behind & BEHIND_BREAK);
/** The bits of a gap at either end of the text. */
export const EDGE = AT_BREAK;

/** What a UTF-16 code unit, or a code point, is to words. */
export const OTHER = 0;
/** Part of a word. */
export const PART = 1;
/** A word by itself: scripts that put no spaces between words. */
export const WHOLE = 2;
/** Goes on with the word before it, and begins none: accents, vowel signs, invisible characters. */
export const MARK = 3;

const MARKS = /[\p{M}\u00AD\u200B-\u200D\u2060]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD_PART = /[\p{L}\p{N}]/u;
/** A letter to Unicode, but an apostrophe to those who write it: one spelling of it is not another word. */
const APOSTROPHE = 0x2bc;
const classes = new Map<number, number>([[APOSTROPHE, OTHER]]);

export function classOf(codePoint: number): number {
  let known = classes.get(codePoint);
  if (known === undefined) {
    const character = String.fromCodePoint(codePoint);
    known = MARKS.test(character) ? MARK : !WORD_PART.test(character) ? OTHER : UNSPACED.test(character) ? WHOLE : PART;
    classes.set(codePoint, known);
  }
  return known;
}

/** What a unit tells the quick way: a letter, a digit or `_`. */
export const SIMPLE = 1;
/** One that needs a closer look: marks, scripts without spaces, surrogates. */
export const CLOSER = 2;
/** One that may begin what is no prose: addresses, code, tags. */
export const SIGN = 4;
/** One that no text held so far. */
export const UNKNOWN = 128;

/**
 * Classes of all code units: one byte each, so that the loop over a text has no branch. What is not ASCII is looked up the first time a
 * text holds it, since asking Unicode for all of them costs 20 ms: until then it counts as unknown.
 */
export const CLASSES = new Uint8Array(65536).fill(UNKNOWN);
for (let unit = 0; unit < 128; unit++) {
  const character = String.fromCharCode(unit);
  CLASSES[unit] = /[A-Za-z0-9_]/.test(character) ? SIMPLE : /[/\\@[`<%\]]/.test(character) ? SIGN : 0;
}
for (let unit = 0x2010; unit <= 0x2027; unit++) CLASSES[unit] = 0; // hyphens, dashes, quotes, bullets, ellipses
for (const unit of [0xa0, 0xa7, 0xa9, 0xab, 0xae, 0xb7, 0xbb, 0x20ac, 0x2122, 0x2192]) CLASSES[unit] = 0;

/** Looks up what the units of a text are that no text held before. */
export function classify(units: Uint16Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number;
    if (CLASSES[unit] !== UNKNOWN) continue;
    const type = unit < 0xd800 || unit > 0xdfff ? classOf(unit) : WHOLE;
    CLASSES[unit] = type === OTHER ? 0 : type === PART ? SIMPLE : CLOSER;
  }
}

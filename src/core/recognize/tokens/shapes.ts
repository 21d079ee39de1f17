/**
 * How a word is written, as bits. They are made once for each word; whoever asks for a shape tests a bit. `_` within words counts as no
 * letter.
 */
/** Begins with an upper-case letter. */
export const CAPITAL = 1;
/** Begins with an upper-case letter and a lower-case one: "Panda". */
export const TITLE = 2;
/** May be part of a name: a capital, or letters and digits mixed in the way of handles: `menuPass`, `th3bug`. */
export const NAME_LIKE = 4;
/** A capital at the beginning, or within behind lower-case letters: "Acme", "iSight". */
export const COMPANY_LIKE = 8;
/** Digits alone. */
export const DIGITS = 16;
/** Holds no capital, which may be digits. */
export const SMALL = 32;
/** Holds no lower-case letter. */
export const LOUD = 64;
/** Begins with a lower-case letter. */
export const SMALL_FIRST = 128;
/** A capital at the beginning, perhaps behind digits: "3PARA". */
export const LEADING_CAPITAL = 256;
/** Holds a capital. */
export const HAS_CAPITAL = 512;
/** Set by masks: lies, even partly, in what is not prose. */
export const MASKED = 1024;
/** Set by sections: stands in a part of the report that lists instead of telling. */
export const LISTED = 2048;

const SHAPES: readonly (readonly [shape: number, form: RegExp])[] = [
  [CAPITAL, /^\p{Lu}/u],
  [TITLE, /^\p{Lu}\p{Ll}/u],
  [NAME_LIKE, /^\p{Lu}|^\p{Ll}+\p{Lu}|^\p{Ll}+\d\p{L}|^\d+\p{L}*\p{Lu}\p{Ll}{2}/u],
  [COMPANY_LIKE, /^\p{Lu}|^\p{Ll}+\p{Lu}/u],
  [DIGITS, /^\d+$/],
  [SMALL_FIRST, /^\p{Ll}/u],
  [LEADING_CAPITAL, /^[\p{Lu}\p{Lt}]|^\d+\p{Lu}/u],
  [HAS_CAPITAL, /\p{Lu}/u],
];

export const SMALL_SHAPE = SMALL | SMALL_FIRST;
export const TITLE_SHAPE = CAPITAL | TITLE | NAME_LIKE | COMPANY_LIKE | LEADING_CAPITAL | HAS_CAPITAL;
export const LOUD_SHAPE = CAPITAL | NAME_LIKE | COMPANY_LIKE | LEADING_CAPITAL | HAS_CAPITAL | LOUD;
export const DIGITS_SHAPE = DIGITS | SMALL | LOUD;

const isUpper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isLower = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/**
 * The shape of a word of ASCII letters, digits and `_`, as the forms above have it. Reports are full of words that occur once, such as
 * hashes and identifiers, so none of them is looked up or cut out.
 */
export function shapeOfAscii(units: Uint16Array, start: number, end: number): number {
  let shape = SMALL | LOUD;
  for (let i = start; i < end; i++) {
    const unit = units[i] as number;
    if (isUpper(unit)) shape = (shape & ~SMALL) | HAS_CAPITAL;
    else if (isLower(unit)) shape &= ~LOUD;
  }
  const first = units[start] as number;
  if (isDigit(first)) return shape | shapeBehindDigits(units, start, end);
  const second = start + 1 < end ? (units[start + 1] as number) : 0;
  if (isUpper(first)) return shape | CAPITAL | NAME_LIKE | COMPANY_LIKE | LEADING_CAPITAL | (isLower(second) ? TITLE : 0);
  return isLower(first) ? shape | SMALL_FIRST | shapeBehindLower(units, start, end) : shape;
}

function shapeBehindDigits(units: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(units[at] as number)) at++;
  if (at === end) return DIGITS;
  const leading = isUpper(units[at] as number) ? LEADING_CAPITAL : 0;
  for (let i = at; i < end && isLetter(units[i] as number); i++)
    if (isUpper(units[i] as number) && i + 2 < end && isLower(units[i + 1] as number) && isLower(units[i + 2] as number))
      return leading | NAME_LIKE;
  return leading;
}

function shapeBehindLower(units: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && isLower(units[at] as number)) at++;
  if (at === end) return 0;
  if (isUpper(units[at] as number)) return NAME_LIKE | COMPANY_LIKE;
  return isDigit(units[at] as number) && at + 1 < end && isLetter(units[at + 1] as number) ? NAME_LIKE : 0;
}

const isLetter = (unit: number): boolean => isUpper(unit) || isLower(unit);

/** Shapes of odd words that were met: a report has the same ones again and again. */
const known = new Map<string, number>();
const KEPT = 4096;
const LONGEST_KEPT = 32;

/** The shape of any word. Most are told by their letters at once, without it. */
export function shapeOf(word: string): number {
  let shape = known.get(word);
  if (shape === undefined) {
    shape = (word === word.toLowerCase() ? SMALL : 0) | (word === word.toUpperCase() ? LOUD : 0);
    for (const [bit, form] of SHAPES) if (form.test(word)) shape |= bit;
    if (known.size >= KEPT) known.clear();
    if (word.length <= LONGEST_KEPT) known.set(word, shape);
  }
  return shape;
}

/** The words of a text, in order: word `i` is the half-open range from `starts[i]` to `ends[i]`, in UTF-16 code units. */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const OTHER = 0;
const PART = 1; // part of a word
const WHOLE = 2; // a word by itself: scripts that put no spaces between words
const MARK = 3; // goes on with the word before it, and begins none: accents, vowel signs, invisible characters

/** Classes of the ASCII characters: letters and digits are parts of words; so is `_`, of identifiers. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => (/[A-Za-z0-9_]/.test(String.fromCharCode(unit)) ? PART : OTHER));
const MARKS = /[\p{M}\u00AD\u200B-\u200D\u2060]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD_PART = /[\p{L}\p{N}]/u;
/** A letter to Unicode, but an apostrophe to those who write it: one spelling of it is not another word. */
const APOSTROPHE = 0x2bc;
const classes = new Map<number, number>([[APOSTROPHE, OTHER]]);

function classOf(codePoint: number): number {
  if (codePoint < 128) return ASCII[codePoint] ?? OTHER;
  let known = classes.get(codePoint);
  if (known === undefined) {
    const character = String.fromCodePoint(codePoint);
    known = MARKS.test(character) ? MARK : !WORD_PART.test(character) ? OTHER : UNSPACED.test(character) ? WHOLE : PART;
    classes.set(codePoint, known);
  }
  return known;
}

/**
 * Splits a text into words: runs of letters, digits and marks. Each character of a script without spaces between words is a word by itself, with
 * its marks, so that names are found inside a sentence. Underscores and invisible characters around a word are no part of it.
 */
export function wordsOf(text: string): Words {
  let starts = new Int32Array(Math.max(16, text.length >> 2));
  let ends = new Int32Array(starts.length);
  let count = 0;
  const push = (from: number, to: number) => {
    while (from < to && isAround(text.charCodeAt(from))) from++;
    while (to > from && isAround(text.charCodeAt(to - 1))) to--;
    if (from === to) return;
    if (count === starts.length) {
      starts = grow(starts);
      ends = grow(ends);
    }
    starts[count] = from;
    ends[count++] = to;
  };
  let start = -1;
  let open = OTHER; // the class of the word that has begun
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const codePoint = unit < 0xd800 || unit > 0xdfff ? unit : (text.codePointAt(i) ?? unit);
    const type = classOf(codePoint);
    const goesOn = type === MARK || (type === PART && open === PART);
    if (start >= 0 && !goesOn) {
      push(start, i);
      start = -1;
      open = OTHER;
    }
    if (start < 0 && (type === PART || type === WHOLE)) {
      start = i;
      open = type;
    }
    i += codePoint > 0xffff ? 2 : 1;
  }
  if (start >= 0) push(start, text.length);
  return { count, starts, ends };
}

/** Underscores of emphasis, and what nobody sees at a word's end. */
const isAround = (unit: number): boolean => unit === 0x5f || unit === 0xad || unit === 0x2060 || (unit >= 0x200b && unit <= 0x200d);

function grow(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** The words of a text, in order: word `i` is the half-open range from `starts[i]` to `ends[i]`, in UTF-16 code units. */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const OTHER = 0;
const PART = 1; // part of a word
const WHOLE = 2; // a word by itself: scripts that put no spaces between words

/** Classes of the ASCII characters: letters and digits are parts of words; so is `_`, of identifiers. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => (/[A-Za-z0-9_]/.test(String.fromCharCode(unit)) ? PART : OTHER));
const WORD_PART = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const classes = new Map<number, number>();

function classOf(codePoint: number): number {
  if (codePoint < 128) return ASCII[codePoint] ?? OTHER;
  let known = classes.get(codePoint);
  if (known === undefined) {
    const character = String.fromCodePoint(codePoint);
    known = UNSPACED.test(character) ? WHOLE : WORD_PART.test(character) ? PART : OTHER;
    classes.set(codePoint, known);
  }
  return known;
}

/**
 * Splits a text into words: runs of letters, digits and marks. Each character of a script without spaces between words is a word by itself, so
 * that names are found inside a sentence. Underscores around a word are emphasis, not parts of it.
 */
export function wordsOf(text: string): Words {
  let starts = new Int32Array(Math.max(16, text.length >> 2));
  let ends = new Int32Array(starts.length);
  let count = 0;
  const push = (from: number, to: number) => {
    while (from < to && text.charCodeAt(from) === 95) from++;
    while (to > from && text.charCodeAt(to - 1) === 95) to--;
    if (from === to) return;
    if (count === starts.length) {
      starts = grow(starts);
      ends = grow(ends);
    }
    starts[count] = from;
    ends[count++] = to;
  };
  let start = -1;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const codePoint = unit < 0xd800 || unit > 0xdfff ? unit : (text.codePointAt(i) ?? unit);
    const width = codePoint > 0xffff ? 2 : 1;
    const type = classOf(codePoint);
    if (type === PART && start < 0) start = i;
    if (type !== PART && start >= 0) {
      push(start, i);
      start = -1;
    }
    if (type === WHOLE) push(i, i + width);
    i += width;
  }
  if (start >= 0) push(start, text.length);
  return { count, starts, ends };
}

function grow(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

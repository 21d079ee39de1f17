import { foldWord } from '../../text';
import { firstHash, hashWord, lastHash, LOWER, MIXED, nextHash } from './hash';
import { DIGITS_SHAPE, LOUD_SHAPE, shapeOf, shapeOfAscii, SMALL_SHAPE, TITLE_SHAPE } from './shapes';
import { classify, CLASSES, classOf, CLOSER, MARK, OTHER, PART, SIGN, SIMPLE, UNKNOWN, WHOLE } from './units';

/** Where the words of a text are written to. */
export interface WordArrays {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Uint32Array;
  readonly shapes: Uint16Array;
}

/** Where the units of a text are written to, with the borders between words and other units. */
export interface Split {
  readonly units: Uint16Array;
  readonly borders: Int32Array;
  /** Where the units stand that may begin an address, code or a tag. */
  readonly signs: Int32Array;
  signCount: number;
}

/** Splits a text into words. Returns how many there are; `signCount` is set to the number of signs. */
export function scan(text: string, into: WordArrays & Split): number {
  const seen = copyAndSplit(text, 0, text.length, into);
  return (seen & CLOSER) !== 0 ? splitClosely(text, into) : describe(text, into, seen >>> 8);
}

/**
 * Copies the units of a part of a text and finds its runs of letters and digits: `borders` holds where each begins and ends, by turns.
 * Returns their number, shifted by 8, with all classes that were seen. No branch depends on the text.
 */
export function copyAndSplit(text: string, from: number, length: number, into: Split): number {
  const { units, borders, signs } = into;
  let previous = 0;
  let seen = 0;
  let count = 0;
  let signCount = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(from + i);
    units[i] = unit;
    const type = CLASSES[unit] as number;
    seen |= type;
    const isPart = type & SIMPLE;
    borders[count] = i;
    signs[signCount] = i;
    count += isPart ^ previous;
    signCount += (type & SIGN) >>> 2;
    previous = isPart;
  }
  borders[count] = length;
  into.signCount = signCount;
  if ((seen & UNKNOWN) === 0) return (((count + 1) >> 1) << 8) | seen;
  classify(units, length);
  return copyAndSplit(text, from, length, into);
}

const UNDERSCORE = 0x5f;
/** The bits in which letters differ from digits, and lower case from upper. */
const LETTER = 64;
const CASE = 32;
const FIRST_LETTER = 65;

/** Hashes and shapes of words that were found; `_` around words is cut off. Returns how many words are left. */
function describe(text: string, { units, borders, starts, ends, hashes, shapes }: WordArrays & Split, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    let start = borders[2 * i] as number;
    let end = borders[2 * i + 1] as number;
    if (units[start] === UNDERSCORE || units[end - 1] === UNDERSCORE) {
      while (start < end && units[start] === UNDERSCORE) start++;
      while (end > start && units[end - 1] === UNDERSCORE) end--;
      if (start === end) continue;
    }
    const first = units[start] as number;
    let hash = nextHash(firstHash(end - start), first);
    let all = LETTER | CASE; // bits that lower-case letters have, but for the first letter
    let any = first;
    for (let at = start + 1; at < end; at++) {
      const unit = units[at] as number;
      all &= unit;
      any |= unit;
      hash = nextHash(hash, unit);
    }
    starts[kept] = start;
    ends[kept] = end;
    if (any > 127) describeOther(text, start, end, kept++, hashes, shapes);
    else {
      const whole = all & first;
      hashes[kept] = (lastHash(hash) & ~3) | (whole & CASE ? LOWER : 0) | ((whole & LETTER) === 0 && first >= FIRST_LETTER ? MIXED : 0);
      shapes[kept++] = shapeByBits(all, any, first, end - start) || shapeOfAscii(units, start, end);
    }
  }
  return kept;
}

/** The shape of a word of ASCII that the bits of its units tell; 0 where it takes a closer look. */
function shapeByBits(all: number, any: number, first: number, length: number): number {
  if ((any & LETTER) === 0) return DIGITS_SHAPE;
  if ((all & first & LETTER) === 0) return 0;
  if ((all & CASE) !== 0) return (first & CASE) !== 0 ? SMALL_SHAPE : length > 1 ? TITLE_SHAPE : LOUD_SHAPE;
  return (any & CASE) === 0 ? LOUD_SHAPE : 0;
}

/** The hash, with its flags, and the shape of a word that is not of ASCII alone. */
function describeOther(text: string, start: number, end: number, at: number, hashes: Uint32Array, shapes: Uint16Array): void {
  const raw = text.slice(start, end);
  const lower = raw === raw.toLowerCase() && !raw.includes('_') ? LOWER : 0;
  const mixed = /^[A-Za-z].*\d/.test(raw) ? MIXED : 0;
  hashes[at] = (hashWord(foldWord(raw)) & ~3) | lower | mixed;
  shapes[at] = shapeOf(raw);
}

/** The same by code points, for texts with more than ASCII letters: accents, marks, scripts without spaces, `_` around words. */
function splitClosely(text: string, { starts, ends, hashes, shapes }: WordArrays): number {
  let count = 0;
  const push = (from: number, to: number) => {
    while (from < to && isAround(text.charCodeAt(from))) from++;
    while (to > from && isAround(text.charCodeAt(to - 1))) to--;
    if (from === to) return;
    starts[count] = from;
    ends[count] = to;
    describeOther(text, from, to, count++, hashes, shapes);
  };
  let start = -1;
  let open = OTHER; // the class of the word that has begun
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i) ?? 0;
    const type = codePoint < 128 ? (CLASSES[codePoint] ?? 0) & SIMPLE : classOf(codePoint);
    if (start >= 0 && type !== MARK && !(type === PART && open === PART)) {
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
  return count;
}

/** Underscores of emphasis, and what nobody sees at a word's end. */
const isAround = (unit: number): boolean => unit === UNDERSCORE || unit === 0xad || unit === 0x2060 || (unit >= 0x200b && unit <= 0x200d);

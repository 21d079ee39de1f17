import { foldWord } from '../../text/fold';

const OTHER = 0;
const PART = 1; // part of a word
const WHOLE = 2; // a word by itself: scripts that put no spaces between words
const MARK = 3; // goes on with the word before it, and begins none: accents, vowel signs, invisible characters

const MARKS = /[\p{M}\u00AD\u200B-\u200D\u2060]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD_PART = /[\p{L}\p{N}]/u;
/** A letter to Unicode, but an apostrophe to those who write it: one spelling of it is not another word. */
const APOSTROPHE = 0x2bc;
const classes = new Map<number, number>([[APOSTROPHE, OTHER]]);

function classOf(codePoint: number): number {
  let known = classes.get(codePoint);
  if (known === undefined) {
    const character = String.fromCodePoint(codePoint);
    known = MARKS.test(character) ? MARK : !WORD_PART.test(character) ? OTHER : UNSPACED.test(character) ? WHOLE : PART;
    classes.set(codePoint, known);
  }
  return known;
}

/** What a UTF-16 code unit tells the quick way: a letter, a digit or `_`; a unit that needs a closer look: marks, scripts without spaces, surrogates; one that may begin what is no prose. */
const SIMPLE = 1;
const CLOSER = 2;
const SIGN = 4;
/**
 * Classes of all code units: one byte each, so that the loop over a text has no branch. What is not ASCII is looked up the first time a text
 * holds it, since asking Unicode for all of them costs 20 ms: until then it counts as unknown.
 */
const UNKNOWN = 128;
const CLASSES = new Uint8Array(65536).fill(UNKNOWN);
for (let unit = 0; unit < 128; unit++) CLASSES[unit] = /[A-Za-z0-9_]/.test(String.fromCharCode(unit)) ? SIMPLE : /[/\\@[`<%\]]/.test(String.fromCharCode(unit)) ? SIGN : 0;
for (let unit = 0x2010; unit <= 0x2027; unit++) CLASSES[unit] = 0; // hyphens, dashes, quotes, bullets, ellipses
for (const unit of [0xa0, 0xa7, 0xa9, 0xab, 0xae, 0xb7, 0xbb, 0x20ac, 0x2122, 0x2192]) CLASSES[unit] = 0;

/** Bits of a word's hash that tell of it. */
export const LOWER = 1;
export const MIXED = 2;

/**
 * The words of a text, in order: word `i` is the half-open range from `starts[i]` to `ends[i]`, in UTF-16 code units; `hashes[i]` is `hashWord` of it,
 * folded, its two lowest bits set where the word is in lower case without `_` (`LOWER`), and where it has letters before digits (`MIXED`). One is used for many texts, to spare the memory; `read` overwrites it.
 */
export class Words {
  count = 0;
  units = new Uint16Array(4096);
  starts = new Int32Array(4097);
  ends = new Int32Array(4097);
  hashes = new Uint32Array(4096);
  /** Whether the text has a character that may begin an address, code or a tag; dots tell nothing. */
  hasSigns = false;

  /** `breaks`: offsets that no sentence crosses; at each an empty word is put, whose hash is 0. */
  read(text: string, breaks: readonly number[] = []): void {
    const most = text.length + breaks.length + 4;
    if (this.units.length < most) this.#grow(most * 2);
    const seen = copyAndSplit(text, this.units, this.starts, this.ends);
    this.count = seen >>> 8;
    this.hasSigns = (seen & SIGN) !== 0;
    if ((seen & CLOSER) !== 0) this.#readClosely(text);
    else this.count = hashSimple(text, this);
    if (breaks.length > 0) this.#insert(breaks);
  }

  #insert(breaks: readonly number[]): void {
    const { starts, ends, hashes } = this;
    let to = this.count + breaks.length;
    let from = this.count;
    this.count = to;
    for (let i = breaks.length - 1; i >= 0; i--) {
      const at = breaks[i] as number;
      while (from > 0 && (starts[from - 1] as number) >= at) {
        from--;
        to--;
        starts[to] = starts[from] as number;
        ends[to] = ends[from] as number;
        hashes[to] = hashes[from] as number;
      }
      to--;
      starts[to] = ends[to] = at;
      hashes[to] = 0;
    }
  }

  #grow(size: number): void {
    this.units = new Uint16Array(size);
    this.starts = new Int32Array(size + 1);
    this.ends = new Int32Array(size + 1);
    this.hashes = new Uint32Array(size);
  }

  /** The same by code points, for texts with more than ASCII letters: accents, marks, scripts without spaces, `_` around words. */
  #readClosely(text: string): void {
    const { starts, ends, hashes } = this;
    let count = 0;
    const push = (from: number, to: number) => {
      while (from < to && isAround(text.charCodeAt(from))) from++;
      while (to > from && isAround(text.charCodeAt(to - 1))) to--;
      if (from === to) return;
      starts[count] = from;
      ends[count] = to;
      hashes[count++] = hashOther(text.slice(from, to));
    };
    let start = -1;
    let open = OTHER; // the class of the word that has begun
    for (let i = 0; i < text.length; ) {
      const unit = text.charCodeAt(i);
      const codePoint = unit < 0xd800 || unit > 0xdfff ? unit : (text.codePointAt(i) ?? unit);
      const type = codePoint < 128 ? ((CLASSES[codePoint] ?? 0) & SIMPLE) : classOf(codePoint);
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
    this.count = count;
  }
}

/** Underscores of emphasis, and what nobody sees at a word's end. */
const UNDERSCORE = 0x5f;
const isAround = (unit: number): boolean => unit === UNDERSCORE || unit === 0xad || unit === 0x2060 || (unit >= 0x200b && unit <= 0x200d);

/** Copies a text's units and finds its runs of ASCII letters and digits. Returns their number, shifted by 8, with all classes that were seen. No branch depends on the text. */
function copyAndSplit(text: string, units: Uint16Array, starts: Int32Array, ends: Int32Array): number {
  const { length } = text;
  let previous = 0;
  let seen = 0;
  let begun = 0;
  let ended = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit;
    const type = CLASSES[unit] as number;
    seen |= type;
    const isPart = type & SIMPLE;
    const turns = isPart ^ previous;
    starts[begun] = i;
    ends[ended] = i;
    begun += turns & isPart;
    ended += turns & previous;
    previous = isPart;
  }
  ends[ended] = length;
  if ((seen & UNKNOWN) !== 0) {
    classify(units, length);
    return copyAndSplit(text, units, starts, ends);
  }
  return (begun << 8) | seen;
}

/** Looks up what the units of a text are that no text held before. */
function classify(units: Uint16Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number;
    if (CLASSES[unit] !== UNKNOWN) continue;
    const type = unit < 0xd800 || unit > 0xdfff ? classOf(unit) : WHOLE;
    CLASSES[unit] = type === OTHER ? 0 : type === PART ? SIMPLE : CLOSER;
  }
}

const SEED = 0x9e3779b1 | 0;
const PRIME = 0x85ebca6b | 0;

/** The hash of a folded word, or of any text that is in lower case: 32 bits, signed. */
export function hashWord(folded: string): number {
  let hash = SEED ^ folded.length;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ lowered(folded.charCodeAt(i)), PRIME);
  return finish(hash);
}

const lowered = (unit: number): number => (unit < 128 ? unit | 32 : unit);
const finish = (hash: number): number => hash ^ (hash >>> 15);

/**
 * `hashWord` of every word, upper-case ASCII letters differing from lower-case ones in one bit; a word with other letters is folded. `_` around words is cut off.
 * Returns how many words are left.
 */
function hashSimple(text: string, { units, starts, ends, hashes, count }: Words): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    let start = starts[i] as number;
    let end = ends[i] as number;
    if (units[start] === UNDERSCORE || units[end - 1] === UNDERSCORE) {
      while (start < end && units[start] === UNDERSCORE) start++;
      while (end > start && units[end - 1] === UNDERSCORE) end--;
      if (start === end) continue;
    }
    let hash = SEED ^ (end - start);
    let all = 32 | 64; // bits that lower-case letters have, and that no digit has
    let any = 0;
    for (let at = start; at < end; at++) {
      const unit = units[at] as number;
      all &= unit;
      any |= unit;
      hash = Math.imul(hash ^ (unit | 32), PRIME);
    }
    starts[kept] = start;
    ends[kept] = end;
    if (any > 127) hashes[kept++] = hashOther(text.slice(start, end));
    else hashes[kept++] = (finish(hash) & ~3) | (all & 32) >>> 5 | ((all & 64) === 0 && (units[start] as number) > 64 ? MIXED : 0);
  }
  return kept;
}

/** The hash, with its flags, of a word that is not of ASCII alone. */
function hashOther(raw: string): number {
  const lower = raw === raw.toLowerCase() && !raw.includes('_') ? LOWER : 0;
  const mixed = /^[A-Za-z].*\d/.test(raw) ? MIXED : 0;
  return (hashWord(foldWord(raw)) & ~3) | lower | mixed;
}

import type { Span } from '../../model';
import { foldWord } from '../../text';
import { breakBits, DOT, EDGE, ENDS_IN_DOT, gapBits, ONE_SPACE_BITS } from './gaps';
import { scan } from './scan';
import type { TablePart } from './tables';
import { LEADING_CAPITAL, LISTED, MASKED } from './shapes';
import { type Category, NO_VOCABULARY, type Vocabulary } from './vocabulary';

const NO_SPANS: readonly Span[] = [];
const SPACE_UNIT = 32;
/** A word is as long as a hash from so many units on. */
const HASH_LENGTH = 32;

/**
 * The words of a text as arrays: word `i` is the half-open range from `starts[i]` to `ends[i]`, in UTF-16 code units. One object serves
 * many texts, to spare the memory: `read` overwrites it, so only the text read last can be asked about.
 *
 *     text      Hackers   of   the   group   "   Copper   Heron   "   left .
 *     hashes    #         #    #     #           #        #           #
 *     shapes    TITLE     …                      TITLE    TITLE
 *     words     17        4    1     88          0        0           0          numbers in the vocabulary of the rules
 *     gaps      ·         ·    ·     ·           " …                  " …   .    what stands before each word, and behind the last
 *
 * Words outside of the text may be asked for: they have no shape and are in no category.
 */
export class Tokens {
  text = '';
  count = 0;
  units = new Uint16Array(4096);
  /** Where runs of letters and digits begin and end, by turns: before they are words. */
  borders = new Int32Array(4098);
  starts = new Int32Array(4097);
  ends = new Int32Array(4097);
  /** `hashWord` of each word, folded, with `LOWER` and `MIXED` in its lowest bits. */
  hashes = new Uint32Array(4097);
  shapes = new Uint16Array(4097);
  /** Numbers in the vocabulary. */
  words = new Uint16Array(4097);
  /** Bits of what stands before word `i`; at `count` of what stands behind the last. */
  gaps = new Uint32Array(4098);
  /** Where the units stand that may begin an address, code or a tag; dots tell nothing. */
  signs = new Int32Array(4097);
  signCount = 0;
  /** The words that a dot joins to what stands before them, and those that are as long as a hash. */
  marked = new Int32Array(4097);
  markedCount = 0;
  /** What is not prose; sorted, apart from each other. */
  masked = NO_SPANS;
  /** The rows of tables, of a passage that is read for the first time. */
  tables: readonly TablePart[] = [];
  #breaks: readonly number[] = [];

  constructor(readonly vocabulary: Vocabulary = NO_VOCABULARY) {}

  /** Reads a text. `breaks`: offsets that no sentence crosses, sorted. */
  read(text: string, breaks: readonly number[] = []): void {
    this.reserve(text.length);
    this.text = text;
    this.masked = NO_SPANS;
    this.tables = [];
    this.#breaks = breaks;
    this.count = scan(text, this);
    this.#look(breaks);
  }

  /** Makes room for a text of some length. */
  reserve(length: number): void {
    if (this.units.length < length + 4) this.#grow((length + 4) * 2);
  }

  /** Numbers of words and bits of gaps. */
  #look(breaks: readonly number[]): void {
    const { text, units, starts, ends, hashes, words, gaps, marked, vocabulary, count } = this;
    let markedCount = 0;
    gaps[0] = breakBits(0, gapBits(text, units, 0, this.start(0)));
    for (let i = 0; i < count; i++) {
      words[i] = vocabulary.numberOf(hashes[i] as number);
      const start = starts[i] as number;
      if (i > 0) {
        const from = ends[i - 1] as number;
        gaps[i] = start - from === 1 && units[from] === SPACE_UNIT ? ONE_SPACE_BITS : gapBits(text, units, from, start);
      }
      if (((gaps[i] as number) & (DOT | ENDS_IN_DOT)) !== 0 || (ends[i] as number) - start >= HASH_LENGTH) marked[markedCount++] = i;
    }
    this.markedCount = markedCount;
    if (count > 0) gaps[count] = breakBits(gapBits(text, units, ends[count - 1] as number, text.length), 0);
    let word = 0;
    for (const at of breaks) {
      while (word < count && (starts[word] as number) < at) word++;
      gaps[word] = breakBits(gapBits(text, units, this.end(word - 1), at), gapBits(text, units, at, this.start(word)));
    }
  }

  #grow(size: number): void {
    this.units = new Uint16Array(size);
    this.borders = new Int32Array(size + 2);
    this.signs = new Int32Array(size + 1);
    this.marked = new Int32Array(size + 1);
    this.starts = new Int32Array(size + 1);
    this.ends = new Int32Array(size + 1);
    this.hashes = new Uint32Array(size + 1);
    this.shapes = new Uint16Array(size + 1);
    this.words = new Uint16Array(size + 1);
    this.gaps = new Uint32Array(size + 2);
  }

  /** Notes what is not prose, and which words lie in it. */
  mask(spans: readonly Span[]): void {
    this.masked = spans;
    this.#mark(spans, MASKED);
  }

  /** Notes the parts of the text that list instead of telling. */
  list(spans: readonly Span[]): void {
    this.#mark(spans, LISTED);
  }

  #mark(spans: readonly Span[], shape: number): void {
    const { starts, ends, shapes, count } = this;
    let word = 0;
    for (const { start, end } of spans) {
      while (word < count && (ends[word] as number) <= start) word++;
      for (let i = word; i < count && (starts[i] as number) < end; i++) shapes[i] = (shapes[i] as number) | shape;
    }
  }

  start(i: number): number {
    return i < 0 ? 0 : i >= this.count ? this.text.length : (this.starts[i] as number);
  }

  end(i: number): number {
    return i < 0 ? 0 : i >= this.count ? this.text.length : (this.ends[i] as number);
  }

  /** Whether a word is in a category. */
  is(i: number, category: Category): boolean {
    return i >= 0 && i < this.count && category[this.words[i] as number] === 1;
  }

  /** Whether a word has one of some shapes. */
  has(i: number, shape: number): boolean {
    return i >= 0 && i < this.count && ((this.shapes[i] as number) & shape) !== 0;
  }

  /** Whether what stands before a word has one of some bits. */
  gapIs(i: number, gap: number): boolean {
    return ((i >= 0 && i <= this.count ? (this.gaps[i] as number) : EDGE) & gap) !== 0;
  }

  /** How many units a word has. */
  length(i: number): number {
    return this.end(i) - this.start(i);
  }

  /** A word as it is written. */
  raw(i: number): string {
    return i < 0 || i >= this.count ? '' : this.text.slice(this.starts[i], this.ends[i]);
  }

  /** A word without the differences that do not change it; empty outside the text. */
  folded(i: number): string {
    return foldWord(this.raw(i));
  }

  /** The text from one word up to, but not with, another. */
  slice(word: number, nextWord: number): string {
    return this.text.slice(this.start(word), this.end(nextWord - 1));
  }

  /** The same on one line, to be quoted as a reason. */
  phrase(word: number, nextWord: number): string {
    return this.slice(word, nextWord).replace(/\s+/g, ' ');
  }

  /** What stands between a word and the next, as it is written; an empty line more where no sentence goes on. */
  gap(i: number): string {
    const [from, to] = [this.end(i), this.start(i + 1)];
    const first = this.#breaks.find((at) => at >= from && at <= to);
    if (i + 1 >= this.count) return `${this.text.slice(from, first ?? to)}${EMPTY_LINE}`;
    if (i < 0) return EMPTY_LINE + this.text.slice(from, to);
    return first === undefined ? this.text.slice(from, to) : `${this.text.slice(from, first)}${EMPTY_LINE}${this.text.slice(first, to)}`;
  }

  /** Whether a word lies, even partly, in what is not prose. */
  isMasked(i: number): boolean {
    return this.has(i, MASKED);
  }

  /** Whether a word stands in a part of the report that lists. */
  isListed(i: number): boolean {
    return this.has(i, LISTED);
  }

  /** Whether what is not prose lies within a span only whole, if at all. */
  isFree(start: number, end: number): boolean {
    for (let i = firstEndingBehind(this.masked, start); i < this.masked.length; i++) {
      const mask = this.masked[i] as Span;
      if (mask.start >= end) return true;
      if (mask.start < start || mask.end > end) return false;
    }
    return true;
  }

  /** Whether a unit stands in the text, of those that may begin an address, code or a tag. */
  holds(sign: number): boolean {
    for (let i = 0; i < this.signCount; i++) if (this.units[this.signs[i] as number] === sign) return true;
    return false;
  }

  /** Whether a word begins with an upper-case letter, or is one of digits and such letters. */
  isCapital(i: number): boolean {
    return this.has(i, LEADING_CAPITAL);
  }
}

/** Stands at a break for the empty line that it is to the rules. */
const EMPTY_LINE = '\n\n';

/** The index of the first of sorted spans that ends behind an offset. */
function firstEndingBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

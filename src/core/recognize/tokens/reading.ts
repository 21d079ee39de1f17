import type { Span } from '../../model';
import { breaksIn } from './breaks';
import { CLOSED, type Open } from './markup';
import { foldSeparator, foldWord } from '../../text';
import { maskPassage, type Format } from './mask';
import { withoutData } from './data';
import { Words } from './words';
import { listings, type Listing } from './sections';

/** What a passage begins in, and leaves open for the next: code, a comment, a part of the report that lists, data. */
export interface Setting {
  readonly open: Open;
  readonly isListing: boolean;
  /** Whether it is in the midst of data. */
  readonly isData: boolean;
}
/** How a passage is laid out, beside its words. */
export interface Layout {
  readonly breaks: readonly number[];
  /** What is not prose, and the lines that list; both sorted. */
  readonly masked: readonly Span[];
  readonly listed: readonly Listing[];
  /** What the passage leaves open. */
  readonly leaves: Setting;
}

export const BEGINNING: Setting = { open: CLOSED, isListing: false, isData: false };

export function isSameSetting(a: Setting, b: Setting): boolean {
  return a === b || (a.isListing === b.isListing && a.isData === b.isData && a.open.comment === b.open.comment && a.open.fence?.mark === b.open.fence?.mark && a.open.fence?.depth === b.open.fence?.depth);
}

/** Stands at a break for the empty line that it is to the rules. */
const EMPTY_LINE = '\n\n';

/**
 * A passage as the rules read it: word by word, with what stands between the words. Indexes of words outside of it are harmless: they are
 * empty, like the words that stand at breaks. The words are shared by all readings, so only the last one made can be read.
 */
export class Reading {
  private constructor(readonly text: string, readonly words: Words, readonly layout: Layout) {}

  /** Reads a passage. What the one before leaves open, and whether a later one ends a comment, settle what is prose. */
  static first(whole: string, format: Format, words: Words = new Words(), begins: Setting = BEGINNING, closesLater?: () => boolean): Reading {
    const breaks = breaksIn(whole);
    const text = withoutData(whole, begins.isData);
    words.read(text, breaks);
    const { spans: masked, open } = maskPassage(text, format, words, breaks, begins.open, closesLater);
    const { spans: listed, isListing } = listings(text, begins.isListing);
    const isData = !whole.endsWith('\n'); // or it is the last passage
    return new Reading(text, words, { breaks, masked, listed, leaves: open === CLOSED && !isListing && !isData ? BEGINNING : { open, isListing, isData } });
  }

  /** Reads the words of a passage again. */
  static again(text: string, words: Words, layout: Layout): Reading {
    words.read(text, layout.breaks);
    return new Reading(text, words, layout);
  }

  get masked(): readonly Span[] {
    return this.layout.masked;
  }

  get count(): number {
    return this.words.count;
  }

  start(i: number): number {
    return i < 0 ? 0 : i >= this.words.count ? this.text.length : (this.words.starts[i] as number);
  }

  end(i: number): number {
    return i < 0 ? 0 : i >= this.words.count ? this.text.length : (this.words.ends[i] as number);
  }

  /** A word as it is written. */
  raw(i: number): string {
    return i < 0 || i >= this.words.count ? '' : this.text.slice(this.words.starts[i], this.words.ends[i]);
  }

  /** A word without the differences that do not change it; empty outside the text. */
  folded(i: number): string {
    return foldWord(this.raw(i));
  }

  /** What stands between a word and the next, as it is written; an empty line more where no sentence goes on. */
  gap(i: number): string {
    const between = this.text.slice(this.end(i), this.start(i + 1));
    return this.#isEmpty(i + 1) ? between + EMPTY_LINE : this.#isEmpty(i) ? EMPTY_LINE + between : between;
  }

  /** Whether an index is outside of the passage or at a break. */
  #isEmpty(i: number): boolean {
    return i < 0 || i >= this.words.count || this.words.starts[i] === this.words.ends[i];
  }

  /** The same in one spelling; `undefined` where no name can go on. */
  separator(i: number): string | undefined {
    return this.#isSpace(i) ? ' ' : foldSeparator(this.gap(i));
  }

  /** Whether just one space stands between a word and the next. */
  #isSpace(i: number): boolean {
    const { count, starts, ends, units } = this.words;
    if (i < 0 || i + 1 >= count) return false;
    const end = ends[i] as number;
    const next = starts[i + 1] as number;
    return next === end + 1 && units[end] === 32 && (ends[i + 1] as number) > next && (starts[i] as number) < end;
  }

  /** Whether nothing but white space, quotes, brackets of links or emphasis stands between a word and the next, and no empty line. */
  isBeside(i: number): boolean {
    if (this.#isSpace(i)) return true;
    const gap = this.gap(i);
    return gap.length <= 6 && /^[\s"'“”‘’`*_[\]]*$/.test(gap) && !/\n[^\S\n]*\n|\r[^\S\r\n]*\r/.test(gap);
  }

  /** Whether a word lies, even partly, in what is not prose. */
  isMasked(i: number): boolean {
    if (this.masked.length === 0) return false;
    const mask = this.masked[firstEndingBehind(this.masked, this.start(i))];
    return mask !== undefined && mask.start < this.end(i);
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

  /** The part of the text around a word that lists instead of telling, if it stands in one. */
  listingAt(i: number): Listing | undefined {
    if (this.layout.listed.length === 0) return undefined;
    const at = this.start(i);
    const found = this.layout.listed[firstEndingBehind(this.layout.listed, at - 1)];
    return found && found.start <= at ? found : undefined;
  }

  /** Whether a word begins with an upper-case letter, or is one of digits and such letters. */
  isCapital(i: number): boolean {
    return /^[\p{Lu}\p{Lt}]|^\d+\p{Lu}/u.test(this.raw(i));
  }
}

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

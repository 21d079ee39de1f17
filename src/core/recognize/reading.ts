import type { Span } from '../model';
import { listings, type Listing } from './sections';
import { foldSeparator, foldWord, notProse, wordsOf, type Format, type Words } from '../text';

/** A text as the rules read it: word by word, with what stands between the words. Indexes of words outside the text are harmless. */
export class Reading {
  readonly words: Words;
  /** What is not prose, sorted. */
  readonly masked: readonly Span[];
  readonly #folded: (string | undefined)[] = [];
  #maskedWords: Uint8Array | undefined;
  #lowerWords: Set<string> | undefined;
  #listings: readonly Listing[] | undefined;

  constructor(readonly text: string, format: Format) {
    this.words = wordsOf(text);
    this.masked = notProse(text, format);
  }

  get count(): number {
    return this.words.count;
  }

  start(i: number): number {
    return this.words.starts[i] ?? this.text.length;
  }

  end(i: number): number {
    return this.words.ends[i] ?? this.text.length;
  }

  /** A word as it is written. */
  raw(i: number): string {
    return i < 0 || i >= this.count ? '' : this.text.slice(this.start(i), this.end(i));
  }

  /** A word without the differences that do not change it; empty outside the text. */
  folded(i: number): string {
    if (i < 0 || i >= this.count) return '';
    return (this.#folded[i] ??= foldWord(this.raw(i)));
  }

  /** What stands between a word and the next, as it is written. */
  gap(i: number): string {
    return this.text.slice(this.end(i), this.start(i + 1));
  }

  /** The same in one spelling; `undefined` where no name can go on. */
  separator(i: number): string | undefined {
    return foldSeparator(this.gap(i));
  }

  /** Whether nothing but white space, quotes, brackets of links or emphasis stands between a word and the next, and no empty line. */
  isBeside(i: number): boolean {
    const gap = this.gap(i);
    return gap === ' ' || (gap.length <= 6 && /^[\s"'“”‘’*_[\]]*$/.test(gap) && !/\n[^\S\n]*\n|\r[^\S\r\n]*\r/.test(gap));
  }

  /** Whether a word lies, even partly, in what is not prose. */
  isMasked(i: number): boolean {
    return (this.#maskedWords ??= this.#markMasked())[i] === 1;
  }

  /** The part of the text around a word that lists instead of telling, if it stands in one. */
  listingAt(i: number): Listing | undefined {
    const spans = (this.#listings ??= listings(this.text));
    const at = this.start(i);
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const found = spans[low];
    return found && found.start <= at ? found : undefined;
  }

  /** Whether the text has the word in lower case somewhere: then its capital means little. */
  hasInLowerCase(folded: string): boolean {
    if (!this.#lowerWords) {
      this.#lowerWords = new Set();
      for (let i = 0; i < this.count; i++) {
        const raw = this.raw(i);
        if (raw === raw.toLowerCase() && !this.isMasked(i)) this.#lowerWords.add(this.folded(i));
      }
    }
    return this.#lowerWords.has(folded);
  }

  #markMasked(): Uint8Array {
    const marks = new Uint8Array(this.count);
    let mask = 0;
    for (let i = 0; i < this.count; i++) {
      while (mask < this.masked.length && (this.masked[mask]?.end ?? 0) <= this.start(i)) mask++;
      if ((this.masked[mask]?.start ?? this.text.length) < this.end(i)) marks[i] = 1;
    }
    return marks;
  }

  /** Whether a word begins with an upper-case letter, or is one of digits and such letters. */
  isCapital(i: number): boolean {
    return /^[\p{Lu}\p{Lt}]|^\d+\p{Lu}/u.test(this.raw(i));
  }
}

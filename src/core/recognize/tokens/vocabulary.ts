import { hashWord, wordKey } from './hash';

/**
 * Words of one sort, by their numbers in the vocabulary: 1 where a word is one of them. Number 0, a word that no rule knows, is in none.
 */
export type Category = Uint8Array;

/** The words that rules ask for, each with a number, so that a rule asks an array instead of comparing texts. */
export class Vocabulary {
  readonly #keys: Uint32Array;
  readonly #numbers: Uint16Array;
  readonly #categories = new Map<string, Category>();
  readonly size: number;

  /** `lists`: folded words by category. A word may be in several. */
  constructor(lists: Readonly<Record<string, Iterable<string>>>) {
    const keys = new Map<number, number>();
    const numbered = Object.entries(lists).map(([name, words]) => [name, Array.from(words, (word) => {
      const key = wordKey(hashWord(word));
      if (!keys.has(key)) keys.set(key, keys.size + 1);
      return keys.get(key) as number;
    })] as const);
    this.size = keys.size + 1;
    this.#keys = new Uint32Array(2 ** Math.ceil(Math.log2(this.size * 4)));
    this.#numbers = new Uint16Array(this.#keys.length);
    for (const [key, number] of keys) {
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#numbers[slot] = number;
    }
    for (const [name, numbers] of numbered) this.#categories.set(name, this.#categoryOf(numbers));
  }

  /** The number of a word whose hash is given; 0 where no rule knows it. */
  numberOf(hash: number): number {
    return this.#numbers[this.#slotOf(wordKey(hash))] as number;
  }

  /** The words of a category. Throws where there is none of the name: a fault of a rule. */
  category(name: string): Category {
    const found = this.#categories.get(name);
    if (!found) throw new Error(`The lexicon has no category "${name}".`);
    return found;
  }

  has(name: string): boolean {
    return this.#categories.has(name);
  }

  /** Whether a folded word is in a category. */
  isIn(word: string, name: string): boolean {
    return this.#categories.get(name)?.[this.numberOf(hashWord(word))] === 1;
  }

  /** The words that are in any of some categories. */
  union(...names: readonly string[]): Category {
    const [first, ...others] = names.map((name) => this.category(name));
    return others.length === 0 && first ? first : unionOf(this.size, [...(first ? [first] : []), ...others]);
  }

  /** A word alone, as a category: of the vocabulary, else one that no word is in. */
  word(word: string): Category {
    const number = this.numberOf(hashWord(word));
    return this.#categoryOf(number === 0 ? [] : [number]);
  }

  #categoryOf(numbers: readonly number[]): Category {
    const category = new Uint8Array(this.size);
    for (const number of numbers) category[number] = 1;
    return category;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (key >>> 8) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}

/** The numbers of a category's words. */
export function numbersIn(category: Category): number[] {
  const numbers: number[] = [];
  for (let number = category.indexOf(1); number >= 0; number = category.indexOf(1, number + 1)) numbers.push(number);
  return numbers;
}

/** The words that are in any of some categories of a vocabulary of a size. */
export function unionOf(size: number, categories: readonly Category[]): Category {
  const union = new Uint8Array(size);
  for (const category of categories) for (const number of numbersIn(category)) union[number] = 1;
  return union;
}

/** For who splits texts without any rule. */
export const NO_VOCABULARY = new Vocabulary({});

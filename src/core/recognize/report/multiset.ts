/** Texts that speak for something, each with how often it was said; the order in which they came does not matter. */
export class Multiset {
  readonly #counts = new Map<string, number>();
  #first: string | undefined;
  #isFirstKnown = true;
  total = 0;

  /** Adds a text, or takes one away. */
  add(text: string, by: 1 | -1): void {
    this.total += by;
    const count = (this.#counts.get(text) ?? 0) + by;
    if (count === 0) this.#counts.delete(text);
    else this.#counts.set(text, count);
    if (count === 0) this.#isFirstKnown &&= text !== this.#first;
    else if (this.#isFirstKnown && (this.#first === undefined || text < this.#first)) this.#first = text;
  }

  /** The text that is quoted: the first in the order of the alphabet, so that it does not depend on edits. */
  get quoted(): string | undefined {
    if (!this.#isFirstKnown) {
      this.#first = undefined;
      for (const text of this.#counts.keys()) if (this.#first === undefined || text < this.#first) this.#first = text;
      this.#isFirstKnown = true;
    }
    return this.#first;
  }
}

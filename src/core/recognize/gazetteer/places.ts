import type { Candidate } from './candidate';
import type { Tokens } from '../tokens/tokens';

/** Candidates by the word at which they begin, the longest first; of equal ones the dictionary's. */
export interface Places extends ReadonlyMap<number, readonly Candidate[]> {
  /** Their words, in the order of the text. */
  inOrder(): readonly number[];
}

const NO_WORDS: readonly number[] = [];

/** Places that are still being filled. */
export class OpenPlaces extends Map<number, Candidate[]> implements Places {
  #words: number[] = [];
  #areInOrder = true;

  constructor(private readonly tokens: Tokens, known?: ReadonlyMap<number, readonly Candidate[]>) {
    super();
    if (known) for (const [word, candidates] of known) this.#begin(word, [...candidates]);
  }

  /** Adds a candidate at its place; one that a rule made must not hold what is no prose, as the dictionary's never do. */
  add(candidate: Candidate, place?: 'before equals'): void {
    if (candidate.rule) for (let i = candidate.word; i < candidate.nextWord; i++) if (this.tokens.isMasked(i)) return;
    const list = this.get(candidate.word);
    if (!list) {
      this.#begin(candidate.word, [candidate]);
      return;
    }
    const at = list.findIndex(({ end }) => end < candidate.end || (end === candidate.end && place !== undefined));
    list.splice(at < 0 ? list.length : at, 0, candidate);
  }

  inOrder(): readonly number[] {
    if (this.size === 0) return NO_WORDS;
    if (!this.#areInOrder) this.#words.sort((a, b) => a - b);
    this.#areInOrder = true;
    return this.#words;
  }

  #begin(word: number, candidates: Candidate[]): void {
    this.#areInOrder &&= word > (this.#words.at(-1) ?? -1);
    this.#words.push(word);
    this.set(word, candidates);
  }
}

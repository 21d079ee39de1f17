import type { Candidate } from './candidate';
import type { Tokens } from '../tokens/tokens';

/** Candidates by the word at which they begin, the longest first; of equal ones the dictionary's. */
export type Places = ReadonlyMap<number, readonly Candidate[]>;

/** Places that are still being filled. */
export class OpenPlaces extends Map<number, Candidate[]> {
  constructor(private readonly tokens: Tokens, known?: Places) {
    super();
    for (const [word, matches] of known ?? []) this.set(word, [...matches]);
  }

  /** Adds a candidate at its place; one that a rule made must not hold what is no prose, as the dictionary's never do. */
  add(candidate: Candidate, place?: 'before equals'): void {
    if (candidate.rule) for (let i = candidate.word; i < candidate.nextWord; i++) if (this.tokens.isMasked(i)) return;
    const list = this.get(candidate.word);
    if (!list) {
      this.set(candidate.word, [candidate]);
      return;
    }
    const at = list.findIndex(({ end }) => end < candidate.end || (end === candidate.end && place !== undefined));
    list.splice(at < 0 ? list.length : at, 0, candidate);
  }
}

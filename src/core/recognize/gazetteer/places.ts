import type { Match } from './match';
import type { Tokens } from '../tokens/tokens';

/** Matches by the word at which they begin, the longest first; of equal ones the dictionary's. */
export type Places = ReadonlyMap<number, readonly Match[]>;

/** Places that are still being filled. */
export class OpenPlaces extends Map<number, Match[]> {
  constructor(private readonly tokens: Tokens, known?: Places) {
    super();
    for (const [word, matches] of known ?? []) this.set(word, [...matches]);
  }

  /** Adds a match at its place; one that a rule made must not hold what is no prose, as the dictionary's never do. */
  add(match: Match, place?: 'before equals'): void {
    if (match.rule) for (let i = match.word; i < match.nextWord; i++) if (this.tokens.isMasked(i)) return;
    const list = this.get(match.word);
    if (!list) {
      this.set(match.word, [match]);
      return;
    }
    const at = list.findIndex(({ end }) => end < match.end || (end === match.end && place !== undefined));
    list.splice(at < 0 ? list.length : at, 0, match);
  }
}

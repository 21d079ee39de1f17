import { BREAK, CLAUSE_END } from '../tokens/gaps';
import type { Tokens } from '../tokens/tokens';

/** A name that a row found: words from one up to, but not with, another. */
export interface FoundName {
  readonly word: number;
  readonly nextWord: number;
}

/** What a row has found so far; one object serves all rows. */
export interface Hit {
  names: FoundName[];
  /** The words of the row itself, without its names: what introduces them. */
  from: number;
  to: number;
  /** What must stand before the next word: bits of a gap, or one of the two below. */
  need: number;
  /** Whether a known actor's name ends before a word. */
  isActorEnd(nextWord: number): boolean;
}
/** Anything but a break; anything within the clause. */
export const ANY = 0;
export const IN_CLAUSE = -1;

export type Direction = 'left' | 'right';
/** Reads on from a border between two words: returns the border behind what was read, or -1 where the text is another. */
export type Step = (tokens: Tokens, at: number, hit: Hit) => number;
/** Makes the step of an element that is more than a word. `least` and `most`: the numbers in braces behind it. */
export type Special = (direction: Direction, least: number | undefined, most: number | undefined) => Step;

export const meetsNeed = (tokens: Tokens, at: number, need: number): boolean =>
  need > 0 ? tokens.gapIs(at, need) : need === ANY ? !tokens.gapIs(at, BREAK) : !tokens.gapIs(at, CLAUSE_END);

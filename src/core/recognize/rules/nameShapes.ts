import { BESIDE, DOT, LIST_MARK, LIST_SPACE, NAME_JOIN, ONE_SPACE, OPENS, QUOTE_BEFORE, QUOTE_BEHIND, QUOTED_JOIN, SPACE } from '../tokens/gaps';
import { COMPANY_LIKE, DIGITS, NAME_LIKE, SMALL_FIRST } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { word } from './vocabulary';

/** What makes a run of words one name. */
export interface NameShape {
  /** How many words it has, at most. */
  readonly most: number;
  /** The shapes of its words; digits count where `hasNumbers`. */
  readonly words: number;
  readonly hasNumbers?: true;
  /** What may stand between two of its words. */
  readonly joins: number;
}

/** An actor's name that a text introduces: capitals, or letters and digits mixed in the way of handles. */
export const ACTOR_NAME: NameShape = { most: 4, words: NAME_LIKE, hasNumbers: true, joins: NAME_JOIN };
/** The same in one line with nothing but spaces in it: what stands above may be a title. */
export const PLAIN_NAME: NameShape = { most: 4, words: NAME_LIKE, hasNumbers: true, joins: ONE_SPACE };
export const COMPANY_NAME: NameShape = { most: 3, words: COMPANY_LIKE, joins: SPACE };

const isPart = (tokens: Tokens, i: number, { words, hasNumbers }: NameShape): boolean =>
  tokens.has(i, words) || (hasNumbers === true && tokens.has(i, DIGITS) && !tokens.gapIs(i, DOT));

/** Where the name that begins at a word ends; `from` where none begins. */
export function nameEnd(tokens: Tokens, from: number, shape: NameShape): number {
  let at = from;
  while (at - from < shape.most && isPart(tokens, at, shape) && (at === from || tokens.gapIs(at, shape.joins))) at++;
  return at;
}

/** Where the name that ends before a word begins; `to` where none ends there. */
export function nameStart(tokens: Tokens, to: number, shape: NameShape): number {
  let at = to;
  while (to - at < shape.most && isPart(tokens, at - 1, shape) && (at === to || tokens.gapIs(at, shape.joins))) at--;
  return at;
}

/** Words of a name in quotes that has no capitals, at most. */
const QUOTED_WORDS = 3;
const ODD = /[\d_]/;

/** Whether a word begins with a small letter and has digits or underscores among its letters, as handles do. */
export const isOddWord = (tokens: Tokens, i: number): boolean => tokens.has(i, SMALL_FIRST) && ODD.test(tokens.raw(i));

/** Where a name of lower-case words in quotes ends; `undefined` where none begins. A single word must be of an odd shape. */
export function quotedEnd(tokens: Tokens, from: number): number | undefined {
  if (!tokens.gapIs(from, QUOTE_BEFORE)) return undefined;
  for (let i = from; i < from + QUOTED_WORDS && tokens.has(i, SMALL_FIRST); i++) {
    if (tokens.gapIs(i + 1, QUOTE_BEHIND)) return i > from || ODD.test(tokens.raw(i)) ? i + 1 : undefined;
    if (!tokens.gapIs(i + 1, QUOTED_JOIN)) return undefined;
  }
  return undefined;
}

const [AND, OR, BY, AS] = [word('and'), word('or'), word('by'), word('as')];

/** Words in brackets behind a member of a list, at most: "X (61 victims), Y (42) and Z". */
const BRACKET_WORDS = 4;

/** Where a list goes on behind a bracket that opens at a word; the word itself where none does. */
function behindBracket(tokens: Tokens, word: number): number {
  if (!tokens.gapIs(word, OPENS) || !/^\s\($/.test(tokens.gap(word - 1))) return word;
  for (let i = word; i < word + BRACKET_WORDS && i < tokens.count; i++) if (CLOSED_IN_LIST.test(tokens.gap(i))) return i + 1;
  return word;
}
const CLOSED_IN_LIST = /^\)(?:,\s|\s$)/;

/** The start of the next name of a list: "X, Y and Z". */
export function nextInList(tokens: Tokens, end: number): number | undefined {
  const behind = behindBracket(tokens, end);
  if (behind > end) return tokens.is(behind, AND) || tokens.is(behind, OR) ? behind + 1 : behind;
  const isLast = tokens.is(end, AND) || tokens.is(end, OR);
  if (tokens.gapIs(end, LIST_MARK)) return isLast ? end + 1 : end;
  return isLast && tokens.gapIs(end, LIST_SPACE) ? end + 1 : undefined;
}

/** "tracked as X by Vendor and as Y by …": where the next name begins. */
export function behindNamer(tokens: Tokens, end: number): number | undefined {
  if (!tokens.is(end, BY) || !tokens.gapIs(end, BESIDE)) return undefined;
  const namer = nameEnd(tokens, end + 1, ACTOR_NAME);
  return namer > end + 1 && tokens.is(namer, AND) && tokens.is(namer + 1, AS) ? namer + 2 : undefined;
}

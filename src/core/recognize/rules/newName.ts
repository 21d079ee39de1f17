import { DOT } from '../tokens/gaps';
import { wordKey } from '../tokens/hash';
import { DIGITS, SMALL, SMALL_FIRST } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import type { Introduced } from './introduction';
import { BRAND_ENDINGS } from './lexicon/technical';
import { oneOf } from './lexicon/written';
import { category, word as literal } from './vocabulary';

/** A name that no dictionary has: what the memory of the report needs to know of it. */
export type NewName = Pick<Introduced, 'text' | 'first' | 'size' | 'words'>;

const GENERIC = category(
  'generic', 'actorNoun', 'actorQualifier', 'brandQualifier', 'softwareNoun', 'operationNoun', 'companyNoun', 'peopleNoun',
);
const COLOUR = category('colour');
const EVERYDAY = category('generic');
const SOFTWARE_NOUN = category('softwareNoun');
const OPERATION = literal('operation');

/** Names that say of themselves that they are software's. */
const BRAND_SHAPE = new RegExp(`${oneOf(BRAND_ENDINGS)}$`, 'i');
/** A shorter name is none. In UTF-16 code units. */
export const SHORTEST = 3;

/** Whether the last word of a name says that it is software's. */
export const isBrandShaped = (tokens: Tokens, nextWord: number): boolean => BRAND_SHAPE.test(tokens.raw(nextWord - 1));

/** Whether a word is an everyday one that may precede a name. Colours begin names: "Black Lantern". */
export const isPreceding = (tokens: Tokens, i: number): boolean => tokens.is(i, EVERYDAY) && !tokens.is(i, COLOUR);

/**
 * The name that words make; nothing where all of them are everyday words by our list. People and gangs may be called as programs are
 * (`mayBeBrand`).
 */
export function newName(tokens: Tokens, word: number, nextWord: number, mayBeBrand = false): NewName | undefined {
  const text = tokens.slice(word, nextWord);
  const size = nextWord - word;
  if (text.length < SHORTEST || (tokens.is(word, OPERATION) && size > 1)) return undefined;
  const first = wordKey(tokens.hashes[word] as number);
  if (areInitials(tokens, word, nextWord)) return { text, first, size, words: [] };
  if (tokens.is(nextWord - 1, SOFTWARE_NOUN) || (!mayBeBrand && isBrandShaped(tokens, nextWord))) return undefined;
  if (size === 1 && isGeneric(tokens, word)) return undefined;
  const words: number[] = [];
  let isSure = false;
  for (let i = word; i < nextWord; i++) {
    if (isGeneric(tokens, i)) continue;
    words.push(wordKey(tokens.hashes[i] as number));
    isSure ||= tokens.has(i, SMALL_FIRST) && tokens.has(i, SMALL); // in its own introduction only a name in quotes may be so
  }
  return words.length > 0 ? { text, first, size, words: isSure ? [] : words } : undefined;
}

export const isGeneric = (tokens: Tokens, i: number): boolean => tokens.is(i, GENERIC) || tokens.has(i, DIGITS) || tokens.length(i) < 2;

/** Letters with full stops between them: "E.K.P." */
function areInitials(tokens: Tokens, word: number, nextWord: number): boolean {
  for (let i = word; i < nextWord; i++) if (tokens.length(i) !== 1 || (i > word && !tokens.gapIs(i, DOT))) return false;
  return nextWord - word > 1;
}

import { LINE_END, SENTENCE_START, SPACE } from '../tokens/gaps';
import { CAPITAL, LOUD, TITLE } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { ELEMENTS, METALS, NOUNS, type Scheme } from './schemes';
import { category } from './vocabulary';

const NO_ADJECTIVE = category('noAdjective');
/** A shorter word makes no name with a noun, and no metal's. */
const SHORTEST = 3;

export interface SchemeName {
  readonly word: number;
  readonly nextWord: number;
  readonly scheme: Scheme;
}

/** A name of two words after a vendor's scheme that begins at a word: "Plaid Typhoon", "BRONZE ATLAS", "Earth Lusca". */
export function schemeNameAt(tokens: Tokens, word: number): SchemeName | undefined {
  if (!tokens.has(word, CAPITAL) || !tokens.has(word + 1, CAPITAL) || !tokens.gapIs(word + 1, SPACE)) return undefined;
  if (tokens.is(word, NO_ADJECTIVE) || tokens.length(word) < SHORTEST) return undefined;
  const isLoud = tokens.has(word + 1, LOUD) && tokens.length(word + 1) >= SHORTEST;
  const scheme = NOUNS.get(tokens.folded(word + 1)) ?? (isLoud ? METALS.get(tokens.raw(word)) : ELEMENTS.get(tokens.folded(word)));
  return !scheme || isAmongCapitals(tokens, word) ? undefined : { word, nextWord: word + 2, scheme };
}

/** Whether the two words are a part of a longer name in capitals: "Old Bear Press", "Joint Cyclone Center". */
function isAmongCapitals(tokens: Tokens, word: number): boolean {
  const isFollowed = tokens.gapIs(word + 2, SPACE) && !tokens.gapIs(word + 2, LINE_END) && tokens.has(word + 2, TITLE);
  const isPreceded = tokens.gapIs(word, SPACE) && tokens.has(word - 1, TITLE) && word > 1 && !tokens.gapIs(word - 1, SENTENCE_START);
  return isFollowed || isPreceded;
}

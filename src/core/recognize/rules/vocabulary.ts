import { foldWord } from '../../text';
import { Vocabulary } from '../tokens/vocabulary';
import { FIRST_WORDS } from './designators';
import { LEXICON } from './lexicon';
import { ENDINGS } from './lexicon/endings';
import { SCHEME_WORDS } from './schemes';

const wordsOf = (list: string): string[] => foldWord(list).trim().split(/[\s,]+/);
const lists = Object.fromEntries(Object.entries({ ...LEXICON, ...ENDINGS }).map(([name, list]) => [name, wordsOf(list)]));

/** The words that the rules of this folder ask for: those of the lexicon, and the first ones of designators and of vendors' schemes. */
export const VOCABULARY = new Vocabulary({
  ...lists,
  ending: [...wordsOf(ENDINGS.fileEnding), ...wordsOf(ENDINGS.topLevelDomain)],
  schemeWord: SCHEME_WORDS,
  designatorWord: FIRST_WORDS,
});

/** The words of a category of the lexicon, or of several. */
export const category = (...names: (keyof typeof LEXICON | 'schemeWord' | 'designatorWord')[]): Uint8Array => VOCABULARY.union(...names);

/** A word alone, which must stand in the lexicon. Throws where it does not: a fault of a rule. */
export function word(text: string): Uint8Array {
  const found = VOCABULARY.word(text);
  if (!found.includes(1)) throw new Error(`The lexicon has neither a category nor a word "${text}": add it to its words of rows.`);
  return found;
}

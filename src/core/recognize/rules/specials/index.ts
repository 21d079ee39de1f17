import type { Special } from '../steps';
import { MARKS } from './marks';
import { NAMES } from './names';
import { NOUNS } from './nouns';
import { WORDINGS } from './wordings';

/** The elements of patterns that are more than a word. A row that needs another one has it added to one of the four. */
export const SPECIALS: Readonly<Record<string, Special>> = { ...NAMES, ...NOUNS, ...WORDINGS, ...MARKS };

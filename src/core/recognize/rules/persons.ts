import type { Candidate } from '../gazetteer/candidate';
import type { Tokens } from '../tokens/tokens';
import { FIRST_NAMES, NO_SURNAMES, SURNAME_ENDINGS, SURNAMES } from './lexicon/personNames';
import { US_STATES, US_STATES_SHORT } from './lexicon/towns';
import { oneOf, wordsIn } from './lexicon/written';

const FIRST: ReadonlySet<string> = new Set(wordsIn(FIRST_NAMES));
const SECOND: ReadonlySet<string> = new Set(wordsIn(SURNAMES));
const ENDING = new RegExp(`^(?!${oneOf(NO_SURNAMES)})\\p{Lu}\\p{Ll}{2,}${oneOf(SURNAME_ENDINGS)}$`, 'u');
const BEHIND = /^[ \u00A0](?:\p{Lu}\.[ \u00A0])?(\p{Lu}\p{Ll}+)(?![\p{L}\d])/u;

/** A state of the United States behind the name of a town. */
const STATES = new RegExp(`^, (?:${oneOf(US_STATES)}|${oneOf(US_STATES_SHORT)}(?![A-Za-z]))`);
const NEAR = 40;

/** A country's name that is a person's first name there, "Kenya Moore", or a town's, "Jordan, Minnesota". */
export function isNamesake({ text }: Tokens, { start, end, entries }: Candidate): boolean {
  if (entries.length === 0 || entries.some(({ kind }) => kind !== 'country')) return false;
  const behind = text.slice(end, end + NEAR);
  if (behind.startsWith(', ')) return STATES.test(behind);
  if (!FIRST.has(text.slice(start, end))) return false;
  const surname = BEHIND.exec(behind)?.[1];
  return surname !== undefined && (SECOND.has(surname) || ENDING.test(surname));
}

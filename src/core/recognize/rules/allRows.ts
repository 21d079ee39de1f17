import { ATTACKS } from './attacks';
import { CAMPAIGNS } from './campaigns';
import { COMPANIES } from './companies';
import { HINTS } from './hints';
import { INTRODUCTIONS } from './introductions';
import { MORE_INTRODUCTIONS } from './moreIntroductions';
import { PERSONAS } from './personas';
import { PROGRAMS } from './programRows';
import type { Row } from './rows';

/** All rows: of those that find the same name at a word the first one counts. */
export const ALL_ROWS: readonly Row[] = [
  ...INTRODUCTIONS, ...MORE_INTRODUCTIONS, ...PERSONAS, ...ATTACKS, ...COMPANIES, ...CAMPAIGNS, ...PROGRAMS, ...HINTS,
];

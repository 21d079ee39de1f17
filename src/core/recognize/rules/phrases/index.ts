import type { Row } from '../rows';
import { ALIASES } from './aliases';
import { ATTACKS } from './attacks';
import { CAMPAIGNS } from './campaigns';
import { COMPANIES } from './companies';
import { DEFINITIONS } from './definitions';
import { GROUPS_BEFORE } from './groupsBefore';
import { GROUPS_BEHIND } from './groupsBehind';
import { HINTS } from './hints';
import { NAMING } from './naming';
import { PERSONAS } from './personas';
import { PROGRAMS } from './programs';

/** All rows: of those that find the same name at a word the first one counts. */
export const ALL_ROWS: readonly Row[] = [
  ...ALIASES, ...NAMING, ...GROUPS_BEFORE, ...GROUPS_BEHIND, ...DEFINITIONS, ...PERSONAS, ...ATTACKS, ...COMPANIES, ...CAMPAIGNS,
  ...PROGRAMS, ...HINTS,
];

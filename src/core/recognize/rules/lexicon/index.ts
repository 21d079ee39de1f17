import { ACTOR_WORDS } from './actors';
import { ATTACK_WORDS } from './attacks';
import { CAMPAIGN_WORDS } from './campaigns';
import { COMPANY_WORDS } from './companies';
import { EVERYDAY_WORDS } from './everyday';
import { NAMING_WORDS } from './naming';
import { FORM_WORDS } from './organizationForms';
import { PERSON_WORDS } from './persons';
import { PLACE_WORDS } from './places';
import { PROGRAM_WORDS } from './programs';

/**
 * All words that rules ask for, by category, folded; each file holds the words of one matter. A word may be in several. Hyphens part
 * words: "state-sponsored" is "state" and "sponsored". Rows name categories in their patterns; a new one is added here and nowhere else.
 */
export const LEXICON = {
  ...ACTOR_WORDS,
  ...ATTACK_WORDS,
  ...CAMPAIGN_WORDS,
  ...COMPANY_WORDS,
  ...EVERYDAY_WORDS,
  ...NAMING_WORDS,
  ...FORM_WORDS,
  ...PERSON_WORDS,
  ...PLACE_WORDS,
  ...PROGRAM_WORDS,
} as const;

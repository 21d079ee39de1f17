import { hashWord } from '../tokens/words';
import { SOURCE_WORDS } from './companies';
import { ATTACK_WORDS, DEED_NOUNS } from './attacks';
import { FIRST_WORDS } from './designators';
import { NAMING_WORDS } from './introductions';
import { ACTOR_NOUNS, COMPANY_NOUNS, PEOPLE_NOUNS } from './lexicon';
import { FORM_WORDS } from './organizationForms';
import { SCHEME_WORDS } from './schemes';

/** What rules look at a word for, as bits; most words of a text have no role, and cost no rule anything. */
export const ROLES = { naming: 1, actors: 2, company: 4, people: 8, form: 16, scheme: 32, designator: 64, deed: 128, attack: 256 } as const;

const WORDS: readonly (readonly [role: number, words: Iterable<string>])[] = [
  [ROLES.naming, NAMING_WORDS], [ROLES.actors, ACTOR_NOUNS], [ROLES.company, COMPANY_NOUNS], [ROLES.people, [...PEOPLE_NOUNS, ...SOURCE_WORDS]],
  [ROLES.form, FORM_WORDS], [ROLES.scheme, SCHEME_WORDS], [ROLES.designator, FIRST_WORDS], [ROLES.deed, DEED_NOUNS], [ROLES.attack, ATTACK_WORDS],
];

/** The key of a word whose hash is given: flags left out. */
export const wordKey = (hash: number): number => (hash | 3) >>> 0;

/** The roles of folded words, by `wordKey` of their hashes. */
export const ROLE_WORDS: ReadonlyMap<number, number> = collect();

function collect(): Map<number, number> {
  const roles = new Map<number, number>();
  for (const [role, words] of WORDS) {
    for (const word of words) {
      const key = wordKey(hashWord(word));
      roles.set(key, (roles.get(key) ?? 0) | role);
    }
  }
  return roles;
}

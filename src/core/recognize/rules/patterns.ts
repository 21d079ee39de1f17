import { designatorAt } from './designators';
import { ruleMatch, type Match } from '../gazetteer/match';
import type { NameIndex } from '../gazetteer/nameIndex';
import { organizationAt, stateBodyEnd, stateBodyStart } from './organizationForms';
import type { Reading } from '../tokens/reading';
import { schemeNameAt, type Scheme } from './schemes';

/** The designator that begins at a word, in whichever of its spellings. */
export function designatorMatch(reading: Reading, word: number, index: NameIndex): Match | undefined {
  const designator = designatorAt(reading, word);
  if (!designator) return undefined;
  const entries = index.layers.flatMap((layer) => layer.designators(designator.key));
  return ruleMatch(reading, word, designator.nextWord, { kind: 'actor', because: `designator as ${designator.by} gives them`, confidence: 'high' }, entries);
}

/** The name of two words that a vendor's scheme makes at a word, unless it begins with another name of the dictionary. */
export function schemeMatch(reading: Reading, word: number, known: readonly Match[]): Match | undefined {
  const named = schemeNameAt(reading, word);
  if (!named || known.some(({ entries, nextWord }) => nextWord === word + 1 && entries.some(({ kind }) => kind !== 'actor'))) return undefined;
  return ruleMatch(reading, word, named.nextWord, { kind: 'actor', because: schemeReason(named.scheme), confidence: named.scheme.common ? 'low' : 'moderate' });
}

/** The organization that is one by its form and begins at a word. */
export function formMatch(reading: Reading, word: number, known: readonly Match[]): Match | undefined {
  const organization = organizationAt(reading, word);
  if (!organization) return undefined;
  const country = known.find(({ entries, nextWord }) => nextWord < organization.nextWord - 1 && entries.some(({ kind }) => kind === 'country'));
  const start = organization.isHeaded && country ? country.nextWord : word; // "Vietnamese | Ministry of Trade": two names
  return ruleMatch(reading, start, organization.nextWord, { kind: 'organization', because: organization.rule, confidence: organization.confidence });
}

/** The bodies of a state around a country's name: "the Vietnamese government", "government of Vietnam". */
export function stateBodies(reading: Reading, country: Match): Match[] {
  const rule = { kind: 'organization', because: 'body of a state, beside its name', confidence: 'moderate' } as const;
  const end = stateBodyEnd(reading, country);
  const start = stateBodyStart(reading, country.word);
  return [
    ...(end === undefined ? [] : [ruleMatch(reading, country.word, end, rule)]),
    ...(start === undefined ? [] : [ruleMatch(reading, start, country.nextWord, rule)]),
  ];
}

function schemeReason({ by, origin, motive }: Scheme): string {
  const implied = [origin, motive].filter(Boolean).join(', ');
  return `form of ${by}'s names${implied === '' ? '' : `, which implies ${implied} (inferred)`}`;
}

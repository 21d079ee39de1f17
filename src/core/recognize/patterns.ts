import { designatorAt } from './designators';
import { ruleMatch, type Match } from './match';
import type { NameIndex } from './names';
import { organizationAt, stateBodyEnd, stateBodyStart } from './organizations';
import type { Reading } from './reading';
import { schemeNameAt, type Scheme } from './schemes';

/** The names that begin at a word by their form alone, whatever the dictionaries say. */
export function patternsAt(reading: Reading, word: number, index: NameIndex, known: readonly Match[]): Match[] {
  if (reading.isMasked(word)) return [];
  const isKnownWord = known.some(({ entries, nextWord }) => nextWord === word + 1 && entries.some(({ kind }) => kind !== 'actor'));
  const found: Match[] = [];
  const designator = designatorAt(reading, word);
  if (designator) {
    const entries = index.designators.get(designator.key) ?? [];
    found.push(ruleMatch(reading, word, designator.nextWord, { kind: 'actor', because: `designator as ${designator.by} gives them`, confidence: 'high' }, entries));
  }
  const named = schemeNameAt(reading, word);
  if (named && !isKnownWord) {
    found.push(ruleMatch(reading, word, named.nextWord, { kind: 'actor', because: schemeReason(named.scheme), confidence: named.scheme.common ? 'low' : 'moderate' }));
  }
  const organization = organizationAt(reading, word);
  if (organization) {
    const country = known.find(({ entries, nextWord }) => nextWord < organization.nextWord - 1 && entries.some(({ kind }) => kind === 'country'));
    const start = organization.isHeaded && country ? country.nextWord : word; // "Vietnamese | Ministry of Trade": two names
    found.push(ruleMatch(reading, start, organization.nextWord, { kind: 'organization', because: organization.rule, confidence: organization.confidence }));
  }
  return found;
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

import { designatorAt } from './designators';
import { ruleCandidate, type Candidate } from '../gazetteer/candidate';
import type { NameIndex } from '../gazetteer/nameIndex';
import { organizationAt } from './organizationForms';
import type { Tokens } from '../tokens/tokens';
import { schemeNameAt } from './schemeNames';
import type { Entry } from '../gazetteer/entry';
import type { Scheme } from './schemes';
import { category } from './vocabulary';
import { stateBodyEnd, stateBodyStart } from './stateBodies';

/** The designator that begins at a word, in whichever of its spellings. */
export function designatorCandidate(tokens: Tokens, word: number, index: NameIndex): Candidate | undefined {
  const designator = designatorAt(tokens, word);
  if (!designator) return undefined;
  const entries = index.layers.flatMap((layer) => layer.designators(designator.key));
  return ruleCandidate(
    tokens,
    word,
    designator.nextWord,
    { kind: 'actor', because: `designator as ${designator.by} gives them`, confidence: 'high' },
    entries,
  );
}

/** The name of two words that a vendor's scheme makes at a word, unless it begins with another name of the dictionary. */
export function schemeCandidate(tokens: Tokens, word: number, known: readonly Candidate[]): Candidate | undefined {
  const named = schemeNameAt(tokens, word);
  if (!named || known.some(({ entries, nextWord }) => nextWord === word + 1 && entries.some(({ kind }) => kind !== 'actor')))
    return undefined;
  return ruleCandidate(tokens, word, named.nextWord, {
    kind: 'actor',
    because: schemeReason(named.scheme),
    confidence: named.scheme.common ? 'low' : 'moderate',
  });
}

/** The organization that is one by its form and begins at a word. */
export function formCandidate(tokens: Tokens, word: number, known: readonly Candidate[]): Candidate | undefined {
  const organization = organizationAt(tokens, word);
  if (!organization) return undefined;
  const country = known.find(
    ({ entries, nextWord }) => nextWord < organization.nextWord - 1 && entries.some(({ kind }) => kind === 'country'),
  );
  const start = organization.isHeaded && country ? country.nextWord : word; // "Vietnamese | Ministry of Trade": two names
  const rule = { kind: 'organization', because: organization.rule, confidence: organization.confidence } as const;
  return ruleCandidate(tokens, start, organization.nextWord, rule, start === word ? ownerOf(tokens, known, organization.nextWord) : []);
}

const FORM = category('legalForm', 'companyForm');

/** Whom the catalog knows by all of a company's name but its legal form: "Acme" in "Acme Group SA". */
function ownerOf(tokens: Tokens, known: readonly Candidate[], nextWord: number): readonly Entry[] {
  for (const candidate of known) {
    const entries = candidate.entries.filter(({ kind, name }) => kind === 'organization' && name.match !== 'evidence');
    let end = candidate.nextWord;
    while (end < nextWord && tokens.is(end, FORM)) end++;
    if (entries.length > 0 && end === nextWord) return entries;
  }
  return [];
}

/** The bodies of a state around a country's name: "the Vietnamese government", "government of Vietnam". */
export function stateBodies(tokens: Tokens, country: Candidate): Candidate[] {
  const rule = { kind: 'organization', because: 'body of a state, beside its name', confidence: 'moderate' } as const;
  const end = stateBodyEnd(tokens, country);
  const start = stateBodyStart(tokens, country.word);
  return [
    ...(end === undefined ? [] : [ruleCandidate(tokens, country.word, end, rule)]),
    ...(start === undefined ? [] : [ruleCandidate(tokens, start, country.nextWord, rule)]),
  ];
}

function schemeReason({ by, origin, motive }: Scheme): string {
  const implied = [origin, motive].filter(Boolean).join(', ');
  return `form of ${by}'s names${implied === '' ? '' : `, which implies ${implied} (inferred)`}`;
}

import { candidatesAt } from '../gazetteer/find';
import type { Candidate } from '../gazetteer/candidate';
import type { NameIndex } from '../gazetteer/nameIndex';
import type { OpenPlaces } from '../gazetteer/places';
import { mayBegin } from '../gazetteer/prefilter';
import { UNKNOWN } from '../rules/designators';
import { asOperation, operationCandidate } from '../rules/operations';
import { WORDS_AT_MOST } from '../rules/organizationForms';
import { designatorCandidate, formCandidate, schemeCandidate, stateBodies } from '../rules/formCandidates';
import { TRIGGER_BITS, TRIGGERS } from '../rules/triggers';
import { MIXED } from '../tokens/hash';
import { SMALL_FIRST } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';

/** Finds the names of the dictionary and those that their form tells. Returns the words that may introduce others. */
export function findNames(tokens: Tokens, index: NameIndex, places: OpenPlaces): number[] {
  const { count, hashes, words } = tokens;
  const { prefilter } = index;
  const introducing: number[] = [];
  let tried = 0; // up to this word names by form were looked for
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] as number;
    const triggers = TRIGGER_BITS[words[i] as number] as number;
    if (mayBegin(prefilter, hashes, i, count)) addNames(tokens, i, index, places);
    if ((triggers | (hash & MIXED)) === 0) continue;
    if ((triggers & TRIGGERS.designator) !== 0 || (hash & MIXED) !== 0) add(places, designatorCandidate(tokens, i, index));
    if ((triggers & TRIGGERS.operation) !== 0) add(places, operationCandidate(tokens, i, places.get(i) ?? NONE));
    if ((triggers & TRIGGERS.scheme) !== 0)
      for (const word of [i - 1, i]) add(places, schemeCandidate(tokens, word, places.get(word) ?? NONE));
    if ((triggers & TRIGGERS.form) !== 0 && !tokens.has(i, SMALL_FIRST)) {
      for (let word = Math.max(tried, i - WORDS_AT_MOST); word <= i; word++)
        add(places, formCandidate(tokens, word, places.get(word) ?? NONE));
      tried = i + 1;
    }
    if ((triggers & TRIGGERS.introduction) !== 0) introducing.push(i);
  }
  if (tokens.text.includes(UNKNOWN))
    for (let i = 0; i < count; i++) if (tokens.raw(i).startsWith(UNKNOWN)) add(places, designatorCandidate(tokens, i, index));
  return introducing;
}

const NONE: readonly Candidate[] = [];

function add(places: OpenPlaces, candidate: Candidate | undefined): void {
  if (candidate && !(places.get(candidate.word) ?? NONE).some((known) => isSame(known, candidate))) places.add(candidate);
}
const isSame = (a: Candidate, b: Candidate): boolean => a.end === b.end && a.rule?.because === b.rule?.because;

function addNames(tokens: Tokens, word: number, index: NameIndex, places: OpenPlaces): void {
  for (const found of candidatesAt(tokens, word, index)) {
    const candidate = asOperation(tokens, found);
    places.add(candidate);
    if (candidate.entries.some(({ kind }) => kind === 'country')) for (const body of stateBodies(tokens, candidate)) places.add(body);
  }
}

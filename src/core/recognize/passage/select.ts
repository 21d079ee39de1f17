import { toMention, type Selection } from './mention';
import { isBlocking, type Entry } from '../gazetteer/entry';
import type { CandidateInContext } from './candidateInContext';

export type { Selection };
type Places = readonly (readonly CandidateInContext[])[];

/** What the whole report says for names that need evidence; nothing for a passage alone. */
export interface Evidence {
  get(entry: Entry): string | undefined;
}
const NONE: Evidence = { get: () => undefined };
const NOTHING: readonly Selection[] = [];

/**
 * Leftmost, then longest. Software takes its place in the text without becoming a mention. A country inside another name ("U.S." in "U.S.
 * Cyber Command") is
 * selected too, right behind the name that holds it; no other kinds nest.
 */
export function select(text: string, places: Places, evidence: Evidence = NONE): readonly Selection[] {
  if (places.length === 0) return NOTHING;
  const selections: Selection[] = [];
  let nextWord = 0;
  for (let at = 0; at < places.length; at++) {
    const candidates = places[at] as readonly CandidateInContext[];
    if ((candidates[0] as CandidateInContext).word < nextWord) continue;
    for (const candidate of candidates) {
      const taken = decide(text, candidate, evidence);
      if (taken === undefined) continue;
      nextWord = candidate.nextWord;
      if (taken !== 'software') {
        selections.push(taken);
        if (taken.mention.kind !== 'country') addCountries(candidate, text, places, at, evidence, selections);
      }
      break;
    }
  }
  return selections;
}

/**
 * Selects the countries within a name, leftmost, then longest, from the place at which it begins. What blocks a country elsewhere does so
 * here: "University of New Mexico".
 */
function addCountries(
  outer: CandidateInContext,
  text: string,
  places: Places,
  from: number,
  evidence: Evidence,
  selections: Selection[],
): void {
  if (outer.nextWord - outer.word < 2) return;
  let nextWord = outer.word;
  for (let at = from; (places[at]?.[0]?.word ?? Infinity) < outer.nextWord; at++) {
    for (const candidate of places[at] as readonly CandidateInContext[]) {
      const { word, nextWord: end } = candidate;
      if (word < nextWord || end > outer.nextWord || end - word === outer.nextWord - outer.word) continue;
      const taken = decide(text, candidate, evidence);
      if (taken === undefined || (taken !== 'software' && taken.mention.kind !== 'country')) continue;
      nextWord = candidate.nextWord;
      if (taken !== 'software') selections.push(taken);
      break;
    }
  }
}

/** What a candidate is: a mention, software, or (`undefined`) nothing, so that a shorter one may stand. */
function decide(text: string, candidate: CandidateInContext, known: Evidence): Selection | 'software' | undefined {
  const isSoftware = candidate.entries.some(isBlocking);
  if (candidate.isSoftware && (isSoftware || candidate.entries.every(({ entity }) => entity === undefined))) return 'software';
  const standing: Entry[] = [];
  let isPlain = false;
  let evidence: string | undefined;
  for (const entry of candidate.entries) {
    if (isBlocking(entry)) continue;
    const spoken = entry.name.match === 'evidence' ? (known.get(entry) ?? candidate.evidence[entry.kind]) : undefined;
    if (entry.name.match === 'evidence' && spoken === undefined) continue;
    if (entry.name.match !== 'evidence') isPlain = true;
    if (standing.length === 0) evidence = spoken;
    standing.push(entry);
  }
  if (standing.length === 0 && candidate.rule === undefined) return isSoftware ? 'software' : undefined;
  if (isPlain) evidence = undefined;
  // the same array for all of them: what it leads to is remembered
  const mention = toMention(candidate, standing.length === candidate.entries.length ? candidate.entries : standing, evidence);
  return { candidate, entry: standing[0], evidence, mention, key: mention.entity ?? text.slice(candidate.start, candidate.end) };
}

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
 * Leftmost, then longest. Phrases, and programs that need evidence and have none, take their place in the text without becoming a mention.
 * A country inside another name ("U.S." in "U.S. Cyber Command") is selected too, right behind the name that holds it; no other kinds
 * nest, and what is in a program's name says nothing of a country.
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
      if (taken === 'blocked') break;
      selections.push(taken);
      if (!isWithout(taken)) addCountries(candidate, text, places, at, evidence, selections);
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
      if (word < nextWord || end > outer.nextWord || end - word === outer.nextWord - outer.word || candidate.end > outer.end) continue;
      const taken = decide(text, candidate, evidence);
      if (taken === undefined || (taken !== 'blocked' && !isWithout(taken))) continue;
      nextWord = candidate.nextWord;
      if (taken !== 'blocked' && taken.mention.kind === 'country') selections.push(taken);
      break;
    }
  }
}

/** Whether a name may hold no country that is a mention of its own. */
const isWithout = ({ mention: { kind } }: Selection): boolean => kind === 'country' || kind === 'software';

/** What a candidate is: a mention, what only takes its place, or (`undefined`) nothing, so that a shorter one may stand. */
function decide(text: string, candidate: CandidateInContext, known: Evidence): Selection | 'blocked' | undefined {
  const isTaken = candidate.entries.some(isBlocking);
  const isProgram = candidate.isSoftware && (isTaken || candidate.entries.every(({ entity }) => entity === undefined));
  if (isProgram) return program(text, candidate, known);
  const spokenFor = (entry: Entry) => known.get(entry) ?? candidate.evidence[entry.kind];
  const standing = those(candidate.entries, (entry) => !isBlocking(entry) && (!needsEvidence(entry) || spokenFor(entry) !== undefined));
  const [first] = standing;
  if (!first && candidate.rule === undefined) return isTaken ? program(text, candidate, known) : undefined;
  return selection(text, candidate, standing, first && standing.every(needsEvidence) ? spokenFor(first) : undefined);
}

const needsEvidence = ({ name }: Entry): boolean => name.match === 'evidence';

/** The entries that stand. Where all do it is the same array, since what it leads to is remembered. */
const those = (entries: readonly Entry[], stands: (entry: Entry) => boolean): readonly Entry[] =>
  entries.every(stands) ? entries : entries.filter(stands);

function selection(text: string, candidate: CandidateInContext, standing: readonly Entry[], evidence: string | undefined): Selection {
  const mention = toMention(candidate, standing, evidence);
  return { candidate, entry: standing[0], evidence, mention, key: mention.entity ?? text.slice(candidate.start, candidate.end) };
}

/** What a candidate is that means nobody who acts: a program, where its name needs no evidence or has some, else what takes its place. */
function program(text: string, candidate: CandidateInContext, known: Evidence): Selection | 'blocked' {
  if (candidate.isForActors) return 'blocked';
  const spokenFor = (entry: Entry) => known.get(entry) ?? candidate.evidence.software;
  const stands = (entry: Entry) => entry.kind === 'software' && (!needsEvidence(entry) || spokenFor(entry) !== undefined);
  const standing = those(candidate.entries, stands);
  const [first] = standing;
  if (!first) return 'blocked';
  return selection(text, candidate, standing, standing.every(needsEvidence) ? spokenFor(first) : undefined);
}

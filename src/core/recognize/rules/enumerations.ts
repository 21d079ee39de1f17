import { BESIDE, COMMA, LIST_MARK, OPENS, SPACE_OR_COMMA } from '../tokens/gaps';
import type { Candidate } from '../gazetteer/candidate';
import { isBlocking, type Entry } from '../gazetteer/entry';
import type { Places } from '../gazetteer/places';
import type { Tokens } from '../tokens/tokens';
import { category } from './vocabulary';

type EnumeratedKind = 'actor' | 'organization';

/** What is said of a name in a list; so does the table of weights call it. */
const [IN_LIST, SAME] = ['a known actor before it in a list', 'another name of the same beside it'] as const;

/** Who has evidence from a list: actors, in the whole report, and names that have it there alone. */
interface Enumerated {
  readonly actors: readonly (readonly [Entry, string, string])[];
  readonly listed: ReadonlySet<Candidate>;
}
const NOTHING: Enumerated = { actors: [], listed: new Set() };

/**
 * "APT1, X and Y", "APT1 (X)": names that need evidence and have it from the known actor before them, or the known organization beside
 * them, in a list. Brands of software need more. For actors it counts in the whole report, but for those in parts that list: these and
 * organizations (`listed`) have it there alone.
 */
export function enumeratedBesideKnown(tokens: Tokens, places: Places): Enumerated {
  const [isActorOpen, isOrganizationOpen] = openKinds(tokens, places);
  if (!isActorOpen && !isOrganizationOpen) return NOTHING;
  const words = places.inOrder();
  const same = isActorOpen ? sameBeside(tokens, places) : [];
  const actors = isActorOpen ? [...listedBeside('actor', words, places, ends, begins('actor', tokens)), ...listedBefore(tokens, places)] : [];
  const organizations = isOrganizationOpen
    ? [
        ...listedBeside('organization', words, places, ends, begins('organization', tokens)),
        ...listedBeside('organization', [...words].reverse(), places, begins('organization', tokens), ends),
      ].filter(({ word }) => !tokens.isListed(word))
    : [];
  return {
    actors: [
      ...same,
      ...actors
        .filter(({ word }) => !tokens.isListed(word))
        .flatMap(({ entries }) =>
          entries.filter(({ kind }) => kind === 'actor').map((entry) => [entry, IN_LIST, IN_LIST] as const),
        ),
    ],
    listed: new Set([...actors.filter(({ word }) => tokens.isListed(word)), ...organizations]),
  };
}

/** "UAC-0010 (Armageddon)", "Armageddon/UAC-0010": two names of the same actor, the second one in brackets or behind a slash. */
function sameBeside({ text }: Tokens, places: Places): (readonly [Entry, string, string])[] {
  const ending = new Map<number, Entry[]>(); // the names that end right before a word
  for (const candidates of places.values())
    for (const { nextWord, entries } of candidates) ending.set(nextWord, [...(ending.get(nextWord) ?? []), ...entries.filter(isActor)]);
  return [...places.values()]
    .flat()
    .filter(({ start }) => /[(/]/.test(text.charAt(start - 1)))
    .flatMap(({ word, entries }) => entries.filter(isActor).flatMap((entry) => pairsOf(entry, ending.get(word) ?? [])))
    .map((entry) => [entry, SAME, SAME] as const);
}

const isActor = ({ kind, entity }: Entry): boolean => kind === 'actor' && entity !== undefined;

/** A name with those before it that are the same actor's; nothing where none is. Two brands of software may be the program alone. */
function pairsOf(entry: Entry, before: readonly Entry[]): Entry[] {
  const same = before.filter(({ entity, isBrand }) => entity?.id === entry.entity?.id && !(isBrand && entry.isBrand));
  return same.length > 0 ? [entry, ...same] : [];
}

/** Where a member of a list ends, and where the one before it should. */
const ends = ({ nextWord }: Candidate): number => nextWord;
const begins =
  (kind: EnumeratedKind, tokens: Tokens) =>
  ({ word }: Candidate): number =>
    kind === 'actor' && tokens.gapIs(word, OPENS) ? word : behindList(tokens, word);


/** Whether names of actors, and of organizations, that need evidence stand in a list at all; mostly none does. */
function openKinds(tokens: Tokens, places: Places): [isActorOpen: boolean, isOrganizationOpen: boolean] {
  let isActorOpen = false;
  let isOrganizationOpen = false;
  for (const candidates of places.values()) {
    for (const candidate of candidates) {
      for (const { kind, name } of candidate.entries) {
        if (name.match !== 'evidence') continue;
        if (kind === 'actor') isActorOpen ||= isBesideAnother(tokens, candidate) || behindList(tokens, candidate.word) >= 0;
        else if (kind === 'organization')
          isOrganizationOpen ||= behindList(tokens, candidate.word) >= 0 || tokens.gapIs(candidate.nextWord, SPACE_OR_COMMA);
      }
    }
  }
  return [isActorOpen, isOrganizationOpen];
}

const isBesideAnother = (tokens: Tokens, { word, nextWord }: Candidate): boolean =>
  tokens.gapIs(word, OPENS | LIST_MARK) || tokens.gapIs(nextWord, OPENS | LIST_MARK);

/** The candidates of a kind in one direction: `ends` is where a member of the list ends, `asks` where the one before it should. */
function listedBeside(
  kind: EnumeratedKind,
  words: readonly number[],
  places: Places,
  ends: (candidate: Candidate) => number,
  asks: (candidate: Candidate) => number,
): Candidate[] {
  const known = new Set<number>();
  const found: Candidate[] = [];
  for (const word of words) {
    for (const candidate of places.get(word) ?? []) {
      if (candidate.rule?.kind === kind || candidate.entries.some((entry) => entry.kind === kind && entry.name.match !== 'evidence'))
        known.add(ends(candidate));
      else if (known.size > 0 && hasKind(candidate, kind) && known.has(asks(candidate)) && !candidate.entries.some(isBlocking)) {
        found.push(candidate);
        known.add(ends(candidate));
      }
    }
  }
  return found;
}

/** "X, Y and APT1": the names that need evidence in a list of which the last one, behind "and", is a known actor. */
function listedBefore(tokens: Tokens, places: Places): Candidate[] {
  const ending = new Map<number, Candidate[]>();
  for (const candidates of places.values())
    for (const candidate of candidates)
      if (candidate.entries.some(isOpenActor)) ending.set(candidate.nextWord, [...(ending.get(candidate.nextWord) ?? []), candidate]);
  if (ending.size === 0) return [];
  const found: Candidate[] = [];
  for (const [word, candidates] of places) {
    if (!tokens.is(word - 1, AND_OR) || !candidates.some((candidate) => isKnownActor(candidate))) continue;
    for (let before = ending.get(behindList(tokens, word)); before; before = ending.get(behindList(tokens, (before[0] as Candidate).word)))
      found.push(...before);
  }
  return found;
}

const isOpenActor = ({ kind, name, isBrand }: Entry): boolean => kind === 'actor' && name.match === 'evidence' && isBrand !== true;
const isKnownActor = ({ rule, entries }: Candidate): boolean =>
  rule?.kind === 'actor' || entries.some(({ kind, name }) => kind === 'actor' && name.match !== 'evidence');

/** The word behind the member of a list that stands before this one: before ", " and "and". -1 where there is none. */
function behindList(tokens: Tokens, word: number): number {
  const isLast = tokens.is(word - 1, AND_OR) && tokens.gapIs(word, BESIDE);
  const end = isLast ? word - 1 : word;
  return tokens.gapIs(end, isLast ? SPACE_OR_COMMA : COMMA) ? end : -1;
}
const AND_OR = category('andOr');

/** Whether a candidate may be of a kind. */
export const hasKind = (candidate: Candidate, kind: string): boolean =>
  candidate.rule?.kind === kind || candidate.entries.some((entry) => entry.kind === kind);

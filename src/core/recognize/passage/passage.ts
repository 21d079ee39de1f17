import type { EntryKind } from '../gazetteer/entry';
import type { Candidate } from '../gazetteer/candidate';
import type { NameIndex } from '../gazetteer/nameIndex';
import { OpenPlaces, type Places } from '../gazetteer/places';
import { shortForms, type ShortForm } from '../rules/abbreviations';
import { BY_CAPITAL, evidenceFor, isForActors, isSoftwareHere } from '../rules/cues';
import { discover, type ForKnown } from '../rules/discover';
import { companionsOf } from '../rules/companions';
import { fieldOfActors, namesInFields } from '../rules/fields';
import type { Introduced } from '../rules/introduction';
import { seatEvidence } from '../rules/seats';
import { howWritten, isNoName } from '../rules/vetoes';
import type { RawPassage } from '../tokens/breaks';
import { readPassageWords, type Layout, type LexState } from '../tokens/layout';
import { programsByPlace } from '../rules/programFields';
import { programsInLists } from '../rules/programLists';
import { programsIn } from '../rules/programs';
import { definitionsIn, labelsIn, mayHoldLabels } from '../tokens/markup';
import type { Format } from '../tokens/mask';
import { MASKED } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import type { CandidateInContext } from './candidateInContext';
import { findNames } from './findNames';
import { select, type Selection } from './select';

/** What a passage holds and tells, read without looking at any other. Offsets are from its start. */
export interface Passage {
  /** As it was read: without data. */
  readonly text: string;
  readonly begins: LexState;
  readonly leaves: LexState;
  /** The candidates that may become mentions, by the word at which they begin, in the order of the text; at each the longest first. */
  readonly places: readonly (readonly CandidateInContext[])[];
  /** What they become as long as no other passage says otherwise. */
  readonly selections: readonly Selection[];
  /** Hashes of its words: 0 for those that are not prose. */
  readonly words: Uint32Array;
  readonly introduced: readonly Introduced[];
  /** Names that need evidence and have it here. */
  readonly evidence: readonly ForKnown[];
  readonly shorts: readonly ShortForm[];
  /** What is not prose in it, and where it lists. */
  readonly layout: Layout;
  readonly labels: ReturnType<typeof labelsIn>;
  /** Labels of links that have an address here, and organizations whose name is a program's here. */
  readonly definitions: readonly string[];
  /** Whether it holds names that need evidence, which another passage may have. */
  readonly isOpen: boolean;
}

/** Reads a passage with its names by an index. `tokens` is overwritten. */
export function readPassage(
  section: RawPassage,
  format: Format,
  index: NameIndex,
  tokens: Tokens,
  begins: LexState,
  closesLater: () => boolean,
): Passage {
  const layout = readPassageWords(tokens, section, format, begins, closesLater);
  const { text } = tokens;
  const places = new OpenPlaces(tokens);
  const told = discover(tokens, places, findNames(tokens, index, places));
  for (const brand of told.brands) places.add(brand, 'before equals');
  const found = sorted(tokens, places, told.enumerated);
  const programs = programsInLists(tokens, places);
  const selections = select(text, found);
  const mayBeLinked = format === 'markdown' && mayHoldLabels(tokens);
  return {
    text,
    begins,
    leaves: layout.leaves,
    places: found,
    selections,
    words: hashesOfProse(tokens),
    layout,
    introduced: together(
      told.names,
      namesInFields(tokens, places),
      companionsOf(tokens, places),
      programsByPlace(tokens, places),
      programs.names,
    ),
    evidence: evidenceIn(found, joined(told.evidence, programs.evidence)),
    shorts: shortForms(tokens, selections),
    labels: mayBeLinked ? labelsIn(text) : NO_LABELS,
    definitions: joined(mayBeLinked ? definitionsIn(text) : NO_DEFINITIONS, programsIn(tokens, places)),
    isOpen: found.some((candidates) => candidates.some(needsEvidence)),
  };
}

const NO_LABELS: Passage['labels'] = [];
const NO_DEFINITIONS: readonly string[] = [];

const joined = <T>(some: readonly T[], others: readonly T[]): readonly T[] =>
  others.length === 0 ? some : [...some, ...others];
const needsEvidence = ({ entries }: Candidate): boolean => entries.some(({ name }) => name.match === 'evidence');

/** Lists in one; most are empty. */
function together<T>(first: readonly T[], ...others: readonly (readonly T[])[]): readonly T[] {
  return others.every(({ length }) => length === 0) ? first : first.concat(...others);
}

/** The places in the order of the text, each match with what stands around it. */
export function sorted(tokens: Tokens, places: Places, inLists?: ReadonlySet<Candidate>): readonly (readonly CandidateInContext[])[] {
  if (places.size === 0) return NOWHERE;
  const isName = (candidate: Candidate): boolean => isInContext(candidate) || !isNoName(tokens, candidate);
  const inContext = (candidate: Candidate): CandidateInContext =>
    isInContext(candidate) ? candidate : around(tokens, candidate, inLists?.has(candidate) ?? false, places);
  const found: (readonly CandidateInContext[])[] = [];
  for (const word of places.inOrder()) {
    const all = places.get(word) ?? [];
    const names = all.every(isName) ? all : all.filter(isName);
    if (names.length > 0) found.push(names.every(isInContext) ? names : names.map(inContext));
  }
  return found;
}

/** Whether a candidate was looked at before, with what stands around it. */
const isInContext = (candidate: Candidate): candidate is CandidateInContext => 'evidence' in candidate;

const NOWHERE: readonly (readonly CandidateInContext[])[] = [];

function around(tokens: Tokens, candidate: Candidate, isInList: boolean, places: Places): CandidateInContext {
  const told = evidenceAround(tokens, candidate);
  const ofSeat = told.organization === undefined ? seatEvidence(tokens, places, candidate) : undefined;
  const evidence = !isInList && ofSeat === undefined
    ? told
    : { ...(isInList ? evidenceOfList(candidate) : {}), ...(ofSeat === undefined ? {} : { organization: ofSeat }), ...told };
  const mayBeSoftware = candidate.rule === undefined || candidate.rule.kind === 'actor';
  const lettered = candidate.rule?.confidence === 'low' ? tokens.text.slice(candidate.start, candidate.end) : undefined;
  const { start, end, word, nextWord, entries, rule } = candidate;
  return {
    start, end, word, nextWord, entries, rule, evidence,
    isLoud: lettered !== undefined && lettered === lettered.toUpperCase(),
    written: howWritten(tokens, candidate),
    isSoftware: mayBeSoftware && isSoftwareHere(tokens, candidate) && fieldOfActors(tokens, candidate) === undefined,
    isForActors: entries.some(({ kind }) => kind === 'software') && isForActors(tokens, candidate),
    isListed: tokens.isListed(candidate.word),
  };
}

/** Evidence for its own place alone. */
const IN_LIST = {
  actor: 'a known actor beside it in a list of the report',
  organization: 'a known organization beside it in a list',
} as const;
const HERE_ALONE: ReadonlySet<string> = new Set([...Object.values(IN_LIST), BY_CAPITAL]);

const evidenceOfList = ({ entries }: Candidate): CandidateInContext['evidence'] =>
  Object.fromEntries(entries.flatMap(({ kind }) => (kind === 'actor' || kind === 'organization' ? [[kind, IN_LIST[kind]]] : [])));
/** By what the table of weights calls words such as "group" beside a name. */
const CUE_BESIDE = 'a word of its kind beside it';
const NO_EVIDENCE: CandidateInContext['evidence'] = {};

function evidenceAround(tokens: Tokens, candidate: Candidate): CandidateInContext['evidence'] {
  if (candidate.rule?.confidence !== 'low' && !needsEvidence(candidate)) return NO_EVIDENCE;
  const evidence: Partial<Record<EntryKind, string>> = {};
  const ask = (kind: EntryKind): void => {
    const text = evidenceFor(kind, tokens, candidate);
    if (text !== undefined) evidence[kind] = text;
  };
  if (candidate.rule?.confidence === 'low') ask('actor');
  for (const { name, kind } of candidate.entries) if (name.match === 'evidence' && evidence[kind] === undefined) ask(kind);
  return evidence;
}

function evidenceIn(places: readonly (readonly CandidateInContext[])[], introduced: readonly ForKnown[]): readonly ForKnown[] {
  if (places.length === 0) return introduced;
  const found = [...introduced];
  for (const candidates of places) {
    for (const { entries, evidence, isListed } of candidates) {
      if (isListed) continue;
      for (const entry of entries) {
        const text = entry.name.match === 'evidence' ? evidence[entry.kind] : undefined;
        if (text !== undefined && !HERE_ALONE.has(text)) found.push([entry, text, CUE_BESIDE]);
      }
    }
  }
  return found;
}

/** Words of many passages lie in one block, since an array for each costs more than all that is written into it. */
const BLOCK = 1 << 14;
let block = new Uint32Array(0);
let used = 0;

function kept(count: number): Uint32Array {
  if (count > BLOCK / 4) return new Uint32Array(count);
  if (used + count > block.length) {
    block = new Uint32Array(BLOCK);
    used = 0;
  }
  used += count;
  return block.subarray(used - count, used);
}

/** The hashes of a passage's words, with nothing in place of words that are not prose. */
function hashesOfProse({ hashes, shapes, count, masked }: Tokens): Uint32Array {
  const prose = kept(count);
  for (let i = 0; i < count; i++) prose[i] = hashes[i] as number;
  if (masked.length > 0) for (let i = 0; i < count; i++) if (((shapes[i] as number) & MASKED) !== 0) prose[i] = 0;
  return prose;
}

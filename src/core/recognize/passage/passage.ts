import type { Entry, EntryKind } from '../gazetteer/entry';
import type { Match } from '../gazetteer/match';
import type { NameIndex } from '../gazetteer/nameIndex';
import { OpenPlaces, type Places } from '../gazetteer/places';
import { shortForms, type ShortForm } from '../rules/abbreviations';
import { evidenceFor, isSoftwareHere } from '../rules/cues';
import { discover } from '../rules/discover';
import { companionsOf } from '../rules/companions';
import { fieldOfActors, namesInFields } from '../rules/fields';
import type { Introduced } from '../rules/introduction';
import { seatEvidence } from '../rules/seats';
import { howWritten, isNoName } from '../rules/vetoes';
import type { Section } from '../tokens/breaks';
import { readPassageWords, type Layout, type Setting } from '../tokens/layout';
import { definitionsIn, labelsIn } from '../tokens/markup';
import type { Format } from '../tokens/mask';
import { MASKED } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import type { Found } from './candidate';
import { findNames } from './findNames';
import { choose, type Chosen } from './select';

/** What a passage holds and tells, read without looking at any other. Offsets are from its start. */
export interface Passage {
  /** As it was read: without data. */
  readonly text: string;
  readonly begins: Setting;
  readonly leaves: Setting;
  /** The matches that may become mentions, by the word at which they begin, in the order of the text; at each the longest first. */
  readonly places: readonly (readonly Found[])[];
  /** What they become as long as no other passage says otherwise. */
  readonly chosen: readonly Chosen[];
  /** Hashes of its words: 0 for those that are not prose. */
  readonly words: Uint32Array;
  readonly introduced: readonly Introduced[];
  /** Names that need evidence and have it here. */
  readonly evidence: readonly (readonly [entry: Entry, text: string, weight: 'cue' | 'introduction'])[];
  readonly shorts: readonly ShortForm[];
  /** What is not prose in it, and where it lists. */
  readonly layout: Layout;
  readonly labels: ReturnType<typeof labelsIn>;
  readonly definitions: readonly string[];
  /** Whether it holds names that need evidence, which another passage may have. */
  readonly isOpen: boolean;
}

/** Reads a passage with its names by an index. `tokens` is overwritten. */
export function readPassage(
  section: Section,
  format: Format,
  index: NameIndex,
  tokens: Tokens,
  begins: Setting,
  closesLater: () => boolean,
): Passage {
  const layout = readPassageWords(tokens, section, format, begins, closesLater);
  const { text } = tokens;
  const places = new OpenPlaces(tokens);
  const told = discover(tokens, places, findNames(tokens, index, places));
  for (const brand of told.brands) places.add(brand, 'before equals');
  const found = sorted(tokens, places, told.listed);
  const chosen = choose(text, found);
  return {
    text,
    begins,
    leaves: layout.leaves,
    places: found,
    chosen,
    words: hashesOfProse(tokens),
    layout,
    introduced: [...told.names, ...namesInFields(tokens, places), ...companionsOf(tokens, places)],
    evidence: evidenceIn(found, told.evidence),
    shorts: shortForms(tokens, chosen),
    labels: format === 'markdown' ? labelsIn(text) : [],
    definitions: format === 'markdown' ? definitionsIn(text) : [],
    isOpen: found.some((matches) => matches.some(({ entries }) => entries.some(({ name }) => name.match === 'evidence'))),
  };
}

/** The places in the order of the text, each match with what stands around it. */
export function sorted(tokens: Tokens, places: Places, inLists?: ReadonlySet<Match>): Found[][] {
  const found: Found[][] = [];
  for (const word of [...places.keys()].sort((a, b) => a - b)) {
    const matches: Found[] = [];
    for (const match of places.get(word) ?? [])
      if (!isNoName(tokens, match))
        matches.push('evidence' in match ? (match as Found) : around(tokens, match, inLists?.has(match) ?? false, places));
    if (matches.length > 0) found.push(matches);
  }
  return found;
}

function around(tokens: Tokens, match: Match, isInList: boolean, places: Places): Found {
  const told = evidenceAround(tokens, match);
  const ofSeat = told.organization === undefined ? seatEvidence(tokens, places, match) : undefined;
  const evidence = { ...(isInList ? evidenceOfList(match) : {}), ...(ofSeat === undefined ? {} : { organization: ofSeat }), ...told };
  const mayBeSoftware = match.rule === undefined || match.rule.kind === 'actor';
  const lettered = match.rule?.confidence === 'low' ? tokens.text.slice(match.start, match.end) : undefined;
  const { start, end, word, nextWord, entries, rule } = match;
  return {
    start, end, word, nextWord, entries, ...(rule ? { rule } : {}), evidence,
    isLoud: lettered !== undefined && lettered === lettered.toUpperCase(),
    written: howWritten(tokens, match),
    isSoftware: mayBeSoftware && isSoftwareHere(tokens, match) && fieldOfActors(tokens, match) === undefined,
    isListed: tokens.isListed(match.word),
  };
}

/** Evidence for its own place alone. */
const IN_LIST = {
  actor: 'a known actor beside it in a list of the report',
  organization: 'a known organization beside it in a list',
} as const;
const HERE_ALONE: ReadonlySet<string> = new Set(Object.values(IN_LIST));

const evidenceOfList = ({ entries }: Match): Found['evidence'] =>
  Object.fromEntries(entries.flatMap(({ kind }) => (kind === 'actor' || kind === 'organization' ? [[kind, IN_LIST[kind]]] : [])));
const NO_EVIDENCE: Found['evidence'] = {};

function evidenceAround(tokens: Tokens, match: Match): Found['evidence'] {
  const kinds: EntryKind[] = match.rule?.confidence === 'low' ? ['actor'] : [];
  for (const { name, kind } of match.entries) if (name.match === 'evidence' && !kinds.includes(kind)) kinds.push(kind);
  if (kinds.length === 0) return NO_EVIDENCE;
  return Object.fromEntries(
    kinds.map((kind) => [kind, evidenceFor(kind, tokens, match)]).filter(([, text]) => text !== undefined),
  ) as Found['evidence'];
}

function evidenceIn(places: readonly (readonly Found[])[], introduced: readonly (readonly [Entry, string])[]): Passage['evidence'] {
  const found: [Entry, string, 'cue' | 'introduction'][] = introduced.map(([entry, text]) => [entry, text, 'introduction']);
  for (const matches of places) {
    for (const { entries, evidence, isListed } of matches) {
      if (isListed) continue;
      for (const entry of entries) {
        const text = entry.name.match === 'evidence' ? evidence[entry.kind] : undefined;
        if (text !== undefined && !HERE_ALONE.has(text)) found.push([entry, text, 'cue']);
      }
    }
  }
  return found;
}

/** The hashes of a passage's words, with nothing in place of words that are not prose. */
function hashesOfProse({ hashes, shapes, count, masked }: Tokens): Uint32Array {
  const prose = hashes.slice(0, count);
  if (masked.length > 0) for (let i = 0; i < count; i++) if (((shapes[i] as number) & MASKED) !== 0) prose[i] = 0;
  return prose;
}

import type { Kind } from '../../model';
import { definitionsIn, labelsIn } from '../tokens/markup';
import { MIXED, type Words } from '../tokens/words';
import { type Format } from '../tokens/mask';
import { shortForms, type ShortForm } from '../rules/abbreviations';
import { choose, type Chosen } from './select';
import { discover } from '../rules/discover';
import type { Introduced } from '../rules/introduction';
import { evidenceFor, isSoftwareHere } from '../rules/cues';
import { matchesAt } from '../gazetteer/find';
import type { Match } from '../gazetteer/match';
import { asOperation, campaignsIn, operationMatch } from '../rules/campaigns';
import { mayIntroduce } from '../rules/glance';
import { filterIndex, hasBit, pairIndex } from '../gazetteer/prefilter';
import { BEGINS_NAME, IS_NAME, IS_TRIGGER, type NameIndex } from '../gazetteer/nameIndex';
import type { Entry } from '../gazetteer/entry';
import type { Found } from './candidate';
import { WORDS_AT_MOST } from '../rules/organizationForms';
import { designatorMatch, formMatch, schemeMatch, stateBodies } from '../rules/patterns';
import { OpenPlaces, type Places } from '../gazetteer/places';
import { Reading, type Layout, type Setting } from '../tokens/reading';
import { howWritten, isNoName } from '../rules/vetoes';
import { ROLES, wordKey, ROLE_WORDS } from '../rules/triggers';

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

/** Reads a passage with its names by an index. `words` is overwritten. */
export function readPassage(whole: string, format: Format, index: NameIndex, words: Words, begins: Setting, closesLater: () => boolean): Passage {
  const reading = Reading.first(whole, format, words, begins, closesLater);
  const { text } = reading;
  const places = new OpenPlaces(reading);
  const { actors, companies } = findNames(reading, index, places);
  const told = discover(reading, places, actors, companies);
  for (const brand of told.brands) places.add(brand, 'before equals');
  const found = sorted(reading, places, told.listed);
  const chosen = choose(text, found);
  return {
    text, begins, leaves: reading.layout.leaves, places: found, chosen,
    words: hashesOfProse(reading), layout: reading.layout,
    introduced: [...told.names, ...campaignsIn(reading, places, actors)],
    evidence: evidenceIn(found, told.evidence),
    shorts: shortForms(reading, chosen),
    labels: format === 'markdown' ? labelsIn(text) : [],
    definitions: format === 'markdown' ? definitionsIn(text) : [],
    isOpen: found.some((matches) => matches.some(({ entries }) => entries.some(({ name }) => name.match === 'evidence'))),
  };
}

/** Finds the names of the dictionary and those that their form tells. Returns the words that may introduce others. */
function findNames(reading: Reading, index: NameIndex, places: OpenPlaces): { actors: number[]; companies: number[] } {
  const { words } = reading;
  const actors: number[] = [];
  const companies: number[] = [];
  let tried = 0; // up to this word names by form were looked for
  for (let i = 0; i < words.count; i++) {
    const hash = words.hashes[i] as number;
    const asked = index.filter[filterIndex(hash)] as number;
    if (asked === 0 && (hash & MIXED) === 0) continue;
    const next = i + 1 < words.count ? (words.hashes[i + 1] as number) : 0;
    if ((asked & IS_NAME) !== 0 || ((asked & BEGINS_NAME) !== 0 && hasBit(index.pairs, pairIndex(hash, next)))) addNames(reading, i, index, places);
    const roles = (asked & IS_TRIGGER) !== 0 ? (ROLE_WORDS.get(wordKey(hash)) ?? 0) : 0;
    if ((hash & MIXED) !== 0 || (roles & ROLES.designator) !== 0) add(places, designatorMatch(reading, i, index));
    if ((roles & ROLES.deed) !== 0) add(places, operationMatch(reading, i, places.get(i) ?? []));
    if ((roles & ROLES.scheme) !== 0) for (const word of [i - 1, i]) add(places, schemeMatch(reading, word, places.get(word) ?? []));
    if ((roles & ROLES.form) !== 0 && isCapital(words.units[words.starts[i] as number] as number)) {
      for (let word = Math.max(tried, i - WORDS_AT_MOST); word <= i; word++) add(places, formMatch(reading, word, places.get(word) ?? []));
      tried = i + 1;
    }
    if ((roles & (ROLES.naming | ROLES.actors)) !== 0 || ((roles & (ROLES.deed | ROLES.attack)) !== 0 && mayIntroduce(words, i, (roles & ROLES.attack) !== 0))) actors.push(i);
    if ((roles & (ROLES.company | ROLES.people)) !== 0) companies.push(i);
  }
  return { actors, companies };
}

const add = (places: OpenPlaces, match: Match | undefined): void => { if (match && !(places.get(match.word) ?? []).some((known) => isSame(known, match))) places.add(match); };
const isSame = (a: Match, b: Match): boolean => a.end === b.end && a.rule?.because === b.rule?.because;
/** Whether a unit may be an upper-case letter: not one of ASCII's lower-case ones. */
const isCapital = (unit: number): boolean => unit < 97 || unit > 122;

function addNames(reading: Reading, word: number, index: NameIndex, places: OpenPlaces): void {
  for (const found of matchesAt(reading, word, index)) {
    const match = asOperation(reading, found);
    places.add(match);
    if (match.entries.some(({ kind }) => kind === 'country')) for (const body of stateBodies(reading, match)) places.add(body);
  }
}

/** The places in the order of the text, each match with what stands around it. */
export function sorted(reading: Reading, places: Places, inLists?: ReadonlySet<Match>): Found[][] {
  const found: Found[][] = [];
  for (const word of [...places.keys()].sort((a, b) => a - b)) {
    const matches: Found[] = [];
    for (const match of places.get(word) ?? []) if (!isNoName(reading, match)) matches.push('evidence' in match ? match as Found : around(reading, match, inLists?.has(match) ?? false));
    if (matches.length > 0) found.push(matches);
  }
  return found;
}

function around(reading: Reading, match: Match, isInList: boolean): Found {
  const told = evidenceAround(reading, match);
  const evidence = isInList && told.organization === undefined ? { ...told, organization: IN_LIST } : told;
  const mayBeSoftware = match.rule === undefined || match.rule.kind === 'actor';
  const lettered = match.rule?.confidence === 'low' ? reading.text.slice(match.start, match.end) : undefined;
  const { start, end, word, nextWord, entries, rule } = match;
  return {
    start, end, word, nextWord, entries, ...(rule ? { rule } : {}), evidence,
    isLoud: lettered !== undefined && lettered === lettered.toUpperCase(),
    written: howWritten(reading, match),
    isSoftware: mayBeSoftware && isSoftwareHere(reading, match),
    isListed: reading.listingAt(match.word) !== undefined,
  };
}

/** Evidence for its own place alone. */
const IN_LIST = 'a known organization beside it in a list';
const NO_EVIDENCE: Found['evidence'] = {};

function evidenceAround(reading: Reading, match: Match): Found['evidence'] {
  const kinds: Kind[] = match.rule?.confidence === 'low' ? ['actor'] : [];
  for (const { name, kind } of match.entries) if (name.match === 'evidence' && !kinds.includes(kind)) kinds.push(kind);
  if (kinds.length === 0) return NO_EVIDENCE;
  return Object.fromEntries(kinds.map((kind) => [kind, evidenceFor(kind, reading, match)]).filter(([, text]) => text !== undefined)) as Found['evidence'];
}

function evidenceIn(places: readonly (readonly Found[])[], introduced: readonly (readonly [Entry, string])[]): Passage['evidence'] {
  const found: [Entry, string, 'cue' | 'introduction'][] = introduced.map(([entry, text]) => [entry, text, 'introduction']);
  for (const matches of places) {
    for (const { entries, evidence, isListed } of matches) {
      if (isListed) continue;
      for (const entry of entries) {
        const text = entry.name.match === 'evidence' ? evidence[entry.kind] : undefined;
        if (text !== undefined && text !== IN_LIST) found.push([entry, text, 'cue']);
      }
    }
  }
  return found;
}

/** The hashes of a reading's words, with nothing in place of words that are not prose. */
function hashesOfProse({ words, masked }: Reading): Uint32Array {
  const hashes = words.hashes.slice(0, words.count);
  let word = 0;
  for (const { start, end } of masked) {
    while (word < words.count && (words.ends[word] as number) <= start) word++;
    for (; word < words.count && (words.starts[word] as number) < end; word++) hashes[word] = 0;
  }
  return hashes;
}

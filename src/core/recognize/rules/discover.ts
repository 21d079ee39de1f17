import { isBlocking, type Entry } from '../gazetteer/entry';
import { ruleCandidate, type Candidate } from '../gazetteer/candidate';
import type { Places } from '../gazetteer/places';
import { breaksIn } from '../tokens/breaks';
import { Tokens } from '../tokens/tokens';
import { ALL_ROWS } from './phrases';
import { hasKind, enumeratedBesideKnown } from './enumerations';
import type { Introduced } from './introduction';
import { isBrandShaped, isPreceding, newName, type NewName } from './newName';
import { newProgram, standsFree } from './newProgram';
import { Rows, triggersOf, type Introduction, type Row, type Strength } from './rows';
import { VOCABULARY } from './vocabulary';

/** What a passage tells of names, beside the candidates that are there by now. */
export interface Discoveries {
  readonly names: readonly Introduced[];
  /** Where a brand of software stands for those behind it. */
  readonly brands: readonly Candidate[];
  /** Names of the dictionary that an introduction speaks for. */
  readonly evidence: readonly ForKnown[];
  /**
   * Names that need evidence and have it from a list, there only: organizations, since platforms are listed beside companies in one place
   * and mere services in the next.
   */
  readonly enumerated: ReadonlySet<Candidate>;
}

/** What speaks for a name of the dictionary: the words of the text, and the cue by the name that the table of weights has. */
export type ForKnown = readonly [entry: Entry, text: string, cue: string];

/** The rows that introduce names. */
export const ROWS = new Rows(ALL_ROWS);
/** The words that may introduce a name. */
export const INTRODUCING = triggersOf(ROWS);

/** The names that rows introduce in a text, each with its row, in the order of the text. Known actors are not known here. */
export function introducedIn(text: string): { row: Row; name: string }[] {
  const tokens = new Tokens(VOCABULARY);
  tokens.read(text, breaksIn(text));
  const found: { row: Row; name: string }[] = [];
  for (let i = 0; i < tokens.count; i++) {
    for (const { row, word, nextWord } of ROWS.read(tokens, i, () => false)) found.push({ row, name: tokens.phrase(word, nextWord) });
  }
  return found;
}

/** Reads what rows say at some words, in the order of the text. */
export function discover(tokens: Tokens, places: Places, triggers: readonly number[]): Discoveries {
  const listed = enumeratedBesideKnown(tokens, places);
  if (triggers.length === 0) return { names: NO_NAMES, brands: NO_BRANDS, evidence: listed.actors, enumerated: listed.listed };
  const found: Told = { names: [], brands: [], evidence: [...listed.actors] };
  const actorEnds = new ActorEnds(places);
  const isActorEnd = (word: number) => actorEnds.has(word);
  for (const trigger of triggers) {
    for (const introduction of ROWS.read(tokens, trigger, isActorEnd)) {
      if (introduction.row.kind === 'organization') addOrganization(tokens, places, introduction, found);
      else if (introduction.row.kind === 'campaign') addCampaign(tokens, places, introduction, found);
      else if (introduction.row.kind === 'software') addProgram(tokens, places, introduction, found);
      else if (addActor(tokens, places, introduction, found)) actorEnds.add(introduction.nextWord);
    }
  }
  return { names: found.names, brands: found.brands, evidence: found.evidence, enumerated: listed.listed };
}

/** The words behind which an actor's name ends, a known one or one introduced so far. Known ones are gathered when first asked for. */
class ActorEnds {
  readonly #introduced: number[] = [];
  #all: Set<number> | undefined;

  constructor(private readonly places: Places) {}

  add(word: number): void {
    if (this.#all) this.#all.add(word);
    else this.#introduced.push(word);
  }

  has(word: number): boolean {
    return (this.#all ??= this.#gathered()).has(word);
  }

  #gathered(): Set<number> {
    const ends = new Set(this.#introduced);
    for (const candidates of this.places.values())
      for (const candidate of candidates) if (hasKind(candidate, 'actor')) ends.add(candidate.nextWord);
    return ends;
  }
}

const NO_NAMES: readonly Introduced[] = [];
const NO_BRANDS: readonly Candidate[] = [];

interface Told {
  readonly names: Introduced[];
  readonly brands: Candidate[];
  readonly evidence: ForKnown[];
}

function addActor(tokens: Tokens, places: Places, introduction: Introduction, found: Told): boolean {
  const { row: { says }, phrase, nextWord } = introduction;
  const name = actorName(tokens, places, introduction, found.evidence);
  if (!name) return false;
  const { word, isSoftware, ...rest } = name;
  // "the group known as X" acts, though X is a program elsewhere
  const isBrand = isSoftware && (says === 'brand' || says === 'owner' || says === 'explicit');
  if (says === 'brand' || isBrand) {
    const because = `a brand of software, here for those behind it ("${phrase}")`;
    found.brands.push(ruleCandidate(tokens, word, nextWord, { kind: 'actor', because, confidence: 'moderate' }));
  }
  if (isBrand || !isSoftware) found.names.push({ kind: 'actor', cue: introduction.row.name, phrase, ...rest, ...(isBrand ? { isBrand } : {}) });
  return DEFINING.has(says);
}

/** What makes a name by itself, so that others are said to be the same as it. */
const DEFINING: ReadonlySet<Strength> = new Set(['explicit', 'gang', 'weak', 'brand']);

interface ActorName extends NewName { readonly word: number; readonly isSoftware: boolean }

/** The new name of an introduction; nothing where its words are known to be something else, or mean nothing. */
function actorName(
  tokens: Tokens,
  places: Places,
  { word: first, nextWord, phrase, row }: Introduction,
  evidence: Told['evidence'],
): ActorName | undefined {
  const word = behindOthers(tokens, places, first, nextWord);
  if (!mayBeName(tokens, word, nextWord, row.says === 'explicit')) return undefined;
  const exact = (places.get(word) ?? []).filter((candidate) => candidate.nextWord === nextWord);
  const entries = exact.flatMap((candidate) => candidate.entries);
  if (SPEAKING.has(row.says)) for (const entry of entries) if (entry.kind === 'actor') evidence.push([entry, `"${phrase}" beside it`, row.name]);
  if (holdsActor(places, word, nextWord) || beginsWithOrganization(places, word, nextWord)) return undefined;
  if (entries.some(isOther) || exact.some(({ rule }) => rule?.kind === 'organization')) return undefined;
  const isOfBrand = row.says === 'brand' || row.says === 'owner';
  const name = newName(tokens, word, nextWord, row.isPerson ?? isOfBrand);
  return name && { ...name, word, isSoftware: entries.some(isBlocking) || (isOfBrand && isBrandShaped(tokens, nextWord)) };
}

/** What speaks for a name of the dictionary too; "X group" and "X gang" are asked for beside such a name anyway. */
const SPEAKING: ReadonlySet<Strength> = new Set(['explicit', 'brand', 'likely', 'hint']);

const isOther = ({ kind, name }: Entry): boolean =>
  (kind === 'organization' || kind === 'country' || kind === 'campaign') && name.match !== 'evidence';

function addOrganization(tokens: Tokens, places: Places, { word: first, nextWord, phrase, row }: Introduction, found: Told): void {
  const word = behindOthers(tokens, places, first, nextWord);
  if (!mayBeName(tokens, word, nextWord)) return;
  for (const candidate of places.get(word) ?? []) {
    if (candidate.nextWord !== nextWord) continue;
    for (const entry of candidate.entries) if (entry.kind === 'organization') found.evidence.push([entry, `"${phrase}" beside it`, row.name]);
  }
  for (let i = word; i < nextWord; i++) if ((places.get(i) ?? []).some(isKnown)) return;
  const name = newName(tokens, word, nextWord);
  if (name) found.names.push({ kind: 'organization', cue: row.name, phrase, ...name });
}

function addCampaign(tokens: Tokens, places: Places, { word, nextWord, phrase, row }: Introduction, found: Told): void {
  if (!mayBeName(tokens, word, nextWord) || isTaken(places, word, nextWord)) return;
  const name = newName(tokens, word, nextWord);
  if (name) found.names.push({ kind: 'campaign', cue: row.name, phrase, ...name });
}

/** What the table of weights calls a program's name with a capital inside, where it is introduced, and where a hint is all there is. */
const COINED = 'a coined name of a program';
const COINED_HINT = 'a hint at a coined name of a program';

/** A program that nobody knows. One that is written as no sentence's word is needs no second introduction. */
function addProgram(tokens: Tokens, places: Places, { word: first, nextWord, phrase, row }: Introduction, found: Told): void {
  const word = behindOthers(tokens, places, first, nextWord);
  if (word >= nextWord || tokens.isListed(word) || !standsFree(tokens, word, nextWord)) return;
  for (const { nextWord: end, entries } of places.get(word) ?? []) {
    if (end !== nextWord || row.says === 'weak' || row.says === 'hint') continue;
    for (const entry of entries) if (entry.kind === 'software') found.evidence.push([entry, `"${phrase}" beside it`, row.name]);
  }
  for (let i = word; i < nextWord; i++) if (places.has(i)) return;
  const name = newProgram(tokens, word, nextWord);
  if (!name) return;
  const { isCoined, ...rest } = name;
  found.names.push({ kind: 'software', cue: !isCoined ? row.name : row.says === 'hint' ? COINED_HINT : COINED, phrase, ...rest });
}

/** Whether a name of the dictionary, or an operation's, stands at the words: whose it is is known. */
const isTaken = (places: Places, word: number, nextWord: number): boolean =>
  places
    .get(word)
    ?.some((candidate) => candidate.nextWord >= nextWord && (isKnown(candidate) || candidate.entries.some(({ kind }) => kind === 'campaign'))) ?? false;

const isKnown = ({ entries, rule }: Candidate): boolean => rule !== undefined || entries.some(({ name }) => name.match !== 'evidence');

/** Whether words may be a name at all; where the report lists, only what defines it counts. */
const mayBeName = (tokens: Tokens, word: number, nextWord: number, isDefined = false): boolean =>
  word < nextWord && (isDefined || !tokens.isListed(word)) && !tokens.isMasked(word) && !tokens.isMasked(nextWord - 1);

/** Where a name begins behind the adjectives of countries and the everyday words that precede it. */
function behindOthers(tokens: Tokens, places: Places, first: number, nextWord: number): number {
  let word = first;
  while (word < nextWord) {
    const end = countryEnd(places, word);
    if (end !== undefined && end <= nextWord) word = end;
    else if (isPreceding(tokens, word)) word++;
    else break;
  }
  return word;
}

const countryEnd = (places: Places, word: number): number | undefined =>
  places.get(word)?.find((candidate) => candidate.entries.some(({ kind }) => kind === 'country'))?.nextWord;

/**
 * Whether the words hold a name of an actor that is known already: "the APT Mustang Panda Targets …". One that needs evidence is a word of
 * the new name, and one of a scheme's everyday nouns is none yet.
 */
function holdsActor(places: Places, word: number, nextWord: number): boolean {
  const isPart = (candidate: Candidate) =>
    candidate.rule?.confidence === 'low' ||
    candidate.nextWord - candidate.word < nextWord - word && !candidate.rule && candidate.entries.every(({ name }) => name.match === 'evidence');
  for (let i = word; i < nextWord; i++) {
    if (places.get(i)?.some((candidate) => candidate.nextWord <= nextWord && hasKind(candidate, 'actor') && !isPart(candidate))) return true;
  }
  return false;
}

/** Whether an organization's name stands at the beginning of longer ones: those are its products and people, "Acme Office 365". */
const beginsWithOrganization = (places: Places, word: number, nextWord: number): boolean =>
  places
    .get(word)
    ?.some(
      (candidate) => candidate.nextWord < nextWord && candidate.entries.some(({ kind, name }) => kind === 'organization' && name.match !== 'evidence'),
    ) ?? false;

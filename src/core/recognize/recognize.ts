import type { Catalog } from '../catalog';
import type { Mention } from '../model';
import type { Format } from '../text';
import { abbreviations } from './abbreviations';
import { weigh } from './confidence';
import { BRANDS_ENOUGH, discover } from './discover';
import { evidenceFor, isSoftwareHere } from './evidence';
import { matchNames, type Match } from './match';
import { toMention, type Chosen } from './mention';
import { indexEntries, indexNames, type Entry, type NameIndex } from './names';
import { patternsAt, stateBodies } from './patterns';
import { Reading } from './reading';

/** Finds the mentions of a text: sorted, none overlapping another. Pure: the same text gives the same mentions. */
export type Recognize = (text: string, format?: Format) => Mention[];

/** A recognizer for a catalog's names. The index is built on the first call, so that making one costs nothing. */
export function createRecognizer(catalog: Catalog): Recognize {
  let index: NameIndex | undefined;
  return (text, format = 'markdown') => recognize(new Reading(text, format), (index ??= indexNames(catalog)));
}

/** Dictionary first, evidence second: what may be a name, what the text says of it, then the choice. */
function recognize(reading: Reading, index: NameIndex): Mention[] {
  const places = collect(reading, index);
  const { names, brands, evidence } = discover(reading, places);
  for (const brand of brands) add(reading, places, brand, 'before equals');
  addAll(reading, places, names);
  const memory = remember(reading, places, evidence);
  const first = choose(reading, places, memory);
  const short = abbreviations(reading, first);
  if (short.length > 0) addAll(reading, places, short);
  return weigh(reading, short.length > 0 ? choose(reading, places, memory) : first);
}

/** Matches by the word at which they begin, the longest first; of equal ones the dictionary's. */
type Places = (Match[] | undefined)[];

function collect(reading: Reading, index: NameIndex): Places {
  const places: Places = new Array<Match[] | undefined>(reading.count);
  for (const matches of matchNames(reading, index)) {
    for (const match of matches) {
      add(reading, places, match);
      if (match.entries.some(({ kind }) => kind === 'country')) for (const body of stateBodies(reading, match)) add(reading, places, body);
    }
  }
  for (let word = 0; word < reading.count; word++) for (const match of patternsAt(reading, word, index, places[word] ?? [])) add(reading, places, match);
  return places;
}

/** All places of further names, except where the dictionary has the same words. */
function addAll(reading: Reading, places: Places, names: readonly Entry[]): void {
  if (names.length === 0) return;
  for (const matches of matchNames(reading, indexEntries(names))) for (const match of matches) add(reading, places, match);
}

/** Adds a match at its place; one that a rule made must not hold what is no prose, as the dictionary's never do. */
function add(reading: Reading, places: Places, match: Match, place?: 'before equals'): void {
  if (match.rule) for (let i = match.word; i < match.nextWord; i++) if (reading.isMasked(i)) return;
  const list = (places[match.word] ??= []);
  const at = list.findIndex(({ end }) => end < match.end || (end === match.end && place !== undefined));
  list.splice(at < 0 ? list.length : at, 0, match);
}

/** Names that need evidence and have it somewhere in the text, with what speaks for them. */
type Memory = ReadonlyMap<Entry, string>;

/** One "the Cobalt group" lets every "Cobalt" of the report stand. */
function remember(reading: Reading, places: Places, known: Memory): Memory {
  const memory = new Map<Entry, string>();
  const counts = new Map<Entry, number>();
  for (const match of places.flatMap((matches) => matches ?? [])) {
    const needed = match.entries.some(({ kind }) => kind === 'software') ? BRANDS_ENOUGH : 1;
    for (const entry of match.entries) {
      if (entry.name.match !== 'evidence' || memory.has(entry) || reading.listingAt(match.word)) continue;
      const evidence = evidenceFor(entry.kind, reading, match);
      if (evidence === undefined) continue;
      const count = (counts.get(entry) ?? 0) + 1;
      counts.set(entry, count);
      if (count >= needed) memory.set(entry, evidence);
    }
  }
  return new Map([...known, ...memory]);
}

/** Leftmost, then longest. Software takes its place in the text without becoming a mention. */
function choose(reading: Reading, places: Places, memory: Memory): Chosen[] {
  const chosen: Chosen[] = [];
  let nextWord = 0;
  for (let word = 0; word < places.length; word++) {
    if (word < nextWord) continue;
    for (const match of places[word] ?? []) {
      const taken = decide(reading, match, memory);
      if (taken === undefined) continue;
      nextWord = match.nextWord;
      if (taken !== 'software') chosen.push(taken);
      break;
    }
  }
  return chosen;
}

/** What a match is: a mention, software, or (`undefined`) nothing, so that a shorter one may stand. */
function decide(reading: Reading, match: Match, memory: Memory): Chosen | 'software' | undefined {
  const isSoftware = match.entries.some(({ kind }) => kind === 'software');
  if (isCurrency(reading, match)) return undefined;
  if (match.rule === undefined || match.rule.kind === 'actor') {
    const softwareFollows = isSoftwareHere(reading, match) && (isSoftware || match.entries.every(({ entity }) => entity === undefined));
    if (softwareFollows) return 'software';
  }
  const standing = match.entries.flatMap((entry): { entry: Entry; evidence: string | undefined }[] => {
    if (entry.kind === 'software') return [];
    if (entry.name.match !== 'evidence') return [{ entry, evidence: undefined }];
    const evidence = memory.get(entry) ?? evidenceFor(entry.kind, reading, match);
    return evidence === undefined ? [] : [{ entry, evidence }];
  });
  if (standing.length === 0 && match.rule === undefined) return isSoftware ? 'software' : undefined;
  const plain = standing.some(({ evidence }) => evidence === undefined);
  const evidence = plain ? undefined : standing[0]?.evidence;
  return { match, entry: standing[0]?.entry, evidence, mention: toMention(match, standing.map(({ entry }) => entry), evidence) };
}

/** The country before a sum of its money: "US $1,000". */
function isCurrency(reading: Reading, match: Match): boolean {
  return match.end - match.start <= 4 && /^\s?[$€£]/.test(reading.text.slice(match.end, match.end + 2));
}

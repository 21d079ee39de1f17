import { companyIntroductions } from './companies';
import type { Introduced, Introduction } from './introduction';
import { introductions } from './introductions';
import { hasKind, listedBesideKnown } from './enumerations';
import { ruleMatch, type Match } from '../gazetteer/match';
import type { Entry } from '../gazetteer/entry';
import { ACTOR_NOUNS, ACTOR_QUALIFIERS, BRAND_QUALIFIERS, COMPANY_NOUNS, OPERATION_NOUNS, PEOPLE_NOUNS, SOFTWARE_NOUNS } from './lexicon';
import type { Places } from '../gazetteer/places';
import type { Reading } from '../tokens/reading';
import { wordKey } from './triggers';

/** What a passage tells of names, beside the matches that are there by now. */
export interface Discoveries {
  readonly names: readonly Introduced[];
  /** Where a brand of software stands for those behind it. */
  readonly brands: readonly Match[];
  /** Names of the dictionary that an introduction speaks for. */
  readonly evidence: readonly (readonly [entry: Entry, text: string])[];
  /** Organizations that need evidence and have it from a list, there only: platforms are listed beside companies in one place and mere services in the next. */
  readonly listed: ReadonlySet<Match>;
}

/** Reads what the introductions at some words say. `actors`: words that may introduce actors, `companies`: organizations; both in the order of the text. */
export function discover(reading: Reading, places: Places, actors: readonly number[], companies: readonly number[]): Discoveries {
  const listed = listedBesideKnown(reading, places);
  const found: { names: Introduced[]; brands: Match[]; evidence: [Entry, string][]; listed: ReadonlySet<Match> } = { names: [], brands: [], evidence: listed.actors, listed: listed.organizations };
  if (actors.length > 0) {
    const actorEnds = new Set<number>(); // words behind an actor's name, known or introduced so far
    for (const matches of places.values()) for (const match of matches) if (hasKind(match, 'actor')) actorEnds.add(match.nextWord);
    for (const word of actors) {
      for (const introduction of introductions(reading, word, (i) => actorEnds.has(i))) {
        const name = nameOf(reading, places, introduction, found.evidence);
        if (!name) continue;
        actorEnds.add(introduction.nextWord);
        if (introduction.strength === 'brand') {
          found.brands.push(ruleMatch(reading, name.word, introduction.nextWord, { kind: 'actor', because: `a brand of software, here for those behind it ("${introduction.phrase}")`, confidence: 'moderate' }));
        }
        const strength = introduction.strength === 'brand' && !name.isSoftware ? 'explicit' : introduction.strength; // the gang of a brand that nobody knows
        if (strength === 'brand' || !name.isSoftware) found.names.push({ kind: 'actor', strength, phrase: introduction.phrase, text: name.text, first: name.first, size: name.size, words: name.words });
      }
    }
  }
  for (const word of companies) {
    for (const introduction of companyIntroductions(reading, word)) {
      const name = companyName(reading, places, introduction, found.evidence);
      if (name) found.names.push({ kind: 'organization', strength: 'explicit', phrase: introduction.phrase, ...name });
    }
  }
  return found;
}

type NewName = Pick<Introduced, 'text' | 'first' | 'size' | 'words'>;

function companyName(reading: Reading, places: Places, { word: first, nextWord, phrase }: Introduction, evidence: [Entry, string][]): NewName | undefined {
  const word = nameStart(reading, places, first, nextWord);
  if (word >= nextWord || reading.listingAt(word) || reading.isMasked(word) || reading.isMasked(nextWord - 1)) return undefined;
  for (const match of places.get(word) ?? []) if (match.nextWord === nextWord) for (const entry of match.entries) if (entry.kind === 'organization') evidence.push([entry, `"${phrase}" beside it`]);
  for (let i = word; i < nextWord; i++) if ((places.get(i) ?? []).some((match) => match.entries.some(({ name }) => name.match !== 'evidence') || match.rule)) return undefined;
  return newName(reading, word, nextWord);
}

/** Where a name begins behind the adjectives of countries and the everyday words that precede it. */
function nameStart(reading: Reading, places: Places, first: number, nextWord: number): number {
  let word = first;
  while (word < nextWord && (isCountry(places, word, nextWord) || isPreceding(reading.folded(word)))) word = isCountry(places, word, nextWord) ? countryEnd(places, word) : word + 1;
  return word;
}

interface IntroducedName extends NewName { readonly word: number; readonly isSoftware: boolean }

/** The new name of an introduction; nothing where its words are known to be something else, or mean nothing. */
function nameOf(reading: Reading, places: Places, { word: first, nextWord, phrase, strength }: Introduction, evidence: [Entry, string][]): IntroducedName | undefined {
  const word = nameStart(reading, places, first, nextWord);
  if (word >= nextWord || reading.listingAt(word) || reading.isMasked(word) || reading.isMasked(nextWord - 1)) return undefined;
  const exact = (places.get(word) ?? []).filter((match) => match.nextWord === nextWord);
  const entries = exact.flatMap((match) => match.entries);
  for (const entry of entries) if (entry.kind === 'actor' && strength !== 'weak' && strength !== 'gang') evidence.push([entry, `"${phrase}" beside it`]);
  if (holdsActor(places, word, nextWord) || beginsWithOrganization(places, word, nextWord)) return undefined;
  const isOther = entries.some(({ kind, name }) => (kind === 'organization' || kind === 'country' || kind === 'campaign') && name.match !== 'evidence');
  if (isOther || (exact.some(({ rule }) => rule?.kind === 'organization'))) return undefined;
  const name = newName(reading, word, nextWord);
  return name && { ...name, word, isSoftware: entries.some(({ kind }) => kind === 'software') };
}

/** Whether the words hold a name of an actor that is known already: "the APT Mustang Panda Targets …". One that needs evidence is a word of the new name. */
function holdsActor(places: Places, word: number, nextWord: number): boolean {
  const isPart = (match: Match) => match.nextWord - match.word < nextWord - word && !match.rule && match.entries.every(({ name }) => name.match === 'evidence');
  for (let i = word; i < nextWord; i++) if (places.get(i)?.some((match) => match.nextWord <= nextWord && hasKind(match, 'actor') && !isPart(match))) return true;
  return false;
}

/** Whether an organization's name stands at the beginning of longer ones: those are its products and people, "Acme Office 365". */
const beginsWithOrganization = (places: Places, word: number, nextWord: number): boolean =>
  places.get(word)?.some((match) => match.nextWord < nextWord && match.entries.some(({ kind, name }) => kind === 'organization' && name.match !== 'evidence')) ?? false;

const countryMatch = (places: Places, word: number): Match | undefined => places.get(word)?.find((match) => match.entries.some(({ kind }) => kind === 'country'));
const isCountry = (places: Places, word: number, nextWord: number): boolean => (countryMatch(places, word)?.nextWord ?? Infinity) <= nextWord;
const countryEnd = (places: Places, word: number): number => countryMatch(places, word)?.nextWord ?? word + 1;

/** Names that say of themselves that they are software's. */
const BRAND_SHAPE = /(?:loader|bot|rat|locker|stealer|crypt|crypter|cryptor|ware|miner|wiper|shell|dropper|door|grabber|spy)$/i;

/** Everyday words that may precede a name. Colours begin names: "Black Lantern". */
const isPreceding = (word: string): boolean => GENERIC.has(word) && !COLOURS.has(word);
const COLOURS = new Set('red blue black white'.split(' '));

/** Words that a name may have, but not be. */
const GENERIC = new Set(`
  the this that these those their our its his her they we it a an and or of in on by for with from to as at is was are were be been has have had not no new other another several
  many some most all both each every one two three first second third same such more than while when where which who whose what how if then also here there after before
  windows linux macos android ios active directory remote desktop google facebook twitter telegram github youtube linkedin instagram dark web darknet tor bitcoin monero
  advanced persistent unknown suspected known figure table appendix part section chapter note update report blog post january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday english spanish portuguese arabic internet security intelligence research response incident
  government military police financial energy national international global domain user users admin administrators local project task work working support focus control management interest special
  admins powershell office exchange server cloud azure mitre att ck ttps ttp iocs ioc cve c2 command raas maas us uk eu un north south east west middle asia africa europe america asian european african american
  once although because though since unless until despite during following further furthermore moreover additionally however therefore thus today yesterday recently currently
  meanwhile notably according given let see read learn find using use like unlike similarly either neither whether perhaps maybe often sometimes usually typically finally
  financially politically ideologically lastly initially overall together similar certain multiple various numerous few under over between among through via against about into onto upon within without
  nation emerging thief hour others someone everyone anyone people person users victim victims targets target customer customers client clients
  meet introducing unmasking exposing inside behind
  map get identify track detect detecting tracking hunt hunting prevent preventing stop block monitor monitoring understand understanding attributing naming profiling
  defend defending find finding analyzing investigating identifying stopping blocking combating fighting
  eastern western northern southern central middle asian african latin
  soc ssh vpn vpns api apis sql dns http https url urls ftp smtp smb rdp tcp udp ip ips tls ssl xml json html php cpu gpu usb bios pdf dll exe iot ics ot scada plc
  hr ip id ids pos atm saas paas iaas sdk ide os pc pcs mac lan wan wifi gps sms mfa otp sso iam edr xdr siem soar dfir osint cti ioa tlp poc rce lpe xss csrf
  previous earlier later latter former key main major large small high low based sponsored backed linked affiliated pro anti the red blue black white
`.trim().split(/\s+/));
const NOUN_SETS = [ACTOR_NOUNS, ACTOR_QUALIFIERS, BRAND_QUALIFIERS, SOFTWARE_NOUNS, OPERATION_NOUNS, COMPANY_NOUNS, PEOPLE_NOUNS];
const isGeneric = (word: string): boolean => GENERIC.has(word) || NOUN_SETS.some((nouns) => nouns.has(word)) || /^\d+$/.test(word) || word.length < 2;

/** A word that its own introduction has in lower case: only names in quotes may. */
const isLowerCase = (raw: string): boolean => raw === raw.toLowerCase() && /^\p{Ll}/u.test(raw);

/** Letters with full stops between them: "E.K.P." */
function isInitials(reading: Reading, word: number, nextWord: number): boolean {
  for (let i = word; i < nextWord; i++) if (reading.end(i) - reading.start(i) !== 1 || (i > word && reading.gap(i - 1) !== '.')) return false;
  return nextWord - word > 1;
}

/** The name that words make; nothing where all of them are everyday words by our list. */
export function newName(reading: Reading, word: number, nextWord: number): NewName | undefined {
  const text = reading.text.slice(reading.start(word), reading.end(nextWord - 1));
  if (text.length < 3 || /^operation\s/i.test(text)) return undefined;
  const first = wordKey(reading.words.hashes[word] as number);
  if (isInitials(reading, word, nextWord)) return { text, first, size: nextWord - word, words: [] };
  const last = reading.raw(nextWord - 1);
  if (SOFTWARE_NOUNS.has(reading.folded(nextWord - 1)) || BRAND_SHAPE.test(last)) return undefined;
  if (isGeneric(reading.folded(word)) && nextWord - word === 1) return undefined;
  const words: number[] = [];
  let isSure = false;
  for (let i = word; i < nextWord; i++) {
    if (isGeneric(reading.folded(i))) continue;
    words.push(wordKey(reading.words.hashes[i] as number));
    isSure ||= isLowerCase(reading.raw(i));
  }
  return words.length > 0 ? { text, first, size: nextWord - word, words: isSure ? [] : words } : undefined;
}

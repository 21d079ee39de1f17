import type { Confidence } from '../../model';
import type { Match } from '../gazetteer/match';
import { listed } from './lexicon';
import { isOwners } from '../tokens/gaps';
import type { Reading } from '../tokens/reading';

/** An organization that its form tells, from the word asked for up to but not `nextWord`. */
export interface FormMatch {
  readonly nextWord: number;
  readonly rule: string;
  readonly confidence: Confidence;
  /** Whether a head such as "Ministry of" made it, not its last word. */
  readonly isHeaded: boolean;
}

/** Heads that stand before "of", "for" or "on": "Ministry of Health". */
const HEADS = listed(`
  ministry ministries department bureau office bank university institute embassy committee commission council agency center centre directorate academy
  college association federation court house organization organisation authority administration chamber board union society school faculty guard
  cooperation confederation league consulate secretariat inspectorate
`);
/** Nouns that end an organization's name. Legal forms may follow a comma. */
const LEGAL = listed('Inc Incorporated Corp Corporation Ltd LTD Limited LLC GmbH AG PLC Plc LLP SA SRL SpA BV NV KG Pte Pty Co');
const TAILS = listed(`
  technologies university college institute foundation ministry agency authority commission committee association council party
  times airlines airways telecom telecommunications holdings police army navy hospital federation department bureau command parliament consortium
  laboratories laboratory bank pharmaceuticals motors bancorp insurance administration academy directorate embassy
  newspaper tribune herald senate congress railways railway hospitals clinic polytechnic gazette
`);
/** Two nouns that do so together. */
const TWO_TAILS = new Set(['medical center', 'medical centre', 'health system', 'health service', 'school district', 'public schools', 'stock exchange', 'cancer center', 'research center', 'research centre', 'space agency', 'power company', 'news agency']);
/** Nouns before which "and" joins two companies, not two words of one name. */
const COMPANY_TAILS = listed('technologies airlines airways telecom telecommunications holdings bank bancorp motors pharmaceuticals hospital hospitals clinic');
/** Words of machines, of which "Command" is an order. */
const MACHINES = listed('os windows linux powershell shell execute unix dos remote run');
/** Heads in other languages, which need no link. */
const FOREIGN_HEADS = listed('banco banca banque universidad universidade universita universite universitat hopital ospedale klinikum universitatsklinikum stadtwerke bundesamt bundesministerium ministere ministerio landeskriminalamt hochschule');
/** Words without which no form is there. All folded. */
export const FORM_WORDS: readonly string[] = [...HEADS, ...TAILS, ...FOREIGN_HEADS, ...[...TWO_TAILS].map((pair) => pair.split(' ')[1] as string), ...[...LEGAL].map((form) => form.toLowerCase())];
const CONNECTORS = listed('of for and the de du des la on in & und für al e y di del');
/** Behind these an article may stand within a name: "Organization for the Prohibition of …". */
const LINKS = listed('of for on in');
export const WORDS_AT_MOST = 9;

/** Organizations by form: "Ministry of Finance", "Northern Lights University", "Acme Widgets, Inc." */
export function organizationAt(reading: Reading, word: number): FormMatch | undefined {
  if (!isCapital(reading, word) || isLead(reading, word) || /^T\d{4}$|^.$/.test(reading.raw(word))) return undefined;
  if (word > 0 && isCapital(reading, word - 1) && goesOn(reading, word - 1) && !isLead(reading, word - 1)) return undefined;
  const end = runEnd(reading, word);
  return headed(reading, word, end) ?? tailed(reading, word, end);
}

/** "Federal Bureau of Something", "Ministry of Health and Welfare". */
function headed(reading: Reading, word: number, end: number): FormMatch | undefined {
  for (let i = word; i < end - 1 && i - word < 4; i++) {
    if (FOREIGN_HEADS.has(reading.folded(i)) && i === word) return { nextWord: cut(reading, i, end), rule: `form of an organization's name: "${reading.raw(i)} …"`, confidence: 'moderate', isHeaded: true };
    if (!HEADS.has(reading.folded(i))) continue;
    const link = reading.folded(i + 1);
    if (link !== 'of' && link !== 'for' && link !== 'on' && link !== 'against') continue;
    return { nextWord: end, rule: `form of an organization's name: "${reading.raw(i)} ${link} …"`, confidence: 'moderate', isHeaded: true };
  }
  return undefined;
}

/** Where a name of a foreign head ends: before the English words that lead on. */
function cut(reading: Reading, word: number, end: number): number {
  let at = word + 2;
  while (at < end && !['in', 'and', 'on', 'for', 'of'].includes(reading.folded(at))) at++;
  return at;
}

/** The longest part of the run that ends in a noun of organizations and has a name before it. "Smith Administration" is a president's time, not an agency. */
function tailed(reading: Reading, word: number, end: number): FormMatch | undefined {
  for (let i = end - 1; i > word; i--) {
    const tail = reading.folded(i);
    if (LEGAL.has(reading.raw(i)) && reading.gap(i) !== '-' && !isLoud(reading, i - 1) && !isSentence(reading, word, i)) return { nextWord: i + 1, rule: `legal form "${reading.raw(i)}"`, confidence: 'high', isHeaded: false };
    const isTail = (TAILS.has(tail) && !(tail === 'administration' && i - word === 1)) || (i - word > 1 && TWO_TAILS.has(`${reading.folded(i - 1)} ${tail}`));
    if (isTail && !(INNER.has(tail) && i < end - 1) && !isPairBefore(reading, word, i) && !isOrder(reading, i) && !isHeading(reading, word)) return { nextWord: i + 1, rule: `form of an organization's name: "… ${reading.raw(i)}"`, confidence: 'moderate', isHeaded: false };
  }
  return undefined;
}

/** Whether "and" stands before the noun of a company, so that two are named: "Orbit and Acme Airlines". */
function isPairBefore(reading: Reading, word: number, tail: number): boolean {
  if (!COMPANY_TAILS.has(reading.folded(tail))) return false;
  for (let i = word; i < tail; i++) if (reading.folded(i) === 'and') return true;
  return false;
}

/** An order to a machine, not the command of an army. */
const isOrder = (reading: Reading, i: number): boolean => reading.folded(i) === 'command' && (MACHINES.has(reading.folded(i - 1)) || reading.gap(i - 1) === '-');

/** Verbs that no name has: a title in capitals is a sentence, "Choices Are Badly Limited". */
const VERBS = listed('is are was were be been has have had will can may');
function isSentence(reading: Reading, word: number, end: number): boolean {
  for (let i = word; i < end; i++) if (VERBS.has(reading.folded(i))) return true;
  return false;
}

/** Nouns of bodies that are as often a part of a longer name that is none: "Security Authority Subsystem Service". */
const INNER = listed('authority command administration times');

/** Where the run of capitals that begins at a word ends; small words of names may stand between two capitals. */
function runEnd(reading: Reading, word: number): number {
  let end = word + 1;
  for (let i = word; i - word < WORDS_AT_MOST && i < reading.count - 1; i++) {
    if (!goesOn(reading, i) || isTwoNames(reading, i)) break;
    const isSmall = CONNECTORS.has(reading.folded(i + 1)) && !isCapital(reading, i + 1) && (reading.folded(i + 1) !== 'the' || LINKS.has(reading.folded(i)));
    if (isCapital(reading, i + 1)) end = i + 2;
    else if (!isSmall && !isWithinHouse(reading, i + 1)) break;
  }
  return end;
}

/** The "s" of "Lindale Children's Hospital". A country before it owns the house and is no part of its name, but few write so. */
const isWithinHouse = (reading: Reading, i: number): boolean => isOwners(reading, i) && HOUSES.has(reading.folded(i + 1));
const HOUSES = listed('hospital college clinic');

/** Whether "and" behind a word begins another organization: "Eastmarch University and …", "… and Ministry of Trade". */
function isTwoNames(reading: Reading, i: number): boolean {
  return reading.folded(i + 1) === 'and' && (TAILS.has(reading.folded(i)) || LEGAL.has(reading.raw(i)) || HEADS.has(reading.folded(i + 2)));
}

/** What may stand before a legal form. */
const FORM_GAPS = new Set([', ', ' , ', '. ', ',', '.,']);

/** Whether a name may go on from a word to the next: across a space, "&", "-", or the comma before a legal form. */
function goesOn(reading: Reading, i: number): boolean {
  const separator = reading.separator(i);
  return separator === ' ' || separator === ' & ' || separator === '-' || separator === "'" || (FORM_GAPS.has(separator ?? '') && LEGAL.has(reading.raw(i + 1)));
}

/** Whether a word is in capitals throughout; then the one behind it may be no legal form but one more abbreviation. */
const isLoud = (reading: Reading, i: number): boolean => reading.raw(i).length > 1 && reading.raw(i) === reading.raw(i).toUpperCase() && reading.raw(i + 1).length < 3;
const isCapital = (reading: Reading, i: number): boolean => /^\p{Lu}/u.test(reading.raw(i));
/** Words that begin a sentence in capitals without beginning a name. */
const LEADS = listed('the a an this that our its their in at on by for from to and when while as with is was if after before since however both according former new');
const isLead = (reading: Reading, i: number): boolean => LEADS.has(reading.folded(i));

/** How far the words of a line are looked at on each side; a heading is short. */
const HEADING_REACH = 14;

/** Whether a word stands in a heading: in its line, as far as one can see, every longer word is in capitals, so that capitals say nothing. */
function isHeading(reading: Reading, word: number): boolean {
  let count = 1;
  for (const step of [-1, 1]) {
    for (let i = word; Math.abs(i - word) < HEADING_REACH; i += step) {
      const gap = reading.gap(step > 0 ? i : i - 1);
      if (i + step < 0 || i + step >= reading.count || /[\r\n]/.test(gap)) break;
      if (/^\p{Ll}/u.test(reading.raw(i + step)) && reading.raw(i + step).length > 3) return false;
      count++;
    }
  }
  return count > 4;
}

/** What a state acts through, behind the name of a country or its adjective. */
const STATE_BODIES: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(['government', 'governments', 'military', 'army', 'navy', 'air force', 'parliament', 'police', 'armed forces', 'intelligence services', 'intelligence service', 'intelligence agencies', 'intelligence agency', 'security services', 'federal government', 'central government', 'state department', 'foreign ministry', 'ministry of foreign affairs', 'defense ministry', 'defence ministry', 'supreme court', 'senate', 'congress', 'treasury']);

function byFirstWord(bodies: readonly string[]): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const words of bodies.map((body) => body.split(' '))) found.set(words[0] as string, [...found.get(words[0] as string) ?? [], words]);
  return found;
}

/** "the Vietnamese military", "Vietnam's government": the words behind a country's name that make it a body of the state. Returns the word behind them. */
export function stateBodyEnd(reading: Reading, { nextWord, end }: Pick<Match, 'nextWord' | 'end'>): number | undefined {
  const isPossessive = isOwners(reading, nextWord);
  if (isPossessive) return /^governments?$/.test(reading.folded(nextWord + 1)) ? nextWord + 2 : undefined;
  const from = nextWord;
  if (!/^\s+$/.test(reading.text.slice(end, reading.start(from)))) return undefined; // behind the full stop of "U.S."
  if (isTitled(reading, from)) return undefined;
  const bodies = STATE_BODIES.get(reading.folded(from)) ?? [];
  const ends = bodies.filter((body) => body.every((word, i) => i === 0 || (reading.folded(from + i) === word && reading.separator(from + i - 1) === ' '))).map((body) => from + body.length);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/** Whether a noun with a capital leads on to another one: "Georgia Military Talks". */
const isTitled = (reading: Reading, i: number): boolean => isCapital(reading, i) && reading.separator(i) === ' ' && /^\p{Lu}\p{Ll}/u.test(reading.raw(i + 1));

/** "government of Vietnam": how many words before a country's name make it a body of the state. */
export function stateBodyStart(reading: Reading, word: number): number | undefined {
  if (reading.folded(word - 1) === 'the') return stateBodyStart(reading, word - 1);
  return reading.folded(word - 1) === 'of' && /^governments?$/.test(reading.folded(word - 2)) && reading.separator(word - 2) === ' ' ? word - 2 : undefined;
}

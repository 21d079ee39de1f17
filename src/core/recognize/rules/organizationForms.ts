import type { Confidence } from '../../model';
import { APOSTROPHE, FORM_JOIN, HYPHEN, LINE_END, ORGANIZATION_JOIN, SPACE } from '../tokens/gaps';
import { CAPITAL, LOUD, SMALL_FIRST, TITLE } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { LEXICON } from './lexicon';
import { category, word as literal } from './vocabulary';

/** An organization that its form tells, from the word asked for up to but not `nextWord`. */
export interface OrganizationForm {
  readonly nextWord: number;
  readonly rule: string;
  readonly confidence: Confidence;
  /** Whether a head such as "Ministry of" made it, not its last word. */
  readonly isHeaded: boolean;
}

const HEAD = category('orgHead');
const FOREIGN_HEAD = category('foreignHead');
const TAIL = category('orgTail');
const INNER_TAIL = category('innerTail');
const COMPANY_TAIL = category('companyTail');
const [TAIL_FIRST, TAIL_SECOND] = [category('tailFirst'), category('tailSecond')];
const LEGAL = category('legalForm');
/** Legal forms count as they are written alone: "AG" is one, "ag" is none. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(LEXICON.legalForm.split(' '));
const [MACHINE, CONNECTOR, LINK, VERB, HOUSE, LEAD] =
  [category('machine'), category('connector'), category('linkWord'), category('verbWord'), category('house'), category('leadWord')];
const HEAD_LINK = category('headLink');
const FOREIGN_END = category('foreignEnd');
const TECHNICAL = category('technicalAuthority');
const AUTHORITY = literal('authority');
const [AND, THE, S, ADMINISTRATION, COMMAND] = [
  literal('and'),
  literal('the'),
  literal('s'),
  literal('administration'),
  literal('command'),
];

/** Words without which no form is there. */
export const FORM_WORD = category('orgHead', 'foreignHead', 'orgTail', 'tailSecond', 'stateTail', 'legalForm');
export const WORDS_AT_MOST = 9;
/** Words from the first one to a head: "Federal Bureau of …". */
const HEAD_REACH = 4;
const TECHNIQUE = /^T\d{4}$/;

/** Organizations by form: "Ministry of Finance", "Northern Lights University", "Acme Widgets, Inc." */
export function organizationAt(tokens: Tokens, word: number): OrganizationForm | undefined {
  if (!tokens.has(word, CAPITAL) || tokens.is(word, LEAD) || tokens.length(word) < 2 || TECHNIQUE.test(tokens.raw(word))) return undefined;
  if (tokens.has(word - 1, CAPITAL) && goesOn(tokens, word - 1) && !tokens.is(word - 1, LEAD)) return undefined;
  const end = runEnd(tokens, word);
  return headed(tokens, word, end) ?? tailed(tokens, word, end);
}

/** "Federal Bureau of Something", "Ministry of Health and Welfare". */
function headed(tokens: Tokens, word: number, end: number): OrganizationForm | undefined {
  if (end - word > 1 && tokens.is(word, FOREIGN_HEAD)) return headedBy(`${tokens.raw(word)} …`, foreignEnd(tokens, word, end));
  for (let i = word; i < end - 1 && i - word < HEAD_REACH; i++) {
    if (tokens.is(i, HEAD) && tokens.is(i + 1, HEAD_LINK))
      return headedBy(`${tokens.raw(i)} ${tokens.folded(i + 1)} …`, tokens.is(i, ONE_PLACE) ? beforeAnd(tokens, i + 2, end) : firstOfTwo(tokens, i + 2, end));
  }
  return undefined;
}

/** Where a name of one place ends: "University of Eastmarch and Northwind Power". */
function beforeAnd(tokens: Tokens, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) if (tokens.is(i, AND)) return i;
  return end;
}
const ONE_PLACE = category('onePlace');

/** Where the first of two names ends: "University of Eastmarch and Lindale University". */
function firstOfTwo(tokens: Tokens, from: number, end: number): number {
  if (!tokens.is(end - 1, TAIL)) return end;
  for (let i = from; i < end - 2; i++) if (tokens.is(i, AND) && tokens.has(i + 1, CAPITAL)) return i;
  return end;
}

const headedBy = (form: string, nextWord: number): OrganizationForm =>
  ({ nextWord, rule: `form of an organization's name: "${form}"`, confidence: 'moderate', isHeaded: true });

/** Where a name of a foreign head ends: before the English words that lead on. */
function foreignEnd(tokens: Tokens, word: number, end: number): number {
  let at = word + 2;
  while (at < end && !tokens.is(at, FOREIGN_END)) at++;
  return at;
}

/** The longest part of the run that ends in a noun of organizations and has a name before it. */
function tailed(tokens: Tokens, word: number, end: number): OrganizationForm | undefined {
  for (let i = end - 1; i > word; i--) {
    if (isLegalForm(tokens, word, i))
      return { nextWord: i + 1, rule: `legal form "${tokens.raw(i)}"`, confidence: 'high', isHeaded: false };
    if (!isTail(tokens, word, i) || (tokens.is(i, INNER_TAIL) && i < end - 1)) continue;
    if (isPairBefore(tokens, word, i) || isOrder(tokens, i) || isHeading(tokens, word)) continue;
    return { nextWord: i + 1, rule: `form of an organization's name: "… ${tokens.raw(i)}"`, confidence: 'moderate', isHeaded: false };
  }
  return undefined;
}

const isLegal = (tokens: Tokens, i: number): boolean => tokens.is(i, LEGAL) && LEGAL_FORMS.has(tokens.raw(i));

const isLegalForm = (tokens: Tokens, word: number, i: number): boolean =>
  isLegal(tokens, i) && !isNevada(tokens, i) && !tokens.gapIs(i + 1, HYPHEN) && !isLoudBefore(tokens, i) && !isSentence(tokens, word, i);

/** "Las Vegas, NV": a state behind its town, not a Dutch company. */
const isNevada = (tokens: Tokens, i: number): boolean => tokens.raw(i) === 'NV' && tokens.gap(i - 1).includes(',');

/** A tail of one word or of two. "Smith Administration" is a president's time, not an agency. */
function isTail(tokens: Tokens, word: number, i: number): boolean {
  // "Third-Party"
  if (tokens.is(i, AUTHORITY) && tokens.is(word, TECHNICAL)) return false;
  if (tokens.is(i, TAIL)) return !(tokens.is(i, ADMINISTRATION) && i - word === 1) && !(i - word === 1 && tokens.gapIs(i, HYPHEN));
  return i - word > 1 && ((tokens.is(i, TAIL_SECOND) && tokens.is(i - 1, TAIL_FIRST)) || isStateTail(tokens, word, i));
}

/**
 * "Federal Protection Service", "Information and Security Service": said to be a state's, or of two works; not "Windows Security Service".
 */
const isStateTail = (tokens: Tokens, word: number, i: number): boolean =>
  tokens.is(i, STATE_TAIL) && tokens.is(i - 1, STATE_WORK) && (tokens.is(word, STATE_FIRST) || (i - word > 2 && tokens.is(i - 2, AND)));
const [STATE_TAIL, STATE_WORK, STATE_FIRST] = [category('stateTail'), category('stateWork'), category('stateFirst')];

/** Whether "and" stands before the noun of a company, so that two are named: "Orbit and Acme Airlines". */
function isPairBefore(tokens: Tokens, word: number, tail: number): boolean {
  if (!tokens.is(tail, COMPANY_TAIL)) return false;
  for (let i = word; i < tail; i++) if (tokens.is(i, AND)) return true;
  return false;
}

/** An order to a machine, not the command of an army. */
const isOrder = (tokens: Tokens, i: number): boolean => tokens.is(i, COMMAND) && (tokens.is(i - 1, MACHINE) || tokens.gapIs(i, HYPHEN));

function isSentence(tokens: Tokens, word: number, end: number): boolean {
  for (let i = word; i < end; i++) if (tokens.is(i, VERB)) return true;
  return false;
}

/** Where the run of capitals that begins at a word ends; small words of names may stand between two capitals. */
function runEnd(tokens: Tokens, word: number): number {
  let end = word + 1;
  for (let i = word; i - word < WORDS_AT_MOST && i < tokens.count - 1; i++) {
    if (!goesOn(tokens, i) || isTwoNames(tokens, i)) break;
    if (tokens.has(i + 1, CAPITAL)) end = i + 2;
    else if (!isConnector(tokens, i + 1) && !isWithinHouse(tokens, i + 1)) break;
  }
  return end;
}

const isConnector = (tokens: Tokens, i: number): boolean => tokens.is(i, CONNECTOR) && (!tokens.is(i, THE) || tokens.is(i - 1, LINK));

/** The "s" of "Lindale Children's Hospital". A country before it owns the house and is no part of its name, but few write so. */
const isWithinHouse = (tokens: Tokens, i: number): boolean => isOwners(tokens, i) && tokens.is(i + 1, HOUSE);

/** Whether a word is the "s" of an owner: "Acme's", "Acme 's". */
export const isOwners = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, S) && tokens.has(i, SMALL_FIRST) && tokens.gapIs(i, APOSTROPHE);

/** Whether "and" behind a word begins another organization: "Eastmarch University and …", "… and Ministry of Trade". */
const isTwoNames = (tokens: Tokens, i: number): boolean =>
  tokens.is(i + 1, AND) && (tokens.is(i, TAIL) || isLegal(tokens, i) || tokens.is(i + 2, HEAD));

/** Whether a name may go on from a word to the next: across a space, "&", "-", or the comma before a legal form. */
const goesOn = (tokens: Tokens, i: number): boolean =>
  tokens.gapIs(i + 1, ORGANIZATION_JOIN) || (tokens.gapIs(i + 1, FORM_JOIN) && isLegal(tokens, i + 1));

/** Whether the word before a short legal form is in capitals throughout; then it may be no form but one more abbreviation. */
const isLoudBefore = (tokens: Tokens, i: number): boolean => tokens.length(i) < 3 && tokens.length(i - 1) > 1 && tokens.has(i - 1, LOUD);

/** How far the words of a line are looked at on each side; a heading is short. */
const HEADING_REACH = 14;
/** Shorter words are in small letters in headings too. */
const SMALL_IN_HEADINGS = 3;
/** Words from which on a line in capitals is a heading, not a name. */
const SHORTEST_HEADING = 5;

/**
 * Whether a word stands in a heading: in its line, as far as one can see, every longer word is in capitals, so that capitals say nothing.
 */
function isHeading(tokens: Tokens, word: number): boolean {
  let count = 1;
  for (const step of [-1, 1]) {
    for (let i = word + step; Math.abs(i - word) <= HEADING_REACH && i >= 0 && i < tokens.count; i += step) {
      if (tokens.gapIs(step > 0 ? i : i + 1, LINE_END)) break;
      if (tokens.has(i, SMALL_FIRST) && tokens.length(i) > SMALL_IN_HEADINGS) return false;
      count++;
    }
  }
  return count >= SHORTEST_HEADING;
}

/** Whether a noun with a capital leads on to another one: "Georgia Military Talks". */
export const isTitled = (tokens: Tokens, i: number): boolean =>
  tokens.has(i, CAPITAL) && tokens.gapIs(i + 1, SPACE) && tokens.has(i + 1, TITLE);

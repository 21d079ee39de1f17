import { ruleMatch, type Match } from '../gazetteer/match';
import type { Places } from '../gazetteer/places';
import { isNameWord, phraseOf, runEnd, type RunRule } from '../tokens/nameRun';
import type { Reading } from '../tokens/reading';
import { newName } from './discover';
import type { Introduced } from './introduction';
import { BRAND_QUALIFIERS, listed, NAMING_AS, NAMING_VERBS } from './lexicon';

/** The words of a campaign's name: capitals or odd shapes, in one line. */
const NAME: RunRule = { most: 4, isPart: isNameWord, joins: (reading, i) => [' ', '-'].includes(reading.gap(i)) };
/** What follows "Operation" where it names nothing: "Operation Mode", "Operation Center". */
const NO_NAMES = listed(`
  overview details timeline mode modes center centre manager type code codes name names status system systems security team guide summary phase phases flow manual officer
  room model order orders log logs time instructions failed successful successfully completed support management plan planning process procedure procedures control
  a an the and or of on in by for to from is was are
`);
/** Words in capitals that go on with a title behind the name: "Operation Silent Harbor Targets Ports". */
const TITLE_WORDS = listed(`
  targets target targeting hits hit attacks attack attacking uses using used strikes strike returns return continues against with in on and of the for by from to at is was
  campaign report analysis update part revealed uncovered exposed explained disrupted takedown behind threat actors actor group malware apt new latest
`);

/** "Operation X Y": a name of what is done, whoever does it. `known` are the dictionary's names that begin with the word. */
export function operationMatch(reading: Reading, word: number, known: readonly Match[]): Match | undefined {
  if (!/^O(?:peration|PERATION)$/.test(reading.raw(word)) || !/^[ \u00A0]["“‘'*_]{0,3}$|^\n$/.test(reading.gap(word)) || NO_NAMES.has(reading.folded(word + 1))) return undefined;
  const end = nameEnd(reading, word + 1);
  if (end === word + 1 || (end === word + 2 && /^\d+$/.test(reading.raw(word + 1))) || known.some(({ nextWord }) => nextWord >= end)) return undefined;
  return ruleMatch(reading, word, end, { kind: 'campaign', because: FORM, confidence: 'moderate' });
}
const FORM = 'form of an operation\'s name';

/** A name of the dictionary that is an operation's, whatever actors lists give it to. */
export function asOperation(reading: Reading, match: Match): Match {
  if (reading.folded(match.word) !== 'operation' || match.entries.every(({ kind }) => kind !== 'actor')) return match;
  const entries = match.entries.filter(({ kind }) => kind !== 'actor');
  if (entries.length > 0) return { ...match, entries };
  const owners = new Set(match.entries.map(({ entity }) => entity?.id ?? ''));
  return { ...match, entries, rule: { kind: 'campaign', because: `${FORM}, listed as a name of ${[...owners].join(', ')}`, confidence: 'moderate' } };
}

function nameEnd(reading: Reading, from: number): number {
  const end = runEnd(reading, from, NAME);
  for (let i = from + 1; i < end; i++) if (TITLE_WORDS.has(reading.folded(i))) return i;
  return end;
}

/** What a text calls what was done: "a campaign dubbed X", "the operation, known as X". `words` are those at which names may be given. */
export function campaignsIn(reading: Reading, places: Places, words: readonly number[]): Introduced[] {
  return words.flatMap((word) => {
    const first = nameBehind(reading, word);
    if (first === undefined || !isOfCampaign(reading, word)) return [];
    const start = reading.folded(first) === 'the' ? first + 1 : first;
    const end = nameEnd(reading, start);
    if (end === start || reading.isMasked(start) || reading.isMasked(end - 1) || reading.listingAt(start) || isTaken(places, start, end)) return [];
    const name = newName(reading, start, end);
    return name ? [{ ...name, kind: 'campaign', strength: 'explicit', phrase: phraseOf(reading, word, first - 1) }] : [];
  });
}

/** Where the name begins that a word gives: behind "dubbed", and "as" in "known as". */
function nameBehind(reading: Reading, i: number): number | undefined {
  const word = reading.folded(i);
  const isGiving = NAMING_VERBS.has(word) ? reading.folded(i + 1) !== 'as' : word === 'as' && NAMING_AS.has(reading.folded(i - 1));
  return isGiving && reading.isBeside(i) ? i + 1 : undefined;
}

const CAMPAIGNS = listed('campaign campaigns operation operations');
/** Words before "operation" that make it a trade: "a ransomware operation dubbed X". */
const TRADES = new Set([...BRAND_QUALIFIERS, 'service', 'criminal', 'cybercrime', 'affiliate', 'phishing', 'fraud']);
/** Words between the noun and the verb of naming. */
const BETWEEN = listed('that which has been was is we have also widely commonly publicly now later as were are known be researchers');
const REACH = 6;

/** Whether the noun before a verb of naming is one of campaigns, with nothing but auxiliaries and names between. */
function isOfCampaign(reading: Reading, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && verb - i <= REACH; i--) {
    const word = reading.folded(i);
    if (/[.!?;:]\s|\n\s*\n/.test(reading.gap(i))) return false;
    if (CAMPAIGNS.has(word)) return !(word.startsWith('operation') && [1, 2, 3].some((n) => TRADES.has(reading.folded(i - n))));
    if (!BETWEEN.has(word) && !/^\p{Lu}/u.test(reading.raw(i))) return false;
  }
  return false;
}

/** Whether a name of the dictionary, or an operation's, stands at the words: whose it is is known. */
const isTaken = (places: Places, word: number, nextWord: number): boolean =>
  places.get(word)?.some((match) => match.nextWord >= nextWord && (match.rule !== undefined || match.entries.some(({ name, kind }) => kind === 'campaign' || name.match !== 'evidence'))) ?? false;

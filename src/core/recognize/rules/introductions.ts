import { ATTACK_WORDS, attacksBehind, DEED_NOUNS, deeds } from './attacks';
import { isComma, isSpaceOrComma } from '../tokens/gaps';
import { ACTOR_NOUNS, ACTOR_QUALIFIERS, BRAND_QUALIFIERS, NAMING_AS, NAMING_VERBS, OPERATION_NOUNS, SOFTWARE_NOUNS } from './lexicon';
import type { Reading } from '../tokens/reading';
import type { Introduction } from './introduction';
import { isNameWord, phraseOf, runEnd, runStart, type RunRule } from '../tokens/nameRun';

/** How far before "dubbed" the noun may stand that says what is named, in words; "called" and "named" follow it at once. */
const FAR = 12;
const NEAR = 3;
const NEAR_CALL = 5;
/** Words between an actor's name and what else it is known as. */
const LINKING = new Set('also is was are been has commonly sometimes otherwise previously formerly publicly or and s'.split(' '));
/** Nouns of other names: "under the aliases X and Y". */
const ALIAS_NOUNS = new Set('alias aliases moniker monikers'.split(' '));
/** Words that may end the phrase before a name. */
export const NAMING_WORDS: readonly string[] = [...NAMING_VERBS, 'aka', 'as', 'a', 'name', 'call', 'calls', 'calling', 'broker', 'brokers', 'set', 'sets', ...ALIAS_NOUNS];
const NEAR_VERBS = new Set(['called', 'named', 'labeled', 'labelled', 'designated', 'termed']);
/** "a group we call X", "that calls itself X": the name follows at once. */
const CALLING = new Set('call calls calling'.split(' '));
/** "named the group X". */
const GIVING = new Set('named dubbed dub call calls called calling christened nicknamed'.split(' '));
const SELVES = new Set('itself themselves himself herself'.split(' '));
/** An introduced name: up to four words in capitals or of an odd shape. */
const NAME: RunRule = { most: 4, isPart: isNameWord, joins: (reading, i) => [' ', '-', '.', '$', '@'].includes(reading.gap(i)) };

/** The introductions of actors that a word with one of these roles makes. `isActorEnd(i)` tells whether a known actor's name ends with word `i - 1`. */
export function* introductions(reading: Reading, i: number, isActorEnd: (nextWord: number) => boolean): Generator<Introduction> {
  const word = reading.folded(i);
  if (DEED_NOUNS.has(word) || ATTACK_WORDS.has(word)) {
    yield* deeds(reading, i);
    return;
  }
  if (NAMING_VERBS.has(word) || CALLING.has(word) || word === 'aka' || word === 'as' || word === 'a' || word === 'name' || ALIAS_NOUNS.has(word)) yield* named(reading, i, isActorEnd);
  if (ACTOR_NOUNS.has(word)) {
    yield* examples(reading, i);
    yield* behindNoun(reading, i);
    yield* beforeNoun(reading, i);
    yield* described(reading, i);
  }
  if ((word === 'broker' || word === 'brokers') && reading.folded(i - 1) === 'access') {
    yield* examples(reading, i);
    yield* behindNoun(reading, i, true);
  }
  if ((word === 'set' || word === 'sets') && reading.folded(i - 1) === 'intrusion') yield* beforeNoun(reading, i);
}

/** "dubbed X", "tracked as X", "known as X and Y", "aka X". */
function* named(reading: Reading, i: number, isActorEnd: (nextWord: number) => boolean): Generator<Introduction> {
  const trigger = triggerAt(reading, i);
  if (!trigger) return;
  let subject = trigger.first;
  while (LINKING.has(reading.folded(subject - 1))) subject--;
  const names = namesFrom(reading, trigger);
  const phrase = phraseOf(reading, trigger.first, trigger.next - 1);
  if (trigger.isAlias && !isActorEnd(subject) && names.some(({ nextWord }) => isActorEnd(nextWord))) {
    const word = /^["”’]?\s?[(,]\s?$/.test(reading.gap(subject - 1)) ? runStart(reading, subject, NAME) : subject;
    if (word < subject) yield { word, nextWord: subject, strength: 'explicit', phrase }; // "X (aka APT1)"
  } else if (!(trigger.isAlias && isActorEnd(subject)) && !isActorHead(reading, trigger)) return;
  for (const { word, nextWord } of names) yield { word, nextWord, strength: 'explicit', phrase };
}

/** The names behind a phrase that gives them; more than one behind "known as". */
function namesFrom(reading: Reading, { next, isAlias }: Trigger): { word: number; nextWord: number }[] {
  const names: { word: number; nextWord: number }[] = [];
  for (let word: number | undefined = next; word !== undefined; ) {
    const nextWord: number = quotedEnd(reading, word) ?? runEnd(reading, word, NAME);
    if (nextWord === word) break;
    names.push({ word, nextWord });
    word = isAlias ? nextInList(reading, nextWord) ?? behindUser(reading, nextWord) : undefined;
  }
  return names;
}

/** `reach`: how many words before it the noun may stand that says what is named; 0 where the phrase itself says enough. */
interface Trigger { readonly first: number; readonly next: number; readonly isAlias: boolean; readonly reach: number }

/** The phrase whose last word is `i`, with where the name begins. */
function triggerAt(reading: Reading, i: number): Trigger | undefined {
  const word = reading.folded(i);
  const before = reading.folded(i - 1);
  if (word === 'aka') return { first: i, next: i + 1, isAlias: true, reach: FAR };
  const isUnderName = word === 'name' && before === 'the' && ['under', 'by'].includes(reading.folded(i - 2)); // "under the name X"
  if (ALIAS_NOUNS.has(word) || isUnderName) return { first: i, next: i + 1, isAlias: true, reach: FAR };
  if (word === 'name') return undefined;
  if (word === 'a') return reading.folded(i + 1) === 'k' && reading.folded(i + 2) === 'a' ? { first: i, next: i + 3, isAlias: true, reach: FAR } : undefined;
  if (CALLING.has(word)) {
    if (before === 'to') return undefined;
    const self = SELVES.has(reading.folded(i + 1)) ? i + 2 : i + 1;
    const next = reading.folded(self) === 'the' && reading.isBeside(self - 1) ? self + 1 : self;
    return reading.isBeside(next - 1) ? { first: i, next, isAlias: false, reach: NEAR_CALL } : undefined;
  }
  if (word === 'as') {
    const verb = verbBefore(reading, i);
    if (verb === undefined) return undefined;
    const isTracking = reading.folded(verb).startsWith('track');
    return { first: verb, next: i + 1, isAlias: reading.folded(verb) === 'known' || isTracking, reach: isTracking || ACTOR_NOUNS.has(before) ? 0 : FAR };
  }
  return reading.folded(i + 1) === 'as' ? undefined : { first: i, next: i + 1, isAlias: false, reach: NEAR_VERBS.has(word) ? NEAR : FAR };
}

/** Objects between a verb of naming and its "as". */
const NAMED = new Set('to it them group activity actor cluster adversary gang crew'.split(' '));

/** The verb to which "as" belongs: "known as", "refer to it as", "tracks the cluster as", "tracked by Acme as". */
function verbBefore(reading: Reading, as: number): number | undefined {
  if (NAMING_AS.has(reading.folded(as - 1))) return as - 1;
  let at = as - 1;
  if (NAMED.has(reading.folded(at))) {
    at--;
    if (['the', 'this', 'that'].includes(reading.folded(at))) at--;
    if (reading.folded(at) === 'to') at--;
  } else {
    at = runStart(reading, as, NAME) - 1;
    if (reading.folded(at) !== 'by' || at === as - 1) return undefined;
    at--;
    if (reading.folded(at) === 'to') at--;
  }
  return NAMING_AS.has(reading.folded(at)) ? at : undefined;
}

/** Whether the nearest noun before a place, within its sentence, is one of those who act. */
function isActorHead(reading: Reading, { first: from, reach }: Trigger): boolean {
  for (let i = from - 1; i >= 0 && from - i <= (reach || FAR); i--) {
    if (/[.!?;]\s|\n\s*\n/.test(reading.gap(i))) break;
    const word = reading.folded(i);
    if (ACTOR_NOUNS.has(word)) return true;
    if (SOFTWARE_NOUNS.has(word) || OPERATION_NOUNS.has(word)) return reach === 0 && word === 'activity';
  }
  return reach === 0;
}

/** The start of the next name of a list: "X, Y and Z". */
function nextInList(reading: Reading, end: number): number | undefined {
  const gap = reading.gap(end - 1);
  if (/^["'”’*]*\s?,?\s*[/,]\s*["'“‘*]*$/.test(gap)) {
    const word = reading.folded(end);
    return word === 'and' || word === 'or' ? end + 1 : end;
  }
  return /^["'”’*]*\s+$/.test(gap) && (reading.folded(end) === 'and' || reading.folded(end) === 'or') ? end + 1 : undefined;
}

/** "tracked as X by Vendor and as Y by …": where the next name begins. */
function behindUser(reading: Reading, end: number): number | undefined {
  if (reading.folded(end) !== 'by' || !reading.isBeside(end - 1)) return undefined;
  const user = runEnd(reading, end + 1, NAME);
  return user > end + 1 && reading.folded(user) === 'and' && reading.folded(user + 1) === 'as' ? user + 2 : undefined;
}

/** "groups such as X, Y and Z". A brand of software among them stands for those behind it. */
function* examples(reading: Reading, i: number): Generator<Introduction> {
  const plural = reading.raw(i);
  if (!/^\p{Ll}+s$/u.test(plural)) return;
  const word = reading.folded(i + 1);
  const from = word === 'such' && reading.folded(i + 2) === 'as' ? i + 3 : word === 'like' || word === 'including' || word === 'namely' ? i + 2 : undefined;
  if (from === undefined || !isSpaceOrComma(reading.gap(i))) return;
  const strength = BRAND_QUALIFIERS.has(reading.folded(i - 1)) ? 'brand' : 'explicit';
  for (let at: number | undefined = from; at !== undefined; ) {
    const end = runEnd(reading, at, NAME);
    if (end === at) return;
    yield { word: at, nextWord: end, strength, phrase: phraseOf(reading, i, from - 1) };
    at = nextInList(reading, end);
  }
}

/** "the threat actor X", "ransomware gang X", "a group called …" is left to `named`. */
function* behindNoun(reading: Reading, i: number, isSure = false): Generator<Introduction> {
  const noun = reading.raw(i);
  if (noun !== noun.toLowerCase() && noun !== 'APT') return;
  const isNamed = ['the', 'this', 'that'].includes(reading.folded(i - 1)) && GIVING.has(reading.folded(i - 2)) && reading.isBeside(i - 2);
  const isStrong = isSure || isNamed || ACTOR_QUALIFIERS.has(reading.folded(i - 1)) && reading.isBeside(i - 1);
  if (!isStrong && !['gang', 'apt', 'collective', 'group'].includes(reading.folded(i))) return;
  if ((isStrong || TELLING.has(reading.folded(i))) && /^\s?,\s+["“]?$/.test(reading.gap(i))) yield* enclosed(reading, i);
  if (!reading.isBeside(i) || /["“]/.test(reading.gap(i)) && !isStrong) return;
  const end = runEnd(reading, i + 1, NAME);
  if (end > i + 1) yield { word: i + 1, nextWord: end, strength: isStrong ? 'explicit' : 'weak', phrase: phraseOf(reading, isStrong ? i - 1 : i, i) };
}

/** "a hacking group, X, …": the name alone between commas. */
function* enclosed(reading: Reading, i: number): Generator<Introduction> {
  const end = runEnd(reading, i + 1, NAME);
  if (end > i + 1 && /^["”]?\s?,["”]?\s/.test(reading.gap(end - 1))) yield { word: i + 1, nextWord: end, strength: 'explicit', phrase: phraseOf(reading, i - 1, i) };
}

/** Those of software or of a place, unless a name of two words attacks. */
/** Those that everybody has: "the Kubernetes team", "an ESXi cluster". They need a qualifier or an attack. */
const CREWS = new Set('team cluster crew crews faction outfit'.split(' '));
const OF_THINGS = new Set('operators operator affiliates affiliate attackers attacker'.split(' '));

/** "X group", "X hacking group", "X ransomware gang". */
function* beforeNoun(reading: Reading, i: number): Generator<Introduction> {
  let from = i;
  while (from > 0 && reading.isBeside(from - 1) && isQualifier(reading, from - 1) && i - from < 3) from--;
  if (from === 0 || !reading.isBeside(from - 1)) return;
  const qualifiers = Array.from({ length: i - from }, (_, j) => reading.folded(from + j));
  const start = runStart(reading, from, NAME);
  if (start === from) return;
  const isAttacking = attacksBehind(reading, i);
  if (OF_THINGS.has(reading.folded(i)) && !(isAttacking && from - start > 1)) return;
  const isBrand = qualifiers.some((word) => BRAND_QUALIFIERS.has(word));
  if (qualifiers.length === 0 && CREWS.has(reading.folded(i)) && !isAttacking) return;
  const isTitle = reading.raw(i) !== reading.folded(i) && reading.raw(i) !== 'APT';
  const isStrong = !isTitle && (qualifiers.length > 0 || isAttacking || ['apt', 'hackers'].includes(reading.folded(i)));
  yield { word: start, nextWord: from, strength: isBrand ? 'brand' : isStrong ? 'explicit' : !isTitle && reading.folded(i) === 'gang' ? 'gang' : 'weak', phrase: phraseOf(reading, from, i) };
}

/** Nouns that say by themselves that somebody is one of ours; the others do so behind a qualifier. */
const TELLING = new Set('gang apt collective adversary syndicate'.split(' '));
/** Words between a name and the noun that says what it is. */
const DESCRIPTION_WORDS = 8;
/** Words that a noun phrase does not go past: "X is a tool of the group". */
const PHRASE_ENDS = new Set('of by for from with to in on at that which who used and or as against behind into'.split(' '));

/** "X is a … threat actor", "X, a … ransomware gang,": a name at the beginning of its sentence or clause, and what it is. */
function* described(reading: Reading, i: number): Generator<Introduction> {
  const isQualified = ACTOR_QUALIFIERS.has(reading.folded(i - 1)) && reading.isBeside(i - 1);
  if (!['group', 'actor', 'gang', 'apt', 'collective', 'crew', 'adversary', 'syndicate', 'team', 'outfit', 'cluster'].includes(reading.folded(i))) return;
  for (let at = i - 1; at > 0 && i - at <= DESCRIPTION_WORDS; at--) {
    if (/[.;:!?\n,(]/.test(reading.gap(at)) || PHRASE_ENDS.has(reading.folded(at))) return;
    if (reading.folded(at) !== 'a' && reading.folded(at) !== 'an') continue;
    const isSaid = ['is', 'was'].includes(reading.folded(at - 1)) && reading.isBeside(at - 1);
    const end = isSaid ? at - 1 : at;
    if (isSaid ? !reading.isBeside(end - 1) : !isComma(reading.gap(end - 1))) return;
    const start = runStart(reading, end, NAME);
    const strength = BRAND_QUALIFIERS.has(reading.folded(i - 1)) ? 'brand' : isQualified || TELLING.has(reading.folded(i)) ? 'explicit' : 'weak';
    if (start < end) yield { word: start, nextWord: end, strength, phrase: phraseOf(reading, end, i) };
    return;
  }
}

const isQualifier = (reading: Reading, i: number): boolean => ACTOR_QUALIFIERS.has(reading.folded(i)) || BRAND_QUALIFIERS.has(reading.folded(i));

/** Where a name of lower-case words in quotes ends; `undefined` where none begins. A single word must be of an odd shape. */
function quotedEnd(reading: Reading, from: number): number | undefined {
  if (!/["“]$/.test(reading.gap(from - 1))) return undefined;
  for (let i = from; i < from + 3 && i < reading.count && /^\p{Ll}/u.test(reading.raw(i)); i++) {
    if (/^,?["”]/.test(reading.gap(i))) return i > from || /[\d_]/.test(reading.raw(i)) ? i + 1 : undefined;
    if (!/^[ _-]$/.test(reading.gap(i))) return undefined;
  }
  return undefined;
}

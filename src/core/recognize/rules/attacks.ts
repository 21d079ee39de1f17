import type { Introduction } from './introduction';
import { ACTOR_NOUNS, listed, OPERATION_NOUNS, SOFTWARE_NOUNS } from './lexicon';
import type { Reading } from '../tokens/reading';
import { isNameWord, phraseOf, runEnd, runStart, type RunRule } from '../tokens/nameRun';

/** Verbs of attacks. Companies do not do so, and programs that do have mostly names of one word. */
const ATTACKING = listed('targets targeted targeting compromised breached hacked infiltrated exfiltrated');
/** What stands between a subject and its verb. "been" leads to "targeting", not to "targeted". */
const BETWEEN = listed('has have had also then recently previously reportedly primarily mainly mostly actively often repeatedly successfully allegedly likely been');
/** Words before a name of which something else is the subject: "messages from X targeted". */
const BEFORE_OTHERS = listed('from of in by at with for to on via using through against and or');
/** Words behind a verb that show that it was suffered, or that it is no verb: "compromised by", "targeted at". */
const NO_OBJECTS = listed('by in on at during via through using with as after when while and or for from since but last this');
const ATTRIBUTING = listed('attributed attribute attributes attributing linked');
const DOING = listed('conducted launched orchestrated perpetrated mounted waged led run executed carried out staged performed');
/** Words that may introduce an actor by what is said of a deed: behind a name, and before one. */
export const ATTACK_WORDS = ATTACKING;
export const DEED_NOUNS: ReadonlySet<string> = new Set([...ATTRIBUTING, ...OPERATION_NOUNS]);

/** Two or three words with letters in capitals, in one line: what stands above may be a title. A single one may be a program, a place or a person. */
const NAME: RunRule = { most: 4, isPart: isNameWord, joins: (reading, i) => reading.gap(i) === ' ' };
const isName = (word: number, nextWord: number): boolean => nextWord - word === 2 || nextWord - word === 3;

/** The actors that deeds tell of: "Moss Viper has targeted banks", "attributed to Moss Viper", "a campaign by Moss Viper". */
export function* deeds(reading: Reading, i: number): Generator<Introduction> {
  const word = reading.raw(i);
  if (ATTACKING.has(word)) yield* subject(reading, i);
  else if (ATTRIBUTING.has(word)) yield* attributed(reading, i);
  else if (OPERATION_NOUNS.has(reading.folded(i))) yield* doneBy(reading, i);
}

/** Whether a verb of attacks follows a word, with an object; or "has been active", as is said of those alone who do little good. */
export function attacksBehind(reading: Reading, i: number): boolean {
  for (let at = i + 1; at < i + 5 && reading.isBeside(at - 1); at++) {
    if (ATTACKING.has(reading.raw(at))) return hasObject(reading, at);
    if (reading.raw(at) === 'active' && reading.raw(at - 1) === 'been') return true;
    if (!BETWEEN.has(reading.folded(at))) return false;
  }
  return false;
}

const hasObject = (reading: Reading, verb: number): boolean => reading.isBeside(verb) && !NO_OBJECTS.has(reading.folded(verb + 1)) && !(reading.folded(verb - 1) === 'been' && reading.raw(verb) !== 'targeting');

function* subject(reading: Reading, verb: number): Generator<Introduction> {
  if (!hasObject(reading, verb)) return;
  let end = verb;
  while (BETWEEN.has(reading.folded(end - 1)) && reading.isBeside(end - 1) && verb - end < 4) end--;
  if (end === verb && reading.raw(verb) === 'targeting' || !reading.isBeside(end - 1)) return;
  const word = runStart(reading, end, NAME);
  if (isName(word, end) && !(BEFORE_OTHERS.has(reading.folded(word - 1)) && reading.isBeside(word - 1))) yield { word, nextWord: end, strength: 'explicit', phrase: phraseOf(reading, end, verb) };
}

/** "attributed to X", "attributes the attacks to X": of a deed, not of a quotation. */
function* attributed(reading: Reading, i: number): Generator<Introduction> {
  let to = i + 1;
  while (to < i + 5 && reading.folded(to) !== 'to' && reading.isBeside(to)) to++;
  if (reading.folded(to) !== 'to' || !reading.isBeside(to) || !tellsOfDeed(reading, i, to)) return;
  yield* nameAt(reading, to + 1, i);
}

/** Whether a deed, or malware, is told of before a word or up to another, within the sentence. */
function tellsOfDeed(reading: Reading, from: number, to: number): boolean {
  for (let i = to - 1; i >= 0 && from - i < 10; i--) {
    if (i < from && /[.!?;]\s|\n\s*\n/.test(reading.gap(i))) return false;
    const word = reading.folded(i);
    if (OPERATION_NOUNS.has(word) || SOFTWARE_NOUNS.has(word) || ACTOR_NOUNS.has(word)) return true;
  }
  return false;
}

/** "a campaign by X", "attacks conducted by X". */
function* doneBy(reading: Reading, i: number): Generator<Introduction> {
  let by = i + 1;
  while (by < i + 3 && DOING.has(reading.folded(by)) && reading.isBeside(by - 1)) by++;
  if (reading.raw(by) === 'by' && reading.isBeside(by - 1)) yield* nameAt(reading, by + 1, i);
}

function* nameAt(reading: Reading, word: number, from: number): Generator<Introduction> {
  const end = reading.isBeside(word - 1) ? runEnd(reading, word, NAME) : word;
  if (isName(word, end)) yield { word, nextWord: end, strength: 'explicit', phrase: phraseOf(reading, from, word - 1) };
}

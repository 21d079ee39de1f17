import { BESIDE, STOP } from '../tokens/gaps';
import { SMALL } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { category, word } from './vocabulary';

const DEED_NOUN = category('operationNoun', 'softwareNoun', 'actorNoun');
const ATTACK = category('attackVerb');
const AUXILIARY = category('auxiliary');
const NO_OBJECT = category('noObject');
const [ACTIVE, BEEN, TARGETING] = [word('active'), word('been'), word('targeting')];

/** Words between a noun and its verb. */
const AUXILIARIES = 4;

/** Whether what stands before a word attacks: "has been active" is said of those alone who do little good. */
export function attacks(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + AUXILIARIES && tokens.gapIs(at, BESIDE); at++) {
    if (tokens.is(at, ATTACK) && tokens.has(at, SMALL)) return hasObject(tokens, at);
    if (tokens.is(at, ACTIVE) && tokens.is(at - 1, BEEN)) return true;
    if (!tokens.is(at, AUXILIARY)) return false;
  }
  return false;
}

/** Whether a verb has an object. */
export function hasObject(tokens: Tokens, verb: number): boolean {
  const isSuffered = tokens.is(verb - 1, BEEN) && !tokens.is(verb, TARGETING);
  return !isSuffered && tokens.gapIs(verb + 1, BESIDE) && !tokens.is(verb + 1, NO_OBJECT);
}

/** Whether a deed, malware or those who act are told of in some words, or within so many before them in the sentence. */
export function tellsOfDeed(tokens: Tokens, from: number, to: number, most: number): boolean {
  for (let i = to - 1; i >= 0 && from - i < most; i--) {
    if (i < from && tokens.gapIs(i + 1, STOP)) return false;
    if (tokens.is(i, DEED_NOUN)) return true;
  }
  return false;
}

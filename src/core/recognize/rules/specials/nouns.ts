import { CAPITAL } from '../../tokens/shapes';
import { STOP } from '../../tokens/gaps';
import type { Tokens } from '../../tokens/tokens';
import type { Special } from '../steps';
import type { Category } from '../../tokens/vocabulary';
import { category, word } from '../vocabulary';

const ACTOR_NOUN = category('actorNoun');
const OTHER_NOUN = category('softwareNoun', 'operationNoun', 'toolNoun');
const GROUP_THING = category('groupThing');
const ACTIVITY = word('activity');
const PROGRAM_NOUN = category('programNoun', 'toolNoun');
const NO_PROGRAM = category('actorNoun', 'softwareNoun', 'operationNoun', 'thingNoun', 'companyNoun');
const [CAMPAIGN_NOUN, CAMPAIGN_LINK, TRADE] = [category('campaignNoun'), category('campaignLink'), category('tradeWord')];
const OPERATION = category('operation');
const ARTICLE = category('article');

/** The elements of patterns that look back for the noun which says what a name is of, and read nothing. */
export const NOUNS: Readonly<Record<string, Special>> = {
  /** The nearest noun before, within so many words of the sentence, is of those who act. */
  HEAD:
    (_, __, most = 0) =>
    (tokens, at) =>
      nearestNoun(tokens, at, most) === 'actor' ? at : -1,
  /** The nearest noun before is of nothing else: of those who act, or there is none. */
  CLEAR:
    (_, __, most = 0) =>
    (tokens, at) =>
      nearestNoun(tokens, at, most) === 'other' ? -1 : at,
  /** The nearest noun before, within so many words of the sentence, is a program's. */
  PROGRAM:
    (_, __, most = 0) =>
    (tokens, at) =>
      isOfProgram(tokens, at, most) ? at : -1,
  /** The same, with no article of another noun between: "a file named X" is none, though of a program. */
  NEARPROGRAM:
    (_, __, most = 0) =>
    (tokens, at) =>
      isOfProgram(tokens, at, most, ARTICLE) ? at : -1,
  /** The noun before is one of campaigns, with nothing but auxiliaries and names between. */
  CAMPAIGN:
    (_, __, most = 0) =>
    (tokens, at) =>
      isOfCampaign(tokens, at, most) ? at : -1,
};

/** Of what the nearest noun before a word is, within its sentence; "activity" alone leaves it open. */
function nearestNoun(tokens: Tokens, from: number, most: number): 'actor' | 'other' | undefined {
  for (let i = from - 1; i >= 0 && from - i <= most && !tokens.gapIs(i + 1, STOP); i--) {
    if (tokens.is(i, ACTOR_NOUN) && !tokens.is(i + 1, GROUP_THING)) return 'actor';
    if (tokens.is(i, OTHER_NOUN)) return tokens.is(i, ACTIVITY) ? undefined : 'other';
  }
  return undefined;
}

function isOfProgram(tokens: Tokens, from: number, most: number, ends?: Category): boolean {
  for (let i = from - 1; i >= 0 && from - i <= most && !tokens.gapIs(i + 1, STOP); i--) {
    if (tokens.is(i, PROGRAM_NOUN)) return true;
    if (tokens.is(i, NO_PROGRAM) || (ends && tokens.is(i, ends))) return false;
  }
  return false;
}

function isOfCampaign(tokens: Tokens, verb: number, most: number): boolean {
  for (let i = verb - 1; i >= 0 && verb - i <= most && !tokens.gapIs(i + 1, STOP); i--) {
    if (tokens.is(i, CAMPAIGN_NOUN)) return !isTrade(tokens, i);
    if (!tokens.is(i, CAMPAIGN_LINK) && !tokens.has(i, CAPITAL)) return false;
  }
  return false;
}

/** "a ransomware operation" is a trade, and no campaign. */
const isTrade = (tokens: Tokens, noun: number): boolean => tokens.is(noun, OPERATION) && [1, 2, 3].some((n) => tokens.is(noun - n, TRADE));

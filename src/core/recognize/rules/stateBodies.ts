import type { Candidate } from '../gazetteer/candidate';
import { SPACE, WHITE } from '../tokens/gaps';
import type { Tokens } from '../tokens/tokens';
import { LEXICON } from './lexicon';
import { isOwners, isTitled } from './organizationForms';
import { category, word as literal } from './vocabulary';

const GOVERNMENT = category('government');
const [OF, THE] = [literal('of'), literal('the')];

/** What a state acts through, behind the name of a country or its adjective: phrases by their first word. */
const BODIES: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(LEXICON.stateBody.split(',').map((body) => body.trim()));

function byFirstWord(bodies: readonly string[]): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const words of bodies.map((body) => body.split(/\s+/)))
    found.set(words[0] as string, [...(found.get(words[0] as string) ?? []), words]);
  return found;
}

/**
 * "the Vietnamese military", "Vietnam's government": the words behind a country's name that make it a body of the state. Returns the word
 * behind them.
 */
export function stateBodyEnd(tokens: Tokens, { nextWord, end }: Candidate): number | undefined {
  if (isOwners(tokens, nextWord)) return tokens.is(nextWord + 1, GOVERNMENT) ? nextWord + 2 : undefined;
  if (isShortBody(tokens, nextWord) && tokens.gapIs(nextWord, SPACE)) return nextWord + 1;
  // the full stop of "U.S." is its own
  const isBehind = tokens.gapIs(nextWord, WHITE) || tokens.text.slice(end, tokens.start(nextWord)).trim() === '';
  if (!isBehind || isTitled(tokens, nextWord)) return undefined;
  const ends = (BODIES.get(tokens.folded(nextWord)) ?? [])
    .filter((body) => isHere(tokens, nextWord, body))
    .map((body) => nextWord + body.length);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/** "Belarus MoD", "MFA Finland": a ministry's abbreviation, written as one. */
const isShortBody = (tokens: Tokens, i: number): boolean => /^(?:MO?FA|MoFA|MOD|MoD|MOI|MoI|MOJ|MoJ)$/.test(tokens.raw(i));

const isHere = (tokens: Tokens, from: number, body: readonly string[]): boolean =>
  body.every((word, i) => i === 0 || (tokens.folded(from + i) === word && tokens.gapIs(from + i, SPACE)));

/** "government of Vietnam": the word with which a country's name becomes a body of the state. */
export function stateBodyStart(tokens: Tokens, word: number): number | undefined {
  if (isShortBody(tokens, word - 1) && tokens.gapIs(word, SPACE)) return word - 1;
  const of = tokens.is(word - 1, THE) ? word - 2 : word - 1;
  return tokens.is(of, OF) && tokens.is(of - 1, GOVERNMENT) && tokens.gapIs(of, SPACE) ? of - 1 : undefined;
}

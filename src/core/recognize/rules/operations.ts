import { ruleCandidate, withEntries, type Candidate } from '../gazetteer/candidate';
import { HYPHEN, LINE_END, ONE_SPACE, SPACE } from '../tokens/gaps';
import { CAPITAL, DIGITS, NAME_LIKE } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { nameEnd, type NameShape } from './nameShapes';
import { category, word as literal } from './vocabulary';

const OPERATION = literal('operation');
const OPERATION_WORD = category('operationWord');
const TITLE_WORD = category('titleWord');
/** The words of a campaign's name: capitals or odd shapes, in one line. */
const OPERATION_NAME: NameShape = { most: 4, words: NAME_LIKE, hasNumbers: true, joins: ONE_SPACE | HYPHEN };
const FORM = 'form of an operation\'s name';

/** Where the name of what was done ends that begins at a word: before the words with which a title goes on. */
export function operationEnd(tokens: Tokens, from: number): number {
  const end = nameEnd(tokens, from, OPERATION_NAME);
  for (let i = from + 1; i < end; i++) if (tokens.is(i, TITLE_WORD)) return i;
  return end;
}

/** "Operation X Y": a name of what is done, whoever does it. `known` are the dictionary's names that begin with the word. */
export function operationCandidate(tokens: Tokens, word: number, known: readonly Candidate[]): Candidate | undefined {
  if (!tokens.has(word, CAPITAL) || tokens.is(word + 1, OPERATION_WORD) || !leadsOn(tokens, word)) return undefined;
  const end = operationEnd(tokens, word + 1);
  const isNumber = end === word + 2 && tokens.has(word + 1, DIGITS);
  if (end === word + 1 || isNumber || known.some(({ nextWord }) => nextWord >= end)) return undefined;
  return ruleCandidate(tokens, word, end, { kind: 'campaign', because: FORM, confidence: 'moderate' });
}

/** A space, perhaps before a quote, or the end of a line. */
const leadsOn = (tokens: Tokens, word: number): boolean =>
  tokens.gapIs(word + 1, SPACE) || (!tokens.gapIs(word + 1, LINE_END) && /^[ \u00A0]["“‘'*_]{0,3}$/.test(tokens.gap(word)));

/** A name of the dictionary that is an operation's, whatever actors lists give it to. */
export function asOperation(tokens: Tokens, candidate: Candidate): Candidate {
  if (!tokens.is(candidate.word, OPERATION) || candidate.entries.every(({ kind }) => kind !== 'actor')) return candidate;
  const entries = candidate.entries.filter(({ kind }) => kind !== 'actor');
  if (entries.length > 0) return withEntries(candidate, entries);
  const owners = new Set(candidate.entries.map(({ entity }) => entity?.id ?? ''));
  const because = `${FORM}, listed as a name of ${[...owners].join(', ')}`;
  return withEntries(candidate, entries, { kind: 'campaign', because, confidence: 'moderate' });
}

import type { Confidence, MentionKind, Span } from '../../model';
import type { Tokens } from '../tokens/tokens';
import type { Entry } from './entry';

/** Names that a text may hold at one place: all that begin at one word and end at one place. */
export interface Candidate extends Span {
  /** The index of the first word, and of the first word behind it. */
  readonly word: number;
  readonly nextWord: number;
  /** Entries whose case rule the text fits, spelled most like it first; those that need evidence among them. Software too. */
  readonly entries: readonly Entry[];
  /** For a name that no dictionary has: why it is one. */
  readonly rule: Rule | undefined;
}

/** What a rule makes of words that are in no dictionary, or (`entries` given) in another spelling there. */
export interface Rule {
  readonly kind: MentionKind;
  readonly because: string;
  readonly confidence: Confidence;
}

/** A candidate made by a rule. */
export function ruleCandidate(tokens: Tokens, word: number, nextWord: number, rule: Rule, entries: readonly Entry[] = []): Candidate {
  return { start: tokens.start(word), end: tokens.end(nextWord - 1), word, nextWord, entries, rule };
}

/** A candidate with other entries, and perhaps a rule. */
export const withEntries = ({ start, end, word, nextWord }: Candidate, entries: readonly Entry[], rule?: Rule): Candidate =>
  ({ start, end, word, nextWord, entries, rule });

import { foldSpelling } from '../../text';
import type { Entry } from '../gazetteer/entry';
import { sameCase } from '../gazetteer/find';
import type { Candidate } from '../gazetteer/candidate';
import { NO_JOIN } from '../tokens/gaps';
import type { Tokens } from '../tokens/tokens';

/** A name that the report itself gives, and how many words it has. */
export interface OwnName {
  readonly entry: Entry;
  readonly size: number;
}

/** The names of the report itself that begin at a word. */
export function ownCandidates(tokens: Tokens, word: number, names: readonly OwnName[]): Candidate[] {
  return names.flatMap(({ entry, size }) => {
    const nextWord = word + size;
    const isWhole =
      nextWord <= tokens.count && tokens.isFree(tokens.start(word), tokens.end(nextWord - 1)) && joins(tokens, word, nextWord);
    const isWritten = isWhole && sameCase(foldSpelling(tokens.text.slice(tokens.start(word), tokens.end(nextWord - 1))), entry);
    if (!isWritten) return [];
    return [{ start: tokens.start(word), end: tokens.end(nextWord - 1), word, nextWord, entries: [entry], rule: undefined }];
  });
}

function joins(tokens: Tokens, word: number, nextWord: number): boolean {
  for (let i = word; i < nextWord - 1; i++) if (tokens.gapIs(i + 1, NO_JOIN)) return false;
  return true;
}

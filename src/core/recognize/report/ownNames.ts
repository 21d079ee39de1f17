import { foldSpelling } from '../../text';
import type { Entry } from '../gazetteer/entry';
import { sameCase } from '../gazetteer/find';
import type { Match } from '../gazetteer/match';
import type { Reading } from '../tokens/reading';

/** A name that the report itself gives, and how many words it has. */
export interface OwnName {
  readonly entry: Entry;
  readonly size: number;
}

/** The names of the report itself that begin at a word. */
export function ownMatches(reading: Reading, word: number, names: readonly OwnName[]): Match[] {
  return names.flatMap(({ entry, size }) => {
    const nextWord = word + size;
    const isWhole = nextWord <= reading.count && reading.isFree(reading.start(word), reading.end(nextWord - 1)) && joins(reading, word, nextWord);
    const isWritten = isWhole && sameCase(foldSpelling(reading.text.slice(reading.start(word), reading.end(nextWord - 1))), entry);
    return isWritten ? [{ start: reading.start(word), end: reading.end(nextWord - 1), word, nextWord, entries: [entry] }] : [];
  });
}

function joins(reading: Reading, word: number, nextWord: number): boolean {
  for (let i = word; i < nextWord - 1; i++) if (reading.separator(i) === undefined) return false;
  return true;
}

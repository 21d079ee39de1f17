import type { Span } from '../../model';
import type { Tokens } from './tokens';

/** A run of characters that holds a sign of an address. */
export interface Run extends Span {
  /** Whether a word before or behind a dot in it ends domains or names of files. */
  readonly hasEnding: boolean;
}

/** What ends a run of characters beside white space; most runs of a text hold no sign of an address and are not looked at. */
const STOPS = new Set(Array.from('|<>"“”`、。，；：！？（）「」『』【】《》', (stop) => stop.charCodeAt(0)));
/** The same for ASCII, by unit. */
const IN_RUN = Uint8Array.from({ length: 128 }, (_, unit) => (unit > 32 && !STOPS.has(unit) ? 1 : 0));
/** A word as long as a hash. */
const HASH_LENGTH = 32;
const DOT = 0x2e;
const CLOSING = 0x29;
const [SLASH, BACKSLASH, AT, OPEN_BRACKET, CLOSE_BRACKET] = [0x2f, 0x5c, 0x40, 0x5b, 0x5d];

const isInRun = (unit: number): boolean => (unit < 128 ? IN_RUN[unit] === 1 : !STOPS.has(unit) && !/\s/.test(String.fromCharCode(unit)));

/** Where slashes, backslashes, "@" and brackets of defanged addresses stand. */
function signsIn(text: string, units: Uint16Array): number[] {
  const signs: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = units[i];
    if (unit === SLASH || unit === BACKSLASH || unit === AT) signs.push(i);
    else if (
      unit === CLOSE_BRACKET
        ? isInRun(units[i + 1] as number)
        : unit === OPEN_BRACKET && (text.startsWith('[at]', i) || text.startsWith('[dot]', i) || text.startsWith('[:]', i))
    )
      signs.push(i);
  }
  return signs;
}

/** The runs of characters that hold a sign of an address: one of the signs, a dot between two words, a word as long as a hash. */
export function runs(text: string, { count, starts, ends, units, words, vocabulary, hasSigns }: Tokens): Run[] {
  const ending = vocabulary.category('ending');
  const found: { start: number; end: number; hasEnding: boolean }[] = [];
  let behind = 0; // the last run found
  const add = (at: number) => {
    if (at < behind) return;
    let [start, end] = [at, at];
    while (start > behind && isInRun(units[start - 1] as number)) start--;
    while (end < text.length && isInRun(units[end] as number)) end++;
    found.push({ start, end, hasEnding: false });
    behind = end;
  };
  const signs = hasSigns ? signsIn(text, units) : [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    while (next < signs.length && (signs[next] as number) < start) add(signs[next++] as number);
    const before = units[start - 1];
    const isDotted = before === DOT ? (units[start - 2] as number) > 32 : before === CLOSING && units[start - 2] === DOT;
    if (isDotted || (ends[i] as number) - start >= HASH_LENGTH) add(start);
    const run =
      isDotted && (ending[words[i] as number] === 1 || (i > 0 && ending[words[i - 1] as number] === 1)) ? found.at(-1) : undefined;
    if (run) run.hasEnding = true;
  }
  while (next < signs.length) add(signs[next++] as number);
  return found;
}

import type { Span } from '../../model';
import { DOT, ENDS_IN_DOT } from './gaps';
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
const [SLASH, BACKSLASH, AT, OPEN_BRACKET, CLOSE_BRACKET] = [0x2f, 0x5c, 0x40, 0x5b, 0x5d];

const isInRun = (unit: number): boolean => (unit < 128 ? IN_RUN[unit] === 1 : !STOPS.has(unit) && !/\s/.test(String.fromCharCode(unit)));

/** The runs of characters that hold a sign of an address: one of the signs, a dot between two words, a word as long as a hash. */
export function runs(text: string, tokens: Tokens): Run[] {
  const { starts, gaps, words, marked, markedCount, signs, signCount } = tokens;
  if (signCount + markedCount === 0) return NONE;
  const ending = tokens.vocabulary.category('ending');
  const found = new FoundRuns(text, tokens.units);
  let next = 0;
  for (let n = 0; n < markedCount; n++) {
    const i = marked[n] as number;
    const start = starts[i] as number;
    for (; next < signCount && (signs[next] as number) < start; next++) found.addSign(signs[next] as number);
    const run = found.add(start);
    const isDotted = ((gaps[i] as number) & (DOT | ENDS_IN_DOT)) !== 0;
    if (isDotted && (ending[words[i] as number] === 1 || (i > 0 && ending[words[i - 1] as number] === 1))) run.hasEnding = true;
  }
  for (; next < signCount; next++) found.addSign(signs[next] as number);
  return found.runs;
}
const NONE: Run[] = [];

/** Runs that are found from the start of a text to its end. */
class FoundRuns {
  readonly runs: { start: number; end: number; hasEnding: boolean }[] = [];
  /** The end of the last one. */
  #behind = 0;

  constructor(private readonly text: string, private readonly units: Uint16Array) {}

  /** Adds the run around a sign, if it is one of an address: slashes, "@", and brackets where an address may be defanged. */
  addSign(at: number): void {
    if (at < this.#behind) return;
    const { text, units } = this;
    const unit = units[at];
    if (unit === CLOSE_BRACKET) {
      if (at + 1 < text.length && isInRun(units[at + 1] as number)) this.add(at);
    } else if (unit === OPEN_BRACKET) {
      if (text.startsWith('[at]', at) || text.startsWith('[dot]', at) || text.startsWith('[:]', at)) this.add(at);
    } else if (unit === SLASH || unit === BACKSLASH || unit === AT) this.add(at);
  }

  /** The run that holds a unit, which is the last one, or behind it. */
  add(at: number): { hasEnding: boolean } {
    const { units, text: { length } } = this;
    const last = this.runs.at(-1);
    if (last && at < this.#behind) return last;
    let [start, end] = [at, at];
    while (start > this.#behind && isInRun(units[start - 1] as number)) start--;
    while (end < length && isInRun(units[end] as number)) end++;
    const run = { start, end, hasEnding: false };
    this.runs.push(run);
    this.#behind = end;
    return run;
  }
}

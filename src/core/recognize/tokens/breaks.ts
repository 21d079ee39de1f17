import { CUT_REACH, cutBetween, cutsIn } from './data';

/** Units from which on a passage ends at the next break: long enough that few are needed, short enough to be read between two keystrokes. */
const LENGTH = 200;
/** A line that is longer is not wrapped by hand, so no sentence goes on behind it. */
const LONGEST_WRAPPED = 200;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A line that begins a block of its own: a heading, the item of a list, a row, a fence. */
const BLOCK = /[ \t]{0,12}(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\||```|~~~)/y;
/** Behind shorter lines text without any mark of an end is not cut. */
const SHORTEST_CUT = 40;
const FULL_STOP = 0x2e;
const unitsOf = (text: string): ReadonlySet<number> => new Set(Array.from(text, (unit) => unit.charCodeAt(0)));
/** What ends a sentence, or a row, wherever it stands at the end of a line; and what may stand between a sentence's last word and its full stop. */
const ENDS = unitsOf(':!?;|。！？');
const CLOSES = unitsOf(')]"”’*_`');
/** A shorter line may be the end of a sentence: "APT28.", "U.S.". */
const SHORTEST_ALONE = 8;
/** Units at the start of a line that decide whether text without any mark of an end is cut before it. */
const SAMPLE = 16;
const ONE_IN = 64;

/**
 * Whether no sentence goes on behind the line feed at an offset: at empty lines, before blocks, behind a full stop at a line's end, behind a line that is not
 * wrapped by hand; and, so that an endless text without any of these has breaks too, at one line end in 64 before a line that begins with no capital, chosen by what follows. It depends on
 * the line before and the first characters behind alone, so an edit can change it only beside itself.
 */
export function isBreak(text: string, lineFeed: number): boolean {
  let end = lineFeed - 1;
  if (text.charCodeAt(end) === CARRIAGE_RETURN) end--;
  for (let i = 0; i < LONGEST_WRAPPED && isBlank(text.charCodeAt(end)); i++) end--;
  const last = text.charCodeAt(end); // NaN before the text
  if (!(last > 32)) return true; // an empty line
  if (ENDS.has(last) || (last === FULL_STOP && isWordsEnd(text, end - 1))) return true;
  const next = text.charCodeAt(lineFeed + 1);
  if (!(next > 32 || isBlank(next))) return true;
  const length = end - text.lastIndexOf('\n', end);
  if (length > LONGEST_WRAPPED) return true;
  if (beginsBlock(text, lineFeed + 1) || isAlone(text, end)) return true;
  const mayBeName = length < SHORTEST_CUT || (next >= 0x41 && next <= 0x5a); // a capital may go on with a name
  return !mayBeName && sample(text, lineFeed + 1) % ONE_IN === 0;
}

/** Units with which a block may begin. */
const MAY_BEGIN_BLOCK = unitsOf(' \t#-*+|`~0123456789');

function beginsBlock(text: string, at: number): boolean {
  if (!MAY_BEGIN_BLOCK.has(text.charCodeAt(at))) return false;
  BLOCK.lastIndex = at;
  return BLOCK.test(text);
}

/** Whether a full stop behind a unit ends a sentence, not an abbreviation ("U.S.", "St.", "J.P."): behind three small letters, or what closes. */
function isWordsEnd(text: string, at: number): boolean {
  return CLOSES.has(text.charCodeAt(at)) || [at, at - 1, at - 2].every((i) => isSmall(text.charCodeAt(i)));
}

/** Whether the line that ends with a unit is one run of characters that no word is: an address, a file, a hash. Lists of these have no other breaks. */
function isAlone(text: string, end: number): boolean {
  let isWord = true;
  let at = end;
  for (; at > end - LONGEST_WRAPPED; at--) {
    const unit = text.charCodeAt(at);
    if (!(unit > 32)) break; // NaN before the text
    isWord &&= !(unit < 0x3a && unit > 0x2d) && unit !== 0x5c; // no point, slash, digit, backslash
  }
  return !isWord && end - at >= SHORTEST_ALONE && text.charCodeAt(at) !== 32;
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9;
const isSmall = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x45f);

function sample(text: string, from: number): number {
  let hash = 0;
  for (let i = from; i < from + SAMPLE && i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) break;
    hash = (Math.imul(hash, 31) + unit) >>> 0;
  }
  return hash ^ (hash >>> 11);
}

/** How far an edit can change what is a break: so many units before and behind it decide. */
export const BREAK_REACH = Math.max(2 * LONGEST_WRAPPED + SAMPLE, CUT_REACH);
/** In a passage that would be longer, one looks for data that it can be cut in. */
const LONG = 2048;
/** A shorter one holds none. */
const MAY_HOLD_DATA = 512;

/** A part of a text that no sentence crosses. */
export interface Section {
  readonly text: string;
  /** The breaks within it: offsets behind line feeds, and in data; from its start. */
  readonly breaks: readonly number[];
}

const NO_BREAKS: readonly number[] = [];

/** Cuts a text into passages: each ends behind a break, in the midst of data, or with the text. Each line is looked at once. */
export function passagesIn(text: string): Section[] {
  const passages: Section[] = [];
  for (let from = 0; from < text.length; ) {
    const { end, breaks } = passageFrom(text, from);
    passages.push({ text: text.slice(from, end), breaks });
    from = end;
  }
  return passages;
}

function passageFrom(text: string, from: number): { end: number; breaks: readonly number[] } {
  let breaks = NO_BREAKS as number[];
  let end = text.length;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (!isBreak(text, at)) continue;
    if (at >= from + LENGTH) {
      end = at + 1;
      break;
    }
    if (at + 1 === text.length) break;
    if (breaks === NO_BREAKS) breaks = [];
    breaks.push(at + 1 - from);
  }
  return end - from > MAY_HOLD_DATA ? cutPassage(text, from, end, breaks) : { end, breaks };
}

/** A passage that may hold data, in which it is cut where it is long. */
function cutPassage(text: string, from: number, longest: number, breaks: readonly number[]): { end: number; breaks: readonly number[] } {
  const end = (longest - from > LONG ? cutBetween(text, from + LENGTH, longest) : undefined) ?? longest;
  const cuts = cutsIn(text.slice(from, end));
  const within = breaks.filter((at) => from + at < end);
  return { end, breaks: cuts.length === 0 ? within : [...within, ...cuts].sort((a, b) => a - b) };
}

/** The breaks within a text: offsets behind line feeds, and in data. */
export function breaksIn(passage: string): number[] {
  const breaks: number[] = [];
  for (let at = passage.indexOf('\n'); at >= 0 && at < passage.length - 1; at = passage.indexOf('\n', at + 1)) if (isBreak(passage, at)) breaks.push(at + 1);
  const cuts = cutsIn(passage);
  return cuts.length === 0 ? breaks : [...breaks, ...cuts].sort((a, b) => a - b);
}

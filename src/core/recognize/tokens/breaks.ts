import { CUT_REACH, cutBetween, cutsIn } from './data';

/**
 * Units from which on a passage ends at the next break: long enough that few are needed, short enough to be read between two keystrokes.
 */
const LENGTH = 200;
/** A line that is longer is not wrapped by hand, so no sentence goes on behind it. */
const LONGEST_WRAPPED = 200;
const SPACE = 32;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A line that begins a block of its own: a heading, the item of a list, a row, a fence. */
const BLOCK = /[ \t]{0,12}(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\||```|~~~)/y;
/** Behind shorter lines text without any mark of an end is not cut. */
const SHORTEST_CUT = 40;
const FULL_STOP = 0x2e;
/** What a unit may do at a border of lines, as bits: arrays are asked at every line, and sets cost ten times as much. */
const ENDS = 1; // a sentence, or a row, wherever it stands at the end of a line
const CLOSES = 2; // stands between a sentence's last word and its full stop
const BEGINS = 4; // a block may begin with it
const ROLES = new Uint8Array(65536);
for (const [role, units] of [[ENDS, ':!?;|。！？'], [CLOSES, ')]"”’*_`'], [BEGINS, ' \t#-*+|`~0123456789']] as const) {
  for (const unit of units) ROLES[unit.charCodeAt(0)] = (ROLES[unit.charCodeAt(0)] as number) | role;
}
const OUTSIDE = 0;
/** The unit at an offset; 0 outside of the text. */
const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : OUTSIDE);
const hasRole = (unit: number, role: number): boolean => ((ROLES[unit] as number) & role) !== 0;
/** A shorter line may be the end of a sentence: "APT28.", "U.S.". */
const SHORTEST_ALONE = 8;
/** Units at the start of a line that decide whether text without any mark of an end is cut before it. */
const SAMPLE = 16;
const ONE_IN = 64;

/**
 * Whether no sentence goes on behind the line feed at an offset: at empty lines, before blocks, behind a full stop at a line's end, behind
 * a line that is not wrapped by hand; and, so that an endless text without any of these has breaks too, at one line end in 64 before a line
 * that begins with no capital, chosen by what follows. It depends on the line before and the first characters behind alone, so an edit can
 * change it only beside itself.
 */
export function isBreak(text: string, lineFeed: number): boolean {
  let end = lineFeed - 1;
  if (unitAt(text, end) === CARRIAGE_RETURN) end--;
  for (let i = 0; i < LONGEST_WRAPPED && isBlank(unitAt(text, end)); i++) end--;
  const last = unitAt(text, end);
  if (last <= SPACE) return true; // an empty line
  if (hasRole(last, ENDS) || (last === FULL_STOP && isWordsEnd(text, end - 1))) return true;
  const next = unitAt(text, lineFeed + 1);
  if (next <= SPACE && !isBlank(next)) return true;
  const length = end - text.lastIndexOf('\n', end);
  if (length > LONGEST_WRAPPED) return true;
  if (beginsBlock(text, lineFeed + 1) || isAlone(text, end)) return true;
  const mayBeName = length < SHORTEST_CUT || (next >= 0x41 && next <= 0x5a); // a capital may go on with a name
  return !mayBeName && sample(text, lineFeed + 1) % ONE_IN === 0;
}

function beginsBlock(text: string, at: number): boolean {
  if (!hasRole(unitAt(text, at), BEGINS)) return false;
  BLOCK.lastIndex = at;
  return BLOCK.test(text);
}

/**
 * Whether a full stop behind a unit ends a sentence, not an abbreviation ("U.S.", "St.", "J.P."): behind three small letters, or what
 * closes.
 */
function isWordsEnd(text: string, at: number): boolean {
  const last = unitAt(text, at);
  return hasRole(last, CLOSES) || (isSmall(last) && isSmall(unitAt(text, at - 1)) && isSmall(unitAt(text, at - 2)));
}

/**
 * Whether the line that ends with a unit is one run of characters that no word is: an address, a file, a hash. Lists of these have no other
 * breaks.
 */
function isAlone(text: string, end: number): boolean {
  let isWord = true;
  let at = end;
  for (; at > end - LONGEST_WRAPPED; at--) {
    const unit = unitAt(text, at);
    if (unit <= SPACE) break;
    isWord &&= !(unit < 0x3a && unit > 0x2d) && unit !== 0x5c; // no point, slash, digit, backslash
  }
  return !isWord && end - at >= SHORTEST_ALONE && unitAt(text, at) !== SPACE;
}

const isBlank = (unit: number): boolean => unit === SPACE || unit === 9;
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
export interface RawPassage {
  readonly text: string;
  /** The breaks within it: offsets behind line feeds, and in data; from its start. */
  readonly breaks: readonly number[];
}

const NO_BREAKS: readonly number[] = [];

/** Cuts a text into passages: each ends behind a break, in the midst of data, or with the text. Each line is looked at once. */
export function passagesIn(text: string): RawPassage[] {
  const passages: RawPassage[] = [];
  let lineFeed = lineFeedBehind(text, 0);
  for (let from = 0; from < text.length; ) {
    const { end, breaks } = passageFrom(text, from, lineFeed);
    passages.push({ text: text.slice(from, end), breaks });
    from = end;
    if (lineFeed < from) lineFeed = lineFeedBehind(text, from);
  }
  return passages;
}

/** The first line feed from an offset on; the text's length where there is none. */
function lineFeedBehind(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

interface Cut { readonly end: number; readonly breaks: readonly number[] }

/** The passage that begins at an offset. `lineFeed` is the first one behind it. */
function passageFrom(text: string, from: number, lineFeed: number): Cut {
  const cut = lineFeed - from > LONG ? cutBetween(text, from + LENGTH, lineFeed) : undefined;
  if (cut !== undefined) return withCuts(text, from, cut, NO_BREAKS);
  let breaks = NO_BREAKS as number[];
  let end = text.length;
  for (let at = lineFeed; at < text.length - 1; at = lineFeedBehind(text, at + 1)) {
    if (!isBreak(text, at)) continue;
    if (at >= from + LENGTH) {
      end = at + 1;
      break;
    }
    if (breaks === NO_BREAKS) breaks = [];
    breaks.push(at + 1 - from);
  }
  if (end - from <= MAY_HOLD_DATA) return { end, breaks };
  return withCuts(text, from, (end - from > LONG ? cutBetween(text, from + LENGTH, end) : undefined) ?? end, breaks);
}

/** A passage that may hold data, with the cuts in it. */
function withCuts(text: string, from: number, end: number, breaks: readonly number[]): Cut {
  const cuts = cutsIn(text.slice(from, end));
  const within = breaks.filter((at) => from + at < end);
  return { end, breaks: cuts.length === 0 ? within : [...within, ...cuts].sort((a, b) => a - b) };
}

/** The breaks within a text: offsets behind line feeds, and in data. */
export function breaksIn(passage: string): number[] {
  const breaks: number[] = [];
  for (let at = passage.indexOf('\n'); at >= 0 && at < passage.length - 1; at = passage.indexOf('\n', at + 1))
    if (isBreak(passage, at)) breaks.push(at + 1);
  const cuts = cutsIn(passage);
  return cuts.length === 0 ? breaks : [...breaks, ...cuts].sort((a, b) => a - b);
}

/** Units from which on a passage ends at the next break: long enough that few are needed, short enough to be read between two keystrokes. */
const LENGTH = 400;
/** A line that is longer is not wrapped by hand, so no sentence goes on behind it. */
const LONGEST_WRAPPED = 200;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A line that begins a block of its own: a heading, the item of a list, a row, a fence. */
const BLOCK = /[ \t]{0,12}(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\||```|~~~)/y;
/** Units at the start of a line that decide whether text without any mark of an end is cut before it. */
const SAMPLE = 16;
const ONE_IN = 64;

/**
 * Whether no sentence goes on behind the line feed at an offset: at empty lines, before blocks, behind a full stop at a line's end, behind a line that is not
 * wrapped by hand; and, so that an endless text without any of these has breaks too, at one line end in 64, chosen by what follows it. It depends on
 * the line before and the first characters behind alone, so an edit can change it only beside itself.
 */
export function isBreak(text: string, lineFeed: number): boolean {
  let end = lineFeed - 1;
  if (text.charCodeAt(end) === CARRIAGE_RETURN) end--;
  const last = text.charCodeAt(end); // NaN before the text
  if (!(last > 32)) return true;
  if (last === 0x2e || last === 0x3a || last === 0x21 || last === 0x3f || last === 0x3b || last === 0x7c) return true; // . : ! ? ; |
  const next = text.charCodeAt(lineFeed + 1);
  if (!(next > 32 || next === 32 || next === 9)) return true;
  if (text.lastIndexOf('\n', end) < end - LONGEST_WRAPPED) return true;
  BLOCK.lastIndex = lineFeed + 1;
  return BLOCK.test(text) || sample(text, lineFeed + 1) % ONE_IN === 0;
}

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
export const BREAK_REACH = LONGEST_WRAPPED + SAMPLE;

/** Where the passage that begins at an offset ends: behind a break, or with the text. */
export function passageEnd(text: string, from: number): number {
  for (let at = text.indexOf('\n', from + LENGTH); at >= 0; at = text.indexOf('\n', at + 1)) if (isBreak(text, at)) return at + 1;
  return text.length;
}

/** The breaks within a passage: offsets behind line feeds. */
export function breaksIn(passage: string): number[] {
  const breaks: number[] = [];
  for (let at = passage.indexOf('\n'); at >= 0 && at < passage.length - 1; at = passage.indexOf('\n', at + 1)) if (isBreak(passage, at)) breaks.push(at + 1);
  return breaks;
}

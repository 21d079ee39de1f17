import type { Span } from '../../model';
import { matches } from './matches';

/** No sentence has so many letters and digits without anything between them. */
const SHORTEST = 512;
/** So much of it stands on each side of a cut. */
const MARGIN = SHORTEST / 2;
const DATA = new RegExp(`[\\w+/=-]{${SHORTEST},}`, 'g');
const DATA_AT_START = /^[\w+/=-]+/;
const IS_DATA = Uint8Array.from({ length: 128 }, (_, unit) => Number(/[\w+/=-]/.test(String.fromCharCode(unit))));

/**
 * Data within a text, such as a picture's bytes in Base64; takes next to no time where there is none. A passage may be cut within data:
 * `isWithin` says that it begins so, and one that ends without a line end ends so, or with the text.
 */
export function dataIn(text: string, isWithin = false): Span[] {
  const start = isWithin ? DATA_AT_START.exec(text)?.[0].length ?? 0 : 0;
  const found = start > 0 ? [{ start: 0, end: start }] : [];
  if (hasLongRun(text, start)) found.push(...matches(text.slice(start), DATA, start));
  const last = found.at(-1)?.end ?? 0;
  let open = text.length;
  while (open > last && isDataUnit(text.charCodeAt(open - 1))) open--;
  if (text.length - open >= MARGIN) found.push({ start: open, end: text.length });
  return found;
}

/** Neither a blank nor a part of a word or an address, so that nothing looks at it; but a link's address may hold it. */
const NOTHING = '\0';

/** A text with a sign that means nothing in the place of data, so that all else stays where it is. */
export function withoutData(text: string, isWithin = false): string {
  let blanked = '';
  let from = 0;
  for (const { start, end } of dataIn(text, isWithin)) {
    blanked += text.slice(from, start) + NOTHING.repeat(end - start);
    from = end;
  }
  return from === 0 ? text : blanked + text.slice(from);
}

/** Whether there is anywhere no blank and no line end for long. Looks at few units of a text that has many. */
function hasLongRun(text: string, from: number): boolean {
  for (let at = from; at + SHORTEST <= text.length; ) {
    let last = at + SHORTEST - 1;
    while (last >= at && !isBlank(text.charCodeAt(last))) last--;
    if (last < at) return true;
    at = last + 1;
  }
  return false;
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 10;

/** One place in so many may be one where data is cut, by what stands before it. */
const ONE_IN = 64;

/** Whether a text may be cut at an offset, since there is nothing but data for long before and behind it. That and no more decides. */
export function isCut(text: string, at: number): boolean {
  const hash = Math.imul(text.charCodeAt(at - 1) * 31 + text.charCodeAt(at - 2), 0x9e3779b1) ^ (text.charCodeAt(at - 3) * 0x85ebca6b);
  if ((hash >>> 16) % ONE_IN !== 0) return false;
  for (let i = 1; i <= MARGIN; i++) if (!isDataUnit(text.charCodeAt(at - i)) || !isDataUnit(text.charCodeAt(at + i - 1))) return false;
  return true;
}

const isDataUnit = (unit: number): boolean => unit < 128 && IS_DATA[unit] === 1; // NaN outside the text

/** How far an edit can change what is a cut. */
export const CUT_REACH = MARGIN;

/** The first cut of a text from an offset on and before another one; `undefined` where there is none. */
export function cutBetween(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (isCut(text, at)) return at;
  return undefined;
}

/** All cuts of a text. */
export function cutsIn(text: string): number[] {
  const cuts: number[] = [];
  if (!hasLongRun(text, 0)) return cuts;
  for (let at = cutBetween(text, MARGIN, text.length); at !== undefined; at = cutBetween(text, at + 1, text.length)) cuts.push(at);
  return cuts;
}

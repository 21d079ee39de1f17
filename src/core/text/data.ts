import type { Span } from '../model';
import { matches } from './matches';

/** No sentence has so many letters and digits without anything between them. */
const SHORTEST = 512;
const DATA = new RegExp(`[\\w+/=-]{${SHORTEST},}`, 'g');

/** Data within a text, such as a picture's bytes in Base64. Takes next to no time where there is none. */
export function dataIn(text: string): Span[] {
  return hasLongRun(text) ? matches(text, DATA) : [];
}

/** Neither a blank nor a part of a word or an address, so that nothing looks at it; but a link's address may hold it. */
const NOTHING = '\0';

/** A text with a sign that means nothing in the place of data, so that all else stays where it is. */
export function withoutData(text: string): string {
  return hasLongRun(text) ? text.replace(DATA, (data) => NOTHING.repeat(data.length)) : text;
}

/** Whether there is anywhere no blank and no line end for long. */
function hasLongRun(text: string): boolean {
  for (let at = 0; at + SHORTEST <= text.length; ) {
    const end = at + SHORTEST - 1;
    const last = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
    if (last < at) return true;
    at = last + 1;
  }
  return false;
}

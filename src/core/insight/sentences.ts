import type { Span } from '../model';

/** Longer sentences are tables or data. In UTF-16 code units. */
const LONGEST = 1000;

/**
 * The sentence around a place: from the last full stop, question mark, colon at a line's end or empty line to the next one. A full stop
 * within one of the `names` ("U.S.") ends nothing.
 */
export function sentenceAround(text: string, place: Span, names: readonly Span[]): Span {
  const from = Math.max(0, place.start - LONGEST);
  const to = Math.min(text.length, place.end + LONGEST);
  const isInName = (at: number): boolean => names.some(({ start, end }) => start <= at && at < end);
  let start = from;
  let end = to;
  for (const {
    index,
    0: { length },
  } of text.slice(from, to).matchAll(/[.!?]["”’)*_]*\s+(?=[\p{Lu}\p{N}"“‘(*_[])|\r?\n[ \t]*(?:\r?\n|(?=[-*+#>|]|\d+[.)])|$)/gu)) {
    const at = from + index;
    if (isInName(at)) continue;
    if (at + length <= place.start) start = at + length;
    else if (at >= place.end) {
      end = Math.min(end, at + (text[at] === '\n' || text[at] === '\r' ? 0 : 1));
      break;
    }
  }
  return { start, end };
}

import type { Span } from '../model';
import { isInCodeSpan, isInFence } from './fence';

/** A comment that an author put into the report. Behind the word may stand why, in up to 200 characters. */
const MARK = /<!--[ \t]*intel-ignore-(line|next-line|start|end)(?!\w|-(?!->))[^>\r\n]{0,200}-->/g;

/**
 * Where the author of a report wants no suggestions: the line of `<!-- intel-ignore-line -->`, the line behind that of
 * `<!-- intel-ignore-next-line -->`, and what stands from `<!-- intel-ignore-start -->` to `<!-- intel-ignore-end -->` or the end of the
 * text. Sorted.
 */
export function ignoredBy(text: string): Span[] {
  const spans: Span[] = [];
  if (!text.includes('intel-ignore-')) return spans;
  let open: number | undefined;
  for (const { index, 0: mark, 1: word } of text.matchAll(MARK)) {
    if (isInCodeSpan(text, index) || isInFence(text.slice(0, index))) continue; // shown, not meant
    const end = index + mark.length;
    if (word === 'start') open ??= index;
    else if (word === 'end') {
      if (open !== undefined) spans.push({ start: open, end });
      open = undefined;
    } else {
      const next = lineEnd(text, end);
      const start = word === 'line' ? lineStart(text, index) : next.after;
      spans.push({ start, end: word === 'line' ? next.at : lineEnd(text, next.after).at });
    }
  }
  if (open !== undefined) spans.push({ start: open, end: text.length });
  return spans.sort((a, b) => a.start - b.start);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where a line ends, and where the next begins. */
function lineEnd(text: string, offset: number): { at: number; after: number } {
  const ends = /\r\n|\r|\n/g;
  ends.lastIndex = offset;
  const found = ends.exec(text);
  return found ? { at: found.index, after: found.index + found[0].length } : { at: text.length, after: text.length };
}

import type { Span } from '../../model';

/** Where a global pattern matches a text, as spans, `offset` added. */
export function matches(text: string, pattern: RegExp, offset = 0): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    spans.push({ start: offset + match.index, end: offset + pattern.lastIndex });
    if (match[0] === '') pattern.lastIndex++;
  }
  return spans;
}

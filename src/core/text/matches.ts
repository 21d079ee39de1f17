import type { Span } from '../model';

/** The spans of a pattern's matches, moved by an offset. */
export function* matches(text: string, pattern: RegExp, offset = 0): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    yield { start: offset + match.index, end: offset + match.index + match[0].length };
  }
}

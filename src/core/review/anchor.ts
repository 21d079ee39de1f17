import type { Annotation, Span } from '../model';

/** What an annotation is found by. */
type Anchored = Pick<Annotation, 'start' | 'end' | 'text' | 'quote'>;

/**
 * Where an annotation stands in a text that may have changed since it was made: at its recorded place where the text is still the same
 * there, else at the only place where its words stand between the quoted ones, else nowhere. Never guesses: two
 * equal places are none. Line ends count as equal, since git may change them between two machines.
 */
export function findAnchor(text: string, annotation: Anchored): Span | undefined {
  return findExactly(text, annotation) ?? findExactly(text, withLineEndsOf(text, annotation));
}

function findExactly(text: string, { start, end, text: words, quote: { before, after } }: Anchored): Span | undefined {
  if (words === '') return undefined;
  const context = before + words + after;
  const isHere = end - start === words.length && start >= before.length && text.startsWith(context, start - before.length);
  if (isHere) return { start, end };
  const found = text.indexOf(context);
  if (found < 0 || text.indexOf(context, found + 1) >= 0) return undefined;
  const moved = found + before.length;
  return { start: moved, end: moved + words.length };
}

/** The same annotation as it would be recorded in a text with other line ends. A quote that is cut within a CRLF loses the half. */
function withLineEndsOf(text: string, { start, end, text: words, quote: { before, after } }: Anchored): Anchored {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const adapt = (part: string): string => part.replace(/\r\n/g, '\n').replace(/\n/g, lineEnd);
  return { start, end, text: adapt(words), quote: { before: adapt(before.replace(/^\n/, '')), after: adapt(after.replace(/\r$/, '')) } };
}

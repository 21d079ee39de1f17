import type { Annotation, Span } from '../model';

/**
 * Where an annotation stands in a text that may have changed since it was made: at its recorded place where the text is still the same
 * there, else at the only place where its words stand between the quoted ones, else nowhere. Never guesses: two
 * equal places are none.
 */
export function findAnchor(text: string, { start, end, text: words, quote }: Pick<Annotation, 'start' | 'end' | 'text' | 'quote'>): Span | undefined {
  const context = quote.before + words + quote.after;
  const isHere = text.startsWith(context, start - quote.before.length);
  if (isHere && end - start === words.length) return { start, end };
  const found = text.indexOf(context);
  if (found < 0 || text.indexOf(context, found + 1) >= 0) return undefined;
  const moved = found + quote.before.length;
  return { start: moved, end: moved + words.length };
}

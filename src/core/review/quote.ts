import type { Quote, Span } from '../model';

/** How much of the text around an annotation is kept to find it again, in UTF-16 code units on each side. */
export const QUOTE_UNITS = 24;

/** The text before and after a span. Never cuts a surrogate pair in two. */
export function quoteAround(text: string, { start, end }: Span): Quote {
  let from = Math.max(0, start - QUOTE_UNITS);
  let to = Math.min(text.length, end + QUOTE_UNITS);
  if (isLowSurrogate(text, from)) from++;
  if (isLowSurrogate(text, to)) to--;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

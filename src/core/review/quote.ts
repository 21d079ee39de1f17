import type { Quote, Span } from '../model';
import { occurrencesOf } from './occurrences';
import { squeeze, squeezed } from './squeeze';

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

/** Makes quotes that also tell which of the places with the same words a span is. Reads the text once for all that have the same words. */
export function quotesIn(text: string): (span: Span) => Quote {
  const whole = squeeze(text);
  const places = new Map<string, number[]>();
  return (span) => {
    const words = squeezed(text.slice(span.start, span.end));
    const same = places.get(words) ?? occurrencesOf(words, whole.text).map((unit) => whole.offset(unit));
    places.set(words, same);
    const nth = same.indexOf(span.start) + 1;
    return { ...quoteAround(text, span), ...(nth > 0 ? { nth, of: same.length } : {}) };
  };
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

import type { Quote, Span } from '../model';
import { occurrencesOf } from './occurrences';
import { squeeze, squeezed, type Squeezed } from './squeeze';

/** How much of the text around an annotation is kept to find it again, in UTF-16 code units on each side. */
export const QUOTE_UNITS = 24;

/** The farthest that a quote reaches where nearer words stand elsewhere too. */
const QUOTE_UNITS_AT_MOST = 96;
/** Of words that stand in more places than this, quotes are not compared with each other. */
const COMPARED_AT_MOST = 100;

/** The text before and after a span. Never cuts a surrogate pair in two. */
export function quoteAround(text: string, { start, end }: Span, units = QUOTE_UNITS): Quote {
  let from = Math.max(0, start - units);
  let to = Math.min(text.length, end + units);
  if (isLowSurrogate(text, from)) from++;
  if (isLowSurrogate(text, to)) to--;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

/**
 * Makes quotes that also tell which of the places with the same words a span is, and that reach farther where the same quote stands at
 * another place, as in the rows of a table. Reads the text once for all that have the same words.
 */
export function quotesIn(text: string): (span: Span) => Quote {
  let whole: Squeezed | undefined;
  const places = new Map<string, number[]>();
  return (span) => {
    whole ??= squeeze(text);
    const words = squeezed(text.slice(span.start, span.end));
    const same = places.get(words) ?? occurrencesOf(words, whole.text).map((unit) => whole?.offset(unit) ?? unit);
    places.set(words, same);
    const nth = same.indexOf(span.start) + 1;
    return { ...distinctQuote(text, span, same), ...(nth > 0 ? { nth, of: same.length } : {}) };
  };
}

function distinctQuote(text: string, span: Span, same: readonly number[]): Quote {
  for (let units = QUOTE_UNITS; ; units *= 2) {
    const quote = quoteAround(text, span, units);
    const isElsewhere = (start: number): boolean =>
      start !== span.start && text.startsWith(quote.before + text.slice(span.start, span.end) + quote.after, start - quote.before.length);
    if (units >= QUOTE_UNITS_AT_MOST || same.length > COMPARED_AT_MOST || !same.some(isElsewhere)) return quote;
  }
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

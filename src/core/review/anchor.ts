import type { Annotation, Quote, Span } from '../model';
import { occurrencesOf } from './occurrences';
import { squeeze, squeezed, type Squeezed } from './squeeze';
import { likeness } from './surroundings';

/** What an annotation is found by. */
export type Anchored = Pick<Annotation, 'start' | 'end' | 'text' | 'quote'>;

/** Words shorter than this say little by themselves: "NO" or "APT1" is only found again where most of its quote stands around it. */
const SHORT = 5;
/**
 * How much of a quote shall stand around a place (`likeness`): around one that nothing speaks against, around any other, and where `of` is
 * not known.
 */
const SOME = 0.2;
const MOST = 0.6;
const NEARLY_ALL = 0.75;
/** Where words stand more often than this, only the whole quote tells them apart. */
const MANY = 100;

/**
 * Where an annotation stands in a text that may have changed since it was made, or nowhere. Its words are always the very same, save that
 * any white space equals any other. In this order:
 *
 * 1. the only place where its words stand between the quoted ones; of several the recorded one, or the one that was the same of them
 *    (`nth`, `of`);
 * 2. for an annotation that knows how often its words stood in the text, and where they stand as often as then: the same one of them, if
 *    some of the quote is left there and more than at any other;
 * 3. the only place that has most of the quote, unless the words stand in fewer places than then: the right one may be what is missing.
 *
 * Never guesses between two places.
 */
export function findAnchor(text: string, annotation: Anchored): Span | undefined {
  return anchorsIn(text)(annotation);
}

/** The same for many annotations of one text. */
export function anchorsIn(text: string): (annotation: Anchored) => Span | undefined {
  let haystack: Haystack | undefined;
  return (annotation) => {
    if (annotation.text.trim() === '') return undefined;
    if (isHere(text, annotation) && (annotation.quote.of ?? 1) === 1) return { start: annotation.start, end: annotation.end };
    haystack ??= { ...squeeze(text), places: new Map() };
    const words = squeezed(annotation.text);
    const start = search(haystack, words, annotation.quote);
    if (start === undefined && isHere(text, annotation)) return { start: annotation.start, end: annotation.end };
    return start === undefined ? undefined : { start: haystack.offset(start), end: haystack.end(start + words.length - 1) };
  };
}

function isHere(text: string, { start, end, text: words, quote: { before, after } }: Anchored): boolean {
  return end - start === words.length && start >= before.length && text.startsWith(before + words + after, start - before.length);
}

/** A text that annotations are looked for in, with what was found of words. */
interface Haystack extends Squeezed {
  readonly places: Map<string, readonly number[]>;
}

function search(haystack: Haystack, words: string, { before, after, nth, of }: Quote): number | undefined {
  const { text } = haystack;
  const quote = { before: squeezed(before), after: squeezed(after) };
  const context = quote.before + words + quote.after;
  const first = text.indexOf(context);
  if (first >= 0 && text.indexOf(context, first + 1) < 0) return first + quote.before.length;
  const places = haystack.places.get(words) ?? occurrencesOf(words, text);
  haystack.places.set(words, places);
  const same = of === places.length && nth !== undefined ? places[nth - 1] : undefined;
  if (first >= 0) return same !== undefined && text.startsWith(context, same - quote.before.length) ? same : undefined;
  if (places.length > MANY || places.length < (of ?? 1)) return undefined;
  const shares = places.map((start) => likeness(quote, text, start, start + words.length));
  const best = Math.max(...shares);
  const winner = places[shares.indexOf(best)];
  const atLeast = (least: number): number => shares.filter((share) => share >= least).length;
  if (same !== undefined) return winner === same && atLeast(best) === 1 && best >= (words.length < SHORT ? MOST : SOME) ? same : undefined;
  return atLeast(MOST) === 1 && best >= (of === undefined ? NEARLY_ALL : MOST) ? winner : undefined;
}

import type { Annotation, Span } from '../model';
import { likeness } from './surroundings';

/** A place that may be meant, and how much speaks for it, from 0 to 1. */
export interface LikePlace extends Span {
  readonly share: number;
}

/** How like words must be to be offered at all. */
const LIKE = 0.45;
/** How far around the last place words are compared that are not the very same, in UTF-16 code units. */
const REACH = 300_000;

/**
 * Where the words of an orphan may have gone: the very same words, and those that are like them in their letters or in what stands around
 * them, those for which most speaks first. For a person to choose from; nothing in it is certain.
 */
export function likePlaces(
  text: string,
  { text: words, quote, start: last }: Pick<Annotation, 'text' | 'quote' | 'start'>,
  limit = 20,
): LikePlace[] {
  const wanted = pairsOf(words);
  const count = words.match(WORD)?.length ?? 1;
  const found: LikePlace[] = [];
  const from = Math.max(0, last - REACH);
  const tokens = [...text.slice(from, last + REACH).matchAll(WORD)].map(({ index, 0: { length } }) => ({
    start: from + index,
    end: from + index + length,
  }));
  for (const [i, { start }] of tokens.entries()) {
    for (const size of new Set([count, count - 1, count + 1])) {
      const end = size > 0 ? tokens[i + size - 1]?.end : undefined;
      if (end === undefined || end - start > words.length * 2 + 20) continue;
      const around = likeness(quote, text, start, end);
      const share = 0.6 * alike(wanted, pairsOf(text.slice(start, end))) + 0.4 * around;
      if (share >= LIKE || around >= 0.6) found.push({ start, end, share });
    }
  }
  return apart(
    found.sort((a, b) => b.share - a.share || Math.abs(a.start - last) - Math.abs(b.start - last)),
    limit,
  );
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;

/** The pairs of neighbouring letters, with how often each is there. */
function pairsOf(words: string): Map<string, number> {
  const letters = ` ${words.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i++) pairs.set(letters.slice(i, i + 2), (pairs.get(letters.slice(i, i + 2)) ?? 0) + 1);
  return pairs;
}

/** How much two sets of pairs have in common, from 0 to 1. */
function alike(a: Map<string, number>, b: Map<string, number>): number {
  let [same, all] = [0, 0];
  for (const [pair, count] of a) { same += Math.min(count, b.get(pair) ?? 0); all += count; }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : 2 * same / all;
}

/** The first of those that overlap. */
function apart(places: readonly LikePlace[], limit: number): LikePlace[] {
  const kept: LikePlace[] = [];
  for (const place of places) {
    if (kept.length === limit) break;
    if (!kept.some(({ start, end }) => start < place.end && place.start < end)) kept.push(place);
  }
  return kept;
}

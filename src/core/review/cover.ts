import type { Span } from '../model';

/** Tells whether a span overlaps any of some others, by binary search. */
export function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let end = 0;
  const ends = sorted.map((span) => (end = Math.max(end, span.end))); // of all up to here
  return (span) => {
    let low = 0;
    for (let high = sorted.length; low < high;) { // the first that begins behind the span
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < span.end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) > span.start;
  };
}

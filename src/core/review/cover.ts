import type { MentionKind, Span } from '../model';

/** A span, and of what it is a name where it is one. */
type Named = Span & { readonly kind?: MentionKind };

/**
 * Tells whether a span overlaps any of some others; by binary search. A country within a name of another kind is apart from it: neither
 * covers the other.
 */
export function coverOf(spans: readonly Named[]): (span: Named) => boolean {
  const isInPart = overlapping(spans.filter(({ kind }) => kind === undefined), () => true);
  const isAtName = overlapping(
    spans.filter(({ kind }) => kind !== undefined),
    (span, other) => !isNested(span, other) && !isNested(other, span),
  );
  return (span) => isInPart(span) || isAtName(span);
}

function overlapping(spans: readonly Named[], counts: (span: Named, other: Named) => boolean): (span: Named) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let end = 0;
  const ends = sorted.map((span) => (end = Math.max(end, span.end))); // of all up to here
  return (span) => {
    for (let at = startingBefore(sorted, span.end); at > 0 && (ends[at - 1] ?? 0) > span.start; at--) {
      const other = sorted[at - 1] as Named;
      if (other.end > span.start && counts(span, other)) return true;
    }
    return false;
  };
}

/** How many of sorted spans begin before an offset. */
function startingBefore(sorted: readonly Span[], offset: number): number {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isNested = (inner: Named, outer: Named): boolean =>
  inner.kind === 'country' && outer.kind !== undefined && outer.kind !== 'country'
  && outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;

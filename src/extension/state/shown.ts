import { byPlace, type Mention, type Recorded, type Span, type Status } from '../../core';

/** A mention as a report shows it: a suggestion, or what the analyst accepted or added. */
export interface Shown extends Mention {
  readonly status: Exclude<Status, 'rejected'>;
  /** The id of what is recorded; a suggestion has one only among `annotations`. */
  readonly id?: string;
}

/** What was decided as a mention, at its place right now. */
export function shownOf({ annotation, start, end }: Span & { readonly annotation: Recorded }): Shown {
  const { id, kind, entity, candidates, confidence = 'high', because = 'marked by the analyst', status } = annotation;
  return {
    id, start, end, kind, confidence, because, status: status as Shown['status'],
    ...(entity !== undefined ? { entity } : {}), candidates: candidates ?? (entity === undefined ? [] : [entity]),
  };
}

/** Two lists that are sorted by place as one; of equals those of the first come first. */
export function merged<S extends Span>(first: readonly S[], second: readonly S[]): S[] {
  const all: S[] = [];
  let at = 0;
  for (const one of second) {
    for (let next = first[at]; next && byPlace(next, one) <= 0; next = first[++at]) all.push(next);
    all.push(one);
  }
  return [...all, ...first.slice(at)];
}

/** How far the review of a report is. `reviewed` of `total` are decided; orphans count in neither. */
export interface Progress {
  readonly reviewed: number;
  readonly total: number;
  readonly orphans: number;
}

import { sha256Hex } from '../hash';
import { overlaps, type Annotation, type Mention } from '../model';
import { Lines } from '../text';
import { findAnchor } from './anchor';
import { quoteAround } from './quote';

/** An annotation as a file recorded it; `touched` where a person changed or added to it by hand. */
export interface Recorded extends Annotation {
  readonly touched?: boolean;
}

/**
 * The annotations of a text: what was decided before, found again in the text, and the mentions as suggestions. Decided or touched ones
 * whose place is gone are kept as orphans; mere suggestions just go. Where a decided one stands, no suggestion does. Sorted by place.
 */
export function annotationsOf(text: string, mentions: readonly Mention[], recorded: readonly Recorded[] = []): Annotation[] {
  const lines = new Lines(text);
  const kept: Annotation[] = [];
  const knownIds = new Map<string, string>(); // place and kind of a recorded suggestion → its id, which stays
  for (const { touched, ...annotation } of recorded) {
    const isKept = touched === true || annotation.status !== 'suggested';
    const place = findAnchor(text, annotation);
    if (place && isKept) kept.push(placed(annotation, text, lines, place.start, place.end));
    else if (place) knownIds.set(placeKey(annotation.kind, place.start, place.end), annotation.id);
    else if (isKept) kept.push({ ...annotation, orphaned: true });
  }
  const standing = kept.filter(({ orphaned }) => orphaned !== true);
  const newId = idsApartFrom(new Set([...kept.map(({ id }) => id), ...knownIds.values()]));
  const suggestions = mentions
    .filter((mention) => !standing.some((annotation) => overlaps(annotation, mention)))
    .map((mention) => suggestion(mention, text, lines, newId, knownIds.get(placeKey(mention.kind, mention.start, mention.end))));
  return [...kept, ...suggestions].sort((a, b) => a.start - b.start || a.end - b.end);
}

const placeKey = (kind: string, start: number, end: number): string => `${kind} ${start} ${end}`;

function suggestion(mention: Mention, text: string, lines: Lines, newId: (content: readonly string[]) => string, knownId: string | undefined): Annotation {
  const { start, end, kind, entity, candidates, confidence, because } = mention;
  const quote = quoteAround(text, mention);
  const words = text.slice(start, end);
  return {
    id: knownId ?? newId([kind, words, quote.before, quote.after]),
    kind,
    ...(entity !== undefined ? { entity } : {}),
    ...(entity === undefined && candidates.length > 0 ? { candidates } : {}),
    text: words,
    start,
    end,
    ...lines.placeOf(start),
    quote,
    status: 'suggested',
    confidence,
    because,
  };
}

/** A recorded annotation at its place in the text as it is now. */
function placed({ orphaned: _orphaned, ...annotation }: Annotation, text: string, lines: Lines, start: number, end: number): Annotation {
  return { ...annotation, text: text.slice(start, end), start, end, ...lines.placeOf(start), quote: quoteAround(text, { start, end }) };
}

/** Gives new ids: eight hexadecimal digits of a hash of the content; the same words in the same surroundings are told apart by their number. */
function idsApartFrom(used: Set<string>): (content: readonly string[]) => string {
  const numbers = new Map<string, number>(); // content → the first number that was not tried; without it, a name in each row of a table would cost its square
  return (content) => {
    const key = content.join('\0');
    for (let n = numbers.get(key) ?? 0; ; n++) {
      const id = sha256Hex(`${key}\0${n}`).slice(0, 8);
      if (used.has(id)) continue;
      used.add(id);
      numbers.set(key, n + 1);
      return id;
    }
  };
}

import type { Annotation, IgnoredName, Mention, MentionKind, Span } from '../model';
import { Lines } from '../text';
import { anchorsIn } from './anchor';
import { coverOf } from './cover';
import { idsApartFrom } from './ids';
import { ignoredBy } from './marks';
import { nameKey } from './names';
import { quoteAround, quotesIn } from './quote';

/** An annotation as a file recorded it; `touched` where a person changed or added to it by hand. */
export interface Recorded extends Annotation {
  readonly touched?: boolean;
}

/** Whether an annotation has a place in the text. */
export const isStanding = ({ orphaned }: Annotation): boolean => orphaned !== true;

/** A span; of a name also of what it is one. */
type Placed = Span & { readonly kind?: MentionKind };

/** What else the annotations of a text depend on. */
export interface AnnotationOptions {
  /** What was recorded before. */
  readonly recorded?: readonly Recorded[];
  /** Names that are none, in this report or anywhere. */
  readonly ignore?: readonly IgnoredName[];
}

/**
 * The annotations of a text: what was decided before, found again in the text, and the mentions as suggestions. Decided or touched ones
 * whose place is gone are kept as orphans; mere suggestions just go. No suggestion stands where a decided one does, where the text says so
 * (`ignoredBy`), and for an ignored name. Sorted by place.
 */
export function annotationsOf(
  text: string,
  mentions: readonly Mention[],
  { recorded = [], ignore = [] }: AnnotationOptions = {},
): Annotation[] {
  const place = placing(text);
  const kept: Annotation[] = [];
  const known = new Map<string, string>(); // place and kind of a recorded suggestion → its id, which stays
  for (const { touched, ...annotation } of recorded) {
    const isKept = touched === true || annotation.status !== 'suggested';
    const { orphaned, ...standing } = place(annotation);
    if (isKept) kept.push(orphaned ? { ...standing, orphaned } : standing);
    else if (!orphaned) known.set(placeKey(standing), standing.id);
  }
  const newId = idsApartFrom([...kept.map(({ id }) => id), ...known.values()]);
  const lines = new Lines(text);
  const suggestions = suggestedOf(text, mentions, kept.filter(isStanding), ignore).map((mention) =>
    suggestion(mention, text, lines, newId, known.get(placeKey(mention))),
  );
  return [...kept, ...suggestions].sort(byPlace);
}

/** By place; of names that begin together the outer one first. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/**
 * What was recorded, at its places in a text as it is now: annotations whose place is gone as orphans, mere suggestions whose place is gone
 * not at all. Sorted.
 */
export function placedIn(text: string, recorded: readonly Recorded[]): Annotation[] {
  const place = placing(text);
  return recorded
    .map(({ touched, ...annotation }) => ({ touched, annotation: place(annotation) }))
    .filter(({ touched, annotation }) => touched === true || annotation.status !== 'suggested' || isStanding(annotation))
    .map(({ annotation }) => annotation)
    .sort(byPlace);
}

/** The mentions that are suggestions: those that no standing annotation, no ignored name and no mark in the text stands against. */
export function suggestedOf(
  text: string,
  mentions: readonly Mention[],
  standing: readonly Placed[] = [],
  ignore: readonly IgnoredName[] = [],
): Mention[] {
  return suggestedAmong(mentions, [...standing, ...ignoredBy(text)], ignore, ({ start, end }) => text.slice(start, end));
}

/** The same for some mentions of a text, by what stands against them; asks for the words of mentions only where names are ignored. */
export function suggestedAmong(
  mentions: readonly Mention[],
  against: readonly Placed[],
  ignore: readonly IgnoredName[],
  wordsOf: (span: Span) => string,
): Mention[] {
  const isTaken = coverOf(against);
  const names = new Set(ignore.map((name) => nameKey(name.text)));
  return mentions.filter((mention) => !isTaken(mention) && !(names.size > 0 && names.has(nameKey(wordsOf(mention)))));
}

/**
 * Puts annotations at their places in a text as it is now, with words, line and quote as they are there; one that is nowhere keeps what it
 * had and is `orphaned`. `known` is a place that needs no search. Reads the text once for all of them.
 */
export function placing(text: string): <A extends Annotation>(annotation: A, known?: Span) => A {
  const find = anchorsIn(text);
  const lines = new Lines(text);
  let quotes: ReturnType<typeof quotesIn> | undefined;
  return (annotation, known) => {
    const span = known ?? find(annotation);
    if (!span) return { ...annotation, orphaned: true };
    const { orphaned: _orphaned, ...rest } = annotation;
    const quote = annotation.quote.of === undefined ? quoteAround(text, span) : (quotes ??= quotesIn(text))(span);
    return { ...rest, text: text.slice(span.start, span.end), ...span, ...lines.placeOf(span.start), quote } as typeof annotation;
  };
}

const placeKey = ({ kind, start, end }: Mention | Annotation): string => `${kind} ${start} ${end}`;

function suggestion(
  mention: Mention,
  text: string,
  lines: Lines,
  newId: (content: readonly string[]) => string,
  knownId: string | undefined,
): Annotation {
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

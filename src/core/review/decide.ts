import { kindOf, type Annotation, type EntityId, type MentionKind, type Quote, type Span } from '../model';
import { Lines } from '../text';
import { idsApartFrom } from './ids';
import { quotesIn } from './quote';

/** What the analyst says that a mention means: a kind, or an entity and with it its kind. */
export interface Meaning {
  readonly kind?: MentionKind;
  readonly entity?: EntityId;
}

/** Accepts an annotation: as it is, or with another meaning. What the analyst added stays `added`. */
export function accepted(annotation: Annotation, meaning: Meaning = {}): Annotation {
  return withStatus(meant(annotation, meaning), annotation.status === 'added' ? 'added' : 'accepted');
}

/** Rejects an annotation: its words are no name here. */
export function rejected(annotation: Annotation, reason?: string): Annotation {
  return { ...withStatus(annotation, 'rejected'), ...(reason === undefined ? {} : { reason }) };
}

/** Writes a note or a reason; an empty text takes it away. A mere suggestion with a note is accepted. */
export function noted(annotation: Annotation, { note, reason }: { readonly note?: string; readonly reason?: string }): Annotation {
  const { note: formerNote, reason: formerReason, ...rest } = annotation;
  const texts = { reason: reason ?? formerReason, note: note ?? formerNote };
  const kept = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''));
  return { ...rest, status: rest.status === 'suggested' ? 'accepted' : rest.status, ...kept };
}

/** Gives an annotation another span of the text: a decision that its words, with these borders, are a name. */
export function resized(annotation: Annotation, span: Span, text: string): Annotation {
  const { orphaned: _orphaned, ...rest } = annotation;
  return withStatus({ ...rest, ...placeOf(span, text) }, annotation.status === 'added' ? 'added' : 'accepted');
}

/** A new annotation of a span that the analyst marked. `others` are the annotations that are there, whose ids it does not take. */
export function added(
  span: Span,
  text: string,
  { kind, entity }: { readonly kind: MentionKind; readonly entity?: EntityId },
  others: readonly Annotation[],
): Annotation {
  const place = placeOf(span, text);
  const id = idsApartFrom(others.map((other) => other.id))([kind, place.text, place.quote.before, place.quote.after]);
  return { id, kind, ...(entity === undefined ? {} : { entity }), ...place, status: 'added' };
}

/** The same annotation with a quote that also tells which of the places with its words it is, as decided ones are recorded. */
export function wellQuoted(annotation: Annotation, quoteOf: (span: Span) => Quote): Annotation {
  return annotation.orphaned ? annotation : { ...annotation, quote: quoteOf(annotation) };
}

function placeOf(span: Span, text: string): Pick<Annotation, 'text' | 'start' | 'end' | 'line' | 'column' | 'quote'> {
  const { start, end } = span;
  return { text: text.slice(start, end), start, end, ...new Lines(text).placeOf(start), quote: quotesIn(text)(span) };
}

/** With another meaning, what the recognizer said of the former one goes. */
function meant(annotation: Annotation, { kind, entity }: Meaning): Annotation {
  if (entity !== undefined && entity === annotation.entity) return annotation;
  if (entity === undefined && (kind === undefined || (kind === annotation.kind && annotation.entity === undefined))) return annotation;
  const { entity: _entity, candidates: _candidates, confidence: _confidence, because: _because, ...rest } = annotation;
  const wasCandidate = entity !== undefined && annotation.candidates?.includes(entity) === true;
  return {
    ...rest,
    ...(wasCandidate && annotation.because !== undefined ? { because: annotation.because } : {}),
    ...(entity === undefined ? { kind: kind ?? annotation.kind } : { kind: kind ?? kindOf(entity), entity }),
  };
}

function withStatus(annotation: Annotation, status: Annotation['status']): Annotation {
  return { ...annotation, status };
}

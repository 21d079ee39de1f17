import type { Annotation, Span } from '../model';
import { isStanding, placing, type Recorded } from './annotations';

/** One change of a text: the units from `start` to `end` become `text`. Offsets before the change. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * Where an annotation is while its text is edited. `lost` while an edit has taken its words: then `start` is where the edit began, and `lost` how far behind
 * that the words began, so that an undo finds the very place again, even among equal ones.
 */
interface Followed<A> {
  readonly annotation: A;
  readonly start: number;
  readonly length: number;
  readonly lost?: number;
}

/**
 * Recorded annotations of a text that is being edited. `edit` moves them with their words, at a cost that does not depend on the
 * text; `settle`, once after a burst of edits, looks for those whose words are gone and brings quotes up to date.
 */
export class FollowedAnnotations {
  #followed: readonly Followed<Recorded>[];

  constructor(recorded: readonly Recorded[], text: string) {
    this.#followed = [];
    this.replace(recorded, text);
  }

  /** Takes other annotations in, each at the place that `findAnchor` finds for it. Mere suggestions without a place are left out. */
  replace(recorded: readonly Recorded[], text: string): void {
    this.#followed = recorded.map(follow);
    this.#place(text);
  }

  edit(edit: TextEdit): void {
    this.#followed = this.#followed.map((followed) => moved(followed, edit));
  }

  /** To be called with the text as it is now before `all` is read, when edits were made. */
  settle(text: string): void {
    this.#place(text);
  }

  /** Every annotation, with what was true of it when the text was last settled. */
  get all(): readonly Recorded[] {
    return this.#followed.map(({ annotation }) => annotation);
  }

  /** The spans of annotations whose words stand, as they are right now; cheap, between two edits. */
  get standing(): readonly (Span & { readonly annotation: Recorded })[] {
    return this.#followed.filter(({ lost }) => lost === undefined).map(({ annotation, start, length }) => ({ start, end: start + length, annotation }));
  }

  #place(text: string): void {
    const place = placing(text);
    this.#followed = this.#followed.flatMap(({ annotation, start, length, lost }) => {
      // Of one that only moved the words are known to be there; what stands around them may be new.
      const expected = { ...annotation, start: start + (lost ?? 0), end: start + (lost ?? 0) + length };
      const isThere = lost === undefined && text.startsWith(annotation.text, start);
      const placed = place(isThere ? { ...expected, quote: { ...annotation.quote, before: '', after: '' } } : expected);
      if (isStanding(placed)) return [follow(placed)];
      const orphan = { ...annotation, orphaned: true };
      return annotation.status === 'suggested' && annotation.touched !== true ? [] : [{ annotation: orphan, start, length, lost: lost ?? 0 }];
    });
  }
}

function follow(annotation: Recorded): Followed<Recorded> {
  const { start, end, orphaned } = annotation;
  return { annotation, start, length: end - start, ...(orphaned ? { lost: 0 } : {}) };
}

/** Where an annotation is after an edit. What is typed at its borders does not belong to it. */
function moved<A extends Annotation>(followed: Followed<A>, edit: TextEdit): Followed<A> {
  const { annotation, start, length, lost } = followed;
  const by = edit.text.length - (edit.end - edit.start);
  if (lost !== undefined) {
    if (edit.start > start || (edit.start === start && edit.end === start)) return followed;
    return edit.end < start ? { ...followed, start: start + by } : { ...followed, start: edit.start, lost: lost + start - edit.start };
  }
  if (edit.start >= start + length) return followed;
  if (edit.end <= start) return { ...followed, start: start + by };
  const first = Math.min(edit.start, start);
  return { annotation, length, start: first, lost: start - first };
}

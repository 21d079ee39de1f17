import type { Span } from '../model';
import { isStanding, placing, type Recorded } from './annotations';

/** One change of a text: the units from `start` to `end` become `text`. Offsets before the change. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Where an annotation is while its text is edited; `isLost` once an edit touched its words, which it then waits for near `start`. */
interface Followed {
  readonly annotation: Recorded;
  readonly start: number;
  readonly length: number;
  readonly isLost: boolean;
}

/**
 * Recorded annotations of a text that is being edited. `edit` moves them with their words, and `settle`, once after a burst of edits, looks
 * for those whose words are gone; neither reads the text as long as no words are. `all` are up to date, quotes too, once `place` was
 * called.
 */
export class FollowedAnnotations {
  #followed: readonly Followed[] = [];

  constructor(recorded: readonly Recorded[], text: string) {
    this.replace(recorded, text);
  }

  /** Takes other annotations in, each at the place that `findAnchor` finds for it. Mere suggestions without a place are left out. */
  replace(recorded: readonly Recorded[], text: string): void {
    const place = placing(text);
    this.#followed = recorded.flatMap((annotation) => followed(place(annotation)));
  }

  edit(edit: TextEdit): void {
    if (edit.start < edit.end || edit.text !== '') this.#followed = this.#followed.map((one) => moved(one, edit));
  }

  /** Looks for the annotations whose words are gone. `textNow` is only asked for where there are any. */
  settle(textNow: () => string): void {
    if (this.#followed.every(({ isLost }) => !isLost)) return;
    const place = placing(textNow());
    this.#followed = this.#followed.flatMap((one) => (one.isLost ? placed(one, place) : [one]));
  }

  /** Puts every annotation at its place in the text as it is now. */
  place(text: string): void {
    const place = placing(text);
    this.#followed = this.#followed.flatMap((one) => placed(one, place));
  }

  /** Every annotation, with what was true of it when it was last placed. */
  get all(): readonly Recorded[] {
    return this.#followed.map(({ annotation }) => annotation);
  }

  /** The spans of annotations whose words stand, as they are right now; cheap, between two edits. */
  get standing(): readonly (Span & { readonly annotation: Recorded })[] {
    return this.#followed
      .filter(({ isLost }) => !isLost)
      .map(({ annotation, start, length }) => ({ start, end: start + length, annotation }));
  }
}

/** Of an annotation that only moved the words are known to be there; what stands around them may be new. */
function placed({ annotation, start, length, isLost }: Followed, place: ReturnType<typeof placing>): Followed[] {
  const span = { start, end: start + length };
  return followed(isLost ? place({ ...annotation, ...span }) : place(annotation, span));
}

function followed(annotation: Recorded): Followed[] {
  const { start, end, status, touched } = annotation;
  const isLost = !isStanding(annotation);
  return isLost && status === 'suggested' && touched !== true ? [] : [{ annotation, start, length: end - start, isLost }];
}

/** Where an annotation is after an edit. What is typed at its borders does not belong to it. */
function moved(one: Followed, { start, end, text }: TextEdit): Followed {
  if (start >= one.start + one.length) return one;
  if (end <= one.start) return { ...one, start: one.start + text.length - (end - start) };
  return { ...one, start: Math.min(start, one.start), isLost: true };
}

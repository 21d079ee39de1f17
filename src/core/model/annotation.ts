import type { EntityId, MentionKind } from './entity';
import type { Confidence } from './mention';
import type { Span } from './span';

/** `suggested` by the recognizer; `accepted` or `rejected` by the analyst; `added` where the analyst marked what was not found. */
export const STATUSES = ['suggested', 'accepted', 'rejected', 'added'] as const;
export type Status = (typeof STATUSES)[number];

/** The text around an annotation, by which it is found again after the report was edited elsewhere. */
export interface Quote {
  readonly before: string;
  readonly after: string;
  /**
   * Which of the places with the same words this is, from 1, and how many there are in the report. Known of what was decided in an editor.
   */
  readonly nth?: number;
  readonly of?: number;
}

/** Words that are no name in a report, whatever a dataset says of them. */
export interface IgnoredName {
  readonly text: string;
  readonly because?: string;
}

/** One entry of an annotations file: a mention, or a span that the analyst marked, with what was decided about it. */
export interface Annotation extends Span {
  /** Derived from the content when first written; stays as it is from then on. */
  readonly id: string;
  readonly kind: MentionKind;
  readonly entity?: EntityId;
  /** Given where several candidates remain. */
  readonly candidates?: readonly EntityId[];
  readonly text: string;
  /** 1-based, as editors show them; the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly quote: Quote;
  readonly status: Status;
  readonly confidence?: Confidence;
  readonly because?: string;
  /** The analyst's words: why it was decided so, and whatever else there is to say. */
  readonly reason?: string;
  readonly note?: string;
  /** True where the quoted text is not in the report any more; the place is then the last one known. */
  readonly orphaned?: boolean;
}

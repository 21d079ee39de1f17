import type { Quote } from './annotation';
import type { Span } from './span';

/**
 * An id of ATT&CK in a report. It has the fields of an annotation, and is not highlighted; ids of groups and campaigns are annotations of
 * their own kinds.
 */
export interface TechniqueMention extends Span {
  readonly id: string;
  readonly kind: 'technique';
  /** `technique/T1566.001`, `tactic/TA0001`, `mitigation/M1031`, or the software of the catalog. */
  readonly entity: string;
  /** The id that holds today: of a revoked one its successor's. */
  readonly attackId: string;
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly quote: Quote;
  readonly status: 'suggested';
  readonly confidence: 'high';
  readonly because: string;
}

import type { EntityId, MentionKind } from './entity';
import type { Span } from './span';

/** How likely a mention is right. */
export const CONFIDENCES = ['high', 'moderate', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The lowest confidence that is highlighted where nobody says otherwise: below it more than half of the mentions are wrong. */
export const LOWEST_SHOWN: Confidence = 'moderate';

/** Whether a confidence is at least as high as another. */
export function isAtLeast(confidence: Confidence, lowest: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(lowest);
}

/** A place in a text that names an entity. Offsets are UTF-16 code units, the end exclusive. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** The entity meant; absent where several candidates remain, or where the text names an actor that no dataset knows. */
  readonly entity?: EntityId;
  /** Every entity that the name may mean, the best first. Of several kinds where the name is shared between kinds. */
  readonly candidates: readonly EntityId[];
  readonly confidence: Confidence;
  /** Why this is a mention: the rule and the name that led to it, in English, the same on every machine. */
  readonly because: string;
}

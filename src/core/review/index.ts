export { findAnchor } from './anchor';
export {
  annotationsOf,
  byPlace,
  isStanding,
  placedIn,
  suggestedAmong,
  suggestedOf,
  type AnnotationOptions,
  type Recorded,
} from './annotations';
export { changesBetween, isKept, reversed, sameDecision, withChanges, type Change, type Decided } from './changes';
export { coverOf } from './cover';
export { accepted, added, noted, rejected, resized, wellQuoted, type Meaning } from './decide';
export { isInFence } from './fence';
export { FollowedAnnotations, type TextEdit } from './followed';
export { likePlaces, type LikePlace } from './likePlaces';
export { ignoredBy } from './marks';
export { nameKey } from './names';
export { quoteAround, quotesIn, QUOTE_UNITS } from './quote';

export { findAnchor } from './anchor';
export { annotationsOf, type Recorded } from './annotations';
export { quoteAround, QUOTE_UNITS } from './quote';

export { openLiveText, type Edit, type LiveText } from './report/live';
export { rawMatcher } from './gazetteer/rawMatcher';
export { createRecognizer, packIndex, type Recognize } from './recognizer';
export { ENDINGS } from './rules/lexicon/endings';
export { notProse } from './rules/notProse';
export type { Format } from './tokens/mask';
export { fencedCode } from './tokens/code';


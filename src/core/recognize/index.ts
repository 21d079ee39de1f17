export { openLiveText, type Edit, type LiveText } from './report/live';
export { rawMatcher } from './gazetteer/rawMatcher';
export { createRecognizer, packIndex, type Recognize } from './recognizer';
export { notProse, type Format } from './tokens/mask';

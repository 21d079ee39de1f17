export { openLiveText, type Edit, type LiveText } from './live';
export { packIndex } from './packedNames';
export { rawMatcher } from './raw';
export { createRecognizer, type Recognize } from './recognize';

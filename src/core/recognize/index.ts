export { openLiveText, type Edit, type LiveText } from './live';
export { createRecognizer, type Recognize } from './recognize';

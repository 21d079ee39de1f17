export { foldSeparator, foldSpelling, foldWord } from './fold';
export { Lines, type Place } from './lines';
export { notProse, type Format } from './prose';
export { tlpOf } from './tlp';
export { wordsOf, type Words } from './words';

export { foldSeparator, foldSpelling, foldWord } from './fold';
export { Lines, type Place } from './lines';
export { breaksIn, BREAK_REACH, isBreak, passageEnd } from './passages';
export { isCut, withoutData } from './data';
export { CLOSED, maskPassage, notProse, type Format, type Open } from './prose';
export { frontMatterOf, type FrontMatter } from './frontMatter';
export { tlpOf } from './tlp';
export { hashWord, LOWER, MIXED, Words } from './words';
export { definitionsIn, labelsIn } from './markup';

export { foldSeparator, foldSpelling, foldWord } from './fold';
export { Lines, type Place } from './lines';
export { frontMatterEnd, frontMatterOf, type FrontMatter } from './frontMatter';
export { tlpOf } from './tlp';

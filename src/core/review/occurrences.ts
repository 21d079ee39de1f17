/**
 * Where words stand in a text, as words of their own: beside a letter or digit at their edge no other one stands. Linear in the text.
 */
export function occurrencesOf(words: string, text: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isApart(text, at) && isApart(text, at + words.length)) found.push(at);
  }
  return found;
}

/** Whether an offset is not within a word. */
function isApart(text: string, at: number): boolean {
  return !(isWord(text.charAt(at - 1)) && isWord(text.charAt(at)));
}

const isWord = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);

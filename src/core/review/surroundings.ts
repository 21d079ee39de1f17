/** How much farther from an annotation than in its quote the words of it are looked for, in UTF-16 code units. */
const REACH = 36;

/**
 * How much of a quote still stands around a place, from 0 to 1: the letters of its words that stand there in their order, by those of all
 * its words; the nearer a word, the more its letters count. 0 where the quote has no words.
 */
export function likeness(quote: { readonly before: string; readonly after: string }, text: string, start: number, end: number): number {
  const before = inOrder(
    wordsOf(quote.before).reverse(),
    wordsOf(text.slice(Math.max(0, start - quote.before.length - REACH), start)).reverse(),
    (cut, word) => word.endsWith(cut),
  );
  const after = inOrder(wordsOf(quote.after), wordsOf(text.slice(end, end + quote.after.length + REACH)), (cut, word) =>
    word.startsWith(cut),
  );
  const all = before.all + after.all;
  return all === 0 ? 0 : (before.same + after.same) / all;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The weight of the heaviest common row of words. The last word of a quote may be cut. */
function inOrder(
  quoted: readonly string[],
  there: readonly string[],
  isCutOf: (cut: string, word: string) => boolean,
): { same: number; all: number } {
  const weights = quoted.map(({ length }, i) => length / (i + 1));
  let row = new Array<number>(there.length + 1).fill(0);
  for (const [i, word] of quoted.entries()) {
    const isLast = i === quoted.length - 1;
    const next = [0];
    for (const [j, other] of there.entries()) {
      const same = word === other || (isLast && isCutOf(word, other)) ? (row[j] ?? 0) + (weights[i] ?? 0) : 0;
      next.push(Math.max(same, row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return { same: row.at(-1) ?? 0, all: weights.reduce((sum, weight) => sum + weight, 0) };
}

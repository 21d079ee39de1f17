import { Words } from '../text';
import { edgesOf, filterIndex, gapHash } from './names';
import { buildTable, edgeHash, NOTHING, NOWHERE, ROOT, SPACE, Table } from './table';

/** Units that are read at once. */
const WINDOW = 16_384;

/**
 * Only the look-up, without rules, evidence or choice: a function that finds names in a text in any case, as whole words. It returns the starts and ends, by turns, of matches
 * that do not overlap, leftmost and then longest. For measuring the index beside others; the recognizer adds spellings, masks and rules.
 */
export function rawMatcher(names: readonly string[]): (text: string) => Int32Array {
  const words = new Words();
  const firstWords = new Uint8Array(1 << 16);
  const lowered = names.map((name) => name.toLowerCase());
  const leads: number[] = [];
  const table = new Table(buildTable(names.map((name, number): [number, number[]] => {
    const edges = edgesOf(name, words);
    leads.push(words.starts[0] ?? 0);
    if (edges.length > 0) firstWords[filterIndex(words.hashes[0] as number)] = 1;
    return [number, edges];
  })));
  const margin = names.reduce((most, { length }) => Math.max(most, length), 0);
  const endOf = (text: string, from: number, first: number): { start: number; end: number } | undefined => {
    let node = table.step(ROOT, edgeHash(NOTHING, words.hashes[first] as number));
    let best: { start: number; end: number } | undefined;
    for (let i = first; node !== NOWHERE; ) {
      if (table.endsAt(node)) {
        for (const number of table.namesAt(node)) {
          const start = from + (words.starts[first] as number) - (leads[number] as number);
          const end = start + (lowered[number] as string).length;
          if (end > (best?.end ?? 0) && text.slice(start, end).toLowerCase() === lowered[number]) best = { start, end };
        }
      }
      if (++i >= words.count) break;
      const separator = separatorBefore(text, from, words, i);
      if (separator === undefined) break;
      node = table.step(node, edgeHash(separator, words.hashes[i] as number));
    }
    return best;
  };
  return (text) => {
    const found: number[] = [];
    let behind = 0;
    for (let from = 0; from < text.length; from += WINDOW) {
      const lead = from > 0 ? 1 : 0; // so that a word that goes on from the window before is not taken for one
      words.read(text.slice(from - lead, from + WINDOW + margin + 2));
      for (let i = 0; i < words.count; i++) {
        if (firstWords[filterIndex(words.hashes[i] as number)] === 0) continue;
        const start = from - lead + (words.starts[i] as number);
        if (start < behind || start < from || start >= from + WINDOW) continue;
        const match = endOf(text, from - lead, i);
        if (!match || match.start < behind) continue;
        found.push(match.start, match.end);
        behind = match.end;
      }
    }
    return Int32Array.from(found);
  };
}

/** The hash of what stands before a word; `undefined` where no name goes on. */
function separatorBefore(text: string, from: number, { starts, ends, units }: Words, i: number): number | undefined {
  const end = ends[i - 1] as number;
  if (starts[i] === end + 1 && units[end] === 32) return SPACE;
  return gapHash(text.slice(from + end, from + (starts[i] as number)));
}

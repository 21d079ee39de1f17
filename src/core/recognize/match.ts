import type { Span } from '../model';
import { foldSeparator, foldSpelling, foldWord, type Words } from '../text';
import type { Entry, NameIndex, Node } from './names';

/** Names that a text may hold at one place: all that begin at one word and end at one place. */
export interface Match extends Span {
  /** The index of the first word, and of the first word behind the match. */
  readonly word: number;
  readonly nextWord: number;
  /** Entries whose case rule the text fits, spelled most like it first; those that need evidence among them. Software too. */
  readonly entries: readonly Entry[];
}

/**
 * Every match at every word, the longest first at each. A pure look-up with no choice between matches; that needs evidence from the
 * whole text. `masked` is sorted; no match touches it, save one whose name holds the masked part whole, as "abuse.ch" does.
 */
export function* matchNames(text: string, words: Words, masked: readonly Span[], index: NameIndex): Generator<readonly Match[]> {
  let mask = 0;
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] ?? 0;
    while (mask < masked.length && (masked[mask]?.end ?? 0) <= start) mask++;
    if ((masked[mask]?.start ?? text.length) < start) continue;
    const node = index.root.next.get(foldWord(text.slice(start, words.ends[i])));
    if (!node) continue;
    const found = walk(text, words, i, node, (end) => isFree(masked, mask, start, end), index);
    if (found.length > 0) yield found.reverse();
  }
}

/** Whether no masked part lies partly within a span. `first` is the index of the first one that ends behind the span's start. */
function isFree(masked: readonly Span[], first: number, start: number, end: number): boolean {
  for (let i = first; i < masked.length; i++) {
    const mask = masked[i];
    if (!mask || mask.start >= end) break;
    if (mask.start < start || mask.end > end) return false;
  }
  return true;
}

/** All ends of names that begin at word `first`, the shortest first. */
function walk(text: string, words: Words, first: number, node: Node, isFreeTo: (end: number) => boolean, index: NameIndex): Match[] {
  const start = words.starts[first] ?? 0;
  const found: Match[] = [];
  let at: Node | undefined = node;
  for (let i = first; at; ) {
    const end = words.ends[i] ?? 0;
    const matchEnd = at.entries && [withTail(text, end, at), end].find(isFreeTo);
    if (at.entries && matchEnd !== undefined) {
      const match = matchAt(text, start, matchEnd, at.entries, first, i + 1, index);
      if (match) found.push(match);
    }
    if (at.next.size === 0 || ++i >= words.count) break;
    const separator = foldSeparator(text.slice(end, words.starts[i]));
    at = separator === undefined ? undefined : at.next.get(separator + foldWord(text.slice(words.starts[i], words.ends[i])));
  }
  return found;
}

function withTail(text: string, end: number, node: Node): number {
  const tail = node.tails?.find((candidate) => text.startsWith(candidate, end));
  return tail === undefined ? end : end + tail.length;
}

function matchAt(text: string, start: number, end: number, entries: readonly Entry[], word: number, nextWord: number, index: NameIndex): Match | undefined {
  const written = text.slice(start, end);
  const spelling = foldSpelling(written);
  if (index.ignored.has(foldWord(spelling))) return undefined;
  const fitting = entries.filter((entry) => entry.name.match === 'fold' || sameCase(spelling, entry));
  if (fitting.length > 1) fitting.sort((a, b) => likeness(b, written, spelling) - likeness(a, written, spelling));
  return fitting.length > 0 ? { start, end, word, nextWord, entries: fitting } : undefined;
}

/** The name's own case. Full stops at its end may be missing ("U.S"). */
function sameCase(spelling: string, { spelling: wanted }: Entry): boolean {
  return spelling === wanted || withoutTail(spelling) === withoutTail(wanted);
}

const withoutTail = (spelling: string): string => spelling.replace(/[^\p{L}\p{N}\p{M}]+$/u, '');

/** How nearly a name is spelled as the text is, so that the reason for a mention quotes the name that the reader sees. */
function likeness({ name, spelling: own }: Entry, written: string, spelling: string): number {
  return name.text === written ? 2 : own === spelling ? 1 : 0;
}

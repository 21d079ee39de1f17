import type { Confidence, MentionKind, Span } from '../model';
import { foldSpelling, foldWord } from '../text';
import type { Entry, NameIndex, Node } from './names';
import type { Reading } from './reading';

/** Names that a text may hold at one place: all that begin at one word and end at one place. */
export interface Match extends Span {
  /** The index of the first word, and of the first word behind the match. */
  readonly word: number;
  readonly nextWord: number;
  /** Entries whose case rule the text fits, spelled most like it first; those that need evidence among them. Software too. */
  readonly entries: readonly Entry[];
  /** For a name that no dictionary has: why it is one. */
  readonly rule?: Rule;
}

/** What a rule makes of words that are in no dictionary, or (`entries` given) in another spelling there. */
export interface Rule {
  readonly kind: MentionKind;
  readonly because: string;
  readonly confidence: Confidence;
}

/** A match made by a rule. */
export function ruleMatch(reading: Reading, word: number, nextWord: number, rule: Rule, entries: readonly Entry[] = []): Match {
  return { start: reading.start(word), end: reading.end(nextWord - 1), word, nextWord, entries, rule };
}

/**
 * Every match at every word, the longest first at each. A pure look-up with no choice between matches; that needs evidence from the
 * whole text. No match touches a masked part, save one whose name holds the part whole, as "abuse.ch" does.
 */
export function* matchNames(reading: Reading, index: NameIndex): Generator<readonly Match[]> {
  const { masked, text } = reading;
  let mask = 0;
  for (let i = 0; i < reading.count; i++) {
    const start = reading.start(i);
    while (mask < masked.length && (masked[mask]?.end ?? 0) <= start) mask++;
    if ((masked[mask]?.start ?? text.length) < start) continue;
    const node = index.root.next.get(reading.folded(i));
    if (!node) continue;
    const found = walk(reading, i, node, (end) => isFree(masked, mask, start, end), index);
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
function walk(reading: Reading, first: number, node: Node, isFreeTo: (end: number) => boolean, index: NameIndex): Match[] {
  const found: Match[] = [];
  let at: Node | undefined = node;
  for (let i = first; at; ) {
    const end = reading.end(i);
    const matchEnd = at.entries && [withTail(reading.text, end, at), end].find(isFreeTo);
    if (at.entries && matchEnd !== undefined) {
      const match = matchAt(reading, first, i + 1, matchEnd, at.entries, index);
      if (match) found.push(match);
    }
    if (at.next.size === 0 || ++i >= reading.count) break;
    const separator = reading.separator(i - 1);
    at = separator === undefined ? undefined : at.next.get(separator + reading.folded(i));
  }
  return found;
}

function withTail(text: string, end: number, node: Node): number {
  const tail = node.tails?.find((candidate) => text.startsWith(candidate, end));
  return tail === undefined ? end : end + tail.length;
}

function matchAt(reading: Reading, word: number, nextWord: number, end: number, entries: readonly Entry[], index: NameIndex): Match | undefined {
  const start = reading.start(word);
  const written = reading.text.slice(start, end);
  const spelling = foldSpelling(written);
  if (index.ignored.has(foldWord(spelling))) return undefined;
  const fitting = entries.filter((entry) => entry.name.match === 'fold' || sameCase(spelling, entry));
  if (fitting.length > 1) fitting.sort((a, b) => likeness(b, written, spelling) - likeness(a, written, spelling));
  return fitting.length > 0 ? { start, end, word, nextWord, entries: fitting } : undefined;
}

/** The name's own case. Full stops at its end may be missing ("U.S"). */
function sameCase(spelling: string, { spelling: wanted, kind }: Entry): boolean {
  if (kind === 'country' && wanted.length > 3 && spelling === wanted.toUpperCase()) return true; // a heading
  return spelling === wanted || withoutTail(spelling) === withoutTail(wanted);
}

const withoutTail = (spelling: string): string => spelling.replace(/[^\p{L}\p{N}\p{M}]+$/u, '');

/** How nearly a name is spelled as the text is, so that the reason for a mention quotes the name that the reader sees. */
function likeness({ name, spelling: own }: Entry, written: string, spelling: string): number {
  return name.text === written ? 2 : own === spelling ? 1 : 0;
}

import type { Span } from '../../model';
import { isBreak } from './breaks';

/** A fence with what stands before it on its line: marks of quotations and of list items. */
const FENCE = /^([ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})(.*)$/gm;

/** Code between fences that a passage leaves open: how it began, and in how many quotations it stands. */
export interface OpenFence {
  readonly mark: string;
  readonly depth: number;
}

interface Fence extends OpenFence {
  readonly start: number;
  /** Where the quotation ends that it stands in, and with it the code. */
  readonly limit: number;
}

/**
 * Fenced code blocks, from the opening fence to the closing one or the end of the quotation or of the text (CommonMark 0.31, section 4.5).
 * Sorted. `earlier` is what
 * the text before left open; what this one leaves open is returned.
 */
export function fencedCode(text: string, earlier: OpenFence | undefined): { spans: Span[]; open: OpenFence | undefined } {
  const spans: Span[] = [];
  if (!earlier && !text.includes('```') && !text.includes('~~~')) return { spans, open: undefined };
  let open: Fence | undefined = earlier && {
    ...earlier,
    start: 0,
    limit: earlier.depth === 0 ? text.length : isQuoted(text) ? endOfQuotation(text, 0) : 0,
  };
  let quotationEnd = open?.limit ?? 0; // of the last quotation looked at, so that each is read once
  const close = (end: number) => {
    if (open && end > open.start) spans.push({ start: open.start, end });
    open = undefined;
  };
  for (const match of text.matchAll(FENCE)) {
    const [line, prefix = '', mark = '', rest = ''] = match;
    if (open && match.index >= open.limit) close(open.limit);
    if (open) {
      if (closes(open, prefix, mark, rest)) close(match.index + line.length);
    } else if (mark[0] === '~' || !rest.includes('`')) {
      const depth = depthOf(prefix);
      if (depth > 0 && quotationEnd <= match.index) quotationEnd = endOfQuotation(text, match.index);
      open = { start: match.index, mark, depth, limit: depth > 0 ? quotationEnd : text.length };
    }
  }
  const left = open && open.limit === text.length ? { mark: open.mark, depth: open.depth } : undefined;
  if (open) close(open.limit);
  return { spans, open: left };
}

const isQuoted = (text: string): boolean => /^[ \t]*>/.test(text);

function closes(open: OpenFence, prefix: string, mark: string, rest: string): boolean {
  return (
    mark[0] === open.mark[0] &&
    mark.length >= open.mark.length &&
    rest.trim() === '' &&
    /^[ \t>]*$/.test(prefix) &&
    depthOf(prefix) === open.depth
  );
}

const depthOf = (prefix: string): number => prefix.split('>').length - 1;

/** The first line behind an offset that begins without the mark of a quotation; the end of the text where there is none. */
function endOfQuotation(text: string, from: number): number {
  const outside = /[\r\n](?![ \t]*>|\n)/g;
  outside.lastIndex = from;
  const found = outside.exec(text);
  return found ? found.index + 1 : text.length;
}

/** Runs of backticks, one of them escaped; escaped backslashes; and ends of lines, of which code does not cross those that are breaks. */
const TICKS = /\\\\|(\\?)(`+)|\n[ \t]*(?:>[ \t]*)*/g;
/** What ends a paragraph within a quotation. */
const QUOTED_BLOCK = /[\r\n]|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\|/y;

interface Ticks extends Span {
  /** Its length where it begins code (the escaped backtick does not count) and where it ends code. */
  readonly opens: number;
  readonly closes: number;
}

/** Code between runs of backticks of one length, within a block and outside of `fenced` (CommonMark 0.31, section 6.1). Both are sorted. */
export function* inlineCode(text: string, fenced: readonly Span[]): Generator<Span> {
  if (!text.includes('`')) return;
  const runs = [...ticks(text, fenced)];
  const partner = partners(runs);
  for (let i = 0; i < runs.length; i++) {
    const end = partner[i];
    const [first, last] = [runs[i], end === undefined ? undefined : runs[end]];
    if (!first || !last || end === undefined) continue;
    yield withinTicks(text, first, last);
    i = end;
  }
}

/**
 * The code without its backticks and the space beside them: a name that is all of it may stand, as no part of it may. The ticks stay where
 * there is nothing else.
 */
function withinTicks(text: string, { start, opens }: Ticks, { end, closes }: Ticks): Span {
  const code = text.slice(start + opens, end - closes);
  const inner = code.trim();
  if (inner === '') return { start, end };
  const from = start + opens + code.indexOf(inner);
  return { start: from, end: from + inner.length };
}

/** All runs of backticks; a border between blocks is one of no length. */
function* ticks(text: string, fenced: readonly Span[]): Generator<Ticks> {
  let next = 0;
  for (const match of text.matchAll(TICKS)) {
    const [whole, escape, run] = match;
    const { index } = match;
    if (whole === '\\\\' || (run === undefined && !isBorder(text, index, index + whole.length))) continue;
    while ((fenced[next]?.end ?? Infinity) <= index) next++;
    const isFenced = (fenced[next]?.start ?? Infinity) <= index;
    if (run === undefined || isFenced) yield { start: index, end: index, opens: 0, closes: 0 };
    else {
      const escaped = escape === '' ? 0 : 1;
      yield { start: index + 2 * escaped, end: index + whole.length, opens: run.length - escaped, closes: run.length };
    }
  }
}

function isBorder(text: string, lineFeed: number, next: number): boolean {
  QUOTED_BLOCK.lastIndex = next;
  return QUOTED_BLOCK.test(text) || isBreak(text, lineFeed);
}

/** For each run the index of the run that ends its code. */
function partners(runs: readonly Ticks[]): (number | undefined)[] {
  const closing = new Map<number, number>(); // length of a run → index of the next run of that length
  const partner = new Array<number | undefined>(runs.length);
  for (let i = runs.length - 1; i >= 0; i--) {
    const { opens = 0, closes: length = 0 } = runs[i] ?? {};
    if (length === 0) closing.clear();
    if (opens > 0) partner[i] = closing.get(opens);
    if (length > 0) closing.set(length, i);
  }
  return partner;
}

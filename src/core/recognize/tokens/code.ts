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
 * Sorted. `earlier` is what the text before left open; what this one leaves open is returned.
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

/** What ends a paragraph within a quotation. */
const QUOTED_BLOCK = /[\r\n]|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\|/y;

interface Ticks extends Span {
  /** Its length where it begins code (the escaped backtick does not count) and where it ends code. */
  readonly opens: number;
  readonly closes: number;
}

/** Code between runs of backticks of one length, within a block and outside of `fenced` (CommonMark 0.31, section 6.1). Both are sorted. */
export function inlineCode(text: string, fenced: readonly Span[]): Span[] {
  const spans: Span[] = [];
  if (!text.includes('`')) return spans;
  const runs = ticks(text, fenced);
  const partner = partners(runs);
  for (let i = 0; i < runs.length; i++) {
    const end = partner[i];
    const [first, last] = [runs[i], end === undefined ? undefined : runs[end]];
    if (!first || !last || end === undefined) continue;
    spans.push(withinTicks(text, first, last));
    i = end;
  }
  return spans;
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

const [TICK, BACKSLASH, LINE_FEED, GREATER, SPACE, TAB] = [0x60, 0x5c, 0x0a, 0x3e, 0x20, 0x09];
const isLead = (unit: number): boolean => unit === SPACE || unit === TAB || unit === GREATER;

/**
 * All runs of backticks; the first one of a run behind a backslash does not open code, but ends it. A border between blocks, as the end
 * of a line may be, is a run of no length, and so is one in fenced code.
 */
function ticks(text: string, fenced: readonly Span[]): Ticks[] {
  const runs: Ticks[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const second = unit === BACKSLASH ? text.charCodeAt(at + 1) : unit;
    const end = second === TICK || unit === LINE_FEED ? runEnd(text, unit === BACKSLASH ? at + 1 : at) : at + 1;
    if (second === TICK || (unit === LINE_FEED && isBorder(text, at, end))) {
      while ((fenced[next]?.end ?? Infinity) <= at) next++;
      const isOpen = unit !== LINE_FEED && (fenced[next]?.start ?? Infinity) > at;
      runs.push(isOpen ? ticksFrom(at, end, unit === BACKSLASH) : { start: at, end: at, opens: 0, closes: 0 });
    }
    at = unit === BACKSLASH && second === BACKSLASH ? at + 2 : end;
  }
  return runs;
}

/** Where a run of backticks ends, or what a line begins with behind a line feed: blanks and marks of quotations. */
function runEnd(text: string, start: number): number {
  let end = start + 1;
  if (text.charCodeAt(start) === TICK) while (text.charCodeAt(end) === TICK) end++;
  else while (isLead(text.charCodeAt(end))) end++;
  return end;
}

function ticksFrom(start: number, end: number, isEscaped: boolean): Ticks {
  const escaped = Number(isEscaped);
  return { start: start + 2 * escaped, end, opens: end - start - 2 * escaped, closes: end - start - escaped };
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

import type { Span } from '../../model';
import type { RawPassage } from './breaks';
import { withoutData } from './data';
import { CLOSED, type Open } from './markup';
import { maskPassage, type Format } from './mask';
import { listings, type Listing } from './sections';
import { tablesIn, type OpenTable } from './tables';
import type { Tokens } from './tokens';

/** What a passage begins in, and leaves open for the next: code, a comment, a part of the report that lists, data, a table or a list. */
export interface LexState {
  readonly open: Open;
  readonly isListing: boolean;
  /** Whether it is in the midst of data. */
  readonly isData: boolean;
  readonly table?: OpenTable;
}

/** How a passage is laid out, beside its words. */
export interface Layout {
  readonly breaks: readonly number[];
  /** What is not prose, and the lines that list; both sorted. */
  readonly masked: readonly Span[];
  readonly listed: readonly Listing[];
  /** What the passage leaves open. */
  readonly leaves: LexState;
}

export const BEGINNING: LexState = { open: CLOSED, isListing: false, isData: false };

export function isSameState(a: LexState, b: LexState): boolean {
  return (
    a === b ||
    (a.isListing === b.isListing &&
      a.isData === b.isData &&
      isSameOpen(a.open, b.open) &&
      a.table?.titles === b.table?.titles &&
      a.table?.isOpen === b.table?.isOpen &&
      a.table?.indent === b.table?.indent)
  );
}

const isSameOpen = (a: Open, b: Open): boolean =>
  a.comment === b.comment && a.fence?.mark === b.fence?.mark && a.fence?.depth === b.fence?.depth;

/** Reads a passage's words. What the passage before leaves open, and whether a later one ends a comment, settle what is prose. */
export function readPassageWords(
  tokens: Tokens,
  { text: whole, breaks }: RawPassage,
  format: Format,
  begins: LexState,
  closesLater: () => boolean,
): Layout {
  const text = withoutData(whole, begins.isData);
  tokens.read(text, breaks);
  const { spans: masked, open } = maskPassage(text, format, tokens, breaks, begins.open, closesLater);
  const { spans: listed, isListing } = listings(text, begins.isListing);
  tokens.mask(masked);
  tokens.list(listed);
  const { parts, open: table } = tablesIn(text, begins.table);
  tokens.tables = parts;
  const isData = !whole.endsWith('\n'); // or it is the last passage
  return {
    breaks,
    masked,
    listed,
    leaves: open === CLOSED && !isListing && !isData && !table ? BEGINNING : { open, isListing, isData, ...(table ? { table } : {}) },
  };
}

/** Reads the words of a passage again. */
export function rereadPassageWords(tokens: Tokens, text: string, { breaks, masked, listed }: Layout): void {
  tokens.read(text, breaks);
  tokens.mask(masked);
  tokens.list(listed);
}

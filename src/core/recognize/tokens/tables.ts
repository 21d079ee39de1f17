/** The row of lines below the titles of a Markdown table. */
const RULE_ROW = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/;
/** A longer line neither begins nor ends a table. In UTF-16 code units; data is longer. */
const LONGEST = 250;

/** A table that goes on behind a passage: its row of titles, or a row that may be one. */
export interface OpenTable {
  readonly titles: string;
  readonly isOpen: boolean;
}

/** Rows of a table in a text, below its titles. */
export interface TablePart {
  readonly start: number;
  readonly end: number;
  readonly titles: string;
}

const NONE: readonly TablePart[] = [];

/** The parts of tables in a passage, in their order; `earlier` is what the passage before left open. */
export function tablesIn(text: string, earlier: OpenTable | undefined): { parts: readonly TablePart[]; open: OpenTable | undefined } {
  if (!earlier && !text.includes('|')) return { parts: NONE, open: undefined };
  const parts: TablePart[] = [];
  let open = earlier?.isOpen ? { start: 0, titles: earlier.titles } : undefined;
  let before = earlier?.titles ?? '';
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = end - start > LONGEST ? undefined : text.slice(start, end).replace(/\r$/, '');
    if (line !== undefined) {
      const isRow = line.includes('|');
      if (!open && before !== '' && RULE_ROW.test(line)) open = { start: end, titles: before };
      else if (open && !isRow) {
        parts.push({ ...open, end: start });
        open = undefined;
      }
      before = isRow ? line : '';
    }
    start = end + 1;
  }
  if (open) parts.push({ ...open, end: text.length });
  const left = open ? { titles: open.titles, isOpen: true } : before !== '' ? { titles: before, isOpen: false } : undefined;
  return { parts, open: left };
}

/** The cells of a row, or of its beginning, without emphasis. */
const cellsOf = (row: string): string[] => row.replace(/^[ \t]*\|/, '').split(/(?<!\\)\|/).map((cell) => cell.replace(/[*_`]/g, '').trim());

/** Further from the start of its row a cell has no title that a reader would see. In UTF-16 code units. */
const ROW_REACH = 2000;

/** The title of the column in which an offset lies. */
export function columnTitle(text: string, parts: readonly TablePart[], offset: number): string | undefined {
  if (parts.length === 0) return undefined;
  const from = Math.max(0, offset - ROW_REACH);
  const near = text.slice(from, offset);
  const feed = near.lastIndexOf('\n');
  if (feed < 0 && from > 0) return undefined;
  const part = parts.find(({ start, end }) => start <= offset && offset < end);
  if (!part) return undefined;
  return cellsOf(part.titles)[cellsOf(near.slice(feed + 1)).length - 1];
}

/** The row of lines below the titles of a Markdown table. */
const RULE_ROW = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/;
/** A longer line neither begins nor ends a table. In UTF-16 code units; data is longer. */
const LONGEST = 250;

/** What goes on behind a passage: a table, by its row of titles, or what may be one; a list, by the line above it, or what may be one. */
export interface OpenTable extends Titled {
  readonly isOpen: boolean;
}

/** Rows of a table in a text, below its titles; or the items of a list, below the line that says what they are. */
export interface TablePart extends Titled {
  readonly start: number;
  readonly end: number;
}

interface Titled {
  readonly titles: string;
  /** Of a list: by how many blanks its items are set in. */
  readonly indent?: number;
}

/** What a list may stand below: a heading, or a line that ends in a colon, perhaps an item itself. Longer ones are sentences. */
const LEAD = /^[ \t>]*(?:[-*+•][ \t]+)?(?:#{1,6}[ \t]+(?=\S)([^|]{2,80}?)[ \t]*:?[ \t]*#*|([^|#\n]{2,80}):(?:\*\*|__)?)[ \t]*$/;
/** An item of a list, and what stands before its first word. */
const MARK = String.raw`^([ \t>]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+`;
const ITEM = new RegExp(`${MARK}\\S`);
const ITEM_START = new RegExp(String.raw`${MARK}(?:\*\*|__|[*_"“\[])*$`);
/** What stands before an item's first word is no longer. In UTF-16 code units. */
const MARK_REACH = 40;
/** A line that belongs to the item above it. */
const GOES_ON = /^(?:[ \t]{2,}|\t|[ \t>]*$)/;
/** Signs without which no list stands below a line. */
const mayLead = (text: string): boolean => text.includes('#') || LEADING.some((sign) => text.includes(sign));
const LEADING = [':\n', ':\r', ':*', ':_'] as const;

const NONE: readonly TablePart[] = [];

/** The parts of tables and lists in a passage, in their order; `earlier` is what the passage before left open. */
export function tablesIn(text: string, earlier: OpenTable | undefined): { parts: readonly TablePart[]; open: OpenTable | undefined } {
  if (!earlier && !text.includes('|') && !mayLead(text)) return { parts: NONE, open: undefined };
  const parts: TablePart[] = [];
  let open: Omit<TablePart, 'end'> | undefined = earlier?.isOpen ? { ...earlier, start: 0 } : undefined;
  let before = earlier && earlier.indent === undefined ? earlier.titles : '';
  let lead = earlier?.indent !== undefined && !earlier.isOpen ? earlier.titles : '';
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = end - start > LONGEST ? undefined : text.slice(start, end).replace(/\r$/, '');
    if (line !== undefined) {
      const isRow = line.includes('|');
      const indent = isRow ? undefined : indentOf(line);
      const opens = LEAD.exec(line);
      if (open && (open.indent === undefined ? !isRow : opens || isBehindList(line, indent, open.indent))) {
        parts.push({ ...open, end: start });
        open = undefined;
      }
      if (!open && before !== '' && RULE_ROW.test(line)) open = { start: end, titles: before };
      else if (!open && lead !== '' && indent !== undefined && !opens) open = { start, titles: lead, indent };
      before = isRow ? line : '';
      if (opens) lead = (opens[1] ?? opens[2] ?? '').replace(/[*_`]/g, '').trim();
      else if (line.trim() !== '') lead = '';
    }
    start = end + 1;
  }
  if (open) parts.push({ ...open, end: text.length });
  return { parts, open: leftOpen(open, before, lead) };
}

/** Whether a line ends a list whose items are set in by so many blanks: neither an item that is set in as far nor a part of one. */
const isBehindList = (line: string, indent: number | undefined, least: number): boolean =>
  indent === undefined ? !GOES_ON.test(line) : indent < least;

/** By how many blanks an item of a list is set in; `undefined` where a line is none. */
const indentOf = (line: string): number | undefined => ITEM.exec(line)?.[1]?.length;

function leftOpen(open: Omit<TablePart, 'end'> | undefined, before: string, lead: string): OpenTable | undefined {
  if (open) return { titles: open.titles, isOpen: true, ...(open.indent === undefined ? {} : { indent: open.indent }) };
  if (before !== '') return { titles: before, isOpen: false };
  return lead === '' ? undefined : { titles: lead, isOpen: false, indent: 0 };
}

/** The cells of a row, or of its beginning, without emphasis. */
const cellsOf = (row: string): string[] => row.replace(/^[ \t]*\|/, '').split(/(?<!\\)\|/).map((cell) => cell.replace(/[*_`]/g, '').trim());

/** Further from the start of its row a cell has no title that a reader would see. In UTF-16 code units. */
const ROW_REACH = 2000;

/** The title of the column in which an offset lies. */
export function columnTitle(text: string, parts: readonly TablePart[], offset: number): string | undefined {
  if (parts.length === 0) return undefined;
  const row = lineBefore(text, offset, ROW_REACH);
  const part = partAt(parts, offset);
  if (row === undefined || !part || part.indent !== undefined) return undefined;
  return cellsOf(part.titles)[cellsOf(row).length - 1];
}

/** What stands before an offset in its line; `undefined` where that is longer than `reach`. */
function lineBefore(text: string, offset: number, reach: number): string | undefined {
  const near = text.slice(Math.max(0, offset - reach), offset);
  const feed = near.lastIndexOf('\n');
  return feed < 0 && offset > reach ? undefined : near.slice(feed + 1);
}

const partAt = (parts: readonly TablePart[], offset: number): TablePart | undefined =>
  parts.find(({ start, end }) => start <= offset && offset < end);

/** The list of which an item begins at an offset; its title is what the line above says. Items within items are none. */
export function listOfItem(text: string, parts: readonly TablePart[], offset: number): TablePart | undefined {
  const part = parts.length === 0 ? undefined : partAt(parts, offset);
  if (part?.indent === undefined) return undefined;
  const before = lineBefore(text, offset, MARK_REACH);
  return before !== undefined && ITEM_START.exec(before)?.[1]?.length === part.indent ? part : undefined;
}

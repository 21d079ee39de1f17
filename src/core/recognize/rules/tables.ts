/** A table of Markdown: where its rows are, and the titles of its columns. */
export interface Table {
  readonly start: number;
  readonly end: number;
  readonly titles: readonly string[];
}

/** The row of lines below the titles. */
const RULE_ROW = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/;

/** The tables of the text asked about last: rules ask for each cell of a passage. */
let known: { readonly text: string; readonly tables: readonly Table[] } = { text: '', tables: [] };

/** The tables of a text: a row of titles, a row of lines, rows. Remembers the last answer. */
export function tablesIn(text: string): readonly Table[] {
  if (known.text !== text) known = { text, tables: text.includes('--') && text.includes('|') ? read(text) : [] };
  return known.tables;
}

function read(text: string): Table[] {
  const tables: Table[] = [];
  let before = '';
  let open: { start: number; titles: readonly string[] } | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    if (before.includes('|') && RULE_ROW.test(line)) open = { start: end, titles: cellsOf(before) };
    else if (open && !line.includes('|')) {
      tables.push({ ...open, end: at });
      open = undefined;
    }
    before = line;
    at = end + 1;
  }
  if (open) tables.push({ ...open, end: text.length });
  return tables;
}

/** The cells of a row, or of its beginning, without emphasis. */
const cellsOf = (row: string): string[] => row.replace(/^[ \t]*\|/, '').split(/(?<!\\)\|/).map((cell) => cell.replace(/[*_`]/g, '').trim());

/** The title of the column in which an offset lies. */
export function columnTitle(text: string, offset: number): string | undefined {
  const table = tablesIn(text).find(({ start, end }) => start < offset && offset < end);
  if (!table) return undefined;
  const lead = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return table.titles[cellsOf(lead).length - 1];
}

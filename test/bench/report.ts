// What a part of the benchmark gives back: tables to read, goals with what was measured, points for the picture.
import { mkdirSync, writeFileSync } from 'node:fs';

export const OUT = 'out/bench';

export type Cell = string | number;

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note?: string;
}

/** A goal is met where the value is at least, or at most, what is wanted. */
export interface Goal {
  readonly what: string;
  readonly value: number;
  readonly wanted: number;
  readonly sense: 'at least' | 'at most';
  readonly unit: string;
}

/** A point of the picture: what something costs at a size of text. */
export interface Point {
  readonly line: string;
  /** UTF-16 code units. */
  readonly size: number;
  /** Microseconds. */
  readonly cost: number;
}

export interface PartResult {
  readonly tables: readonly Table[];
  readonly goals?: readonly Goal[];
  readonly points?: readonly Point[];
}

/** Written by each part for `main.ts`, and to be read by other programs. */
export function report(part: string, result: PartResult): void {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/${part}.json`, JSON.stringify(result, null, 1));
}

export const isMet = ({ value, wanted, sense }: Goal): boolean => (sense === 'at least' ? value >= wanted : value <= wanted);

/** Three significant digits, thousands apart. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: digits });
}

/** A table in Markdown, its columns aligned. */
export function markdown({ title, columns, rows, note }: Table): string {
  const cells = [columns, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? rounded(cell) : cell.replaceAll('|', '\\|'))),
  );
  const widths = columns.map((_, i) => Math.max(3, ...cells.map((row) => row[i]?.length ?? 0)));
  const isNumber = columns.map((_, i) => typeof rows[0]?.[i] === 'number');
  const lineOf = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (isNumber[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [`### ${title}`, '', lineOf(cells[0]!), rule, ...cells.slice(1).map(lineOf), ...(note === undefined ? [] : ['', note]), ''].join(
    '\n',
  );
}

/** What is wanted beside what was measured. */
export function goalTable(goals: readonly Goal[]): string {
  const withUnit = (value: string, { unit }: Goal) => `${value} ${unit}`.trim();
  const rows = goals.map((goal) => [
    goal.what,
    withUnit(`${goal.sense} ${goal.wanted}`, goal),
    withUnit(rounded(goal.value), goal),
    isMet(goal) ? 'yes' : 'no',
  ]);
  return markdown({ title: 'Goals', columns: ['what', 'wanted', 'measured', 'met'], rows });
}

import type { Annotation, TechniqueMention } from '../model';
import { joined, nameOf, oneLine, type Collector, type ExportReport } from './exporter';
import { defang, type Indicator } from './indicators';

const HEADER = [
  'report',
  'kind',
  'entity',
  'name',
  'attack_id',
  'text',
  'line',
  'column',
  'start',
  'end',
  'status',
  'confidence',
  'because',
  'candidates',
  'before',
  'after',
  'note',
  'tlp',
  'id',
] as const;
type Row = Partial<Record<(typeof HEADER)[number], string | number>>;

/** A table for a spreadsheet (RFC 4180, UTF-8 with a byte order mark), a line an annotation, technique id or indicator. */
export const CSV_EXPORTER = joined({
  id: 'csv',
  title: 'CSV: a table for a spreadsheet, one line a place',
  ending: '.intel.csv',
  mediaType: 'text/csv',
  limits: 'holds no claims; a cell that a spreadsheet would take for a formula begins with an apostrophe, and indicators stay defanged',
  open: (): Collector => {
    let hasHeader = false;
    const header = (): string => {
      const line = hasHeader ? '' : `\uFEFF${HEADER.join(',')}\r\n`;
      hasHeader = true;
      return line;
    };
    return { add: (report) => header() + rowsOf(report).map(lineOf).join(''), end: header };
  },
});

type Placed = Row & { readonly start: number };

function rowsOf(report: ExportReport): Row[] {
  const { path, tlp = '', catalog } = report;
  const annotations = report.annotations.map((annotation): Placed => ({
    ...placeOf(annotation),
    entity: annotation.entity ?? '',
    name: nameOf(annotation, catalog),
    attack_id: (annotation.entity === undefined ? undefined : catalog.entity(annotation.entity))?.ids['mitre-attack'] ?? '',
    candidates: (annotation.candidates ?? []).join(' '),
    note: annotation.note ?? '',
  }));
  const techniques = report.techniques.map((technique): Placed => ({
    ...placeOf(technique),
    entity: technique.entity,
    name: technique.name,
    attack_id: technique.attackId,
  }));
  const rows = [...annotations, ...techniques, ...report.indicators.map(indicatorRow)];
  return rows.sort((a, b) => a.start - b.start).map((row) => ({ report: path, tlp, ...row }));
}

/** What is told alike of an annotation and of a technique's id: where it stands, what it says, and why. */
function placeOf(place: Annotation | TechniqueMention): Placed {
  const { id, kind, text, line, column, start, end, status, confidence = '', because = '', quote } = place;
  const [before, after] = [oneLine(quote.before), oneLine(quote.after)];
  return { id, kind, text: oneLine(text), line, column, start, end, status, confidence, because, before, after };
}

const indicatorRow = ({ type, value, text, line, start, end }: Indicator): Placed => ({
  kind: 'indicator',
  entity: type,
  name: /^(?:url|domain|ipv4|email)$/.test(type) ? defang(value) : value,
  text: text.includes('[') ? text : defang(text),
  line,
  start,
  end,
});

const lineOf = (row: Row): string => `${HEADER.map((column) => cell(row[column] ?? '')).join(',')}\r\n`;

/** A cell; one that begins like a formula is defused. Numbers of ours are none. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

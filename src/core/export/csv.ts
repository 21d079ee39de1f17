import { joined, nameOf, oneLine, type Collector, type ExportReport } from './exporter';
import { defang } from './indicators';

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

function rowsOf(report: ExportReport): Row[] {
  const { path, tlp = '', catalog } = report;
  const annotations = report.annotations.map((annotation): Row & { start: number } => {
    const {
      id,
      kind,
      entity,
      text,
      line,
      column,
      start,
      end,
      status,
      confidence = '',
      because = '',
      candidates = [],
      quote,
      note = '',
    } = annotation;
    const attack = (entity === undefined ? undefined : catalog.entity(entity))?.ids['mitre-attack'] ?? '';
    return {
      report: path,
      tlp,
      id,
      kind,
      entity: entity ?? '',
      name: nameOf(annotation, catalog),
      attack_id: attack,
      text: oneLine(text),
      line,
      column,
      start,
      end,
      status,
      confidence,
      because,
      candidates: candidates.join(' '),
      before: oneLine(quote.before),
      after: oneLine(quote.after),
      note,
    };
  });
  const techniques = report.techniques.map(
    ({ id, kind, entity, name, attackId, text, line, column, start, end, status, confidence, because, quote }) => ({
      report: path,
      tlp,
      id,
      kind,
      entity,
      name,
      attack_id: attackId,
      text,
      line,
      column,
      start,
      end,
      status,
      confidence,
      because,
      before: oneLine(quote.before),
      after: oneLine(quote.after),
    }),
  );
  const indicators = report.indicators.map(({ type, value, text, line, start, end }) => ({
    report: path,
    tlp,
    kind: 'indicator',
    entity: type,
    name: /^(?:url|domain|ipv4|email)$/.test(type) ? defang(value) : value,
    text: text.includes('[') ? text : defang(text),
    line,
    start,
    end,
  }));
  return [...annotations, ...techniques, ...indicators].sort((a, b) => a.start - b.start);
}

const lineOf = (row: Row): string => `${HEADER.map((column) => cell(row[column] ?? '')).join(',')}\r\n`;

/** A cell; one that begins like a formula is defused. Numbers of ours are none. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

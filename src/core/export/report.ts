import type { Catalog } from '../catalog';
import { sha256Hex } from '../hash';
import { isAtLeast, LOWEST_SHOWN, overlaps, type Annotation, type Span, type Status, type TechniqueMention } from '../model';
import type { Format } from '../recognize';
import type { SavedRecord } from '../record';
import { coverOf, isStanding } from '../review';
import { frontMatterOf, tlpOf } from '../text';
import type { ExportOptions, ExportReport } from './exporter';
import { indicatorsIn, type Indicator } from './indicators';
import { techniquesIn } from './techniques';

/** What a report's export is made of. */
export interface ReportInput {
  readonly text: string;
  readonly path: string;
  readonly format: Format;
  /** All annotations of the text. */
  readonly annotations: readonly Annotation[];
  readonly catalog: Catalog;
  readonly yaml: ExportReport['yaml'];
  readonly earlier?: SavedRecord;
  readonly excerpt?: Span;
  /** The statuses that are exported. Where nobody says: what was accepted or added; where nothing was decided, all that is shown. */
  readonly statuses?: readonly Status[];
  readonly options?: ExportOptions;
}

/** A report made ready for any exporter. Techniques and indicators are looked for when an exporter first asks. */
export function exportReportOf({
  text,
  path,
  format,
  annotations,
  catalog,
  yaml,
  earlier,
  excerpt,
  statuses,
  options = {},
}: ReportInput): ExportReport {
  const chosen = chosenOf(annotations, statuses).filter((annotation) => !excerpt || overlaps(annotation, excerpt));
  const { title, date } = frontMatterOf(text);
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(date ?? '')?.[0];
  const tlp = tlpOf(text);
  const isInside = (span: Span): boolean => !excerpt || overlaps(span, excerpt);
  let techniques: TechniqueMention[] | undefined;
  let indicators: Indicator[] | undefined;
  return {
    path,
    text,
    format,
    sha256: sha256Hex(text),
    title: title ?? headingOf(text) ?? path.slice(path.lastIndexOf('/') + 1),
    date: day ?? dayOf(catalog.version),
    hasOwnDate: day !== undefined,
    ...(tlp === undefined ? {} : { tlp }),
    ...(excerpt ? { excerpt } : {}),
    ...(earlier ? { earlier } : {}),
    dataset: { version: catalog.version, sha256: catalog.sha256 },
    annotations: chosen,
    all: annotations,
    catalog,
    options,
    yaml,
    get techniques() {
      return (techniques ??= techniquesIn(text, format, catalog, coverOf(annotations.filter(isStanding))).filter(isInside));
    },
    get indicators() {
      return (indicators ??= indicatorsIn(text, format).filter(
        (indicator) => isInside(indicator) && (options.codeIndicators === true || !indicator.inCode),
      ));
    },
  };
}

/** How many indicators stand in code blocks, which are not exported unless asked for. */
export function codeIndicators({ text, format }: Pick<ExportReport, 'text' | 'format'>): number {
  return indicatorsIn(text, format).filter(({ inCode }) => inCode).length;
}

function chosenOf(annotations: readonly Annotation[], statuses: readonly Status[] | undefined): Annotation[] {
  const standing = annotations.filter(({ orphaned }) => !orphaned);
  if (statuses) return standing.filter(({ status }) => statuses.includes(status));
  const decided = standing.filter(({ status }) => status === 'accepted' || status === 'added');
  return decided.length > 0
    ? decided
    : standing.filter(({ status, confidence = 'high' }) => status === 'suggested' && isAtLeast(confidence, LOWEST_SHOWN));
}

/** `2026.11.0` came out in November 2026. */
function dayOf(version: string): string {
  const [, year, month] = /^(\d{4})\.(\d{1,2})\b/.exec(version) ?? [];
  return year === undefined || month === undefined ? '2020-01-01' : `${year}-${month.padStart(2, '0')}-01`;
}

const HEADER_UNITS = 4000;
const headingOf = (text: string): string | undefined =>
  /^#[ \t]+(\S[^\r\n]{0,300}?)[ \t#]*$/m.exec(text.slice(0, HEADER_UNITS))?.[1]?.replace(/[*_`]/g, '');

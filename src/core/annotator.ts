import type { Catalog } from './catalog';
import { exportReportOf, type ExportOptions, type ExportReport } from './export';
import { yamlOf } from './exportYaml';
import { createLookup, type Found } from './lookup';
import { overlaps, type Annotation, type IgnoredName, type Mention, type Span, type Status } from './model';
import { createRecognizer, type LiveText } from './recognize';
import type { SavedRecord } from './record';
import { annotationsOf, placedIn, type AnnotationOptions, type Recorded } from './review';
import { type Format } from './recognize';

export interface ReadOptions {
  /** How the text is written; Markdown unless said. */
  readonly format?: Format;
}

/** What an export is made of. */
export interface ExportInput extends ReadOptions {
  readonly text: string;
  /** The report's path as the file shall name it, with `/`. */
  readonly path: string;
  /** The annotations file that is there already, into which the export is merged. */
  readonly earlier?: SavedRecord;
  /** The mentions, where they are known already, or are not all that can be recognized. */
  readonly mentions?: readonly Mention[];
  /** What was decided, where the export stands alone or something else than what `earlier` says. */
  readonly recorded?: readonly Recorded[];
  /** The names that are none in this report, likewise. */
  readonly ignore?: readonly IgnoredName[];
  /** Ids of annotations of `earlier` that the analyst took back. */
  readonly dropped?: ReadonlySet<string>;
  /** Writes what was decided, and of the suggestions only those that `earlier` holds. */
  readonly decidedOnly?: boolean;
  /** Only the annotations that overlap this range. Not with `earlier`, whose others would be lost. */
  readonly within?: Span;
  /** Only annotations of these statuses; in a file that is there, what was decided stays. */
  readonly statuses?: readonly Status[];
  /** With what the dataset claims of actors and campaigns. Left as it is in `earlier` where only what was decided is written. */
  readonly claims?: boolean;
}

/** What an export in any format is made of. */
export interface ReportExportInput extends ExportInput {
  readonly options?: ExportOptions;
}

/** Recognition, annotation and export over one catalog. All methods are pure; nothing is computed before it is asked for. */
export interface Annotator {
  readonly catalog: Catalog;
  recognize(text: string, options?: ReadOptions): Mention[];
  open(text: string, options?: ReadOptions): LiveText;
  /** What the recognizer suggests, laid under what was decided before. */
  annotate(text: string, options?: ReadOptions & AnnotationOptions): Annotation[];
  /** The YAML of an annotations file, with the annotations that it holds, the text's hash, and what reading the file would give. */
  exportYaml(input: ExportInput): {
    readonly yaml: string;
    readonly annotations: Annotation[];
    readonly sha256: string;
    readonly saved: SavedRecord;
  };
  /** A report made ready for the exporters of `EXPORTERS`. */
  exportReport(input: ReportExportInput): ExportReport;
  lookUp(query: string, limit?: number): Found[];
}

/** What stands in a file of annotations: they, and the names that are none. */
interface Gathered {
  readonly annotations: Annotation[];
  readonly ignore: readonly IgnoredName[];
}

/** The one place where the parts of the core are put together. */
export function annotatorFor(catalog: Catalog): Annotator {
  const recognize = createRecognizer(catalog);
  const annotate: Annotator['annotate'] = (text, { format, recorded = [], ignore = [] } = {}) =>
    annotationsOf(text, recognize(text, format), { recorded, ignore: [...catalog.ignore, ...ignore] });
  const gathered = ({
    text,
    format,
    earlier,
    recorded = earlier?.annotations ?? [],
    ignore = earlier?.ignore ?? [],
    within,
    decidedOnly,
    mentions,
  }: ExportInput): Gathered => {
    const found = () => annotationsOf(text, mentions ?? recognize(text, format), { recorded, ignore: [...catalog.ignore, ...ignore] });
    const all = decidedOnly ? placedIn(text, recorded) : found();
    return { annotations: within ? all.filter((annotation) => overlaps(annotation, within)) : all, ignore };
  };
  const fileOf = (
    { text, path, format, earlier, dropped, within, decidedOnly = false, statuses }: ExportInput,
    { annotations, ignore }: Gathered,
    claims: boolean | undefined,
  ) =>
    yamlOf(
      {
        text,
        path,
        annotations,
        ignore,
        techniques: !decidedOnly,
        ...(claims === undefined ? {} : { claims }),
        isInside: (span) => !within || overlaps(span, within),
        ...(format ? { format } : {}),
        ...(earlier ? { earlier } : {}),
        ...(dropped ? { dropped } : {}),
        ...(statuses ? { statuses } : {}),
      },
      catalog,
    );
  return {
    catalog,
    recognize: (text, { format } = {}) => recognize(text, format),
    open: (text, { format } = {}) => recognize.open(text, format),
    annotate,
    exportYaml: (input) => {
      const all = gathered(input);
      const { sha256, saved } = fileOf(input, all, input.claims ?? (input.decidedOnly ? undefined : false));
      return { yaml: saved.yaml, annotations: all.annotations, sha256, saved };
    },
    exportReport: ({ options, ...input }) => {
      const all = gathered(input);
      const { text, path, format = 'markdown', earlier, within, statuses } = input;
      return exportReportOf({
        text,
        path,
        format,
        annotations: all.annotations,
        catalog,
        yaml: (claims) => fileOf(input, all, claims).saved.yaml,
        ...(earlier ? { earlier } : {}),
        ...(within ? { excerpt: within } : {}),
        ...(statuses ? { statuses } : {}),
        ...(options ? { options } : {}),
      });
    },
    lookUp: createLookup(catalog),
  };
}

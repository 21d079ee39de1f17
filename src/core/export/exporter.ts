import type { Catalog } from '../catalog';
import type { Annotation, EntityId, Span, TechniqueMention } from '../model';
import type { SavedRecord } from '../record';
import type { Format } from '../recognize';
import type { Indicator } from './indicators';

/** One report, with all that an exporter may tell of it. */
export interface ExportReport {
  /** As the file shall name it, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly format: Format;
  readonly sha256: string;
  /** What the report calls itself, else its file name. */
  readonly title: string;
  /** The day that the report gives, `2026-03-02`; else that of the dataset's version, so that no clock is asked. */
  readonly date: string;
  readonly hasOwnDate: boolean;
  readonly tlp?: string;
  /** Where only a part of the report is exported. Offsets are of the whole text all the same. */
  readonly excerpt?: Span;
  readonly dataset: { readonly version: string; readonly sha256: string };
  /** Those that are exported, in the order of the text, none of them an orphan. */
  readonly annotations: readonly Annotation[];
  /** Every annotation, whatever became of it. */
  readonly all: readonly Annotation[];
  readonly techniques: readonly TechniqueMention[];
  readonly indicators: readonly Indicator[];
  readonly catalog: Catalog;
  readonly options: ExportOptions;
  /** The annotations file of the report, merged with what was there; with what the dataset claims where asked. */
  readonly yaml: (claims: boolean) => string;
  /** The annotations file that was there. */
  readonly earlier?: SavedRecord;
}

export interface ExportOptions {
  /** The annotations file also holds what the dataset claims of actors and campaigns, with its sources. */
  readonly claims?: boolean;
  /** Leaves out what the dataset claims of entities, in every format. */
  readonly lean?: boolean;
  /** Exports indicators in code blocks too. */
  readonly codeIndicators?: boolean;
  /** A Navigator layer also shows the techniques of the report's actors. */
  readonly actorTechniques?: boolean;
}

/** Several reports into one file, piece by piece, so that no more than a report is in memory. Each call returns the text to append. */
export interface Collector {
  add(report: ExportReport): string;
  end(): string;
}

/** A format that reports are exported in. The command line, its help, the editor and README's table read no more than this. */
export interface Exporter {
  readonly id: string;
  /** One line for people: what the file is for. */
  readonly title: string;
  /** Behind the report's file name: `.intel.csv`. */
  readonly ending: string;
  readonly mediaType: string;
  /** What the format cannot hold, said in its help. */
  readonly limits: string;
  /** Whether several reports make one file. */
  readonly joins: boolean;
  /** Loads what writing needs, where that is much. Awaited before `open` and `write`. */
  readonly prepare?: () => Promise<void>;
  open(): Collector;
  write(report: ExportReport): string;
}

/** An exporter whose file holds one report. */
export function single(exporter: Omit<Exporter, 'joins' | 'open'>): Exporter {
  return { ...exporter, joins: false, open: () => ({ add: (report) => exporter.write(report), end: () => '' }) };
}

/** An exporter whose file may hold several; one alone is written the same way. */
export function joined(exporter: Omit<Exporter, 'joins' | 'write'>): Exporter {
  const write = (report: ExportReport): string => {
    const collector = exporter.open();
    return collector.add(report) + collector.end();
  };
  return { ...exporter, joins: true, write };
}

/** The name under which an annotation is known: its entity's, else its own words on one line. */
export function nameOf({ entity, text }: Pick<Annotation, 'entity' | 'text'>, catalog: Catalog): string {
  return (entity === undefined ? undefined : catalog.entity(entity)?.name) ?? oneLine(text);
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The entities that are meant without doubt, in the order of their first mention, with how often they are. */
export function entitiesIn(annotations: readonly Annotation[]): Map<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { entity } of annotations) if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

import { extendCatalog, readDataset, unresolvedIn, type Catalog, type Dataset } from './catalog';
import { sha256Hex } from './hash';
import { createLookup, type Found } from './lookup';
import { kindOf, overlaps, type Annotation, type Claim, type Entity, type EntityId, type IgnoredName, type Mention, type Problem, type Relation, type Span } from './model';
import { createRecognizer, type LiveText } from './recognize';
import { saveRecord, type EntitySummary, type SavedRecord } from './record';
import { annotationsOf, placedIn, type AnnotationOptions, type Recorded } from './review';
import { frontMatterOf, tlpOf } from './text';
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
}

/** Recognition, annotation and export over one catalog. All methods are pure; nothing is computed before it is asked for. */
export interface Annotator {
  readonly catalog: Catalog;
  recognize(text: string, options?: ReadOptions): Mention[];
  open(text: string, options?: ReadOptions): LiveText;
  /** What the recognizer suggests, laid under what was decided before. */
  annotate(text: string, options?: ReadOptions & AnnotationOptions): Annotation[];
  /** The YAML of an annotations file, with the annotations that it holds, the text's hash, and what reading the file would give. */
  exportYaml(input: ExportInput): { readonly yaml: string; readonly annotations: Annotation[]; readonly sha256: string; readonly saved: SavedRecord };
  lookUp(query: string, limit?: number): Found[];
}

/** The one place where the parts of the core are put together. */
export function annotatorFor(catalog: Catalog): Annotator {
  const recognize = createRecognizer(catalog);
  const annotate: Annotator['annotate'] = (text, { format, recorded = [], ignore = [] } = {}) =>
    annotationsOf(text, recognize(text, format), { recorded, ignore: [...catalog.ignore, ...ignore] });
  return {
    catalog,
    recognize: (text, { format } = {}) => recognize(text, format),
    open: (text, { format } = {}) => recognize.open(text, format),
    annotate,
    exportYaml({ text, path, earlier, recorded = earlier?.annotations ?? [], ignore = earlier?.ignore ?? [], dropped, within, format, decidedOnly }) {
      const all = decidedOnly ? placedIn(text, recorded) : annotate(text, { ...(format ? { format } : {}), recorded, ignore });
      const annotations = within ? all.filter((annotation) => overlaps(annotation, within)) : all;
      const tlp = tlpOf(text);
      const { title, date } = frontMatterOf(text);
      const told = { ...(tlp !== undefined ? { tlp } : {}), ...(title !== undefined ? { title } : {}), ...(date !== undefined ? { date } : {}) };
      const report = { path, sha256: sha256Hex(text), characters: text.length, ...told };
      const dataset = { version: catalog.version, sha256: catalog.sha256 };
      const saved = saveRecord({ report, dataset, entities: summaries(annotations, catalog), annotations, ignore, ...(dropped ? { dropped } : {}) }, earlier);
      return { yaml: saved.yaml, annotations, sha256: report.sha256, saved };
    },
    lookUp: createLookup(catalog),
  };
}

/** A dataset as text, with the name by which problems call it. */
export interface DatasetText {
  readonly name: string;
  readonly text: string;
}

/** A catalog with teams' datasets laid over it. A dataset with problems is left out, the others count. */
export function withDatasets(base: Catalog, texts: readonly DatasetText[]): { catalog: Catalog; problems: Problem[] } {
  const results = texts.map(({ name, text }) => readDataset(text, name));
  const read = results.map(({ dataset }) => dataset).filter((dataset): dataset is Dataset => dataset !== undefined);
  const unresolved = unresolvedIn(read, (id) => base.entity(id) !== undefined);
  const sound = read.filter((dataset) => !unresolved.has(dataset));
  const problems = [...results.flatMap((result) => result.problems), ...[...unresolved.values()].flat()];
  return { catalog: extendCatalog(base, sound), problems };
}

/** Claims that an annotations file repeats, so that who reads it needs no dataset. Software is left to the cards. */
const TOLD: readonly Relation[] = ['origin', 'sponsored-by', 'attributed-to', 'targets', 'possibly-same-as', 'part-of'];

/** The entities of annotations in the order of their first mention. Rejected annotations do not count. */
function summaries(annotations: readonly Annotation[], catalog: Catalog): EntitySummary[] {
  const mentions = new Map<EntityId, number>();
  for (const { entity, status } of annotations) {
    if (entity !== undefined && status !== 'rejected') mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  }
  return [...mentions].map(([id, count]): EntitySummary => {
    const entity = catalog.entity(id);
    const kind = kindOf(id);
    const hasClaims = kind === 'actor' || kind === 'campaign';
    return {
      id, kind, mentions: count,
      ...(entity ? { facts: { name: entity.name, ids: entity.ids, ...(hasClaims ? { claims: toldClaims(entity) } : {}) } } : {}),
    };
  });
}

const toldClaims = ({ claims }: Entity): Claim[] => claims.filter(({ says }) => TOLD.includes(says)).map(orderedClaim);

function orderedClaim({ says, of, certainty, confidence, basis, sources }: Claim): Claim {
  return { says, of, certainty, ...(confidence !== undefined ? { confidence } : {}), ...(basis !== undefined ? { basis } : {}), sources };
}

/** The core's one door: what the extension, the command line and the library build on. */
export * from './agents';
export {
  annotatorFor,
  type Annotator,
  type ExportInput,
  type ReadOptions,
  type ReportExportInput,
} from './annotator';
export * from './card';
export {
  addEntity,
  allowName,
  ignoreName,
  type DatasetChange,
  type NewEntity,
  Catalog,
  packCatalog,
  readDataset,
  unresolvedIn,
  unpackCatalog,
  mergeDatasets,
  type Dataset,
} from './catalog';
export {
  attackObject,
  hasClaims,
  currentOf,
  EXPORTERS,
  exporterOf,
  fangedIn,
  leftOutOf,
  readyExporter,
  STREAMS,
  type Collector,
  type Exporter,
  type ExportOptions,
  type ExportReport,
  type Fanged,
  type Indicator,
} from './export';
export { filtered, grouped, GROUPINGS, isFiltered, type Grouping, type MentionFilter, type MentionGroup } from './mentionTree';
export * from './insight';
export { beginningsOf, completionKey, createCompleter, isProse, type Completion, type Found } from './lookup';
export * from './model';
export { packIndex, type Edit, type Format, type LiveText } from './recognize';
export { sha256Hex } from './hash';
export { readRecord, type SavedRecord } from './record';
export {
  accepted,
  added,
  annotationsOf,
  byPlace,
  changesBetween,
  coverOf,
  FollowedAnnotations,
  isKept,
  isStanding,
  likePlaces,
  nameKey,
  noted,
  ignoredBy,
  quotesIn,
  rejected,
  resized,
  reversed,
  sameDecision,
  suggestedAmong,
  suggestedOf,
  wellQuoted,
  withChanges,
  type Change,
  type Decided,
  type Meaning,
  type Recorded,
} from './review';
export { frontMatterOf, Lines } from './text';
export { filesOfReport } from './importedReport';
export { describeJson, importFiles, importSteps, type ForeignReport, type Imported, type JoinReport } from './import';
export { withDatasets, type DatasetText } from './withDatasets';

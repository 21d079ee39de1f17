export { readRecord, type SavedRecord, type RecordResult } from './read';
/** @internal The declarations of the library name no package that its users lack. */
export { ANNOTATIONS_FORMAT, annotationsSchema } from './schema';
export { saveRecord, writeRecord, type EntitySummary, type RecordContent } from './write';

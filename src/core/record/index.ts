export { readRecord, type SavedRecord, type RecordResult } from './read';
export { ANNOTATIONS_FORMAT, annotationsSchema } from './schema';
export { writeRecord, type EntitySummary, type RecordContent } from './write';

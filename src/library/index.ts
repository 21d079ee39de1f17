import packedCatalog from 'intel-annotator:catalog';
import { annotatorFor, formatProblem, unpackCatalog, withDatasets, type Annotator, type DatasetText, type Problem } from '../core';

export type {
  Annotation,
  Annotator,
  Claim,
  Confidence,
  DatasetText,
  Edit,
  Entity,
  EntityId,
  Format,
  LiveText,
  Mention,
  MentionKind,
  Name,
  Problem,
  ReadOptions,
  Span,
  Status,
} from '../core';

export interface AnnotatorOptions {
  /** Datasets of your own (`intel: dataset/1`), laid over the bundled one in this order. */
  readonly datasets?: readonly DatasetText[];
}

/** A dataset that cannot be used, with every problem and its place. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

/**
 * An annotator over the bundled catalog, offline and without side effects. Works in Node and in browsers.
 * @throws {DatasetError} where a dataset does not parse, does not fit its schema or refers to what nobody defines.
 */
export async function createAnnotator({ datasets = [] }: AnnotatorOptions = {}): Promise<Annotator> {
  const { catalog, problems } = withDatasets(unpackCatalog(packedCatalog), datasets);
  if (problems.length > 0) throw new DatasetError(problems);
  return annotatorFor(catalog);
}

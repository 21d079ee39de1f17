import { extendCatalog, packCatalog, readDataset, unpackCatalog, unresolvedIn, type Catalog, type Dataset } from './catalog';
import type { Problem } from './model';
import { packIndex } from './recognize';

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

/**
 * The same from bytes to bytes, its index of names among them: for a thread of its own, since large datasets take seconds. What
 * `unpackCatalog` makes of `packed` finds and tells what the catalog of `withDatasets` does.
 */
export function packedWithDatasets(packed: Uint8Array, texts: readonly DatasetText[]): { packed: Uint8Array; problems: Problem[] } {
  const { catalog, problems } = withDatasets(unpackCatalog(packed), texts);
  return { packed: packCatalog(catalog, packIndex(catalog)), problems };
}

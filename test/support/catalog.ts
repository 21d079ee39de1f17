import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeDatasets, readDataset, unpackCatalog, type Catalog } from '../../src/core';

export const ROOT = join(__dirname, '..', '..');

let real: Catalog | undefined;

/** The catalog that the extension ships; `npm run build` makes it. */
export function realCatalog(): Catalog {
  return (real ??= unpackCatalog(readFileSync(join(ROOT, 'dist/catalog.bin'))));
}

/** A catalog of these fields of a dataset (`entities:`, `ignore:` …), for tests that shall not depend on the shipped facts. */
export function smallCatalog(yaml: string): Catalog {
  const { dataset, problems } = readDataset(`intel: dataset/1\ntitle: Small\n${yaml}`, 'small.intel-dataset.yaml');
  assert.deepEqual(problems, []);
  assert.ok(dataset);
  return mergeDatasets([dataset], '0');
}

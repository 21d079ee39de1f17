import assert from 'node:assert/strict';
import { annotatorFor, mergeDatasets, packCatalog, readDataset, type Annotator, type Catalog } from '../../src/core';

/** A handful of facts: enough for each kind, for a name with two owners, for a claim, and for a name that YAML 1.1 takes for `false`. */
export const SMALL_DATASET = `intel: dataset/1
title: Small
sources:
  - { id: vendor-2026, title: A report }
entities:
  - id: actor/velvet-anchor
    kind: actor
    name: Velvet Anchor
    names: [ { text: VA-7, by: Vendor, match: exact, sources: [vendor-2026] }, Twin ]
    ids: { mitre-attack: G9999 }
    claims:
      - { says: origin, of: country/NO, certainty: suspected, confidence: 50, sources: [vendor-2026] }
      - { says: targets, of: country/MN, certainty: likely, basis: lure documents, sources: [vendor-2026] }
  - { id: actor/quiet-lantern, kind: actor, name: Quiet Lantern, names: [ Twin ] }
  - { id: country/NO, name: Norway, names: [ { text: "NO", match: exact } ] }
  - { id: country/MN, name: Mongolia }
  - { id: organization/acme-bank, name: Acme Bank, class: bank }
campaigns:
  - { id: campaign/lures-2026, name: Operation Lure, actor: actor/velvet-anchor, sources: [vendor-2026] }
`;

export function catalogOf(yaml: string, version = '2026.1.0'): Catalog {
  const { dataset, problems } = readDataset(yaml, 'test.intel-dataset.yaml');
  assert.deepEqual(problems, []);
  assert.ok(dataset);
  return mergeDatasets([dataset], version);
}

export const smallCatalog = (): Catalog => catalogOf(SMALL_DATASET);
export const packedSmallCatalog = (): Uint8Array => packCatalog(smallCatalog());
export const smallAnnotator = (): Annotator => annotatorFor(smallCatalog());

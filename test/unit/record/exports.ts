import assert from 'node:assert/strict';
import type { SavedRecord } from '../../../src/core';
import { readRecord } from '../../../src/core/record';
import { smallAnnotator } from '../../support/smallCatalog';

export const annotator = smallAnnotator();

export const REPORT = `# Lures

TLP:GREEN

In March Velvet Anchor wrote to Acme Bank in Mongolia, as part of Operation Lure.
NO answer came: Twin was silent, said Norway 🐼.
`;

export function parse(yaml: string): SavedRecord {
  const { record, problems } = readRecord(yaml, 'report.md.intel.yaml');
  assert.deepEqual(problems, [], yaml);
  assert.ok(record);
  return record;
}

/** The annotations file of a report with the dataset's claims, merged with an earlier one. */
export function exported(text = REPORT, earlier?: string): string {
  return annotator.exportYaml({ text, path: 'report.md', claims: true, ...(earlier === undefined ? {} : { earlier: parse(earlier) }) }).yaml;
}

/** A copy of `text` with `part`, which must stand in it exactly once, replaced. */
export function edit(text: string, part: string, by: string): string {
  assert.equal(text.split(part).length, 2, `"${part}" stands ${text.split(part).length - 1} times in\n${text}`);
  return text.replace(part, () => by);
}

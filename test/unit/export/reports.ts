// Reports to export, over a small catalog and over the shipped one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatorFor, exporterOf, type Annotator, type ExportReport, type ReportExportInput } from '../../../src/core';
import { realCatalog, ROOT } from '../../support/catalog';
import { smallAnnotator } from '../../support/smallCatalog';

export const REPORT = `---
title: Lures
date: 2026-03-02
---
# Lures

TLP:GREEN

In March Velvet Anchor (T1566.001, T1193) wrote to Acme Bank in Mongolia, as part of Operation Lure.
Twin was silent, said Norway 🐼. A group dubbed Copper Heron came from hxxps://evil[.]example[.]com/a?b=1.

\`\`\`
d41d8cd98f00b204e9800998ecf8427e
\`\`\`
`;

export function reportOf(text = REPORT, more: Partial<ReportExportInput> = {}, annotator: Annotator = smallAnnotator()): ExportReport {
  return annotator.exportReport({ text, path: 'lures.md', ...more });
}

/** A report in a format. */
export function exported(format: string, text = REPORT, more: Partial<ReportExportInput> = {}): string {
  return exporterOf(format)?.write(reportOf(text, more)) ?? `no format ${format}`;
}

export const SAMPLES = ['mustang-panda-lures.md', 'sandworm-power-grid.md', 'supply-chain-2020.md', 'weekly-notes.txt'];

/** A report of the folder `samples/`, over what is shipped. */
export function sample(file: string, more: Partial<ReportExportInput> = {}): ExportReport {
  const text = readFileSync(join(ROOT, 'samples', file), 'utf8');
  return annotatorFor(realCatalog()).exportReport({ text, path: file, format: file.endsWith('.txt') ? 'plaintext' : 'markdown', ...more });
}

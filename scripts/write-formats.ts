// Writes README's table of formats from the registry of exporters. `npm run formats`; a test says when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORTERS } from '../src/core';

const README = join(import.meta.dirname, '../README.md');

/** The README with its table as the registry has it. */
export function withTable(readme: string): string {
  const rows = EXPORTERS.map(({ id, title, ending }) => `| \`${id}\` | ${title} | \`${ending}\` |`);
  const table = ['| format | is | ending |', '| --- | --- | --- |', ...rows].join('\n');
  return readme.replace(/\| format \| is \| ending \|\n(?:\|.*\n)+/, `${table}\n`);
}

if (process.argv[1]?.endsWith('write-formats.ts')) writeFileSync(README, withTable(readFileSync(README, 'utf8')));

// Prints the rows by which texts introduce names: `npm run rules`; with files, what each row makes of them: `npm run rules -- report.md`.
import { readFileSync } from 'node:fs';
import { introducedIn } from '../src/core/recognize/rules/discover';
import { ALL_ROWS } from '../src/core/recognize/rules/phrases';
import type { Row } from '../src/core/recognize/rules/rows';

const NAMES_SHOWN = 5;

const files = process.argv.slice(2);
const found = new Map<Row, string[]>(ALL_ROWS.map((row) => [row, []]));
for (const file of files) for (const { row, name } of introducedIn(readFileSync(file, 'utf8'))) found.get(row)?.push(name);

for (const row of ALL_ROWS) {
  console.log(`${row.name}  (${row.kind}, ${row.says})`);
  console.log(`    ${row.pattern}`);
  for (const example of row.yes) console.log(`    yes  ${example}`);
  for (const example of row.no) console.log(`    no   ${example}`);
  const names = found.get(row) ?? [];
  const shown = [...new Set(names)].slice(0, NAMES_SHOWN).join(', ');
  if (files.length > 0) console.log(`    made ${names.length === 0 ? 'nothing' : `${names.length} of ${files.join(', ')}: ${shown}`}`);
  console.log();
}
console.log(`${ALL_ROWS.length} rows; the first one that finds a name at a word counts. How to add one: docs/engine.md`);

// Builds dist/catalog.bin, the packed catalog that the extension, the command line and the library ship, from the datasets in data/; and
// lays beside it what hovers on techniques ask for.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import { formatProblem, mergeDatasets, packCatalog, packIndex, readDataset, unresolvedIn, type Dataset } from '../src/core';

const root = join(import.meta.dirname, '..');
/** Later files add to earlier ones: what is written by hand overrides what is generated. */
const ORDER = ['data/generated/*.yaml', 'data/*.yaml', 'data/campaigns/*.yaml'];

const files = ORDER.flatMap((pattern) => globSync(pattern, { cwd: root }).sort());
const results = files.map((file) => readDataset(readFileSync(join(root, file), 'utf8'), file));
const datasets = results.map(({ dataset }) => dataset).filter((dataset): dataset is Dataset => dataset !== undefined);
const problems = [...results.flatMap((result) => result.problems), ...[...unresolvedIn(datasets).values()].flat()];
if (problems.length > 0) {
  console.error(problems.map(formatProblem).join('\n'));
  process.exit(1);
}

const catalog = mergeDatasets(datasets, readFileSync(join(root, 'data/VERSION'), 'utf8').trim());
const target = join(root, 'dist/catalog.bin');
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(target, packCatalog(catalog, packIndex(catalog)));
copyFileSync(join(root, 'data/generated/attack-uses.json'), join(root, 'dist/attack-uses.json'));
const counts = [...catalog.counts()].map(([kind, { entities, names }]) => `${entities} of kind ${kind} with ${names} names`);
console.log(`${relative(root, target)}: ${counts.join(', ')}`);

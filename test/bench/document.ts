// docs/benchmarks.md and its picture, from what the last runs of the parts left behind.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { picture } from './picture';
import { goalTable, markdown, OUT, type PartResult } from './report';

const FILE = 'docs/benchmarks.md';
const PICTURE = 'docs/images/cost.svg';
/** What stands between these is written by the program. */
const [BEGIN, END] = ['<!-- results -->', '<!-- end of results -->'];

export function writeDocument(parts: readonly string[]): void {
  const results = parts
    .filter((part) => existsSync(`${OUT}/${part}.json`))
    .map((part) => JSON.parse(readFileSync(`${OUT}/${part}.json`, 'utf8')) as PartResult);
  const goals = results.flatMap((result) => result.goals ?? []);
  const text = [BEGIN, '', machine(), '', goalTable(goals), ...results.flatMap(({ tables }) => tables).map(markdown), END].join('\n');
  const before = readFileSync(FILE, 'utf8');
  writeFileSync(FILE, before.slice(0, before.indexOf(BEGIN)) + text + before.slice(before.indexOf(END) + END.length));
  writeFileSync(PICTURE, picture(results.flatMap(({ points = [] }) => points)));
  console.log(`Wrote ${FILE} and ${PICTURE}.`);
}

function machine(): string {
  const [first, ...others] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date}: ${first?.model.trim() ?? 'unknown processor'}, ${others.length + 1} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}.`;
}

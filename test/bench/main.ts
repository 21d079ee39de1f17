// `npm run bench -- [raw] [whole] [keystroke] [burst] [dataset] [size] [archive] [exchange] [start] [compare] [--document]`: without a
// name, all.
// CORPUS=FILE measures that file's text too, ARCHIVE_MB=1024 a larger archive. `--document` renews docs/benchmarks.md and its picture.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root, run } from '../../scripts/install.mjs';
import { writeDocument } from './document';
import { goalTable, markdown, OUT, type PartResult } from './report';

/** In the order of the table of goals. */
const PARTS = ['raw', 'whole', 'keystroke', 'burst', 'dataset', 'size', 'archive', 'exchange', 'start', 'compare'];
/** Those that start a VS Code. */
const IN_VSCODE = ['start', 'compare'];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { document: { type: 'boolean', default: false } } });
  const unknown = positionals.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`There is no part "${unknown.join('", "')}". Parts are ${PARTS.join(', ')}.`);
  const parts = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
  process.chdir(root);
  await installPeers();
  await run('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
  const results = new Map<string, PartResult>();
  for (const part of parts) results.set(part, await measure(part));
  for (const { tables } of results.values()) for (const table of tables) console.log(`\n${markdown(table)}`);
  console.log(`\n${goalTable([...results.values()].flatMap(({ goals = [] }) => goals))}`);
  console.log(`\nThe numbers are in ${OUT}/*.json.`);
  if (values.document) writeDocument(PARTS);
}

/** The engines that we compare with lie in a folder of their own, and are installed on first use. */
async function installPeers(): Promise<void> {
  const folder = join(root, 'test/bench/peers');
  const installed = join(folder, 'node_modules/.package-lock.json');
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string }> };
  const there = existsSync(installed) ? (JSON.parse(readFileSync(installed, 'utf8')) as typeof lock).packages : {};
  if (Object.entries(lock.packages).every(([path, { version }]) => path === '' || there[path]?.version === version)) return;
  console.log('Installing the engines to compare with (8 packages) ...');
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}

/**
 * Each part runs in a process of its own: nothing else warms it up or slows it down. Parts that time the engine are bundled as the product
 * is, and run by plain Node; those that only drive a VS Code are run from source.
 */
async function measure(part: string): Promise<PartResult> {
  console.log(`\n== ${part}`);
  const source = `test/bench/parts/${part}.ts`;
  if (IN_VSCODE.includes(part)) {
    await run(process.execPath, ['--import', 'tsx', source]);
  } else {
    const outfile = `${OUT}/${part}.cjs`;
    await build({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' });
    await run(process.execPath, ['--expose-gc', outfile]);
  }
  return JSON.parse(readFileSync(`${OUT}/${part}.json`, 'utf8')) as PartResult;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

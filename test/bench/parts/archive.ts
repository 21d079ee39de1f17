// `annotate --jsonl` over an archive, against the library in one process; two jobs against one; memory while the input grows.
// ARCHIVE_MB says how large the archive is; 1024 is the goal's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { annotatorFor } from '../../../src/core';
import { bundledCatalog } from '../bundled';
import { corpus } from '../corpus';
import { quantile, timed } from '../race';
import { OUT, report, type Goal, type Table } from '../report';

const MB = Number(process.env['ARCHIVE_MB'] ?? 16);
/** One and two jobs in turn, so that what disturbs the machine disturbs both. */
const ROUNDS = 3;
const REPORT_UNITS = 10_000;
const MEMORY_LOG = `${OUT}/memory.jsonl`;
/** Tells the largest memory of each process when it ends. */
const MEMORY_HOOK = `${OUT}/memory.mjs`;

interface Run { readonly seconds: number; readonly megabytes: number }

void main();

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(
    MEMORY_HOOK,
    `import { appendFileSync } from 'node:fs';\nprocess.on('exit', () => appendFileSync(${JSON.stringify(MEMORY_LOG)}, process.resourceUsage().maxRSS + '\\n'));\n`,
  );
  const { name, text } = corpus(bundledCatalog());
  const all = text(4_000_000);
  const reports = Array.from({ length: Math.floor(all.length / REPORT_UNITS) }, (_, i) =>
    all.slice(i * REPORT_UNITS, (i + 1) * REPORT_UNITS),
  );
  const [quarter, whole] = [write(`${OUT}/quarter.jsonl`, reports, MB / 4), write(`${OUT}/archive.jsonl`, reports, MB)];

  const annotator = annotatorFor(bundledCatalog());
  for (const one of reports.slice(0, 50)) annotator.recognize(one); // warm, as the program is after its first second
  const [, time] = timed(() => { for (const one of reports) annotator.recognize(one); });
  const library = (reports.length * REPORT_UNITS) / time / 1000;

  const small = await run(quarter);
  const runs: { one: Run; two: Run }[] = [];
  for (let round = 0; round < ROUNDS; round++) runs.push({ one: await run(whole), two: await run(whole, '--jobs', '2') });
  const one = middle(runs.map((round) => round.one));
  const two = middle(runs.map((round) => round.two));
  const gains = runs.map((round) => round.one.seconds / round.two.seconds);
  for (const file of [quarter, whole]) rmSync(file.path);
  const speed = ({ units }: Written, { seconds }: Run) => units / seconds / 1e6;
  const tables: Table[] = [
    {
      title: `An archive as JSON lines: ${MB} MB, reports of ${REPORT_UNITS.toLocaleString('en-US')} units (${name})`,
      columns: ['what', 'M units/s', 'of the library', 'seconds', 'largest process MB'],
      rows: [
        ['the library, in one warm process', library, 1, time / 1000, '–'],
        [`annotate --jsonl, ${MB / 4} MB`, speed(quarter, small), speed(quarter, small) / library, small.seconds, small.megabytes],
        [`annotate --jsonl, ${MB} MB`, speed(whole, one), speed(whole, one) / library, one.seconds, one.megabytes],
        [`annotate --jsonl --jobs 2, ${MB} MB`, speed(whole, two), speed(whole, two) / library, two.seconds, two.megabytes],
      ],
      note: 'The program is timed from its start to its end. Two jobs are two threads, fed by a third that has little to do. Each has to warm up for itself, which costs about a second of a core.',
    },
  ];
  const goals: Goal[] = [
    {
      what: "annotate --jsonl: share of the library's throughput",
      value: speed(whole, one) / library,
      wanted: 0.5,
      sense: 'at least',
      unit: '',
    },
    {
      what: `annotate --jsonl: memory at ${MB} MB against ${MB / 4} MB`,
      value: one.megabytes / small.megabytes,
      wanted: 1.25,
      sense: 'at most',
      unit: '×',
    },
    { what: 'annotate --jsonl: --jobs 2 against one', value: quantile(gains, 0.5), wanted: 1.7, sense: 'at least', unit: '×' },
  ];
  report('archive', { tables, goals });
}

/** The run of median length. */
const middle = (runs: readonly Run[]): Run => [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]!;

interface Written { readonly path: string; readonly units: number }

/** Lines with the reports in turn, until the file is as large. */
function write(path: string, reports: readonly string[], megabytes: number): Written {
  writeFileSync(path, '');
  const lines = reports.map((text) => JSON.stringify({ id: 'report', text }));
  let bytes = 0;
  let units = 0;
  for (let next = 0; bytes < megabytes * 1e6;) {
    const block = Array.from({ length: 100 }, () => lines[next++ % lines.length]!);
    units += block.length * REPORT_UNITS;
    appendFileSync(path, `${block.join('\n')}\n`);
    bytes = statSync(path).size;
  }
  return { path, units };
}

async function run({ path }: Written, ...options: string[]): Promise<Run> {
  console.error(`  annotate --jsonl ${options.join(' ')} < ${path}`);
  rmSync(MEMORY_LOG, { force: true });
  const [input, output] = [openSync(path, 'r'), openSync(`${OUT}/answers.jsonl`, 'w')];
  const begun = performance.now();
  const program = spawn(process.execPath, ['dist/cli.js', 'annotate', '--jsonl', ...options], {
    stdio: [input, output, 'inherit'],
    env: { ...process.env, NODE_OPTIONS: `--import=./${MEMORY_HOOK}` },
  });
  const [code] = await once(program, 'exit') as [number];
  const seconds = (performance.now() - begun) / 1000;
  closeSync(input);
  closeSync(output);
  rmSync(`${OUT}/answers.jsonl`);
  if (code !== 0) throw new Error(`annotate --jsonl ended with ${code}`);
  const memory = readFileSync(MEMORY_LOG, 'utf8').trim().split('\n').map(Number);
  return { seconds, megabytes: Math.max(...memory) / 1000 };
}

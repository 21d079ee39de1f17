// What leaves and what enters, in bulk: reports into one STIX bundle by the command line, and a large bundle as a dataset in slices.
// REPORTS says how many reports; 5000 is the goal's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { importSteps } from '../../../src/core';
import { bundledCatalog } from '../bundled';
import { corpus } from '../corpus';
import { OUT, report, type Goal, type Table } from '../report';

const REPORTS = Number(process.env['REPORTS'] ?? 1000);
const REPORT_UNITS = 4_400;
const BUNDLE_MB = 50;
const FOLDER = `${OUT}/reports`;
const MEMORY_LOG = `${OUT}/export-memory`;
const MEMORY_HOOK = `${OUT}/export-memory.mjs`;
/** As the extension does: so long it works on before others get their turn. */
const SLICE_MS = 30;

void main();

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(
    MEMORY_HOOK,
    `import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(${JSON.stringify(MEMORY_LOG)}, String(process.resourceUsage().maxRSS)));\n`,
  );
  const imported = await importOf(bundleOf(BUNDLE_MB * 1e6));
  const [quarter, whole] = [await exportOf(Math.ceil(REPORTS / 4)), await exportOf(REPORTS)];
  const row = (of: Exported) => [`${of.reports.toLocaleString('en-US')} reports`, of.seconds, of.bundle, of.memory];
  const tables: Table[] = [
    {
      title: `Reports of ${REPORT_UNITS.toLocaleString('en-US')} units into one STIX bundle, by the command line`,
      columns: ['what', 'seconds', 'bundle MB', 'memory MB'],
      rows: [row(quarter), row(whole)],
    },
    {
      title: `A STIX bundle of ${BUNDLE_MB} MB as a dataset, in slices of ${SLICE_MS} ms`,
      columns: ['entities', 'seconds', 'longest wait of a key, ms'],
      rows: [[imported.entities, imported.seconds, imported.longest]],
      note: 'From the text of the file to that of the dataset, in the thread that types.',
    },
  ];
  const goals: Goal[] = [
    {
      what: `STIX export: memory at ${REPORTS.toLocaleString('en-US')} reports against a quarter of them`,
      value: whole.memory / quarter.memory,
      wanted: 1.25,
      sense: 'at most',
      unit: '×',
    },
    { what: `longest wait of a key while ${BUNDLE_MB} MB are imported`, value: imported.longest, wanted: 100, sense: 'at most', unit: 'ms' },
  ];
  report('exchange', { tables, goals });
}

interface Exported { readonly reports: number; readonly seconds: number; readonly bundle: number; readonly memory: number }

async function exportOf(reports: number): Promise<Exported> {
  console.error(`  annotate --format stix, ${reports} reports`);
  mkdirSync(FOLDER, { recursive: true });
  const all = corpus(bundledCatalog()).text(1_000_000);
  for (let i = 0; i < reports; i++) {
    const start = (i * 1_013) % (all.length - REPORT_UNITS);
    writeFileSync(`${FOLDER}/report-${i}.md`, `# Report ${i}\n\n${all.slice(start, start + REPORT_UNITS)}`);
  }
  const file = `${OUT}/all.intel.stix.json`;
  const output = openSync(file, 'w');
  const begun = performance.now();
  const program = spawn(process.execPath, ['dist/cli.js', 'annotate', FOLDER, '--format', 'stix'], {
    stdio: ['ignore', output, 'ignore'],
    env: { ...process.env, NODE_OPTIONS: `--import=./${MEMORY_HOOK}` },
  });
  const [code] = (await once(program, 'exit')) as [number];
  const seconds = (performance.now() - begun) / 1000;
  closeSync(output);
  const bundle = statSync(file).size / 1e6;
  rmSync(FOLDER, { recursive: true });
  rmSync(file);
  if (code !== 0) throw new Error(`annotate --format stix ended with ${code}`);
  return { reports, seconds, bundle, memory: Number(readFileSync(MEMORY_LOG, 'utf8')) / 1000 };
}

/** How late something that is due every few milliseconds comes at worst while a bundle is imported, and how long that takes. */
async function importOf(text: string): Promise<{ seconds: number; longest: number; entities: number }> {
  const catalog = bundledCatalog();
  const begun = performance.now();
  let [last, longest, until] = [begun, 0, begun + SLICE_MS];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const steps = importSteps([{ name: 'large.json', text }], catalog, { title: 'Large', unchecked: true });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      look();
      if (step.value.yaml === undefined) throw new Error(step.value.problems[0]?.message);
      return { seconds: (last - begun) / 1000, longest, entities: step.value.yaml.match(/^ {2}- id: /gm)?.length ?? 0 };
    }
    if (performance.now() < until) continue;
    look();
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + SLICE_MS;
    last = performance.now();
  }
}

/** Groups with aliases and long descriptions, as vendors' feeds have them, and a relationship for each. */
function bundleOf(units: number): string {
  const id = (type: string, i: number) => `${type}--00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
  const objects: string[] = [];
  for (let [i, length] = [0, 0]; length < units; i++) {
    const group = { type: 'intrusion-set', spec_version: '2.1', id: id('intrusion-set', i), name: `Tarn ${i} Heron`, aliases: [`Tern-${i}`, `TH${i}`] };
    const told = { ...group, description: `Seen in place ${i}. `.repeat(100), first_seen: '2026-01-01T00:00:00Z' };
    const aims = { type: 'relationship', spec_version: '2.1', id: id('relationship', i), relationship_type: 'targets' };
    objects.push(JSON.stringify(told), JSON.stringify({ ...aims, source_ref: group.id, target_ref: id('location', 0) }));
    length += objects.at(-1)!.length + objects.at(-2)!.length;
  }
  const place = { type: 'location', spec_version: '2.1', id: id('location', 0), name: 'Mongolia', country: 'MN' };
  return `{"type":"bundle","id":"${id('bundle', 0)}","objects":[${[JSON.stringify(place), ...objects].join(',\n')}]}`;
}

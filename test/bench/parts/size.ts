// The index: how long it takes to build, and to be ready from its packed bytes; how large it is in memory and compressed.
// Each number comes from a process of its own: `node --expose-gc size.cjs TASK DICTIONARY [ENGINE]`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { annotatorFor, packCatalog, packIndex, unpackCatalog } from '../../../src/core';
import { bundledCatalog, largeCatalog } from '../bundled';
import { dictionaries } from '../dictionaries';
import { rawMatcher } from '../ours';
import { engines } from '../peers';
import { quantile, timed } from '../race';
import { OUT, report, type Goal, type Table } from '../report';

interface Measured { readonly ready: number; readonly first: number; readonly bytes: number }

const TEXT = 'The group known as Mustang Panda, which Mongolia and the Shan Tai met in 2019.';
const packFile = (dictionary: string) => `${OUT}/${dictionary}.catalog`;

const [task, dictionary, engineName] = process.argv.slice(2);
if (task === 'load') console.log(JSON.stringify(load(dictionary!)));
else if (task === 'build') console.log(JSON.stringify(build(dictionary!, engineName!)));
else main();

function main(): void {
  mkdirSync(OUT, { recursive: true });
  const bundled = bundledCatalog();
  for (const [name, catalog] of Object.entries({ D1: bundled, D2: largeCatalog(bundled) }))
    writeFileSync(packFile(name), packCatalog(catalog, packIndex(catalog)));
  const loads = ['D1', 'D2'].map((name) => ({
    name,
    ...medians(Array.from({ length: 7 }, () => inProcess('load', name))),
    ...compressed(packFile(name)),
  }));
  const builds = ['D1', 'D2'].flatMap((name) => ['this engine', ...engines.map((engine) => engine.name)]
    .filter((engine) => name === 'D1' || !engines.find((one) => one.name === engine)?.slowBuild)
    .map((engine) => ({ name, engine, ...inProcess('build', name, engine) })));
  const tables: Table[] = [
    {
      title: 'The whole catalog, from its packed form (fresh process)',
      columns: ['catalog', 'ready ms', 'then first mentions ms', 'memory MB', 'packed kB', 'gzip kB', 'brotli kB'],
      rows: loads.map(({ name, ready, first, bytes, packed, gzip, brotli }) => [
        name,
        ready,
        first,
        bytes / 1e6,
        packed / 1000,
        gzip / 1000,
        brotli / 1000,
      ]),
      note: 'Ready: from the bytes to an annotator. First mentions: those of one sentence after that. D2 is the bundled catalog with made-up organizations, 50,000 names in all.',
    },
    {
      title: 'Index for raw matching, from names (fresh process)',
      columns: ['names', 'engine', 'build ms', 'memory MB'],
      rows: builds.map(({ name, engine, ready, bytes }) => [name, engine, ready, bytes / 1e6]),
      note: 'The names themselves are not counted.',
    },
  ];
  const [d1] = loads;
  const ownIndex = builds.find(({ name, engine }) => name === 'D2' && engine === 'this engine')!;
  const goals: Goal[] = [
    { what: 'index of 50,000 names, in memory', value: ownIndex.bytes / 1e6, wanted: 10, sense: 'at most', unit: 'MB' },
    { what: 'bundled catalog with its facts, compressed (gzip)', value: d1!.gzip / 1000, wanted: 500, sense: 'at most', unit: 'kB' },
    {
      what: 'bundled catalog, from its bytes to the mentions of a first sentence',
      value: d1!.ready + d1!.first,
      wanted: 8,
      sense: 'at most',
      unit: 'ms',
    },
  ];
  report('size', { tables, goals });
}

function inProcess(...args: string[]): Measured {
  console.error(`  ${args.join(' ')}`);
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', process.argv[1]!, ...args], { encoding: 'utf8', maxBuffer: 1e8 }),
  ) as Measured;
}

function medians(all: readonly Measured[]): Measured {
  const median = (of: keyof Measured) => quantile(all.map((one) => one[of]), 0.5);
  return { ready: median('ready'), first: median('first'), bytes: median('bytes') };
}

function compressed(file: string): { packed: number; gzip: number; brotli: number } {
  const bytes = readFileSync(file);
  return { packed: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

function load(name: string): Measured {
  const packed = readFileSync(packFile(name));
  const before = used();
  const [annotator, ready] = timed(() => annotatorFor(unpackCatalog(packed)));
  const [mentions, first] = timed(() => annotator.recognize(TEXT));
  const bytes = used() - before;
  if (mentions.length === 0 || annotator.catalog.entities.length === 0) throw new Error('nothing was found');
  return { ready, first, bytes };
}

function build(name: string, wanted: string): Measured {
  const { names } = dictionaries(bundledCatalog()).find((one) => one.name === name)!;
  const make = engines.find((engine) => engine.name === wanted)?.build ?? rawMatcher;
  const before = used();
  const [match, ready] = timed(() => make(names));
  const [found, first] = timed(() => match(TEXT));
  const bytes = used() - before;
  if (found.length === 0) throw new Error('nothing was found');
  return { ready, first, bytes: Math.max(0, bytes), ...(match.length < 0 ? { names } : {}) };
}

/** What the program holds after a collection, in bytes. */
function used(): number {
  for (let i = 0; i < 3; i++) (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

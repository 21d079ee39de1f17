// A team's dataset of 50,000 names: how long whoever types has to wait while it is read, in a thread of its own and in this one.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { annotatorFor, unpackCatalog, withDatasets, type Annotator } from '../../../src/core';
import type { DatasetsAnswer } from '../../../src/worker/datasets';
import { report, type Goal, type Table } from '../report';

const ENTITIES = 16_700; // with three names each
const ROUNDS = 3;
const base = readFileSync('dist/catalog.bin');
const texts = [{ name: 'large.intel-dataset.yaml', text: dataset() }];

void main();

async function main(): Promise<void> {
  const rounds: { apart: Wait; here: Wait }[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push({ apart: await waitDuring(apart), here: await waitDuring(here) });
  const middle = (of: (round: (typeof rounds)[number]) => number) => rounds.map(of).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
  const tables: Table[] = [
    {
      title: `A dataset of ${(3 * ENTITIES).toLocaleString('en-US')} names in ${(texts[0]!.text.length / 1e6).toFixed(1)} MB of YAML is laid over the catalog`,
      columns: ['where', 'longest wait of a key, ms', 'until its names are found, ms'],
      rows: [
        ['in a thread of its own', middle(({ apart: { longest } }) => longest), middle(({ apart: { whole } }) => whole)],
        ['in the thread that types', middle(({ here: { longest } }) => longest), middle(({ here: { whole } }) => whole)],
      ],
      note: 'From the text of the dataset to the first sentence in which one of its names is found.',
    },
  ];
  const goals: Goal[] = [
    {
      what: 'longest wait of a key while a dataset of 50,000 names is read',
      value: middle(({ apart: { longest } }) => longest),
      wanted: 50,
      sense: 'at most',
      unit: 'ms',
    },
  ];
  report('dataset', { tables, goals });
}

interface Wait { readonly longest: number; readonly whole: number }

/** How late something that is due every few milliseconds comes at worst while the dataset is read, and how long that takes. */
async function waitDuring(read: () => Promise<Annotator>): Promise<Wait> {
  const begun = performance.now();
  let [last, longest] = [begun, 0];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 2);
  const annotator = await read();
  const found = annotator.recognize('Tarn7 Holding 7 is in Iran.');
  await new Promise((resolve) => setTimeout(resolve, 5));
  look();
  clearInterval(timer);
  if (found[0]?.entity !== 'organization/large-7') throw new Error('The names of the dataset were not found.');
  return { longest, whole: last - begun };
}

async function apart(): Promise<Annotator> {
  const worker = new Worker('./dist/datasets.worker.js');
  worker.postMessage({ base, texts });
  const [answer] = (await once(worker, 'message')) as [DatasetsAnswer];
  await worker.terminate();
  if ('error' in answer) throw new Error(answer.error);
  return annotatorFor(unpackCatalog(answer.packed));
}

async function here(): Promise<Annotator> {
  return annotatorFor(withDatasets(unpackCatalog(base), texts).catalog);
}

function dataset(): string {
  const entry = (i: number) => `  - id: organization/large-${i}
    kind: organization
    name: Tarn${i} Holding ${i}
    names: [Tarn${i} Works ${i}, "Tern-${i} Group"]
    sources: [one]
    notes:
      - text: Seen once, in a place of ${i}.
`;
  const head = 'intel: dataset/1\ntitle: Large\nsources:\n  - { id: one, title: One, url: https://example.com/ }\nentities:\n';
  return head + Array.from({ length: ENTITIES }, (_, i) => entry(i)).join('');
}

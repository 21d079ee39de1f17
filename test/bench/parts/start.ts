// The start in a real VS Code: what activate() costs, and when the first highlights of a report of 100 kB stand on the page.
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundledCatalog } from '../bundled';
import { corpus } from '../corpus';
import { quantile } from '../race';
import { OUT, report, type Goal, type Table } from '../report';
import { timedProduct } from '../vscode/extensions';
import type { Answer } from '../vscode/timedMain';
import { closeBrowser, openWindow } from '../vscode/window';

const STARTS = 5;
const UNITS = 100_000;
const ANSWER = resolve(OUT, 'start.answer.json');

interface Start { readonly loading: number; readonly activating: number; readonly asked: number; readonly seen: number }

void main();

async function main(): Promise<void> {
  const { name, text } = corpus(bundledCatalog());
  const starts: Start[] = [];
  await start(text(UNITS)); // the first window fills the caches of disk and browser
  for (let i = 0; i < STARTS; i++) starts.push(await start(text(UNITS)));
  await closeBrowser();
  const median = (of: keyof Start) => quantile(starts.map((one) => one[of]), 0.5);
  const row = (what: string, of: keyof Start) => [
    what,
    median(of),
    Math.min(...starts.map((one) => one[of])),
    Math.max(...starts.map((one) => one[of])),
  ];
  const tables: Table[] = [
    {
      title: `Start in VS Code with a report of ${UNITS / 1000} kB open (${name}, ${STARTS} windows)`,
      columns: ['what, in ms', 'median', 'best', 'worst'],
      rows: [
        row("loading the extension's code", 'loading'),
        row('activate() itself', 'activating'),
        row('from there, the editor being known, until highlights are given to VS Code', 'asked'),
        row('… until they stand on the page', 'seen'),
      ],
      note: 'The page is loading while the extension starts: when highlights stand on it is for the most part its own time.',
    },
  ];
  const goals: Goal[] = [
    { what: 'start: activate()', value: median('activating'), wanted: 10, sense: 'at most', unit: 'ms' },
    {
      what: 'start: first highlights of a 100 kB report, after activate()',
      value: median('asked'),
      wanted: 150,
      sense: 'at most',
      unit: 'ms',
    },
  ];
  report('start', { tables, goals });
}

async function start(text: string): Promise<Start> {
  rmSync(ANSWER, { force: true });
  console.error('  a window');
  const window = await openWindow(text, [timedProduct()], { BENCH_ANSWER: ANSWER });
  try {
    const seen = Number(await (await window.page.waitForFunction('window.firstHighlight', undefined, { timeout: 60_000 })).jsonValue());
    const { loading, activating, activatedAt, editorAt, highlightedAt } = JSON.parse(readFileSync(ANSWER, 'utf8')) as Required<Answer>;
    const ready = Math.max(activatedAt, editorAt); // the editor may come to the extension host later
    return { loading, activating, asked: highlightedAt - ready, seen: seen - ready };
  } finally {
    await window.close();
  }
}

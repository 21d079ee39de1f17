// From key to updated highlights on the page: this extension, and one RegExp over the whole document at each change, in the same VS Code.
import { setTimeout as wait } from 'node:timers/promises';
import { bundledCatalog } from '../bundled';
import { corpus } from '../corpus';
import { dictionaries } from '../dictionaries';
import { quantile } from '../race';
import { report, type Goal, type Point, type Table } from '../report';
import { product, regexHighlighter } from '../vscode/extensions';
import { closeBrowser, openWindow, type Installed, type Window } from '../vscode/window';

const SIZES = [10_000, 100_000, 1_000_000];
const KEYS = 12;
/** No further key after this time, in milliseconds. */
const TIME = 20_000;
const WORD = 'Mustang Panda';

void main();

async function main(): Promise<void> {
  const catalog = bundledCatalog();
  const { name, text } = corpus(catalog);
  const others = { 'this extension': product(), 'one RegExp': regexHighlighter(dictionaries(catalog)[0]!.names) };
  const measured: { extension: string; units: number; times: number[] }[] = [];
  for (const units of SIZES) {
    for (const [extension, installed] of Object.entries(others))
      measured.push({ extension, units, times: await measure(text(units), installed) });
  }
  await closeBrowser();
  const median = ({ times }: { times: number[] }) => quantile(times, 0.5);
  const tables: Table[] = [
    {
      title: `From key to updated highlights on the page (${name})`,
      columns: ['text, units', 'extension', 'median ms', 'p90 ms', 'keys'],
      rows: measured.map((one) => [one.units, one.extension, median(one), quantile(one.times, 0.9), one.times.length]),
      note: 'One RegExp: an extension that runs one over the whole document at each change. The last letter of a name is typed; the clock stops in the page, when the name is drawn as a highlight. Both pay for VS Code itself: the way to the extension host, back, and the drawing.',
    },
  ];
  const [own, other] = measured.slice(-2).map(median) as [number, number];
  const goals: Goal[] = [
    {
      what: 'from key to highlights in 1 MB: one RegExp over the document against this extension',
      value: other / own,
      wanted: 1,
      sense: 'at least',
      unit: '×',
    },
  ];
  const points = measured.map((one): Point => ({ line: `key to highlights, ${one.extension}`, size: one.units, cost: median(one) * 1000 }));
  report('compare', { tables, goals, points });
}

/** Milliseconds from key to highlight, key by key. */
async function measure(text: string, extension: Installed): Promise<number[]> {
  console.error(`  ${extension.id}, ${text.length} units`);
  const window = await openWindow(`\n${text}`, [extension]);
  const { page } = window;
  try {
    await page.waitForFunction('window.firstHighlight', undefined, { timeout: 120_000 });
    await page.locator('.monaco-editor .native-edit-context, .monaco-editor textarea.inputarea').first().focus();
    await page.keyboard.press('ControlOrMeta+Home');
    const before = Number(await page.evaluate(`window.countDecorated(${JSON.stringify(WORD)})`));
    await page.keyboard.insertText(WORD.slice(0, -1));
    const begun = performance.now();
    await lastLetter(window, before); // warms up
    const times: number[] = [];
    while (times.length < KEYS && (times.length === 0 || performance.now() - begun < TIME)) times.push(await lastLetter(window, before));
    return times;
  } finally {
    await window.close();
  }
}

/** Types the last letter, waits for the highlight, takes the letter back and lets everything settle. */
async function lastLetter({ page }: Window, before: number): Promise<number> {
  await page.evaluate(`window.whenDecorated(${JSON.stringify(WORD)}, ${before + 1})`);
  await page.keyboard.press(WORD.at(-1)!);
  const time = Number(await page.evaluate('window.sinceKey'));
  await page.keyboard.press('Backspace');
  await page.waitForFunction(`window.countDecorated(${JSON.stringify(WORD.slice(0, -1))}) === 0`, undefined, { timeout: 30_000 });
  await wait(300 + time);
  return time;
}

// What recognition finds in this checkout and did not in another one, or the other way round: `npm run difference -- OLD_CHECKOUT`.
// Both read the datasets of their own `data/`. Over the samples, the goldens, the documents, random mixtures of them, and the files that
// TEXTS names (apart by commas): plain texts, or JSON lines with a field `text`. Ends with 1 where anything differs.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { globSync } from 'tinyglobby';
import type * as Catalogs from '../src/core/catalog';
import type { Mention } from '../src/core/model';
import type * as Recognition from '../src/core/recognize';
import { pick, randomOf } from '../test/bench/random';

type Recognize = Recognition.Recognize;
type Checkout = typeof Catalogs & typeof Recognition;
const FORMATS = ['markdown', 'plaintext'] as const;
const SHOWN = Number(process.env['SHOWN'] ?? 20);
const RANDOM = Number(process.env['RANDOM'] ?? 400);
/** What is thrown into random texts: signs, addresses, marks of Markdown, names. */
const SPLINTERS = [
  '`', '```\n', '~~~\n', '<!--', '-->', '[', ']', '](', '(', ')', '><', 'http://', 'hxxp[:]//', '.com', 'evil[.]com', 'a@b.org', '\\', '/', '//',
  '@', '%', 'C:\\Temp\\', 'HKLM\\', '\n', '\n\n', '\r\n', '|', '"', '“', ' , ', 'é', 'e\u0301', '日本', '\u200b', '\u00a0', '_', '*', '**', '# ',
  '- ', '> ', '.exe', 'www.', '[.]', '<a href="x">', 'msg:"', 'd41d8cd98f00b204e9800998ecf8427e', 'APT 28', 'Cobalt', 'United States', ', aka ',
  'a group dubbed ', '--', 'Ministry of ', 'a.b.c.de', 'com.example.weather', 'x/y/z.ps1', '&', '1.2.3.4', 'Operation ', ' Panda', 'Inc.',
];
const LENGTH = 1500;

const [other] = process.argv.slice(2);
if (other === undefined || !existsSync(join(other, 'src/core'))) throw new Error('Name the checkout to compare with: its folder.');
const work = mkdtempSync(join(tmpdir(), 'difference-'));
const [old, fresh] = [recognizerOf(resolve(other), 'old'), recognizerOf(process.cwd(), 'new')];
rmSync(work, { recursive: true });
const differing = compare(old, fresh, texts());
process.exitCode = differing > 0 ? 1 : 0;

/** A recognizer made of a checkout's own code and data. */
function recognizerOf(checkout: string, name: string): Recognize {
  const outfile = join(work, `${name}.cjs`);
  const contents = `export * from './src/core/catalog'; export { createRecognizer } from './src/core/recognize';`;
  buildSync({ stdin: { contents, resolveDir: checkout }, outfile, bundle: true, format: 'cjs', platform: 'node', logLevel: 'error' });
  const { readDataset, mergeDatasets, createRecognizer } = createRequire(import.meta.url)(outfile) as Checkout;
  const files = ['data/generated/*.yaml', 'data/*.yaml', 'data/campaigns/*.yaml'].flatMap((files) => globSync(files, { cwd: checkout }).sort());
  const datasets = files.flatMap((file) => readDataset(readFileSync(join(checkout, file), 'utf8'), file).dataset ?? []);
  return createRecognizer(mergeDatasets(datasets, 'of a checkout'));
}

function texts(): Map<string, string> {
  const files = ['samples', 'test/golden', 'docs'].flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  const named = files.filter((file) => /\.(?:md|txt)$/.test(file)).map((file): [string, string] => [file, readFileSync(file, 'utf8')]);
  for (const file of (process.env['TEXTS'] ?? '').split(',').filter((name) => name !== '')) {
    const whole = readFileSync(file, 'utf8');
    if (!file.endsWith('.jsonl')) named.push([file, whole]);
    else for (const [i, line] of whole.trim().split('\n').entries()) named.push([`${file}:${i + 1}`, (JSON.parse(line) as { text: string }).text]);
  }
  const random = randomOf(2026);
  const mixed = Array.from({ length: RANDOM }, (_, i): [string, string] => [`random text ${i}`, mixture(pick(named, random)[1], random)]);
  return new Map([...named, ...mixed]);
}

/** A part of a text with splinters in it, some in the place of what stood there. */
function mixture(whole: string, random: () => number): string {
  const from = Math.floor(random() * Math.max(1, whole.length - LENGTH));
  let text = whole.slice(from, from + LENGTH);
  for (let i = 0; i < 30; i++) {
    const at = Math.floor(random() * text.length);
    text = text.slice(0, at) + pick(SPLINTERS, random) + text.slice(at + Math.floor(random() * 3));
  }
  return text;
}

/** Prints what differs, and returns how many mentions do. */
function compare(old: Recognize, fresh: Recognize, all: ReadonlyMap<string, string>): number {
  let [same, differing] = [0, 0];
  for (const [name, text] of all) {
    for (const format of FORMATS) {
      const [before, now] = [old, fresh].map((recognize) => new Set(recognize(text, format).map((mention) => JSON.stringify(mention)))) as
        [Set<string>, Set<string>];
      const changed = [...lacking(now, before, '-'), ...lacking(before, now, '+')];
      same += now.size;
      for (const line of changed) if (differing++ < SHOWN) console.log(`${name}, ${format}: ${quoted(line, text)}`);
    }
  }
  console.log(`${all.size} texts in two formats, ${same} mentions, ${differing} differences`);
  return differing;
}

function lacking(here: Set<string>, there: Set<string>, sign: string): string[] {
  return [...there].filter((one) => !here.has(one)).map((one) => `${sign} ${one}`);
}

/** A difference with the words around it. */
function quoted(line: string, text: string): string {
  const { start, end } = JSON.parse(line.slice(2)) as Mention;
  return `${line}\n    ${JSON.stringify(text.slice(Math.max(0, start - 40), end + 40))}`;
}

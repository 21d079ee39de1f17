// Texts to measure with: the project's own sentences with names of the catalog, put together by a seeded generator; or any file, by
// CORPUS=FILE.
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { kindOf, type Catalog, type Kind } from '../../src/core';
import { pick, randomOf } from './random';

/** Text of any size, of one origin. */
export interface Corpus {
  readonly name: string;
  /** A text of about so many UTF-16 code units, the same at each call. */
  readonly text: (units: number) => string;
}

/** The generated texts, and those of the file that CORPUS names: plain text, or JSON lines with `text`. */
export function corpora(catalog: Catalog): Corpus[] {
  const file = process.env['CORPUS'];
  return file === undefined ? [generated(catalog)] : [generated(catalog), fromFile(file)];
}

/** Real texts where there are some. */
export function corpus(catalog: Catalog): Corpus {
  return corpora(catalog).at(-1)!;
}

/** Pages whose paragraphs are put between those of the samples. */
const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/recognition.md',
  'docs/writing.md',
  'docs/views.md',
  'docs/annotations-file.md',
  'docs/datasets.md',
  'docs/command-line.md',
  'docs/library.md',
];

/** A share of paragraphs that name somebody, which gives about the density of names that published reports have. */
const REPORT_SHARE = 0.15;

function generated(catalog: Catalog): Corpus {
  const reports = readdirSync('samples').filter((file) => /\.(?:md|txt)$/.test(file) && file !== 'README.md').sort().flatMap(templates);
  const prose = PAGES.flatMap(paragraphs);
  const names = namesByKind(catalog);
  return {
    name: 'generated',
    text: (units) => {
      const random = randomOf(20260101);
      const parts: string[] = [];
      for (let length = 0; length < units;) {
        const part = random() < REPORT_SHARE ? filled(pick(reports, random), names, random) : pick(prose, random);
        parts.push(part);
        length += part.length + 2;
      }
      return flat(parts.join('\n\n').slice(0, units));
    },
  };
}

/** A paragraph with places for names: text and kinds in turn. */
type Template = readonly (string | { readonly kind: Kind; readonly text: string })[];

/** The paragraphs of a sample report. Where names stand in it is told by its golden file. */
function templates(file: string): Template[] {
  const lines = readFileSync(`samples/${file}`, 'utf8').split('\n');
  const found = readFileSync(`test/golden/${file}.golden`, 'utf8').matchAll(/^(\d+):(\d+) (\w+) .*?("(?:[^"\\]|\\.)*") — /gm);
  const names = new Map<number, { column: number; kind: Kind; text: string }[]>();
  for (const [, line, column, kind, quoted] of found) {
    const list = names.get(Number(line)) ?? [];
    list.push({ column: Number(column) - 1, kind: kind as Kind, text: JSON.parse(quoted!) as string });
    names.set(Number(line), list);
  }
  const all: Template[] = [];
  let current: Template[number][] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') {
      if (current.length > 0) all.push(current);
      current = [];
      continue;
    }
    if (current.length > 0) current.push('\n');
    let done = 0;
    for (const { column, kind, text } of names.get(i + 1) ?? []) {
      if (column < done || !line.startsWith(text, column)) continue;
      current.push(line.slice(done, column), { kind, text });
      done = column + text.length;
    }
    current.push(line.slice(done));
  }
  return current.length > 0 ? [...all, current] : all;
}

/** A paragraph with every other name exchanged for another one of its kind. */
function filled(template: Template, names: ReadonlyMap<Kind, readonly string[]>, random: () => number): string {
  return template
    .map((part) => (typeof part === 'string' ? part : random() < 0.5 ? part.text : pick(names.get(part.kind) ?? [part.text], random)))
    .join('');
}

function paragraphs(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => /^(?:\w|\*\*|- )/.test(part) && part.length > 80);
}

function namesByKind({ entities }: Catalog): Map<Kind, string[]> {
  const names = new Map<Kind, string[]>();
  for (const { id, names: own } of entities) {
    const kind = kindOf(id);
    names.set(kind, [...(names.get(kind) ?? []), ...own.filter(({ match }) => match === 'fold').map(({ text }) => text)]);
  }
  return names;
}

function fromFile(file: string): Corpus {
  const read = readFileSync(file, 'utf8');
  const whole = file.endsWith('.jsonl')
    ? read
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text)
        .join('\n\n')
    : read;
  const doubled = `${whole}\n\n`;
  return { name: basename(file), text: (units) => flat(doubled.repeat(Math.ceil(units / doubled.length)).slice(0, units)) };
}

/** The text as one array of units, not as a view of another one, as texts are that come from files and editors. */
const flat = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');

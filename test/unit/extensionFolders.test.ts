import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/catalog';

/** The folders of the extension, in the order in which one may build on another: each imports only from those before it. */
const ORDER = ['host', 'wording', 'state', 'editor', 'commands', 'views', ''];

const folder = join(ROOT, 'src/extension');
const files = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/')).filter((name) => name.endsWith('.ts'));

/** What each file imports of the extension itself, `import type` too: `views/statusBar` → `host/ids` … */
const imports = new Map(files.map((file) => [file.slice(0, -3), importsOf(file)]));

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, file), 'utf8'), true, true);
  const paths = importedFiles.filter(({ fileName }) => fileName.startsWith('.')).map(({ fileName }) => posix.join(dirname(file), fileName));
  return paths.filter((path) => !path.startsWith('..'));
}

const topOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
const edges = [...imports].flatMap(([from, all]) => all.map((to) => ({ from, to })));
const asLine = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;

describe('the folders of the extension', () => {
  it('are those of the order, and every import leads to a file', () => {
    assert.deepEqual([...new Set(files.map(topOf))].filter((name) => !ORDER.includes(name)), []);
    assert.deepEqual(edges.filter(({ to }) => !imports.has(to)).map(asLine), []);
    assert.ok(edges.length > 100, `${edges.length} imports`);
  });

  it('build only on those before them', () => {
    assert.deepEqual(edges.filter(({ from, to }) => ORDER.indexOf(topOf(to)) > ORDER.indexOf(topOf(from))).map(asLine), []);
  });

  it('have views that know nothing of each other', () => {
    const viewOf = (file: string) => (file.split('/').length > 2 ? dirname(file) : file);
    const between = edges.filter(({ from, to }) => topOf(from) === 'views' && topOf(to) === 'views' && viewOf(from) !== viewOf(to));
    assert.deepEqual(between.map(asLine), []);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

const SOURCE = 'src';
const RECOGNIZE = `${SOURCE}/core/recognize`;
/** The folders of the recognizer; each imports from those to its left alone. */
const STAGES = ['tokens', 'gazetteer', 'rules', 'passage', 'report'];

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path)).map((path) => join(SOURCE, path).split(sep).join('/'));

/** The files that a file imports, types among them. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return [];
    const path = join(dirname(file), fileName).split(sep).join('/');
    return files.filter((known) => [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].includes(known));
  });
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

/** The first circle of files that a walk from a file meets. */
function circleFrom(file: string, done: Set<string>, path: string[] = []): string[] | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (done.has(file)) return undefined;
  for (const next of graph.get(file) ?? []) {
    const circle = circleFrom(next, done, [...path, file]);
    if (circle) return circle;
  }
  done.add(file);
  return undefined;
}

describe('the source', () => {
  it('has no circle of files, types counted too', () => {
    const done = new Set<string>();
    assert.deepEqual(files.map((file) => circleFrom(file, done)).find(Boolean) ?? [], []);
  });

  it('is read whole by this test', () => {
    assert.ok(graph.get(`${RECOGNIZE}/report/live.ts`)?.includes(`${RECOGNIZE}/passage/passage.ts`));
  });
});

describe('the folders of the recognizer', () => {
  it('import one way: tokens, gazetteer, rules, passage, report', () => {
    const stageOf = (file: string) => STAGES.indexOf(relative(RECOGNIZE, file).split(sep)[0] ?? '');
    const upward = [...graph].flatMap(([file, imports]) => {
      const from = stageOf(file);
      return from < 0 ? [] : imports.filter((to) => to.startsWith(RECOGNIZE) && !(stageOf(to) >= 0 && stageOf(to) <= from)).map((to) => `${file} → ${to}`);
    });
    assert.deepEqual(upward, []);
  });
});

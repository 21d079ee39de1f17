import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../..');
const USER = `
import { createAnnotator, DatasetError, type Annotation, type LiveText, type Mention, type Problem } from 'intel-annotator';
export async function use(): Promise<void> {
  const annotator = await createAnnotator({ datasets: [{ name: 'own.yaml', text: '' }] });
  const mentions: Mention[] = annotator.recognize('Mongolia', { format: 'plaintext' });
  const live: LiveText = annotator.open('x');
  live.edit({ start: 0, end: 0, text: 'y' });
  const entity: string | undefined = live.mentions(0, 1)[0]?.entity;
  const annotations: Annotation[] = annotator.annotate(live.text);
  const problems = (error: unknown): readonly Problem[] => (error instanceof DatasetError ? error.problems : []);
  const name: string | undefined = annotator.lookUp('x')[0]?.entity.name;
  // @ts-expect-error there is no such format, so types are known here
  annotator.recognize('x', { format: 'html' });
  void [mentions, entity, annotations, problems, name];
}
`;

describe('the library’s declarations', function () {
  this.timeout(60_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'intel-library-'));
    const installed = join(folder, 'node_modules/intel-annotator');
    mkdirSync(installed, { recursive: true });
    cpSync(join(ROOT, 'dist/types'), join(installed, 'dist/types'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
    for (const name of ['user.mts', 'user.cts', 'user.ts']) writeFileSync(join(folder, name), USER);
  });
  after(() => { rmSync(folder, { recursive: true, force: true }); });

  const settings: Readonly<Record<string, [file: string, options: ts.CompilerOptions]>> = {
    'an ES module of Node': ['user.mts', { module: ts.ModuleKind.NodeNext }],
    'a CommonJS module of Node': ['user.cts', { module: ts.ModuleKind.NodeNext }],
    'a bundler': ['user.ts', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  };
  for (const [who, [file, options]] of Object.entries(settings)) {
    it(`compile for ${who}, with no types of Node, of VS Code or of packages, checked themselves`, () => {
      const program = ts.createProgram([join(folder, file)], { ...options, noEmit: true, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts'], types: [] });
      const faults = ts.getPreEmitDiagnostics(program).map(({ messageText, file: at }) => `${at?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
      assert.deepEqual(faults, []);
    });
  }
});

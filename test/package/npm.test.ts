import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/catalog';

const SHELL = process.platform === 'win32';
const npm = (args: string[], cwd: string): string => execFileSync('npm', args, { cwd, shell: SHELL, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
const USE = "const annotator = await createAnnotator();\nconsole.log(annotator.recognize('Mustang Panda wrote to Mongolia.').map(({ entity }) => entity).join());\n";

describe('npm pack', function () {
  this.timeout(240_000);
  let home = '';
  let installed = '';
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'intel-npm-'));
    const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', home], ROOT)) as [{ filename: string }];
    writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], home);
    installed = join(home, 'node_modules/intel-annotator');
  });
  after(() => { rmSync(home, { recursive: true, force: true }); });

  const run = (name: string, code: string): string => {
    writeFileSync(join(home, name), code);
    return execFileSync(process.execPath, [name], { cwd: home }).toString().trim();
  };

  it('holds the library and the command line, and nothing of VS Code', () => {
    assert.deepEqual(readdirSync(join(installed, 'dist')).sort(), ['attack-uses.json', 'catalog.bin', 'cli.js', 'index.cjs', 'index.mjs', 'types']);
    for (const file of readdirSync(installed, { recursive: true }).map(String).filter((name) => /\.(?:[cm]?js|d\.ts)$/.test(name))) {
      assert.doesNotMatch(readFileSync(join(installed, file), 'utf8'), /(?:require\(|from )["']vscode["']/, file);
    }
  });

  it('installs with no other package', () => {
    assert.deepEqual(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.')), ['intel-annotator']);
  });

  it('works in an ES module', () => {
    assert.equal(run('use.mjs', `import { createAnnotator } from 'intel-annotator';\n${USE}`), 'actor/mustang-panda,country/MN');
  });

  it('works in a CommonJS module', () => {
    assert.equal(run('use.cjs', `const { createAnnotator } = require('intel-annotator');\n(async () => { ${USE} })();`), 'actor/mustang-panda,country/MN');
  });

  it('has types that compile', () => {
    mkdirSync(join(home, 'src'));
    const code = "import { createAnnotator, type Mention } from 'intel-annotator';\nexport const use = async (): Promise<Mention[]> => (await createAnnotator()).recognize('x');\n// @ts-expect-error there is no such method\nexport const not = async () => (await createAnnotator()).nope();\n";
    for (const name of ['a.mts', 'a.cts']) {
      const file = join(home, 'src', name);
      writeFileSync(file, code);
      const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts'], types: [], strict: true, noEmit: true, skipLibCheck: false });
      assert.deepEqual(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')), [], name);
    }
  });

  it('brings the command', () => {
    assert.match(npm(['exec', '--offline', '--', 'intel-annotator', 'look-up', 'G0129'], home), /^Mustang Panda {2}actor\/mustang-panda/);
  });
});

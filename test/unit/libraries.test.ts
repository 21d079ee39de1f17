import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../support/catalog';

const page = readFileSync(join(ROOT, 'docs/libraries.md'), 'utf8');
const told = new Map([...page.matchAll(/^\| `([^`]+)` \| (\d+) kB \| ([\w.-]+) \|/gm)].map(([, name = '', size, licence]) => [name, { size: Number(size), licence }]));

interface Library { bytes: number; readonly licence: string }

/** The libraries in a bundle, with their share of its bytes. */
async function bundled(entry: string): Promise<Map<string, Library>> {
  const { metafile } = await build({
    absWorkingDir: ROOT, entryPoints: [entry], bundle: true, minify: true, write: false, metafile: true, platform: 'node', format: 'cjs', external: ['vscode'], jsx: 'automatic', jsxImportSource: 'preact', define: { 'import.meta.url': 'here' }, logLevel: 'error',
  });
  const libraries = new Map<string, Library>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const [, folder, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file) ?? [];
      if (folder === undefined || name === undefined) continue;
      const { license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as { license: string };
      libraries.set(name, { licence: license, bytes: (libraries.get(name)?.bytes ?? 0) + bytesInOutput });
    }
  }
  return libraries;
}

describe('docs/libraries.md', function () {
  this.timeout(30_000);
  let inBundles: Map<string, Library>;
  before(async () => {
    inBundles = new Map([...await bundled('src/extension/activate.ts'), ...await bundled('src/cli/main.ts'), ...await bundled('src/panel/main.tsx')]);
  });

  it('names every library that is bundled, and no other', () => {
    assert.deepEqual([...told.keys()].sort(), [...inBundles.keys()].sort());
  });

  it('tells its size and its licence', () => {
    for (const [name, { size, licence }] of told) {
      const kilobytes = (inBundles.get(name)?.bytes ?? 0) / 1000;
      assert.ok(Math.abs(size - kilobytes) <= Math.max(2, kilobytes / 5), `${name}: ${kilobytes.toFixed(0)} kB`);
      assert.equal(inBundles.get(name)?.licence, licence, name);
    }
  });

  it('has its licences in NOTICE', () => {
    const notice = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
    for (const name of inBundles.keys()) assert.ok(new RegExp(`^${name.replaceAll('.', '\\.')}\\b`, 'm').test(notice), name);
  });
});

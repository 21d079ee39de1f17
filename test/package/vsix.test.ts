import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/catalog';
import { namesInZip } from './zip';

/** What runs or is shown, and nothing else. */
const ALLOWED = [
  /^\[Content_Types\]\.xml$/, /^extension\.vsixmanifest$/, /^extension\/(?:LICENSE\.txt|NOTICE|changelog\.md|readme\.md|package\.json|package\.nls(?:\.[a-z-]+)?\.json)$/,
  /^extension\/dist\/(?:catalog\.bin|attack-uses\.json|extension\.js|datasets\.worker\.js|mcp\.js|panel\/(?:main\.js|panel\.css))$/, /^extension\/media\/(?:[\w-]+\/)*[\w-]+\.(?:png|svg|md|css)$/, /^extension\/l10n\/bundle\.l10n(?:\.[a-z-]+)?\.json$/,
  /^extension\/(?:samples\/[\w.-]+\.(?:md|txt)|samples\/\.vscode\/settings\.json|schemas\/[\w-]+\.schema\.json|snippets\/[\w.]+\.code-snippets|syntaxes\/[\w.-]+\.tmLanguage\.json)$/,
];

describe('npm run package', function () {
  this.timeout(240_000);
  let folder = '';
  const build = (name: string, zone: string): Buffer => {
    const file = join(folder, name);
    execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/package.ts', '--out', file], { cwd: ROOT, env: { ...process.env, TZ: zone, LC_ALL: 'C' }, stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(file);
  };
  before(() => { folder = mkdtempSync(join(tmpdir(), 'intel-vsix-')); });
  after(() => { rmSync(folder, { recursive: true, force: true }); });

  let first: Buffer;
  it('writes less than 1.25 MB', () => {
    first = build('first.vsix', 'Asia/Tokyo');
    assert.ok(first.length < 1_250_000, `${first.length} bytes`);
  });

  it('holds only what runs or is shown', () => {
    const names = namesInZip(first);
    assert.deepEqual(names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name))), []);
    for (const name of ['dist/extension.js', 'dist/datasets.worker.js', 'dist/mcp.js', 'dist/catalog.bin', 'package.json', 'package.nls.json', 'readme.md', 'LICENSE.txt', 'NOTICE', 'media/icon.png']) assert.ok(names.includes(`extension/${name}`), name);
  });

  it('holds every file that package.json names', () => {
    const names = new Set(namesInZip(first));
    const paths = [...readFileSync(join(ROOT, 'package.json'), 'utf8').matchAll(/"\.?\/?((?:media|schemas|syntaxes|snippets)\/[\w./-]+)"/g)].map(([, path]) => `extension/${path}`);
    assert.ok(paths.length > 6);
    assert.deepEqual(paths.filter((path) => !names.has(path)), []);
  });

  it('writes the same bytes again, in another time zone and later', async () => {
    await new Promise((resolve) => { setTimeout(resolve, 2_100); }); // a zip archive counts in steps of two seconds
    assert.ok(first.equals(build('second.vsix', 'America/New_York')));
  });

  it('has pictures that the Marketplace shows: no SVG', () => {
    assert.doesNotMatch(readFileSync(join(ROOT, 'README.md'), 'utf8'), /!\[[^\]]*\]\([^)]*\.svg\)/);
  });
});

// The extensions that the benchmark installs into its VS Code: the product as it was built, a copy that tells its times, and one to compare
// with.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { OUT } from '../report';
import type { Installed } from './window';

export const product = (): Installed => identified('.');

/** The product with a clock before its main file, as small as it is shipped. */
export function timedProduct(): Installed {
  const folder = `${OUT}/timedProduct`;
  for (const part of ['dist', 'media', 'schemas', 'snippets', 'syntaxes', 'package.nls.json'])
    if (existsSync(part)) cpSync(part, `${folder}/${part}`, { recursive: true });
  buildSync({
    entryPoints: ['dist/extension.js'], outfile: `${folder}/dist/extension.js`,
    minify: true, target: 'es2022', legalComments: 'none', logLevel: 'warning',
  });
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as object;
  writeFileSync(`${folder}/package.json`, JSON.stringify({ ...manifest, main: './timedMain.js' }));
  bundle('timedMain', folder);
  return identified(folder);
}

export function regexHighlighter(names: readonly string[]): Installed {
  const folder = `${OUT}/regexHighlighter`;
  mkdirSync(folder, { recursive: true });
  bundle('regexHighlighter', folder);
  writeFileSync(`${folder}/names.json`, JSON.stringify([...names].sort((a, b) => b.length - a.length)));
  writeFileSync(`${folder}/package.json`, JSON.stringify({
    name: 'regex-highlighter', publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.100.0' }, main: './regexHighlighter.js',
    activationEvents: ['onLanguage:markdown'], extensionKind: ['workspace'],
  }));
  return identified(folder);
}

function bundle(source: string, folder: string): void {
  buildSync({
    entryPoints: [`test/bench/vscode/${source}.ts`], outfile: `${folder}/${source}.js`,
    bundle: true, platform: 'node', format: 'cjs', external: ['vscode', './dist/extension.js'], logLevel: 'warning',
  });
}

function identified(folder: string): Installed {
  const { publisher, name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
    'publisher' | 'name' | 'version',
    string
  >;
  return { folder, id: `${publisher}.${name}`, version };
}

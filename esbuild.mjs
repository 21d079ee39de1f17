// One table of everything that is bundled. `node esbuild.mjs [--watch] [--production] [--tests]`
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const common = { bundle: true, target: 'es2022', minify: production, sourcemap: production ? false : 'linked', legalComments: 'none', logLevel: 'info' };
const node = { ...common, platform: 'node', target: 'node20' };
/** The library carries the catalog in itself; `scripts/pack-catalog.ts` writes it first. */
const library = { ...common, platform: 'neutral', mainFields: ['module', 'main'], entryPoints: ['src/library/index.ts'], alias: { 'intel-annotator:catalog': './dist/catalog.bin' }, loader: { '.bin': 'binary' } };

/** A library that is bundled asks where it lies in the way of ES modules. */
const command = { banner: { js: "#!/usr/bin/env node\nconst importMetaUrl = require('node:url').pathToFileURL(__filename).href;" }, define: { 'import.meta.url': 'importMetaUrl' } };

/** The server of tools takes the core out of the extension's bundle. */
const coreOfExtension = { name: 'core of the extension', setup: ({ onResolve }) => { onResolve({ filter: /^\.\.\/core$/ }, () => ({ path: resolve('src/server/core.ts') })); } };

/** One object of VS Code for every file: a copy of its two hundred names for each took a sixth of the time that loading takes. */
const oneVSCode = { banner: { js: "'use strict'; const vscode = require('vscode');" }, plugins: [{ name: 'one object of VS Code', setup: ({ onLoad }) => {
  onLoad({ filter: /[\\/]src[\\/]extension[\\/].*\.ts$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    return { contents: source.replace("import * as vscode from 'vscode';", ''), loader: 'ts' };
  });
} }] };

/** @type {import('esbuild').BuildOptions[]} */
const builds = [
  // one file for both hosts, which is why nothing of Node is asked for but where it is there; a browser's host could read no second file
  { ...common, platform: 'browser', entryPoints: ['src/extension/activate.ts'], outfile: 'dist/extension.js', format: 'cjs', external: ['vscode', 'node:*'], ...oneVSCode },
  { ...common, platform: 'browser', entryPoints: ['src/worker/datasets.ts'], outfile: 'dist/datasets.worker.js', format: 'iife', external: ['node:*'] },
  { ...node, entryPoints: ['src/server/main.ts'], outfile: 'dist/mcp.js', format: 'cjs', external: ['./extension.js'], plugins: [coreOfExtension] },
  { ...common, platform: 'browser', entryPoints: ['src/panel/main.tsx', 'src/panel/panel.css'], outdir: 'dist/panel', format: 'iife', minify: true },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', format: 'cjs', ...command },
  { ...library, outfile: 'dist/index.mjs', format: 'esm' },
  { ...library, outfile: 'dist/index.cjs', format: 'cjs' },
];

/** `--tests`: the bundles of the host tests instead of the product's. */
const chosen = process.argv.includes('--tests') ? (await import('./test/host/bundles.mjs')).bundles : builds;

if (process.argv.includes('--watch')) {
  for (const options of chosen) await (await context(options)).watch();
} else {
  await Promise.all(chosen.map((options) => build(options)));
}

// One table of everything that is bundled. `node esbuild.mjs [--watch] [--production]`
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const common = { bundle: true, target: 'es2022', minify: production, sourcemap: production ? false : 'linked', legalComments: 'none', logLevel: 'info' };
const node = { ...common, platform: 'node', target: 'node20' };

/** @type {import('esbuild').BuildOptions[]} */
const builds = [
  { ...node, entryPoints: ['src/extension/activate.ts'], outfile: 'dist/extension.js', format: 'cjs', external: ['vscode'] },
  { ...common, platform: 'browser', entryPoints: ['src/extension/activate.ts'], outfile: 'dist/extension.web.js', format: 'cjs', external: ['vscode'] },
];

if (process.argv.includes('--watch')) {
  for (const options of builds) await (await context(options)).watch();
} else {
  await Promise.all(builds.map((options) => build(options)));
}

// The host suite's bundles: the same test files, once for Node's extension host and once for the web's.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** `import 'every-suite'` stands for all tests of a folder: no list to keep. @returns {import('esbuild').Plugin} */
const everySuite = (folder = 'suite') => ({
  name: 'every-suite',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^every-suite$/ }, () => ({ path: 'every-suite', namespace: 'every-suite' }));
    build.onLoad({ filter: /.*/, namespace: 'every-suite' }, () => {
      const files = readdirSync(`${here}${folder}`).filter((name) => name.endsWith('.test.ts')).sort();
      return { contents: files.map((name) => `import './${name}';`).join('\n'), resolveDir: `${here}${folder}`, watchDirs: [`${here}${folder}`] };
    });
  },
});

/** `GREP=words npm run test:host`: only the tests whose titles have these words. */
const grep = { 'process.env.GREP': JSON.stringify(process.env['GREP'] ?? '') };

const common = { bundle: true, define: grep, target: 'es2022', sourcemap: 'inline', format: 'cjs', logLevel: 'warning' };

const inNode = { platform: 'node', entryPoints: [`${here}entry.node.ts`], external: ['vscode', 'mocha'] };

/** @type {import('esbuild').BuildOptions[]} */
export const bundles = [
  { ...common, ...inNode, plugins: [everySuite()], outfile: 'out/host/node.cjs' },
  { ...common, ...inNode, plugins: [everySuite('multiRoot')], outfile: 'out/host/multiRoot.cjs' },
  {
    ...common, plugins: [everySuite()], platform: 'browser', entryPoints: [`${here}entry.web.ts`], outfile: 'out/host/web.js', external: ['vscode'],
    alias: { 'node:assert/strict': `${here}web/assert.ts` }, define: { ...grep, 'process.env.NODE_DEBUG': '""', global: 'globalThis' }, inject: [`${here}web/process.ts`],
  },
];

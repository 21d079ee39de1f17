// `npm run package`: writes intel-annotator-VERSION.vsix. Two builds of one commit are equal byte for byte: files have the time of the
// commit, in UTC and sorted, and nothing else depends on when or where it was made.
//   npm run package -- --out FILE        write there
// npm run package -- --base ADDRESS pages for the Marketplace: the README's pictures and links lead to ADDRESS (https, where the files of
// the commit lie)
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root, run } from './install.mjs';

const { values: { out, base } } = parseArgs({ options: { out: { type: 'string' }, base: { type: 'string' } } });
if (base !== undefined && !/^https:\/\/\S+$/.test(base)) throw new Error(`--base is an address that begins with https://, not "${base}".`);

/** Seconds since 1970 of the commit; of a fixed day where there is no git, or no commit. */
function commitTime(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
  } catch {
    return '1767225600';
  }
}

const node = (script: string, ...args: string[]) =>
  run(process.execPath, [script, ...args], {
    shell: false,
    env: { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: process.env['SOURCE_DATE_EPOCH'] ?? commitTime() },
  });
const links = base === undefined ? ['--no-rewrite-relative-links'] : ['--baseContentUrl', base, '--baseImagesUrl', base];

async function main(): Promise<void> {
  await node('node_modules/tsx/dist/cli.mjs', 'scripts/pack-catalog.ts');
  await node('esbuild.mjs', '--production');
  await node(
    'node_modules/@vscode/vsce/vsce',
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    ...links,
    ...(out === undefined ? [] : ['--out', out]),
  );
}

void main();

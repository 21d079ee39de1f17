// `npm run test:host`: the suite in the Node extension host. `-- --desktop` downloads and uses a desktop VS Code instead of the registry's.
// `npm run test:vsix`: packages the extension, installs the package into a fresh VS Code and runs the suite there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root, run } from '../../scripts/install.mjs';
import { serverNode, vscodeServer } from '../../scripts/run/recipes';
import { temporaryWorkspace } from './temporaryWorkspace';

const vsix = process.argv.includes('--vsix');

async function main(): Promise<void> {
  try {
    await runIn('test/host/workspace', '', 'node.cjs');
    if (!vsix) await runIn('test/host/multiRoot/workspace', 'reports.code-workspace', 'multiRoot.cjs');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** Runs a bundle of tests in a window of its own, on a copy of a folder, or of a workspace file in it. */
async function runIn(source: string, opened: string, tests: string): Promise<void> {
  // The server does not run on Windows; a desktop VS Code does.
  const desktop = process.argv.includes('--desktop') || process.platform === 'win32';
  const workspace = temporaryWorkspace(join(root, source));
  try {
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: join(root, 'test/host/registry-code.mjs') }),
      extensionDevelopmentPath: vsix ? await installed(workspace.home) : root,
      extensionTestsPath: join(root, 'out/host', tests),
      launchArgs: [join(workspace.folder, opened), `--user-data-dir=${workspace.home}/user-data`, `--extensions-dir=${workspace.home}/extensions`, ...(vsix ? [] : ['--disable-extensions'])],
    });
  } finally {
    workspace.remove();
  }
}

/** Packages and installs the extension. VS Code runs tests for an extension under development only: the folder of one that does nothing. */
async function installed(home: string): Promise<string> {
  const [file, other] = [join(home, 'intel-annotator.vsix'), join(home, 'nothing')];
  await run(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/package.ts', '--out', file], { stdio: ['ignore', 'ignore', 'inherit'], shell: false });
  await run(await serverNode(), [await vscodeServer(), '--accept-server-license-terms', '--extensions-dir', join(home, 'extensions'), '--server-data-dir', join(home, 'install'), '--install-extension', file],
    { stdio: ['ignore', 'inherit', 'ignore'], shell: false });
  mkdirSync(other);
  writeFileSync(join(other, 'package.json'), JSON.stringify({ name: 'nothing', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } }));
  return other;
}

void main();

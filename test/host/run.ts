// `npm run test:host`: the suite in the Node extension host. `-- --desktop` downloads and uses a desktop VS Code instead of the registry's.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/install.mjs';
import { temporaryWorkspace } from './temporaryWorkspace';

async function main(): Promise<void> {
  // The server does not run on Windows; a desktop VS Code does.
  const desktop = process.argv.includes('--desktop') || process.platform === 'win32';
  const workspace = temporaryWorkspace();
  try {
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: join(root, 'test/host/registry-code.mjs') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out/host/node.cjs'),
      launchArgs: [workspace.folder, `--user-data-dir=${workspace.home}/user-data`, `--extensions-dir=${workspace.home}/extensions`, '--disable-extensions'],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    workspace.remove();
  }
}

void main();

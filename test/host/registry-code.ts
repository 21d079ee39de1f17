// Understands the flags that @vscode/test-electron gives to `code`, and runs the suite in the registry's VS Code instead.
import { parseArgs } from 'node:util';
import { addressOf } from '../../scripts/run/address';
import { startServer } from '../../scripts/run/server';
import { driveTests } from './driver';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

export async function main(): Promise<void> {
  const server = await startServer({ forTests: true, userDataDir: String(values['user-data-dir']), extensionsDir: String(values['extensions-dir']) });
  try {
    process.exitCode = await driveTests(addressOf(`127.0.0.1:${server.port}`, {
      folder: positionals[0] ?? process.cwd(),
      extensionDevelopmentPath: String(values['extensionDevelopmentPath']),
      extensionTestsPath: String(values['extensionTestsPath']),
    }));
  } finally {
    await server.close();
  }
}

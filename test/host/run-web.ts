// `npm run test:web`: the same suite in the extension host of VS Code for the web, a worker without Node.
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { root } from '../../scripts/install.mjs';
import { vscodeWeb, webBuild } from '../../scripts/run/recipes';
import { driveTests } from './driver';
import { temporaryWorkspace } from './temporaryWorkspace';

async function main(): Promise<void> {
  const port = await freePort();
  const workspace = temporaryWorkspace();
  const host = await open({
    browserType: 'none',
    quality: 'stable',
    commit: webBuild,
    testRunnerDataDir: await vscodeWeb(),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/host/web.js'),
    folderPath: workspace.folder,
    port,
  });
  try {
    // By name, not by number: webviews live on sub-domains of localhost.
    process.exitCode = await driveTests(`http://localhost:${port}/`);
  } finally {
    host.dispose();
    workspace.remove();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}

void main();

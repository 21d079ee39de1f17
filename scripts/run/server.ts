// One VS Code server: a workbench in the browser, an extension host in Node. Its folders are temporary.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { serverNode, vscodeServer } from './recipes';
import { quietSettings } from './settings';

export interface ServerOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Start in Restricted Mode: workspaces are untrusted until somebody trusts them. */
  readonly restricted?: boolean;
  /** Folder of an extension that counts as installed. */
  readonly extension?: string;
  /**
   * For a suite inside the extension host: the page may be told of extensions under development and of tests, and shows no notifications.
   */
  readonly forTests?: boolean;
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Server {
  readonly port: number;
  /** Resolves when the server ended, for whatever reason. */
  readonly ended: Promise<unknown>;
  close(): Promise<void>;
}

/** No gallery of extensions: a test must not depend on what it answers. */
const offline = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const [node, main] = [await serverNode(), await vscodeServer()];
  const home = mkdtempSync(join(tmpdir(), 'intel-annotator-'));
  const userData = options.userDataDir ?? join(home, 'user-data');
  const extensions = options.extensionsDir ?? join(home, 'extensions');
  writeSettings(userData, options);
  if (options.extension) install(options.extension, extensions);
  const args = [
    main,
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    '--disable-getting-started-override',
    ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    '--user-data-dir',
    userData,
    '--extensions-dir',
    extensions,
    '--server-data-dir',
    join(home, 'server-data'),
  ];
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...offline, TMPDIR: home, ...options.env } });
  const ended = once(child, 'exit');
  const remove = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
  const abandon = (): void => {
    child.kill('SIGKILL');
    remove();
  };
  process.once('exit', abandon);
  return {
    port: await listening(child),
    ended,
    close: async () => {
      child.kill();
      await ended;
      process.off('exit', abandon);
      await insist(remove);
    },
  };
}

function writeSettings(userData: string, options: ServerOptions): void {
  const settings = {
    ...quietSettings,
    ...(options.restricted ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' } : {}),
    ...options.settings,
  };
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(settings, null, 2));
}

/** VS Code's list of what is installed may name any folder: the extension is used where it lies, and a reload shows a new build. */
function install(extension: string, extensions: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as Record<string, string>;
  const entry = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, scheme: 'file', path: pathToFileURL(extension).pathname },
  };
  mkdirSync(extensions, { recursive: true });
  writeFileSync(join(extensions, 'extensions.json'), JSON.stringify([entry]));
}

/** The port, once the server takes connections. What it printed is shown only if it dies before. */
function listening(child: ChildProcess): Promise<number> {
  const printed: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface(stream).on('line', (line) => {
        printed.push(line);
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port) resolve(Number(port));
      });
    }
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${printed.join('\n')}`)));
  });
}

/** The extension hosts outlive the server by a moment, and write into its folders until then: what is removed is begun anew. */
async function insist(remove: () => void): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return remove();
    } catch (error) {
      if (tries === 20) throw error;
      await setTimeout(500);
    }
  }
}

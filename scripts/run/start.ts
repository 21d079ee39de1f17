// Opens VS Code with this extension and the sample reports: the desktop program where there is one, else a page in the browser.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from '../install.mjs';
import { addressOf } from './address';
import { startGate } from './gate';
import { startServer } from './server';

const samples = join(root, 'samples');

export async function start(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { port: { type: 'string', default: '0' }, browser: { type: 'boolean', default: false } } });
  if (!values.browser && hasDesktop()) await openDesktop();
  else await serve(Number(values.port));
}

/** The sample to begin with; any other report does too. */
function sampleReport(): string | undefined {
  const reports = readdirSync(samples).filter((name) => name.endsWith('.md')).sort();
  const first = reports.find((name) => name === 'mustang-panda-lures.md') ?? reports[0];
  return first && join(samples, first);
}

function hasDesktop(): boolean {
  const screen = process.platform === 'darwin' || process.platform === 'win32' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return Boolean(screen) && spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

async function openDesktop(): Promise<void> {
  console.log('Opening VS Code ...');
  const report = sampleReport();
  await run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, samples, ...(report ? [report] : [])]);
}

async function serve(port: number): Promise<void> {
  const report = sampleReport();
  const server = await startServer({ extension: root });
  try {
    const first = (host: string): string => addressOf(host, { folder: samples, ...(report ? { file: report } : {}) });
    const gate = await startGate({ port, to: server.port, first });
    console.log(`\nVS Code with the extension is open at\n\n  http://127.0.0.1:${gate.port}/\n\nCtrl+C ends it.`);
    await Promise.race([interrupted(), server.ended]);
    gate.close();
  } finally {
    await server.close();
  }
  process.exit(0);
}

function interrupted(): Promise<unknown> {
  return new Promise((resolve) => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).forEach((signal) => process.on(signal, resolve)));
}

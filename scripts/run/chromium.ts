// A Chromium to drive: the one that INTEL_TEST_CHROMIUM names, an installed one, or a headless one from the npm registry.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { run } from '../install.mjs';
import { provide } from './provision';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchChromium(): Promise<Browser> {
  const installed = process.env['INTEL_TEST_CHROMIUM'] ?? findInstalled();
  return chromium.launch(installed ? { executablePath: installed, args: quiet } : await fromRegistry());
}

function findInstalled(): string | undefined {
  return candidates().find((path) => existsSync(path));
}

function candidates(): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    return folders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/** It brings the libraries that a bare Linux lacks (NSS); fonts come beside it, so that pictures are legible and alike everywhere. */
async function fromRegistry(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The tests need a Chromium: install Chrome, Edge or Chromium, or name one in INTEL_TEST_CHROMIUM.');
  }
  const folder = await provide({
    folder: 'chromium-143.0.4',
    about: 'a headless Chromium and fonts from the npm registry (about 75 MB)',
    packages: { '@sparticuz/chromium': '143.0.4', 'dejavu-fonts-ttf': '2.37.3' },
    finish: unpack,
  });
  const unpacked = join(folder, 'unpacked');
  return {
    executablePath: join(unpacked, 'chromium'),
    args: [...quiet, '--no-zygote', '--font-render-hinting=none'],
    env: { ...process.env, LD_LIBRARY_PATH: join(unpacked, 'al2023/lib'), FONTCONFIG_FILE: writeFontConfig(folder) },
  };
}

/** The package unpacks itself into the temporary folder, and its libraries only where it believes to be on AWS. */
async function unpack(folder: string): Promise<void> {
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath()';
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    shell: false,
    env: { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

/** Written at each start, since it names absolute paths and a folder may have been moved. */
function writeFontConfig(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const prefer = (family: string, font: string): string =>
    `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(folder, 'node_modules/dejavu-fonts-ttf/ttf')}</dir><dir>${join(folder, 'unpacked/fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>
${prefer('sans-serif', 'Open Sans')}${prefer('system-ui', 'Open Sans')}${prefer('serif', 'DejaVu Serif')}${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>`,
  );
  return file;
}

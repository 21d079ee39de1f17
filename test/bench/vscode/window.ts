// A VS Code with chosen extensions and one file, driven from outside; and a clock in its page.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { addressOf } from '../../../scripts/run/address';
import { launchChromium } from '../../../scripts/run/chromium';
import { startServer } from '../../../scripts/run/server';

export interface Window {
  readonly page: Page;
  close(): Promise<void>;
}

/** A folder with an extension in it, and its manifest's identity. */
export interface Installed { readonly folder: string; readonly id: string; readonly version: string }

let browser: Promise<Browser> | undefined;

/** Opens a window that shows a file with this text. Resolves when the page is loading, so that nothing of its start is missed. */
export async function openWindow(text: string, extensions: readonly Installed[], env: NodeJS.ProcessEnv = {}): Promise<Window> {
  const home = mkdtempSync(join(tmpdir(), 'intel-bench-'));
  const [folder, extensionsDir] = [join(home, 'workspace'), join(home, 'extensions')];
  for (const made of [folder, extensionsDir]) mkdirSync(made);
  writeFileSync(join(folder, 'report.md'), text);
  writeFileSync(join(extensionsDir, 'extensions.json'), JSON.stringify(extensions.map(({ folder: lies, id, version }) => (
    { identifier: { id }, version, location: { $mid: 1, scheme: 'file', path: pathToFileURL(resolve(lies)).pathname } }))));
  const server = await startServer({
    extensionsDir,
    env,
    settings: { 'editor.minimap.enabled': false, 'editor.wordWrap': 'off', 'files.hotExit': 'off' },
  });
  browser ??= launchChromium();
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  await page.addInitScript(CLOCK);
  await page.goto(addressOf(`127.0.0.1:${server.port}`, { folder, file: join(folder, 'report.md') }));
  return {
    page,
    close: async () => {
      await context.close();
      await server.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

/**
 * Runs in the page, as plain script. `firstHighlight` is the moment (milliseconds since 1970) at which text decorated by an extension first
 * stood in the page. `whenDecorated(word, count)` resolves to the milliseconds from the next key to the frame in which that many decorated
 * texts read like the word.
 */
const CLOCK = String.raw`(() => {
  const decorated = () => [...document.querySelectorAll('.view-line span[class*="TextEditorDecorationType"]')];
  const first = new MutationObserver(() => {
    if (decorated().length === 0) return;
    window.firstHighlight = performance.timeOrigin + performance.now();
    first.disconnect();
  });
  const watched = { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] };
  first.observe(document, watched);
  window.countDecorated = (word) => decorated().filter((span) => span.textContent.replace(/\u00a0/g, ' ') === word).length;
  window.whenDecorated = (word, count) => {
    window.sinceKey = new Promise((resolve) => {
      addEventListener('keydown', (key) => {
        const check = () => {
          if (window.countDecorated(word) !== count) return;
          observer.disconnect();
          resolve(performance.now() - key.timeStamp);
        };
        const observer = new MutationObserver(check);
        observer.observe(document, { ...watched, characterData: true });
      }, { capture: true, once: true });
    });
  };
})()`;

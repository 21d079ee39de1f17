// One Chromium for all tests of the page; each workbench gets a context of its own in it.
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../../scripts/run/chromium';

let browser: Promise<Browser> | undefined;

export async function newContext(): Promise<BrowserContext> {
  browser ??= launchChromium();
  return (await browser).newContext({ viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
}

after('close Chromium', async () => {
  await (await browser)?.close();
});

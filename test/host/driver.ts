// Runs a test suite inside a workbench in the browser: opens the page, prints what the suite logs, waits for its end.
import { format } from 'node:util';
import { launchChromium } from '../../scripts/run/chromium';
import { suitePrefix } from './mochaOptions';

const limit = 5 * 60_000;

/** VS Code's page reports its end through a function of this name; 0 means that all tests passed. */
export async function driveTests(url: string): Promise<number> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => print(args));
    const ended = new Promise<number>((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).then(() => page.goto(url)).catch(reject);
      page.on('crash', () => reject(new Error('The page crashed')));
      browser.on('disconnected', () => reject(new Error('Chromium ended')));
      setTimeout(() => reject(new Error('The suite did not end in 5 minutes')), limit).unref();
    });
    return await ended;
  } finally {
    await browser.close();
  }
}

/**
 * The suite's own lines, and what concerns the extension: the workbench's log would bury them. INTEL_TEST_LOG=1 shows everything.
 */
function print(args: unknown[]): void {
  const [text] = args;
  if (typeof text === 'string' && text.startsWith(suitePrefix)) console.log(format(text.slice(suitePrefix.length), ...args.slice(1)));
  else if (process.env['INTEL_TEST_LOG'] || ofExtension.test(format(...args))) console.log(format(...args));
}

const ofExtension = /intel-annotator\.intel-annotator|dist\/extension|out\/host\//;

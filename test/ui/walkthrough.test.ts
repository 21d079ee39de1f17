// The walkthrough as a newcomer takes it: each step's button does what it says, from wherever one is.
import assert from 'node:assert/strict';
import { Workbench } from './workbench';

describe('the walkthrough', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.page.setViewportSize({ width: 1700, height: 900 }); // pictures are shown where there is room for them
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  const step = (title: string) => workbench.page.locator('.getting-started-step', { hasText: title });
  /** Brings the walkthrough to the front, and one of its steps. */
  const show = async (title: string): Promise<void> => {
    if (!await step(title).isVisible()) {
      await workbench.runCommand('Welcome: Open Walkthrough...');
      await workbench.choose('Get started with Intel Annotator');
      await step(title).waitFor();
    }
    if (!/expanded/.test(await step(title).getAttribute('class') ?? '')) await step(title).click();
  };
  /** The picture beside the steps, once it is none of those seen before. */
  const newPicture = async (seen: ReadonlySet<string>): Promise<string> => {
    for (;;) {
      for (const frame of workbench.page.frames().slice(1)) {
        const picture = await frame.locator('svg').first().innerHTML({ timeout: 200 }).catch(() => '');
        if (picture !== '' && !seen.has(picture)) return picture;
      }
    }
  };
  const press = (title: string) => step(title).locator('.monaco-button').click();
  const done = (id: string) => workbench.page.locator(`[data-done-step-id$="#getStarted#${id}"][aria-checked="true"]`).waitFor({ state: 'attached' });

  it('has five steps, each with a picture and one button', async () => {
    await show('Open a sample report');
    assert.equal(await workbench.page.locator('.getting-started-step').count(), 5);
    assert.equal(await workbench.page.locator('.getting-started-step .monaco-button').count(), 5);
    const seen = new Set<string>();
    for (const title of ['Open a sample report', 'Ask who that is', 'Accept or reject', 'Export as YAML', "Add your team's names"]) {
      await show(title);
      seen.add(await newPicture(seen));
      await workbench.screenshot(`walkthrough-${seen.size}`);
    }
  });

  it('opens a sample beside it', async () => {
    await show('Open a sample report');
    await press('Open a sample report');
    await workbench.highlight('Mustang Panda');
    await done('openSample');
  });
});

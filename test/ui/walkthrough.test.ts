// The walkthrough as a newcomer takes it: each step's button does what it says, from wherever one is.
import assert from 'node:assert/strict';
import { Workbench } from './workbench';

describe('the walkthrough', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ settings: { 'workbench.reduceMotion': 'on' } }); // else a chosen step takes the keyboard a moment later, also from what its button opened
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

  it('shows who the next name is', async () => {
    await show('Ask who that is');
    await press('Ask who that is');
    await workbench.page.locator('.statusbar-item', { hasText: '(13 selected)' }).waitFor();
    assert.match(await workbench.card.innerText(), /^Mustang Panda, named so by CrowdStrike/);
    await workbench.screenshot('walkthrough-hover');
    await done('hover');
  });

  it('begins a review', async () => {
    await show('Accept or reject');
    await press('Accept or reject');
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 7, Col 26 (7 selected)' }).waitFor();
    await workbench.page.keyboard.press('Alt+y');
    await workbench.page.locator('.statusbar-item', { hasText: '1 of ' }).waitFor();
    await done('review');
  });

  it('exports the whole report, although a name of it is selected', async () => {
    await show('Export as YAML');
    await press('Export as YAML');
    await workbench.page.locator('.editor-group-container.active .tab.active', { hasText: 'intel: annotations/1' }).first().waitFor();
    await done('export');
    const yaml = await workbench.editorText();
    assert.match(yaml, /^intel: annotations\/1\n/);
    assert.ok((yaml.match(/status: suggested/g) ?? []).length > 20);
    assert.equal((yaml.match(/status: accepted/g) ?? []).length, 1);
    await workbench.screenshot('walkthrough-export');
  });

  it("adds a name to the team's dataset", async () => {
    await show("Add your team's names");
    await press("Add your team's names");
    await workbench.quickInput.locator('input').first().waitFor();
    await workbench.answer('Velvet Anchor');
    await workbench.choose('threat actor');
    await workbench.page.locator('.tab', { hasText: 'workspace.intel-dataset.yaml' }).waitFor();
    await workbench.fileWith('.intel/workspace.intel-dataset.yaml', '- id: actor/velvet-anchor');
    await done('dataset');
    await workbench.screenshot('walkthrough-dataset');
  });
});

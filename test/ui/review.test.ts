// A review as an analyst does it, without the mouse: from the first mention to the last, kept when the report changes outside.
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { Workbench } from './workbench';

const REPORT = 'sandworm-power-grid.md';
interface Decided { text: string; status: string; orphaned?: boolean }

describe('a review by keyboard', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT, settings: { 'workbench.colorTheme': 'Dark Modern' } });
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  /** What the file says once all that was decided is in it; while it is being written it may be missing for a moment. */
  const decided = async (isAll: (decided: Decided[]) => boolean): Promise<Decided[]> => {
    for (;;) {
      try {
        const { annotations } = parse(workbench.fileText(`${REPORT}.intel.yaml`)) as { annotations: Decided[] };
        if (isAll(annotations)) return annotations;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
      await workbench.page.waitForTimeout(100);
    }
  };
  const status = () => workbench.page.locator('.statusbar-item', { has: workbench.page.locator('.codicon-telescope') });
  let total = 0;
  const open = 12; // decides about as many; a name with several candidates would ask which one it is

  it('takes one key for each mention, and the status bar tells how far it is', async () => {
    await workbench.highlight('Ukraine');
    total = Number(/\d+/.exec(await status().innerText())?.[0]);
    assert.ok(total > 10, String(total));
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Alt+j');
    await workbench.page.keyboard.press('Alt+x');
    for (let i = 1; i < 4; i++) await workbench.page.keyboard.press('Alt+y');
    await status().filter({ hasText: `4 of ${total} reviewed` }).waitFor();
    await workbench.screenshot('review-begun');
    for (let i = 4; i < open; i++) await workbench.page.keyboard.press('Alt+y');
    await status().filter({ hasText: `${open} of ${total} reviewed` }).waitFor();
  });

  it('leaves every decision in the file', async () => {
    const all = await decided(({ length }) => length >= open);
    assert.deepEqual(all.slice(0, 2).map(({ status: word }) => word), ['rejected', 'accepted']);
    assert.ok(all.every(({ status: word }) => word !== 'suggested'));
  });

  it('is kept when the report is changed outside and opened again', async () => {
    await workbench.runCommand('View: Close All Editors');
    workbench.writeFile(REPORT, `Some lines that somebody put above.\n\n${workbench.fileText(REPORT)}`);
    await workbench.openFile(REPORT);
    await status().filter({ hasText: `${open} of ${total} reviewed` }).waitFor();
  });

  it('is taken back, one act after the other', async () => {
    await workbench.runCommand('Intel: Undo Last Decision');
    await status().filter({ hasText: `${open - 1} of ${total} reviewed` }).waitFor();
  });

  it('lists all that is decided', async () => {
    await workbench.runCommand('Intel: Manage Decisions');
    await workbench.page.locator('.quick-input-list .monaco-list-row').nth(5).waitFor();
    await workbench.screenshot('manage-decisions');
    await workbench.page.keyboard.press('Escape');
  });

  it('shows what is settled in every theme', async () => {
    for (const theme of ['Light Modern', 'Default High Contrast', 'Default High Contrast Light']) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`review-${theme.toLowerCase().replaceAll(' ', '-')}`);
    }
  });
});

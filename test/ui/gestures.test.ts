// What an analyst does with keys, files and VS Code's own gestures on names, without a surprise.
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { Workbench } from './workbench';

const REPORT = 'mustang-panda-lures.md';
const SIDECAR = `${REPORT}.intel.yaml`;
interface File { annotations: { text: string; status: string }[] }

describe('fast keys, files and gestures', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ settings: { 'workbench.colorTheme': 'Dark Modern', 'workbench.startupEditor': 'none' } });
    await watchExplorer();
    await workbench.openFile(REPORT);
    await workbench.highlight('Mustang Panda');
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  const explorer = () => workbench.page.locator('.explorer-folders-view .monaco-list-row');
  /** Notes all names that the Explorer ever shows from now on, in their order. */
  const watchExplorer = async (): Promise<void> => {
    await explorer().first().waitFor();
    await workbench.page.evaluate(`(() => {
      const view = document.querySelector('.explorer-folders-view');
      globalThis.shownFiles = new Set();
      globalThis.filesGone = [];
      new MutationObserver(() => {
        const names = new Set([...view.querySelectorAll('.monaco-list-row .label-name')].map((label) => label.textContent));
        for (const name of globalThis.shownFiles) if (!names.has(name)) globalThis.filesGone.push(name);
        globalThis.shownFiles = names;
      }).observe(view, { subtree: true, childList: true, characterData: true });
    })()`);
  };

  it('takes the first keys in their order, and shows no draft of the file in the Explorer', async () => {
    await workbench.goTo(1, 4);
    const keys = 'yxyyxyxyyx';
    for (const key of keys) {
      await workbench.page.keyboard.press(`Alt+${key}`);
      await workbench.page.waitForTimeout(100); // ten keys a second
    }
    const { annotations } = await workbench.fileOnce(SIDECAR, (bytes) => parse(String(bytes)) as File, (file) => file?.annotations?.length === keys.length);
    assert.equal(annotations.map(({ status }) => (status === 'accepted' ? 'y' : 'x')).join(''), keys);
    await explorer().filter({ hasText: SIDECAR }).waitFor();
    assert.deepEqual(await workbench.page.evaluate('globalThis.filesGone'), []);
  });

  it('lists every name of an entity in the references view, of other reports too', async () => {
    await workbench.goTo(1, 4);
    await workbench.runCommand('References: Find All References');
    const files = workbench.page.locator('.sidebar .monaco-list-row');
    await files.filter({ hasText: 'weekly-notes.txt' }).first().waitFor();
    await files.filter({ hasText: 'BRONZE PRESIDENT' }).first().waitFor();
    await workbench.screenshot('references');
  });

  it('writes the preferred name by Rename Symbol, and previews the rest', async () => {
    await workbench.goTo(21, 95);
    await workbench.insist(async () => {
      await workbench.focusEditor();
      await workbench.page.keyboard.press('F2');
      await workbench.page.locator('.rename-box input').first().waitFor({ timeout: 5000 });
    });
    assert.equal(await workbench.page.locator('.rename-box input').first().inputValue(), 'Mustang Panda');
    await workbench.page.keyboard.press('Enter');
    const preview = workbench.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row').filter({ hasText: 'TA416' }).first().waitFor();
    await workbench.screenshot('rename-preview');
    await preview.locator('.monaco-button').filter({ hasText: 'Apply' }).click();
    await workbench.look('says "Mustang');
    await workbench.save();
  });

  it('asks nothing where a report is renamed, and its file comes along', async () => {
    await workbench.runCommand('View: Show Explorer');
    await explorer().filter({ hasText: REPORT }).first().click();
    await workbench.page.keyboard.press('F2');
    const box = workbench.page.locator('.explorer-folders-view input');
    await box.fill('lures.md');
    await box.press('Enter');
    await workbench.fileWith('lures.md.intel.yaml', 'path: lures.md');
    await explorer().filter({ hasText: 'lures.md.intel.yaml' }).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: '10 of ' }).waitFor();
    assert.equal(await workbench.page.locator('.monaco-dialog-box').count(), 0);
    assert.deepEqual(await workbench.notifications(), []);
  });
});

// A whole review of the sample report, by keyboard only, in the editor and in the view; then what the views look like.
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { Workbench } from './workbench';

const REPORT = 'mustang-panda-lures.md';
interface File { annotations: { text: string; status: string }[] }

describe('a review by keyboard', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT, settings: { 'workbench.colorTheme': 'Dark Modern', 'editor.minimap.enabled': false } });
    await workbench.highlight('Mustang Panda');
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  const view = (id: string) => workbench.page.locator('.pane', { has: workbench.page.locator(`.pane-header[aria-label*="${id}"]`) });
  const rows = () => view('Mentions').locator('.monaco-list-row');
  const counted = async (): Promise<[reviewed: number, total: number]> => {
    const status = await workbench.page.locator('.statusbar-item', { has: workbench.page.locator('.codicon-telescope') }).innerText();
    const [, reviewed = '0', total = '-1'] = /(\d+) of (\d+)/.exec(status) ?? [];
    return [Number(reviewed), Number(total)];
  };

  it('shows the view of mentions', async () => {
    await workbench.goTo(1);
    await workbench.runCommand('Intel: Focus on Mentions View');
    await rows().filter({ hasText: 'Threat actors' }).first().waitFor();
    await rows().filter({ hasText: 'Mustang Panda' }).first().waitFor();
  });

  it('accepts in the view, and goes on to the next', async () => {
    const { keyboard } = workbench.page;
    await workbench.runCommand('Intel: Focus on Mentions View'); // the first time there was nothing in it yet to take the keyboard
    await view('Mentions').locator('.monaco-list:focus').waitFor();
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await workbench.page.locator('.statusbar-item', { hasText: '(13 selected)' }).waitFor();
    await keyboard.press('Alt+y');
    await workbench.page.locator('.statusbar-item', { hasText: '1 of ' }).waitFor();
    await keyboard.press('Alt+x');
    await workbench.page.locator('.statusbar-item', { hasText: '2 of ' }).waitFor();
    await rows().and(workbench.page.locator('.selected.focused')).filter({ hasText: 'line 16' }).waitFor();
  });

  it('decides the rest in the editor, and everything is in the file', async () => {
    const { keyboard } = workbench.page;
    await workbench.focusEditor();
    await workbench.goTo(1);
    const selected = workbench.page.locator('.statusbar-item', { hasText: 'selected)' });
    for (let tries = 0, isThere = false; tries < 4 && !isThere; tries++) { // a busy VS Code had the keyboard elsewhere: one presses again
      await workbench.focusEditor();
      await keyboard.press('Alt+j');
      isThere = await selected.waitFor({ timeout: 5000 }).then(() => true, () => false);
    }
    for (let keys = 0; keys < 100; keys++) {
      const [reviewed, total] = await counted();
      if (reviewed === total) break;
      await keyboard.press(keys % 7 === 3 ? 'Alt+x' : 'Alt+y');
      const isDecided = await workbench.page.waitForFunction(`(/(\\d+) of/.exec(document.querySelector('.statusbar-item .codicon-telescope').closest('.statusbar-item').innerText) ?? [])[1] > ${reviewed} || !!document.querySelector('.quick-input-widget:not([style*="display: none"]) .monaco-list-row')`, undefined, { timeout: 5000 }).then(() => true, () => false);
      if (!isDecided) { // a busy VS Code had the keyboard elsewhere: one presses again
        await workbench.focusEditor();
        await keyboard.press('Alt+j');
      }
      const candidate = workbench.quickInput.locator('.monaco-list-row').first(); // of a name that may mean several
      if (await candidate.isVisible()) await candidate.click({ timeout: 3000 }).catch(() => undefined); // gone meanwhile; a key would then go into the report
    }
    const [reviewed, total] = await counted();
    assert.ok(total > 20 && reviewed === total, `${reviewed} of ${total}`);
    const { annotations } = await workbench.fileOnce(`${REPORT}.intel.yaml`, (bytes) => parse(String(bytes)) as File, ({ annotations: all }) => all.length >= total);
    assert.equal(annotations.length, total);
    assert.ok(annotations.every(({ status }) => status === 'accepted' || status === 'rejected'));
    await rows().locator('.codicon-pass').first().waitFor();
  });

  it('undoes, and shows the filter', async () => {
    const [before] = await counted();
    for (let i = 1; i <= 3; i++) {
      await workbench.runCommand('Intel: Undo Last Decision');
      await workbench.page.locator('.statusbar-item', { hasText: `${before - i} of ` }).waitFor();
    }
    await workbench.runCommand('Intel: Group Mentions by Entity');
    await rows().filter({ hasText: 'Anomali' }).first().waitFor();
    await workbench.runCommand('Intel: Filter Mentions…');
    await workbench.quickInput.locator('.monaco-list-row').first().waitFor();
    await workbench.screenshot('filter');
    await workbench.page.keyboard.press('Escape');
  });

  it('lists the entities of the workspace', async () => {
    await workbench.runCommand('Intel: Focus on Entities View');
    const row = view('Entities').locator('.monaco-list-row', { hasText: 'Mustang Panda' }).first();
    await row.waitFor();
    await workbench.runCommand('Intel: Group Mentions by Kind');
    await view('Mentions').locator('.monaco-list-row', { hasText: 'Threat actors' }).first().waitFor();
    await workbench.picture('views');
  });

  for (const [theme, name] of [['Light Modern', 'light'], ['Default High Contrast', 'high-contrast'], ['Default High Contrast Light', 'high-contrast-light']] as const) {
    it(`can be read in ${theme}`, async () => {
      await workbench.setTheme(theme);
      await rows().first().waitFor();
      await workbench.hover('Mustang Panda', 1);
      await workbench.screenshot(`hover-${name}`);
      await workbench.leave();
      if (name === 'light' || name === 'high-contrast') await workbench.picture(`views-${name}`);
      else await workbench.screenshot(`views-${name}`);
    });
  }
});

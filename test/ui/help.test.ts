// Quick help where one writes: the light bulb's menu by keyboard, and names that are completed.
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { Workbench } from './workbench';

const REPORT = 'mustang-panda-lures.md';

describe('the light bulb', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT, settings: { 'workbench.colorTheme': 'Dark Modern' } });
    await workbench.highlight('Mustang Panda');
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  const menu = () => workbench.page.locator('.action-widget .monaco-list-row');
  /** Opens the menu with the keyboard, once the light bulb is there, and goes down to an action in it. */
  const goToAction = async (title: string): Promise<void> => {
    await workbench.page.locator('.lightBulbWidget:visible, [class*=codicon-gutter-lightbulb]:visible').first().waitFor();
    const action = menu().filter({ hasText: title });
    const isOpen = () => action.waitFor({ timeout: 5000 }).then(() => true, () => false);
    await workbench.page.keyboard.press('Control+.');
    for (let tries = 0; tries < 4 && !await isOpen(); tries++) { // a busy VS Code had the keyboard elsewhere: one presses again
      await workbench.page.keyboard.press('Escape');
      await workbench.focusEditor();
      await workbench.page.keyboard.press('Control+.');
    }
    await action.waitFor();
    while (!/focused/.test(await action.getAttribute('class') ?? '')) await workbench.page.keyboard.press('ArrowDown');
  };

  it('rejects a name in the report', async () => {
    await workbench.goTo(16, 32);
    await workbench.focusEditor();
    await goToAction('Reject "Mustang Panda" in this report');
    await workbench.screenshot('light-bulb');
    await workbench.page.keyboard.press('Enter');
    await workbench.undecorated('Mustang Panda');
    await workbench.fileWith(`${REPORT}.intel.yaml`, 'Mustang Panda');
    const { ignore } = parse(workbench.fileText(`${REPORT}.intel.yaml`)) as { ignore: { text: string }[] };
    assert.deepEqual(ignore.map(({ text }) => text), ['Mustang Panda']);
  });

  it('replaces an alias by the preferred name', async () => {
    await workbench.goTo(21, 95);
    await workbench.focusEditor();
    await goToAction('Replace "BRONZE PRESIDENT" by "Mustang Panda"');
    await workbench.page.keyboard.press('Enter');
    await workbench.look('says "Mustang');
  });
});

describe('completion', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT, settings: { 'workbench.colorTheme': 'Dark Modern', '[markdown]': { 'editor.quickSuggestions': { other: 'on' } } } });
    await workbench.highlight('Mustang Panda');
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  const suggestion = (name: string) => workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: new RegExp(`^${name}(?! lures)`) }).first();

  it('comes while one types, where suggestions in Markdown are switched on', async () => {
    await workbench.goTo(4);
    await workbench.type('Lures by Mus');
    await suggestion('Mustang Panda').waitFor();
    await workbench.screenshot('completion');
    await suggestion('Mustang Panda').click();
    await workbench.look('Lures by Mustang Panda');
  });
});

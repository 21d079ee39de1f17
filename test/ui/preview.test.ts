// VS Code's own Markdown preview beside the editor: the same names in the same colours, with decisions and without what is switched off.
import assert from 'node:assert/strict';
import { Workbench } from './workbench';

const REPORT = 'mustang-panda-lures.md';

describe('the Markdown preview', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT, settings: { 'workbench.colorTheme': 'Dark Modern' } });
    await workbench.highlight('Mustang Panda');
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  const shown = (look: string) => workbench.webview.locator(`.intel-name${look}`);
  const colorOf = async (look: string): Promise<string> => {
    for (;;) {
      const color = await shown(look).first().evaluate((element) => (globalThis as unknown as { getComputedStyle(of: unknown): { color: string } }).getComputedStyle(element).color).catch((error: Error) => {
        if (!error.message.includes('detached')) throw error; // the preview draws itself anew
      });
      if (color !== undefined) return color;
    }
  };

  it('has the colours of the editor, and says on hover who that is', async () => {
    await workbench.goTo(16, 3);
    await workbench.runCommand('Markdown: Open Preview to the Side');
    await shown('.intel-actor').filter({ hasText: 'Mustang Panda' }).first().waitFor();
    const words: Readonly<Record<string, string>> = { actor: 'Mustang Panda', country: 'China', organization: 'CrowdStrike' };
    await workbench.runCommand('View: Focus First Editor Group');
    for (const [kind, text] of Object.entries(words)) assert.equal(await colorOf(`.intel-${kind}`), (await workbench.highlight(text)).color, kind);
    assert.match(await shown('.intel-actor').first().getAttribute('title') ?? '', /^Mustang Panda · threat actor\n[\s\S]*Origin: China/);
    await workbench.picture('preview');
  });

  it('follows decisions', async () => {
    await workbench.goTo(16, 3);
    await workbench.runCommand('Intel: Accept Mention');
    await shown('.intel-accepted').filter({ hasText: 'CrowdStrike' }).waitFor();
  });

  it('follows the toggle', async () => {
    await workbench.runCommand('Intel: Toggle Highlights');
    await shown('').first().waitFor({ state: 'detached' });
    await workbench.runCommand('Intel: Toggle Highlights');
    await shown('.intel-country').first().waitFor();
  });

  for (const theme of ['Light Modern', 'Default High Contrast', 'Default High Contrast Light']) {
    it(`can be seen in ${theme}`, async () => {
      const before = await colorOf('.intel-actor');
      await workbench.setTheme(theme);
      while (await colorOf('.intel-actor') === before) await workbench.page.waitForTimeout(50);
      await workbench.screenshot(`preview-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
});

describe('the Outline', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT, settings: { 'workbench.colorTheme': 'Dark Modern' } });
    await workbench.highlight('Mustang Panda');
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  it('has the entities as a group beside the headings, which stay', async () => {
    const rows = workbench.page.locator('.outline-tree .monaco-list-row');
    await workbench.insist(async () => {
      await workbench.runCommand('Explorer: Focus on Outline View');
      await rows.nth(2).waitFor({ timeout: 10_000 });
    });
    await workbench.screenshot('outline');
    await workbench.insist(async () => {
      await rows.first().hover(); // the button is there as long as the mouse is
      await workbench.page.locator('.pane', { has: workbench.page.locator('.outline-tree') }).getByRole('button', { name: 'Collapse All' }).click({ timeout: 3000 });
      await rows.nth(2).waitFor({ state: 'detached', timeout: 3000 });
    });
    assert.deepEqual((await rows.allInnerTexts()).sort(), ['Intel', 'Markdown Language Features']); // whoever is there first stands first
    for (const [group, first] of [['Intel', 'Threat actors'], ['Markdown Language Features', 'Mustang Panda’s lures']] as const) {
      await rows.filter({ hasText: group }).locator('.monaco-tl-twistie').click();
      await rows.filter({ hasText: first }).first().waitFor();
    }
  });
});

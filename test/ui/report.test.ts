// The main job as a person does it: write a name, see it, ask who that is, export. The pictures are the README's.
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { Workbench } from './workbench';

const REPORT = 'mustang-panda-lures.md';

describe('a report', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT, settings: { 'workbench.colorTheme': 'Dark Modern' } });
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  it('shows its names, each kind in its own colour and with its own line', async () => {
    const actor = await workbench.highlight('Mustang Panda');
    const country = await workbench.highlight('China');
    const organization = await workbench.highlight('CrowdStrike');
    const looks = [actor, country, organization];
    assert.equal(new Set(looks.map(({ color }) => color)).size, 3);
    assert.deepEqual(looks.map(({ borders }) => borders[0]?.split(' ')[1]), ['solid', 'dotted', 'dashed']);
    await workbench.picture('highlights');
  });

  it('draws the lines apart from the last row, where the frames of other lines are', async () => {
    const gap = await workbench.page.evaluate(`(() => {
      const mark = document.querySelector('.view-overlays .cdr[class*=TextEditorDecorationType]');
      return mark.parentElement.getBoundingClientRect().bottom - mark.getBoundingClientRect().bottom;
    })()`);
    assert.equal(gap, 1);
  });

  it('counts them in the status bar', async () => {
    await workbench.page.locator('.statusbar-item', { has: workbench.page.locator('.codicon-telescope') }).waitFor();
  });

  it('tells who a name is, on hover', async () => {
    const card = await workbench.hover('Mustang Panda', 1);
    assert.match(card, /^Mustang Panda, named so by CrowdStrike/);
    assert.match(card, /Other names: (?:[^;]+\([^)]+\); ){7}/);
    assert.match(card, /Origin: China/);
    assert.match(card, /Suspected targets: /);
    await workbench.picture('hover');
  });

  it('shows the full card in the panel', async () => {
    await workbench.card.getByText('Show more').click();
    const panel = workbench.webview;
    await panel.getByRole('heading', { level: 1, name: 'Mustang Panda' }).waitFor();
    await panel.getByRole('term').filter({ hasText: 'Suspected targets' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.leave();
    await workbench.picture('card');
  });

  it("shows a campaign's card from a link, with its sources as notes", async () => {
    const panel = workbench.webview;
    await panel.getByRole('link', { name: 'Mustang Panda lures 2018-2019' }).first().click();
    await panel.getByRole('heading', { level: 1, name: 'Mustang Panda lures 2018-2019' }).waitFor();
    await panel.getByRole('region', { name: 'Sources' }).getByRole('listitem').first().waitFor();
    await workbench.picture('campaign');
    await panel.getByRole('heading', { level: 1 }).press('Alt+ArrowLeft');
    await panel.getByRole('heading', { level: 1, name: 'Mustang Panda' }).waitFor();
    await workbench.runCommand('View: Close All Editor Groups');
    await workbench.runCommand('View: Hide Panel');
  });

  it('opens the card of the name at the cursor by a key', async () => {
    await workbench.openFile(REPORT);
    await workbench.insist(async () => {
      await workbench.goTo(1);
      await workbench.runCommand('Intel: Go to Next Mention');
      await workbench.page.locator('.statusbar-item', { hasText: '(13 selected)' }).waitFor({ timeout: 3000 });
      await workbench.focusEditor();
      await workbench.page.keyboard.press('Alt+i');
      await workbench.webview.getByRole('heading', { level: 1, name: 'Mustang Panda' }).waitFor({ timeout: 10_000 });
    });
    await workbench.runCommand('View: Hide Panel');
  });

  it('highlights what is typed, as it is typed', async () => {
    await workbench.openFile(REPORT);
    await workbench.goTo(4);
    await workbench.type('Velvet Chollima was seen in Iceland.');
    await workbench.highlight('Velvet Chollima');
    await workbench.highlight('Iceland');
    await workbench.goTo(4);
    await workbench.page.keyboard.press('Control+Shift+K');
  });

  it('goes from mention to mention, and selects', async () => {
    await workbench.goTo(1);
    await workbench.runCommand('Intel: Go to Next Mention');
    await workbench.page.locator('.statusbar-item', { hasText: '(13 selected)' }).waitFor();
  });

  it('is exported from the Command Palette', async () => {
    await workbench.goTo(1);
    await workbench.save();
    await workbench.runCommand('Intel: Export Annotations as YAML');
    await workbench.page.locator('.editor-group-container.active .tab.active', { hasText: `${REPORT}.intel.yaml` }).first().waitFor();
    await workbench.fileWith(`${REPORT}.intel.yaml`, 'annotations:');
    const { report, annotations } = parse(workbench.fileText(`${REPORT}.intel.yaml`)) as { report: { tlp: string }; annotations: { text: string; line: number }[] };
    assert.equal(report.tlp, 'TLP:CLEAR');
    assert.ok(annotations.some(({ text, line }) => text === 'Mustang Panda' && line === 1));
    await workbench.picture('export');
    await workbench.runCommand('View: Close All Editor Groups');
  });

  it('leads from a name that somebody knows to the entity', async () => {
    await workbench.openFile(REPORT);
    await workbench.runCommand('Intel: Look Up Actor, Country, Organization or Campaign…');
    await workbench.quickInput.locator('input').first().fill('fancy bear');
    await workbench.quickInput.locator('.monaco-list-row', { hasText: 'APT28' }).first().waitFor();
    await workbench.picture('look-up');
    await workbench.page.keyboard.press('Escape');
  });

  it('loses its highlights and gets them back by a command', async () => {
    await workbench.highlight('CrowdStrike');
    await workbench.runCommand('Intel: Toggle Highlights');
    await workbench.page.waitForFunction(`!document.querySelector('.view-overlays [class*=TextEditorDecorationType]')`);
    assert.equal((await workbench.look('CrowdStrike')).decorated, false);
    await workbench.runCommand('Intel: Toggle Highlights');
    await workbench.highlight('CrowdStrike');
  });

  for (const theme of ['Light Modern', 'Default High Contrast', 'Default High Contrast Light']) {
    it(`can be read in ${theme}`, async () => {
      const { color } = await workbench.highlight('Mustang Panda');
      await workbench.setTheme(theme);
      assert.notEqual((await workbench.highlight('Mustang Panda')).color, color);
      await workbench.screenshot(`highlights-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
});

describe('broken files', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT });
  });
  after(() => workbench?.close());

  it('are told with file, line and remedy, and left as they are', async () => {
    const broken = 'intel: annotations/1\nreport: [\n';
    workbench.writeFile(`${REPORT}.intel.yaml`, broken);
    await workbench.highlight('Mustang Panda');
    await workbench.runCommand('Intel: Export Annotations as YAML');
    await workbench.runCommand('Notifications: Show Notifications'); // under the test driver VS Code shows none by itself
    const message = workbench.page.locator('.notification-list-item-message', { hasText: `${REPORT}.intel.yaml:` });
    await message.waitFor();
    assert.match(await message.innerText(), /:2:9: The list that begins here never ends\./);
    await workbench.screenshot('broken');
    assert.equal(workbench.fileText(`${REPORT}.intel.yaml`), broken);
  });

  it('are told in one message, with the decisions that wait for them and a way out, that goes once they are mended', async () => {
    const waiting = workbench.page.locator('.notification-list-item-message', { hasText: 'kept in memory' });
    await workbench.page.locator('.notification-list-item-message', { hasText: 'The annotations cannot be read' }).waitFor();
    await workbench.goTo(16, 3);
    await workbench.runCommand('Intel: Accept Mention');
    await waiting.waitFor();
    await workbench.runCommand('Notifications: Show Notifications');
    await waiting.getByText('Save Elsewhere').click();
    await workbench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await workbench.page.locator('.view-line', { hasText: 'status: accepted' }).first().waitFor();
    await workbench.screenshot('broken-waiting');
    workbench.writeFile(`${REPORT}.intel.yaml`, '');
    await waiting.waitFor({ state: 'detached' });
    await workbench.fileWith(`${REPORT}.intel.yaml`, 'status: accepted');
  });
});

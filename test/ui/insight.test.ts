// The panel: cards, graphs, time lines and tables, on the page of a real VS Code; by mouse, by keyboard, and as a screen reader is told.
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { Workbench } from './workbench';

const REPORT = 'mustang-panda-lures.md';

describe('the panel', () => {
  let workbench: Workbench;
  let panel: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT, settings: { 'workbench.colorTheme': 'Dark Modern' } });
    await workbench.highlight('Mustang Panda');
    panel = workbench.webview;
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  /** The panel once it shows something with this title. */
  const shows = (title: string): Promise<void> => panel.getByRole('heading', { level: 1, name: title }).waitFor();

  /** The different values that a property of the style has among these elements. */
  const stylesOf = async (selector: string, property: string): Promise<unknown[]> => {
    await panel.locator(selector).first().waitFor();
    const all = `document.querySelectorAll(${JSON.stringify(selector)})`;
    return panel.locator(':root').evaluate(`[...new Set([...${all}].map((one) => getComputedStyle(one).${property}))]`);
  };

  it('shows the full card of a hover', async () => {
    await workbench.hover('Mustang Panda', 1);
    await workbench.card.getByText('Show more').click();
    await shows('Mustang Panda');
    await panel.getByRole('term').filter({ hasText: 'Suspected targets' }).waitFor();
    await workbench.screenshot('panel-card');
  });

  it('draws relations, and says the same in a table', async () => {
    await panel.getByRole('tab', { name: 'Relations' }).click();
    await panel.getByRole('link', { name: /^Mustang Panda, threat actor, relations: \d+$/ }).waitFor();
    await panel
      .getByRole('table', { name: /^Relations: \d+$/ })
      .getByRole('row', { name: /Mustang Panda targets|Mustang Panda comes from China/ })
      .first()
      .waitFor();
    assert.deepEqual(await stylesOf('.edge.suspected path', 'strokeDasharray'), ['5px, 4px']);
    assert.deepEqual(await stylesOf('.edge:not(.suspected) path', 'strokeDasharray'), ['none']);
  });

  it('has a time line of the campaigns', async () => {
    await panel.getByRole('tab', { name: 'Time Line' }).click();
    await panel
      .getByRole('link', { name: /^RedDelta Modified PlugX.*2023-07 to 2024-12/ })
      .first()
      .waitFor();
    assert.deepEqual(await stylesOf('.bar.suspected', 'fill'), ['url("#stripes")']);
    assert.match(String(await stylesOf('.bar:not(.suspected)', 'fill')), /^rgb/);
    await workbench.screenshot('panel-time-line');
  });

  it('goes to a card and back, by keyboard alone', async () => {
    const bar = panel.getByRole('link', { name: /^Mustang Panda lures/ }).first();
    await bar.press('Enter');
    await shows('Mustang Panda lures 2018-2019');
    await panel.getByRole('heading', { level: 1 }).press('Alt+ArrowLeft');
    await shows('Mustang Panda');
  });

  it('shows what a report names', async () => {
    await workbench.runCommand('Intel: Show Graph and Time Line');
    await shows(REPORT);
    await panel.getByRole('group', { name: /^Graph of relations/ }).waitFor();
    await workbench.runCommand('View: Toggle Maximized Panel');
    await panel.locator('svg .node').first().waitFor();
    await workbench.picture('graph');
    await workbench.runCommand('View: Toggle Maximized Panel');
  });

  it('says which campaigns resemble it, and that this is no attribution', async () => {
    await workbench.runCommand('Intel: Resembling Campaigns');
    await panel.getByText('Resemblance, not attribution').waitFor();
    await panel
      .getByRole('row', { name: /Mustang Panda lures 2018-2019/ })
      .first()
      .waitFor();
  });

  it('looks at all reports, and each number leads to its places', async () => {
    await workbench.runCommand('Intel: Overview');
    await shows('Overview');
    await panel
      .getByRole('table', { name: /^Who is named/ })
      .getByRole('row')
      .nth(1)
      .waitFor();
    await workbench.screenshot('overview');
  });

  for (const theme of ['Light Modern', 'Default High Contrast', 'Default High Contrast Light']) {
    it(`can be seen in ${theme}`, async () => {
      await workbench.setTheme(theme);
      await workbench.runCommand('Intel: Show Graph and Time Line');
      await shows(REPORT);
      await panel.locator('svg .node').first().waitFor();
      await workbench.screenshot(`panel-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
});

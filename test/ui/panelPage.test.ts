// The panel as a page: what axe finds in each theme, what a screen reader is told, pictures as files, and data that is wrong.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { ROOT } from '../support/catalog';
import { Workbench } from './workbench';

const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const REPORT = 'mustang-panda-lures.md';
const THEMES = ['Dark Modern', 'Light Modern', 'Default High Contrast', 'Default High Contrast Light'] as const;
const ALL_KINDS = ['actor', 'country', 'organization', 'campaign', 'software'];

const oddMonth = (firstSeen: string): string => `intel: dataset/1
title: Bad dates
campaigns:
  - { id: campaign/odd-month, name: Odd Month, actor: actor/mustang-panda, firstSeen: ${firstSeen} }
`;

describe('the page of the panel', () => {
  let workbench: Workbench;
  let panel: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT, settings: { 'workbench.colorTheme': THEMES[0], 'intelAnnotator.kinds': ALL_KINDS } });
    await workbench.highlight('Mustang Panda');
    panel = workbench.webview;
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  const shows = (title: string): Promise<void> => panel.getByRole('heading', { level: 1, name: title }).waitFor();
  const showReport = async (name = REPORT): Promise<void> => {
    await workbench.runCommand('Intel: Show Graph and Time Line');
    await shows(name);
    await panel.locator('svg .node').first().waitFor();
  };
  const violations = (): Promise<unknown> =>
    panel.locator(':root').evaluate(`${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 140)))`);

  it('is loaded when it is first opened', async () => {
    assert.equal(await workbench.page.locator('iframe.webview').count(), 0);
    await showReport();
    await panel.locator('script[src$="/dist/panel/main.js"]').waitFor({ state: 'attached' });
  });

  for (const theme of THEMES) {
    it(`${theme}: axe finds nothing on cards, graphs, time lines and tables`, async () => {
      if (theme !== THEMES[0]) await workbench.setTheme(theme);
      await showReport();
      await workbench.screenshot(`axe-graph-${theme.toLowerCase().replaceAll(' ', '-')}`);
      const found: Record<string, unknown> = { Relations: await violations() };
      for (const tab of ['Time Line', 'Resembling Campaigns']) {
        await panel.getByRole('tab', { name: tab }).click();
        found[tab] = await violations();
      }
      await panel.getByRole('tab', { name: 'Relations' }).click();
      await panel.getByRole('link', { name: /^PlugX, / }).first().click();
      await shows('PlugX');
      await panel.getByRole('tab', { name: 'Card' }).click();
      found['Card'] = await violations();
      await workbench.screenshot(`axe-card-${theme.toLowerCase().replaceAll(' ', '-')}`);
      assert.deepEqual(found, { Relations: [], 'Time Line': [], 'Resembling Campaigns': [], Card: [] });
    });
  }

  it('tells a screen reader what it draws', async () => {
    await showReport();
    const told = await panel.locator('main').ariaSnapshot();
    for (const line of [
      /heading "mustang-panda-lures\.md" \[level=1\]/,
      /tablist "Sections":/,
      /tab "Relations" \[selected\]/,
      /tabpanel "Relations":/,
      /button "Save as SVG"/,
      /group "Graph of relations; the table below says the same\. The arrow keys go from entity to entity, Enter opens one\."/,
      /link "Mustang Panda, threat actor, mentions: \d+, relations: \d+"/,
      /link "PlugX, software[^"]*, mentions: \d+, relations: \d+"/,
      /table "Relations: \d+"/,
      /columnheader "How sure, and who says so"/,
      /rowheader "Mustang Panda"|cell "Mustang Panda"/,
    ]) assert.match(told, line);
  });

  it('saves the graph as SVG and as PNG, which stand alone', async () => {
    await showReport();
    for (const format of ['SVG', 'PNG']) {
      await workbench.insist(async () => {
        await panel.getByRole('button', { name: `Save as ${format}` }).click({ timeout: 5000 });
        const name = `document.querySelector('.quick-input-widget input')?.value.endsWith('.${format.toLowerCase()}')`;
        await workbench.page.waitForFunction(name, undefined, { timeout: 5000 }); // VS Code fills in the name after it asks for it
        await workbench.page.keyboard.press('Enter');
        await workbench.quickInput.waitFor({ state: 'hidden', timeout: 5000 });
      });
    }
    const svg = (await workbench.fileBytes('mustang-panda-lures-md.svg')).toString('utf8');
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg, />Mustang Panda</);
    assert.doesNotMatch(svg, /var\(|class=|<script/);
    const png = await workbench.fileBytes('mustang-panda-lures-md.png');
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    const [, width = 0] = /\swidth="(\d+)/.exec(svg) ?? [];
    assert.equal(png.readUInt32BE(16), Number(width) * 2);
  });

  it('shows data that is wrong as what it is', async () => {
    workbench.writeFile('bad.intel-dataset.yaml', oddMonth('2019-13'));
    const text = 'Gone Heron met Mustang Panda.\n';
    const sha256 = createHash('sha256').update(text).digest('hex');
    workbench.writeFile('gone.md.intel.yaml', `intel: annotations/1
report: { path: gone.md, sha256: ${sha256}, characters: ${text.length} }
annotations:
  - { id: a0000001, kind: actor, entity: actor/gone-heron, text: Gone Heron, start: 0, end: 10, quote: { before: "", after: " met Mustang" }, status: accepted }
`);
    workbench.writeFile('gone.md', text);
    await workbench.openFile('gone.md');
    await showReport('gone.md');
    await workbench.screenshot('panel-bad-data');
    await panel.getByText(/no dataset knows it any more/).first().waitFor({ state: 'attached' });
    await panel.getByRole('tab', { name: 'Time Line' }).click();
    await panel.getByRole('link', { name: /Odd Month, 2019-13 to \?.*no such date: 2019-13/ }).waitFor();
    await panel.getByRole('row', { name: /Odd Month 2019-13 .*no such date: 2019-13/ }).waitFor();
    await workbench.screenshot('panel-bad-date');
  });

  it('stays at the section that one reads where a dataset changes', async () => {
    workbench.writeFile('bad.intel-dataset.yaml', oddMonth('2019-11'));
    await panel.getByRole('row', { name: /Odd Month 2019-11 / }).waitFor();
    assert.equal(await panel.getByRole('tab', { name: 'Time Line' }).getAttribute('aria-selected'), 'true');
  });

  it('has a bar fade where nobody says when a campaign ended', async () => {
    await panel.getByRole('link', { name: /Odd Month, 2019-11 to \?/ }).locator('.bar[mask="url(#open-end)"]').waitFor();
    await workbench.screenshot('panel-open-end');
  });
});

describe('highlights of software', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: 'sandworm-power-grid.md', settings: { 'workbench.colorTheme': THEMES[0], 'intelAnnotator.kinds': ALL_KINDS } });
    await workbench.highlight('Sandworm');
  });
  after(() => workbench?.close());
  for (const theme of THEMES) {
    it(`differ from those of others in ${theme}`, async () => {
      if (theme !== THEMES[0]) await workbench.setTheme(theme);
      const [program, actor] = [await workbench.highlight('BlackEnergy'), await workbench.highlight('Sandworm')];
      assert.notDeepEqual(program, actor);
      await workbench.screenshot(`software-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
});

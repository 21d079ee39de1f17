// A VS Code in German: what the extension says, in its manifest and in its code, is German too.
import assert from 'node:assert/strict';
import { Workbench } from './workbench';

describe('a German window', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: 'mustang-panda-lures.md', language: 'de', settings: { 'workbench.colorTheme': 'Dark Modern' } });
    await workbench.highlight('Mustang Panda');
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  it('has commands and views in German', async () => {
    await workbench.goTo(1);
    await workbench.runCommand('Intel: Zur nächsten Nennung');
    await workbench.page.locator('.statusbar-item', { hasText: '(13 selected)' }).waitFor();
    await workbench.runCommand('Intel: Focus on Nennungen View'); // VS Code's own words come with its language pack
    await workbench.page.locator('.monaco-list-row', { hasText: /Länder\s*\d+, \d+ ungeprüft/ }).waitFor();
  });

  it('tells who a name is in German', async () => {
    const card = await workbench.hover('Mustang Panda', 1);
    assert.match(card, /^Mustang Panda, so genannt von CrowdStrike/);
    assert.match(card, /Andere Namen: [\s\S]*Herkunft: China \(wahrscheinlich, 50 von 100; [\s\S]*Vermutete Ziele: [\s\S]*Deutschland, Myanmar, Mongolei/);
    assert.match(card, /Ungeprüft · Annehmen · Ablehnen/);
    await workbench.screenshot('german');
  });
});

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

  it('says in the panel all that is no data in German', async () => {
    const panel = workbench.webview;
    await workbench.runCommand('Intel: Graph und Zeitleiste zeigen');
    await panel.getByRole('link', { name: /^Deutschland, Land, Nennungen: \d+, Beziehungen: \d+$/ }).waitFor();
    await panel.getByRole('row', { name: /^Mustang Panda greift an Deutschland vermutet, Council on Foreign Relations, wie MISP es angibt/ }).waitFor();
    await workbench.screenshot('german-graph');
    await panel.getByRole('link', { name: /^Mustang Panda, Akteur/ }).press('Enter');
    await panel.getByRole('heading', { level: 1, name: 'Mustang Panda' }).waitFor();
    await panel.getByRole('tab', { name: 'Karte' }).click();
    await panel.getByText(/Köderdokumente, 2018-11 bis 2019-10/).first().waitFor();
    await workbench.screenshot('german-card');
    await workbench.runCommand('Intel: Überblick');
    await panel.getByRole('row', { name: /^Vereinigte Staaten Land \d+/ }).waitFor();
    await panel.getByRole('tab', { name: 'Ziele' }).click();
    await panel.getByRole('row', { name: /^Vereinigte Staaten APT29 bestätigt \d+$/ }).waitFor();
    await workbench.screenshot('german-overview');
  });

  it('looks countries up by their German names and by those of the data', async () => {
    await workbench.runCommand('Intel: Akteur, Land, Organisation oder Kampagne nachschlagen …');
    const { quickInput } = workbench;
    await quickInput.locator('input').first().fill('Russland');
    await quickInput.locator('.monaco-list-row', { hasText: /Russland\s*Land/ }).waitFor();
    await quickInput.locator('input').first().fill('Russia');
    await quickInput.locator('.monaco-list-row', { hasText: /Russia\s*Russland · Land/ }).waitFor();
    await workbench.screenshot('german-look-up');
    await workbench.page.keyboard.press('Escape');
  });
});

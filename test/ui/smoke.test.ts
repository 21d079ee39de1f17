// The window opens, shows a sample report, and answers keyboard and mouse.
import assert from 'node:assert/strict';
import { Workbench } from './workbench';

describe('the window', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: 'mustang-panda-lures.md' });
  });
  after(() => workbench?.close());

  it('shows the sample report', async () => {
    assert.match(await workbench.editor.innerText(), /Mustang/);
    await workbench.screenshot('sample');
  });

  it('takes what is typed, and saves it', async () => {
    await workbench.goTo(4);
    await workbench.type('Seen in Mongolia. ');
    assert.match(await workbench.editorText(), /\nSeen in Mongolia\. /);
    await workbench.save();
    await workbench.fileWith('mustang-panda-lures.md', '\nSeen in Mongolia. ');
  });

  it('runs a command from the Command Palette', async () => {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  });

  it('shows a hover', async () => {
    await workbench.goTo(1);
    assert.match(await workbench.hover('https://attack.mitre.org'), /Follow link/);
    assert.match(await workbench.hover('Mustang Panda'), /^Mustang Panda/);
    await workbench.leave();
  });

  it('changes its theme', async () => {
    const { color } = await workbench.look('Key judgements');
    await workbench.setTheme('Dark Modern');
    assert.notEqual((await workbench.look('Key judgements')).color, color);
    await workbench.screenshot('sample-dark');
  });
});

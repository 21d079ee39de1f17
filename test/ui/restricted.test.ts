// Restricted Mode: the window says so, and the extension is there all the same.
import assert from 'node:assert/strict';
import { Workbench } from './workbench';

describe('an untrusted workspace', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: 'mustang-panda-lures.md', restricted: true });
  });
  after(() => workbench?.close());

  it('is in Restricted Mode', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    assert.match(await workbench.editor.innerText(), /Mustang/);
    await workbench.screenshot('restricted');
  });
});

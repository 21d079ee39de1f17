// Two people decide about one name: the file's decision stands, and whoever wants the own one back gets it.
import assert from 'node:assert/strict';
import { Workbench } from './workbench';

const REPORT = 'mustang-panda-lures.md';
const FILE = `${REPORT}.intel.yaml`;

describe('a decision that somebody else took otherwise', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ file: REPORT });
    await workbench.highlight('CrowdStrike');
  });
  after(() => workbench?.close());
  afterEach(() => assert.deepEqual(workbench.errors, []));

  it('stands as the file says, until one asks for the own', async () => {
    await workbench.goTo(16, 3);
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Alt+y');
    await workbench.fileWith(FILE, 'status: accepted');
    await workbench.page.getByText('(13 selected)').waitFor(); // the decision goes on to "Mustang Panda"
    const good = workbench.fileText(FILE);
    workbench.writeFile(FILE, `${good}  - id: [\n`); // nobody can read it now, so the next decision is in memory alone
    await workbench.goTo(16, 3);
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Alt+x');
    await workbench.struckThrough('CrowdStrike');
    workbench.writeFile(FILE, good.replace('status: accepted', 'status: accepted\n    note: by Ada'));
    await workbench.highlight('CrowdStrike');
    await workbench.runCommand('Notifications: Show Notifications'); // under the test driver VS Code shows none by itself
    const message = workbench.page.locator('.notification-list-item', { hasText: 'Decided otherwise in the file of annotations meanwhile: CrowdStrike.' });
    await message.waitFor();
    await workbench.screenshot('conflict');
    await message.getByText('Use Mine').click();
    await workbench.struckThrough('CrowdStrike');
    await workbench.fileWith(FILE, 'status: rejected');
  });
});

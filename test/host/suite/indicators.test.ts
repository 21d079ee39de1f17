// Live indicators are underlined and defanged, one or all; what links lead to, and what tools printed, stays as it is.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, openReport, rangeOf, run, until } from '../reports';

const TEXT = `See [their blog](https://vendor.example.com/a).

C2 at http://evil.example.com/a.php and 1.2.3.4, once hxxps://old[.]example[.]com.

\`\`\`
ping tool.example.com
\`\`\`
`;
const told = ({ uri }: vscode.TextDocument): string[] =>
  vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'live-indicator').map(({ message, severity }) => `${severity} ${message}`);
const tells = (document: vscode.TextDocument, count: number): Promise<void> =>
  until(vscode.languages.onDidChangeDiagnostics, () => told(document).length === count);
const actionsOn = async (document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> => {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, words), 'quickfix');
  return actions.filter(({ title }) => /^(?:De|Re)fang/.test(title));
};

describe('indicators', () => {
  let document: vscode.TextDocument;
  let reports = 0;
  beforeEach(async () => {
    await api();
    ({ document } = await openReport(`indicators-${++reports}.md`, TEXT));
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are underlined where they are live, in the text alone', async () => {
    await tells(document, 2);
    assert.deepEqual(told(document), [
      '1 Live indicator: "hxxp://evil[.]example[.]com/a[.]php" can be followed by accident.', '1 Live indicator: "1[.]2[.]3[.]4" can be followed by accident.',
    ]);
  });

  it('are defanged by a quick fix, and refanged by another', async () => {
    await tells(document, 2);
    const [one, all] = await actionsOn(document, '1.2.3.4');
    assert.deepEqual([one?.title, all?.title], ['Defang "1.2.3.4"', 'Defang all live indicators of this report (2)']);
    await vscode.workspace.applyEdit(one!.edit!);
    assert.match(document.getText(), /and 1\[\.\]2\[\.\]3\[\.\]4, once/);
    const [back] = await actionsOn(document, '1[.]2[.]3[.]4');
    assert.equal(back?.title, 'Refang "1[.]2[.]3[.]4"');
    await vscode.workspace.applyEdit(back.edit!);
    assert.equal(document.getText(), TEXT);
  });

  it('are defanged all at once, but what links lead to and what a tool printed', async () => {
    assert.equal(await run('defang', document.uri), 2);
    assert.equal(document.getText(), TEXT.replace('http://evil.example.com/a.php', 'hxxp://evil[.]example[.]com/a[.]php').replace('1.2.3.4', '1[.]2[.]3[.]4'));
    assert.equal(await run('refang', document.uri, rangeOf(document, 'hxxp://evil[.]example[.]com/a[.]php')), 1);
    assert.equal(await run('defang', document.uri, rangeOf(document, 'ping tool.example.com')), 1);
    assert.match(document.getText(), /ping tool\[\.\]example\[\.\]com/);
  });

  it('are left alone where the setting or the report says so', async () => {
    await tells(document, 2);
    const settings = vscode.workspace.getConfiguration('intelAnnotator');
    await settings.update('liveIndicators', false, vscode.ConfigurationTarget.Workspace);
    try {
      await tells(document, 0);
    } finally {
      await settings.update('liveIndicators', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await tells(document, 2);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, rangeOf(document, 'C2 at').start, '<!-- intel-ignore-start -->\n');
    await vscode.workspace.applyEdit(edit);
    await tells(document, 0);
  });
});

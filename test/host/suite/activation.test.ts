// The extension is there, wakes up for a report, and keeps what its manifest promises.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'intel-annotator.intel-annotator';

describe('the extension', () => {
  it('is found', () => {
    assert.ok(vscode.extensions.getExtension(id));
  });

  it('activates when a Markdown report is opened', async () => {
    const extension = vscode.extensions.getExtension(id)!;
    const [report] = await vscode.workspace.findFiles('report.md');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(report!));
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command of its manifest', async () => {
    const extension = vscode.extensions.getExtension(id)!;
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)), []);
  });
});

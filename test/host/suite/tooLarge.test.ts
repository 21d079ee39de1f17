// A report above the size that VS Code hands to extensions is said not to be read.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { unreadReport } from '../../../src/extension/views/tooLarge';
import { until } from '../reports';

const MEGABYTE = 1024 * 1024;

describe('a report that is too large', () => {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const open = async (name: string, megabytes: number) => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, new Uint8Array(megabytes * MEGABYTE).fill(10));
    await vscode.commands.executeCommand('vscode.open', uri);
    return uri;
  };

  it('is named once it is open in the active tab', async function () {
    if (folder.scheme !== 'file') this.skip(); // the server of the web tests takes no file of this size
    const uri = await open('huge.md', 51);
    await until(vscode.window.tabGroups.onDidChangeTabs, async () => (await unreadReport())?.toString() === uri.toString());
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  it('is none below', async () => {
    const uri = await open('small.md', 1);
    await until(vscode.workspace.onDidOpenTextDocument, () => vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()));
    assert.equal(await unreadReport(), undefined);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });
});

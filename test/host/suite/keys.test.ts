// The extension's default keys: none of them is one of VS Code's.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Key { readonly key: string; readonly mac?: string; readonly command: string }

describe('default keys', () => {
  it('take none that VS Code uses', async () => {
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = vscode.window.activeTextEditor!.document.getText();
    const defaults = (JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')) as Key[]).filter(({ command }) => !command.startsWith('intelAnnotator.'));
    const own = (vscode.extensions.getExtension('intel-annotator.intel-annotator')!.packageJSON as { contributes: { keybindings: Key[] } }).contributes.keybindings;
    assert.ok(own.length > 0);
    assert.deepEqual(defaults.filter(({ key }) => own.some((mine) => mine.key === key)), []);
    assert.ok(defaults.length > 500);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

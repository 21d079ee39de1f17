import * as vscode from 'vscode';
import { bundledFile } from '../host/disk';
import { registerCommand, Trouble } from '../host/commands';
import { COMMANDS } from '../host/ids';

/** The reports that come with the extension, in `samples/`. */
export const SAMPLES = ['mustang-panda-lures.md', 'sandworm-power-grid.md', 'supply-chain-2020.md', 'weekly-notes.txt'] as const;

/** *Intel: Open Sample Report*: a copy to try things on, saved nowhere until one saves it. Returns the address of the copy. */
export function registerOpenSample({ extensionUri, log }: { extensionUri: vscode.Uri; log: vscode.LogOutputChannel }): vscode.Disposable {
  return registerCommand(COMMANDS.openSample, async (name?: string) => {
    const chosen =
      typeof name === 'string' ? name : await vscode.window.showQuickPick([...SAMPLES], { title: vscode.l10n.t('Open a sample report') });
    if (chosen === undefined) return undefined;
    if (!(SAMPLES as readonly string[]).includes(chosen))
      throw new Trouble(vscode.l10n.t('There is no sample "{0}". Samples are {1}.', chosen, SAMPLES.join(', ')));
    const bytes = await bundledFile(extensionUri, 'samples', chosen);
    const document = await vscode.workspace.openTextDocument({
      language: chosen.endsWith('.md') ? 'markdown' : 'plaintext',
      content: new TextDecoder().decode(bytes),
    });
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    const isWalkthrough = activeTab !== undefined && activeTab.input === undefined; // a page of VS Code's own, which is read on
    await vscode.window.showTextDocument(document, isWalkthrough ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
    return document.uri;
  }, log);
}

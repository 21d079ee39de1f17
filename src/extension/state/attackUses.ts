import * as vscode from 'vscode';
import type { AttackUses } from '../../core';

/** What only hovers on techniques ask for, read when the first of them does. */
export class AttackUsesFile {
  #uses: Promise<AttackUses> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  load(): Promise<AttackUses> {
    return (this.#uses ??= this.#read());
  }

  async #read(): Promise<AttackUses> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', 'attack-uses.json'));
    return JSON.parse(new TextDecoder().decode(bytes)) as AttackUses;
  }
}

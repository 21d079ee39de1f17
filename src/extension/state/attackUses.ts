import type * as vscode from 'vscode';
import type { AttackUses } from '../../core';
import { bundledFile } from '../host/disk';

/** What only hovers on techniques and cards of programs ask for, read when the first of them does. */
export class AttackUsesFile {
  #uses: Promise<AttackUses> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  load(): Promise<AttackUses> {
    return (this.#uses ??= this.#read());
  }

  async #read(): Promise<AttackUses> {
    const bytes = await bundledFile(this.extensionUri, 'dist', 'attack-uses.json');
    return JSON.parse(new TextDecoder().decode(bytes)) as AttackUses;
  }
}

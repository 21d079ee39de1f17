import * as vscode from 'vscode';
import { onDisk, replaceFile } from './disk';

/** A file that is written piece by piece. It gets its name at its end, so that nobody meets half of it. */
export interface GrowingFile {
  add(text: string): Promise<void>;
  end(): Promise<void>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

/** Begins a file. On a disk beside Node no more than a piece is in memory; elsewhere VS Code writes all at once, at the end. */
export async function growingFile(target: vscode.Uri): Promise<GrowingFile> {
  const draft = target.with({ path: `${target.path}.${Math.random().toString(36).slice(2, 10)}.tmp` });
  const handle = await onDisk(draft, ({ promises }) => promises.open(draft.fsPath, 'wx'));
  if (!handle) return inMemory(target, draft);
  const drop = async () => {
    await handle.close();
    await vscode.workspace.fs.delete(draft);
  };
  return {
    add: async (text) => {
      await handle.appendFile(text);
    },
    end: async () => {
      await handle.close();
      await replaceFile(target, draft);
    },
    drop,
  };
}

function inMemory(target: vscode.Uri, draft: vscode.Uri): GrowingFile {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  return {
    add: (text) => Promise.resolve(void pieces.push(encoder.encode(text))),
    end: async () => {
      const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      await vscode.workspace.fs.writeFile(draft, bytes);
      await replaceFile(target, draft);
    },
    drop: () => Promise.resolve(),
  };
}

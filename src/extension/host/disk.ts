// eslint-disable-next-line no-restricted-imports -- a type; Node's module itself is loaded where there is one
import type * as fs from 'node:fs';
import * as vscode from 'vscode';

// VS Code's own file system is asked through the window, which has no time while its page is loading: half a second went by there before
// the first highlights. Where there is a disk and Node beside it, Node looks itself.

/**
 * The bytes of a file that comes with the extension, such as `dist`, `catalog.bin`: from a disk at once, without a wait in line.
 * @throws what VS Code says of a file that cannot be read.
 */
export async function bundledFile(extensionUri: vscode.Uri, ...path: readonly string[]): Promise<Uint8Array> {
  const uri = vscode.Uri.joinPath(extensionUri, ...path);
  const bytes = await onDisk(uri, ({ readFileSync }) => readFileSync(uri.fsPath)).catch(() => undefined);
  return bytes ?? vscode.workspace.fs.readFile(uri);
}

/** Whether a file is certainly not there; `false` where only VS Code's own file system could tell. */
export async function isMissing(uri: vscode.Uri): Promise<boolean> {
  const found = await onDisk(uri, ({ promises }) => promises.stat(uri.fsPath)).catch(({ code }: { code?: string }) => code === 'ENOENT');
  return found === true;
}

/**
 * Gives a file the name of another one, whose place it takes. VS Code's own file system takes the former file away first, so that for a
 * moment, and after a crash in it, there is none; a disk has one of both at any time.
 */
export async function replaceFile(target: vscode.Uri, by: vscode.Uri): Promise<void> {
  const isDone = await onDisk(target, ({ promises }) => promises.rename(by.fsPath, target.fsPath).then(() => true)).catch(() => false);
  if (isDone !== true) await vscode.workspace.fs.rename(by, target, { overwrite: true });
}

/** What the disk says; `undefined` for what lies elsewhere, and where there is no Node, as in the worker of a browser or of a desktop. */
export async function onDisk<T>(uri: vscode.Uri, ask: (disk: typeof fs) => T): Promise<Awaited<T> | undefined> {
  if (uri.scheme !== 'file') return undefined;
  const disk = nodeDisk();
  return disk && (await ask(disk));
}

/** Asked for as what is there already: an `import` makes Node ready for modules of another sort first, which takes some milliseconds. */
const nodeDisk = (): typeof fs | undefined =>
  (globalThis as { process?: { getBuiltinModule?(name: 'node:fs'): typeof fs } }).process?.getBuiltinModule?.('node:fs');

import * as vscode from 'vscode';
import { annotationsUri } from '../host/annotationFiles';
import type { Decisions } from './decisions';
import { settings } from '../host/settings';

type Renamed = vscode.FileRenameEvent['files'][number];

/**
 * A report that is renamed or moved takes its file of annotations along, as part of the same step, so that one undo of VS Code takes both
 * back.
 */
export function registerRenames({ decisions, log }: { decisions: Decisions; log: vscode.LogOutputChannel }): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(withAnnotations(event.files))),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) decisions.moved(oldUri, newUri).catch((error: Error) => log.error(error));
    }),
  );
}

async function withAnnotations(files: readonly Renamed[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moving = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const isFolder = ((await statOf(oldUri))?.type ?? vscode.FileType.File) === vscode.FileType.Directory;
    if (isFolder && settings.exportFolder(oldUri).trim() === '') continue; // the files beside the reports move with it
    const [from, to] = isFolder ? [folderOf(oldUri), folderOf(newUri)] : [annotationsUri(oldUri), annotationsUri(newUri)];
    if (!from || !to || from.toString() === to.toString() || moving.has(from.toString())) continue;
    if (await statOf(from) && !await statOf(to)) edit.renameFile(from, to, { overwrite: false });
  }
  return edit;
}

/** The folder of the annotations of a folder's reports, where a setting keeps them apart. */
function folderOf(folder: vscode.Uri): vscode.Uri | undefined {
  const inside = annotationsUri(vscode.Uri.joinPath(folder, 'report.md'));
  return inside && vscode.Uri.joinPath(inside, '..');
}

const statOf = async (uri: vscode.Uri): Promise<vscode.FileStat | undefined> =>
  vscode.workspace.fs.stat(uri).then(
    (stat) => stat,
    () => undefined,
  );

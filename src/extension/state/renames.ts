import * as vscode from 'vscode';
import { annotationsUri } from '../host/annotationFiles';
import type { Decisions } from './decisions';
import { settings } from '../host/settings';

type Renamed = vscode.FileRenameEvent['files'][number];

/**
 * A report that is renamed or moved takes its file of annotations along, right behind it: without VS Code's question whether to make more
 * changes, which is asked for what is part of the renaming itself. An undo of the renaming is one too, and takes the file back.
 */
export function registerRenames({ decisions, log }: { decisions: Decisions; log: vscode.LogOutputChannel }): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    follow(files, decisions).catch((error: Error) => log.error(error));
  });
}

async function follow(files: readonly Renamed[], decisions: Decisions): Promise<void> {
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const file of files) {
    await moveAnnotations(file, moved);
    await decisions.moved(file.oldUri, file.newUri);
  }
}

/** Never over a file that is there; nor where the file was among those that were moved. */
async function moveAnnotations({ oldUri, newUri }: Renamed, moved: ReadonlySet<string>): Promise<void> {
  const isFolder = ((await statOf(newUri))?.type ?? vscode.FileType.File) === vscode.FileType.Directory;
  if (isFolder && settings.exportFolder(oldUri).trim() === '') return; // the files beside the reports moved with it
  const [from, to] = isFolder ? [folderOf(oldUri), folderOf(newUri)] : [annotationsUri(oldUri), annotationsUri(newUri)];
  if (!from || !to || from.toString() === to.toString() || moved.has(from.toString())) return;
  if (await statOf(from) && !await statOf(to)) await vscode.workspace.fs.rename(from, to, { overwrite: false });
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

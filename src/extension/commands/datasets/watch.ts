import * as vscode from 'vscode';
import { DATASET_ENDING } from '../../host/ids';

export const DATASETS = `**/*${DATASET_ENDING}`;

/**
 * When a new folder is looked into, in milliseconds after it came: what is written into it at once may be told to nobody, since it is not
 * watched yet.
 */
const LOOKS = [200, 1500];

/**
 * Hears of every dataset of the workspace that comes, changes or goes. Also of those that come or go with a folder (moved there, unpacked,
 * removed), of which VS Code
 * tells the folder alone.
 */
export function watchDatasets(known: () => readonly vscode.Uri[], changed: () => void): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher(DATASETS);
  const folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const look = async () => {
    const found = await findDatasets();
    if (found.map(String).join('\n') !== known().map(String).join('\n')) changed();
  };
  const lookSoon = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    for (const wait of LOOKS) timers.add(setTimeout(() => void look(), wait));
  };
  const isFolder = async (uri: vscode.Uri) =>
    vscode.workspace.fs.stat(uri).then(
      ({ type }) => (type & vscode.FileType.Directory) !== 0,
      () => false,
    );
  return vscode.Disposable.from(
    files, folders, files.onDidChange(changed), files.onDidCreate(changed), files.onDidDelete(changed),
    folders.onDidCreate(async (uri) => { if (await isFolder(uri)) lookSoon(); }),
    folders.onDidDelete(({ path }) => { if (known().some((uri) => uri.path.startsWith(`${path}/`))) changed(); }),
    { dispose: () => { for (const timer of timers) clearTimeout(timer); } },
  );
}

/** The datasets of a trusted workspace, by path. */
export async function findDatasets(): Promise<vscode.Uri[]> {
  if (!vscode.workspace.isTrusted) return [];
  return (await vscode.workspace.findFiles(DATASETS, '**/node_modules/**')).sort((a, b) => (a.path < b.path ? -1 : 1));
}

import * as vscode from 'vscode';
import { DATASET_ENDING } from '../../host/ids';

export const DATASETS = `**/*${DATASET_ENDING}`;

/**
 * How often a new folder is looked into and for how long, in milliseconds: what is written into it at once may be told to nobody, since it
 * is not watched yet.
 */
const LOOKS = { every: 400, until: 1600 };

/**
 * Hears of every dataset of the workspace that comes, changes or goes. Also of those that come or go with a folder (moved there, unpacked,
 * removed), of which VS Code tells the folder alone.
 */
export function watchDatasets(known: () => readonly vscode.Uri[], changed: () => void): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher(DATASETS);
  const folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  /** New folders, each with the time until which it is looked into. */
  const fresh = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    timer = undefined;
    const found = await findDatasets();
    const isFresh = ({ path }: vscode.Uri) => [...fresh.keys()].some((folder) => path.startsWith(`${folder}/`));
    if (found.map(String).join('\n') !== known().map(String).join('\n') || found.some(isFresh)) changed();
    for (const [folder, until] of fresh) if (until < Date.now()) fresh.delete(folder);
    if (fresh.size > 0) lookSoon();
  };
  const lookSoon = () => {
    timer ??= setTimeout(() => void look(), LOOKS.every);
  };
  const isFolder = async (uri: vscode.Uri) =>
    vscode.workspace.fs.stat(uri).then(
      ({ type }) => (type & vscode.FileType.Directory) !== 0,
      () => false,
    );
  return vscode.Disposable.from(
    files, folders, files.onDidChange(changed), files.onDidCreate(changed), files.onDidDelete(changed),
    folders.onDidCreate(async (uri) => {
      if (!(await isFolder(uri))) return;
      fresh.set(uri.path, Date.now() + LOOKS.until);
      lookSoon();
    }),
    folders.onDidDelete(({ path }) => { if (known().some((uri) => uri.path.startsWith(`${path}/`))) changed(); }),
    { dispose: () => { fresh.clear(); clearTimeout(timer); } },
  );
}

/** The datasets of a trusted workspace, by path. */
export async function findDatasets(): Promise<vscode.Uri[]> {
  if (!vscode.workspace.isTrusted) return [];
  return (await vscode.workspace.findFiles(DATASETS, '**/node_modules/**')).sort((a, b) => (a.path < b.path ? -1 : 1));
}

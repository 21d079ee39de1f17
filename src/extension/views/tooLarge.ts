import * as vscode from 'vscode';

/** Reports by their file's name, since a document that VS Code keeps to itself tells no language. */
const REPORT = /\.(?:md|markdown|txt)$/i;
/** VS Code hands no document above 50 MB to extensions (`TextModel` of its sources, "isTooLargeForSyncing"). */
const LIMIT = 50 * 1024 * 1024;
/** How long a document may take from its tab to the extensions, in milliseconds. */
const PATIENCE = 1000;

/** The report in the active tab, where it is too large for VS Code to hand it to extensions. */
export async function unreadReport(): Promise<vscode.Uri | undefined> {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  if (!(input instanceof vscode.TabInputText) || !REPORT.test(input.uri.path)) return undefined;
  const isOpen = () => vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === input.uri.toString());
  if (isOpen()) return undefined;
  const { size } = await Promise.resolve(vscode.workspace.fs.stat(input.uri)).catch(() => ({ size: 0 }));
  return size > LIMIT && !isOpen() ? input.uri : undefined;
}

/** Says in the status bar that a report is not read at all, so that nobody takes the missing highlights for missing names. */
export function registerTooLarge(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('tooLarge', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Report is too large');
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const update = async () => {
    const uri = await unreadReport();
    if (!uri) return item.hide();
    item.text = `$(warning) ${vscode.l10n.t('{0} is too large for highlights', uri.path.slice(uri.path.lastIndexOf('/') + 1))}`;
    item.tooltip = vscode.l10n.t(
      'VS Code gives extensions no file above 50 MB, so no name in it is highlighted or listed. Split the report, or run `intel-annotator annotate` on it.',
    );
    item.show();
  };
  const soon = () => {
    item.hide();
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), PATIENCE);
  };
  soon();
  return vscode.Disposable.from(item, vscode.window.tabGroups.onDidChangeTabs(soon), vscode.window.tabGroups.onDidChangeTabGroups(soon), {
    dispose: () => clearTimeout(waiting),
  });
}

import * as vscode from 'vscode';
import { sha256Hex } from '../../core';
import { annotationsUri, readText, reportUri } from '../host/annotationFiles';
import { ANNOTATIONS_ENDING } from '../host/ids';
import { isReport } from '../host/settings';

/** How many files of annotations are looked at for one report. */
const FILES_AT_MOST = 2000;

/**
 * A report that was moved or renamed outside of VS Code has left its file of annotations behind. Where a report is opened that has none,
 * and one lies about whose report is gone and had the very same text, its decisions are offered; nothing is taken unasked. What VS Code
 * itself moves has its file come behind it (`registerRenames`), and is no case for a question.
 */
export function registerMovedReports({ log }: { log: vscode.LogOutputChannel }): vscode.Disposable {
  const asked = new Set<string>();
  const moved: string[] = [];
  const isMoved = (key: string) => moved.some((to) => key === to || key.startsWith(`${to}/`));
  const look = async (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    if (asked.has(key) || isMoved(key) || !isReport(document)) return;
    asked.add(key);
    const left = await leftBehind(document);
    if (left) await offer(left, document);
  };
  const lookAt = (document: vscode.TextDocument | undefined) => { if (document) look(document).catch((error: Error) => log.error(error)); };
  lookAt(vscode.window.activeTextEditor?.document);
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files }) => moved.push(...files.map(({ newUri }) => newUri.toString()))),
    vscode.window.onDidChangeActiveTextEditor((editor) => lookAt(editor?.document)),
  );
}

/** The file of annotations of a report that is gone and had the text of this one, which has no such file itself. */
export async function leftBehind(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const target = annotationsUri(document.uri);
  if (!target || document.isDirty || await exists(target)) return undefined;
  let sha256: string | undefined;
  for (const file of await vscode.workspace.findFiles(`**/*${ANNOTATIONS_ENDING}`, '**/node_modules/**', FILES_AT_MOST)) {
    if (await exists(reportUri(file))) continue;
    const [, recorded] = /^report:.*?\bsha256: ?"?([0-9a-f]{64})/ms.exec((await readText(file) ?? '').slice(0, 5000)) ?? [];
    if (recorded !== undefined && recorded === (sha256 ??= sha256Hex(document.getText()))) return file;
  }
  return undefined;
}

async function offer(left: vscode.Uri, document: vscode.TextDocument): Promise<void> {
  const target = annotationsUri(document.uri);
  const take = vscode.l10n.t('Take Decisions Along');
  const message = vscode.l10n.t(
    'This report seems to have been {0}. Its decisions are still there: {1}',
    vscode.workspace.asRelativePath(reportUri(left)),
    vscode.workspace.asRelativePath(left),
  );
  if (target && (await vscode.window.showInformationMessage(message, take)) === take)
    await vscode.workspace.fs.rename(left, target, { overwrite: false });
}

const exists = async (uri: vscode.Uri): Promise<boolean> => vscode.workspace.fs.stat(uri).then(() => true, () => false);

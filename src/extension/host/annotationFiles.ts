import * as vscode from 'vscode';
import { formatProblem, readRecord, type Problem, type SavedRecord } from '../../core';
import { Trouble, type TroubleAction } from './commands';
import { isMissing, replaceFile } from './disk';
import { ANNOTATIONS_ENDING } from './ids';
import { settings } from './settings';

/**
 * Where the annotations of a report are kept: beside it, or in the folder that a setting names. `undefined` for a report that has no file
 * yet.
 */
export function annotationsUri(report: vscode.Uri): vscode.Uri | undefined {
  if (report.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(report.scheme) === false) return undefined;
  const folder = vscode.workspace.isTrusted ? settings.exportFolder(report).trim() : '';
  const root = vscode.workspace.getWorkspaceFolder(report);
  if (folder === '' || !root) return report.with({ path: report.path + ANNOTATIONS_ENDING });
  return vscode.Uri.joinPath(root.uri, folder, vscode.workspace.asRelativePath(report, false) + ANNOTATIONS_ENDING);
}

/** The report whose annotations a file holds: the other way round than `annotationsUri`. */
export function reportUri(file: vscode.Uri): vscode.Uri {
  const path = file.path.slice(0, -ANNOTATIONS_ENDING.length);
  const root = vscode.workspace.getWorkspaceFolder(file);
  const folder =
    root && vscode.Uri.joinPath(root.uri, vscode.workspace.isTrusted ? settings.exportFolder(file).trim() : '').path.replace(/\/$/, '');
  const isApart =
    root !== undefined && folder !== undefined && folder !== root.uri.path.replace(/\/$/, '') && path.startsWith(`${folder}/`);
  return isApart ? vscode.Uri.joinPath(root.uri, path.slice(folder.length + 1)) : file.with({ path });
}

/** How an annotations file names its report: by file name where it stands beside it, else by its path in the workspace. */
export function reportPath(report: vscode.Uri, target: vscode.Uri | undefined): string {
  const name = report.path.slice(report.path.lastIndexOf('/') + 1);
  return target === undefined || target.path === report.path + ANNOTATIONS_ENDING ? name : vscode.workspace.asRelativePath(report, false);
}

/** What a file holds; nothing where there is none. Throws a `Trouble` that leads to the place where the file is broken. */
export async function readAnnotations(target: vscode.Uri): Promise<SavedRecord | undefined> {
  const text = await readText(target);
  if (text === undefined) return undefined;
  const name = vscode.workspace.asRelativePath(target);
  const { record, problems: [problem, ...more] } = readRecord(text, name);
  if (problem) throw troubleAt(target, problem, more.length);
  return record;
}

/**
 * Writes a file so that a reader, or a crash, never meets half of it: beside it first, then renamed. Refuses where the file is open with
 * changes of its own.
 */
export async function writeAnnotations(target: vscode.Uri, yaml: string): Promise<void> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === target.toString());
  if (open?.isDirty) {
    throw new Trouble(vscode.l10n.t('{0} has unsaved changes. Save or revert it first.', vscode.workspace.asRelativePath(target)), [
      openAction(target),
    ]);
  }
  const draft = target.with({ path: `${target.path}.${Math.random().toString(36).slice(2, 10)}.tmp` }); // two windows may write at once
  const bytes = new TextEncoder().encode(yaml);
  await vscode.workspace.fs.writeFile(draft, bytes);
  try {
    await replaceFile(target, draft);
  } catch (error) {
    const isGone = await readText(target) === undefined; // some file systems take the former file away first
    if (isGone) await vscode.workspace.fs.writeFile(target, bytes);
    await vscode.workspace.fs.delete(draft).then(undefined, () => undefined);
    if (!isGone) throw error;
  }
}

/** The text of a file as VS Code decodes it; `undefined` where there is none. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  if (await isMissing(uri)) return undefined; // the common case, and the first highlights wait for it
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return (await vscode.workspace.decode(bytes, { uri })).replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

function troubleAt(target: vscode.Uri, problem: Problem, more: number): Trouble {
  const rest = more > 0 ? ` ${vscode.l10n.t('({0} more)', more)}` : '';
  return new Trouble(`${formatProblem(problem)}${rest} ${vscode.l10n.t('The file was left as it is.')}`, [
    openAction(target, placeOf(problem)),
  ]);
}

/** Where an editor shows a problem. */
export function placeOf({ line = 1, column = 1 }: Pick<Problem, 'line' | 'column'>): vscode.Position {
  return new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
}

/** Leads to a place of a file. */
export function openAction(uri: vscode.Uri, place = new vscode.Position(0, 0)): TroubleAction {
  return {
    title: vscode.l10n.t('Open File'),
    run: () => vscode.window.showTextDocument(uri, { selection: new vscode.Range(place, place) }),
  };
}

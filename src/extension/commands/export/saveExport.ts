import * as vscode from 'vscode';
import type { Exporter } from '../../../core';
import { openAction, readText, writeAnnotations } from '../../host/annotationFiles';
import { Trouble } from '../../host/commands';
import { ANNOTATIONS_ENDING } from '../../host/ids';
import type { Asked } from './askExport';
import type { Source } from './source';

/** Where the file of a format goes: beside the file of annotations. */
export const fileOf = ({ target }: Pick<Source, 'target'>, { ending }: Exporter): vscode.Uri | undefined =>
  target?.with({ path: target.path.slice(0, -ANNOTATIONS_ENDING.length) + ending });

/** Writes a file; one that is there with something else in it only where one says so. Returns where it is; `undefined` for a no. */
export async function saveExport(target: vscode.Uri, content: string, { overwrite, quiet }: Asked): Promise<vscode.Uri | undefined> {
  const present = await presentAs(target, content);
  if (present === 'same') return target;
  const place = present === 'absent' || overwrite ? target : await otherPlace(target, quiet === true);
  if (place) await writeAnnotations(place, content);
  return place;
}

/** What lies where a file shall be written. A byte order mark makes no difference. */
export async function presentAs(target: vscode.Uri, content: string): Promise<'absent' | 'same' | 'other'> {
  const text = await readText(target);
  return text === undefined ? 'absent' : text === content.replace(/^\uFEFF/, '') ? 'same' : 'other';
}

/** Asks what becomes of a file that is there: the same place, another one, or none. */
export async function otherPlace(target: vscode.Uri, quiet: boolean): Promise<vscode.Uri | undefined> {
  const message = vscode.l10n.t('{0} is there already, with something else in it.', vscode.workspace.asRelativePath(target));
  if (quiet) throw new Trouble(message, [openAction(target)]);
  const [replace, elsewhere] = [vscode.l10n.t('Replace'), vscode.l10n.t('Save As…')];
  const answer = await vscode.window.showWarningMessage(message, { modal: true }, replace, elsewhere);
  if (answer === replace) return target;
  return answer === elsewhere ? vscode.window.showSaveDialog({ defaultUri: target }) : undefined;
}

/** In a new editor, which one may save anywhere. */
export async function openExport(content: string, { mediaType }: Exporter): Promise<vscode.Uri> {
  const language = /json/.test(mediaType) ? 'json' : (/(?:yaml|html|markdown)$/.exec(mediaType)?.[0] ?? 'plaintext');
  const opened = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.Beside });
  return opened.uri;
}

/** Says what was written, and leads there; what was left out is said with it. */
export async function tellExport(written: vscode.Uri, hidden: number): Promise<void> {
  const done = vscode.l10n.t('Exported: {0}', vscode.workspace.asRelativePath(written));
  const rest = hidden > 0 ? ` ${vscode.l10n.t('Indicators in code blocks are left out: {0}.', hidden)}` : '';
  const open = vscode.l10n.t('Open File');
  if ((await vscode.window.showInformationMessage(done + rest, open)) === open) await vscode.commands.executeCommand('vscode.open', written);
}

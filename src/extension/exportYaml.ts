import * as vscode from 'vscode';
import type { Annotator, Span } from '../core';
import { annotationsUri, readAnnotations, reportPath, writeAnnotations } from './annotationFiles';
import { registerCommand, Trouble } from './commands';
import type { Engine } from './engine';
import { COMMANDS } from './ids';
import { formatOf } from './settings';

/**
 * *Intel: Export Annotations as YAML*. A report goes to its annotations file; a selection, and a report that has no file yet, to a new
 * editor. Returns the address of what was written or opened.
 */
export function registerExportYaml({ engine, log }: { engine: Engine; log: vscode.LogOutputChannel }): vscode.Disposable {
  return registerCommand(COMMANDS.exportYaml, async (uri?: vscode.Uri) => {
    const annotator = await engine.load();
    if (uri instanceof vscode.Uri) return exportReport(await vscode.workspace.openTextDocument(uri), annotator);
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Trouble(vscode.l10n.t('No report is open. Open one, or run Intel: Export Annotations of All Reports in the Workspace.'));
    const { document, selection } = editor;
    if (!selection.isEmpty) return openYaml(document, annotator, { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) });
    const written = await exportReport(document, annotator);
    await vscode.window.showTextDocument(written, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false, preview: true });
    return written;
  }, log);
}

/** Writes the annotations file of a report, merged with what it holds; a file that would not change is not touched. */
export async function exportReport(document: Pick<vscode.TextDocument, 'uri' | 'languageId' | 'getText'>, annotator: Annotator): Promise<vscode.Uri> {
  const target = annotationsUri(document.uri);
  if (!target) return openYaml(document, annotator);
  const earlier = await readAnnotations(target);
  const { yaml } = annotator.exportYaml({
    text: document.getText(), path: reportPath(document.uri, target), format: formatOf(document.languageId), ...(earlier ? { earlier } : {}),
  });
  if (yaml !== earlier?.yaml) await writeAnnotations(target, yaml);
  return target;
}

async function openYaml(document: Pick<vscode.TextDocument, 'uri' | 'languageId' | 'getText'>, annotator: Annotator, within?: Span): Promise<vscode.Uri> {
  const target = annotationsUri(document.uri);
  const earlier = target && await readAnnotations(target);
  const { yaml } = annotator.exportYaml({
    text: document.getText(), path: reportPath(document.uri, target), format: formatOf(document.languageId),
    ...(within ? { within } : {}), ...(earlier ? { recorded: earlier.annotations } : {}),
  });
  const opened = await vscode.workspace.openTextDocument({ language: 'yaml', content: yaml });
  await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.Beside });
  return opened.uri;
}

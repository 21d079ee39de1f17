import * as vscode from 'vscode';
import type { Annotator, Span } from '../../../core';
import { readAnnotations, writeAnnotations } from '../../host/annotationFiles';
import { registerCommand, Trouble } from '../../host/commands';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { COMMANDS } from '../../host/ids';
import { currentEditor } from '../../editor/input';
import { isVisit } from '../../editor/navigate';
import { inputOf, sourceOf, type Source } from './source';

/**
 * *Intel: Export Annotations as YAML*. A report goes to its annotations file; what one selected, and a report that has no file yet, to a
 * new editor. Returns the address of what was written or opened.
 */
export function registerExportYaml({
  engine,
  decisions,
  log,
}: {
  engine: Engine;
  decisions: Decisions;
  log: vscode.LogOutputChannel;
}): vscode.Disposable {
  return registerCommand(
    COMMANDS.exportYaml,
    async (uri?: vscode.Uri) => {
      const annotator = await engine.load();
      if (uri instanceof vscode.Uri) {
        const report = await vscode.workspace.openTextDocument(uri);
        await decisions.save(report);
        return exportReport(report, annotator, decisions);
      }
      const editor = await currentEditor();
      if (!editor)
        throw new Trouble(vscode.l10n.t('No report is open. Open one, or run Intel: Export Annotations of All Reports in the Workspace.'));
      const { document, selection } = editor;
      await decisions.save(document);
      if (!selection.isEmpty && !isVisit(editor))
        return openYaml(await sourceOf(document, decisions), annotator, {
          start: document.offsetAt(selection.start),
          end: document.offsetAt(selection.end),
        });
      const written = await exportReport(document, annotator, decisions);
      if (written.scheme !== 'untitled')
        await vscode.window.showTextDocument(written, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false, preview: true });
      return written;
    },
    log,
  );
}

/** Writes the annotations file of a report, merged with what it holds; a file that would not change is not touched. */
async function exportReport(document: vscode.TextDocument, annotator: Annotator, decisions: Decisions): Promise<vscode.Uri> {
  const source = await sourceOf(document, decisions);
  if (!source.target) return openYaml(source, annotator);
  await exportTo(source.target, source, annotator);
  tellLeftOut(source.leftOut);
  return source.target;
}

/**
 * The same to a file that is known. With `unlessEmpty` a report without annotations gets none where there is none yet; returns whether
 * there is one now.
 */
export async function exportTo(target: vscode.Uri, source: Source, annotator: Annotator, unlessEmpty = false): Promise<boolean> {
  const earlier = await readAnnotations(target);
  const { yaml, annotations } = annotator.exportYaml({ ...inputOf(source), ...(earlier ? { earlier } : {}) });
  if (unlessEmpty && !earlier && annotations.length === 0) return false;
  if (yaml !== earlier?.yaml) await writeAnnotations(target, yaml);
  return true;
}

/** In a new editor; with what was decided, which for a report without a file is in memory alone. */
async function openYaml(source: Source, annotator: Annotator, within?: Span): Promise<vscode.Uri> {
  const { yaml } = annotator.exportYaml({ ...inputOf(source), ...source.decided, ...(within ? { within } : {}) });
  const opened = await vscode.workspace.openTextDocument({ language: 'yaml', content: yaml });
  await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.Beside });
  tellLeftOut(source.leftOut);
  return opened.uri;
}

/** Nothing is missing from an export without a word. */
export function tellLeftOut(count: number): void {
  if (count > 0)
    vscode.window.setStatusBarMessage(vscode.l10n.t('Mentions left out by the settings for kinds and confidence: {0}', count), 10_000);
}

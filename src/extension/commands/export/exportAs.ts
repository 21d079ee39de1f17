import * as vscode from 'vscode';
import { leftOutOf, type Annotator, type Exporter, type Span } from '../../../core';
import { currentEditor } from '../../editor/input';
import { registerCommand, Trouble } from '../../host/commands';
import { COMMANDS } from '../../host/ids';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { askedOf, chosenExporter, chosenExtent, type Asked } from './askExport';
import { exportEach, exportTogether, type Deps, type Done } from './exportMany';
import { tellLeftOut } from './exportYaml';
import { fileOf, openExport, saveExport, tellExport } from './saveExport';
import { findReports, readyReport, sourceOf } from './source';

interface Given {
  readonly engine: Engine;
  readonly decisions: Decisions;
  readonly log: vscode.LogOutputChannel;
}

/**
 * *Intel: Export As…*: a report, what is selected in it, or the workspace, in any format of the registry; the same text as the command line
 * gives. Nothing that is there is replaced without a question. Returns the addresses of what was written or opened.
 */
export function registerExportAs({ engine, decisions, log }: Given): vscode.Disposable {
  return registerCommand(
    COMMANDS.exportAs,
    async (...args: unknown[]): Promise<readonly vscode.Uri[]> => {
      const asked = askedOf(args);
      const exporter = await chosenExporter(asked);
      if (!exporter) return [];
      const reports = asked.uri || asked.of === 'report' || asked.of === 'selection' ? [] : await findReports();
      const of = await chosenExtent(asked, exporter, reports.length);
      if (!of) return [];
      const deps = { annotator: await engine.load(), decisions, log };
      if (of === 'report' || of === 'selection') return exportOne(exporter, { ...asked, of }, deps);
      return exportAll(reports, exporter, { ...asked, of }, deps);
    },
    log,
  );
}

async function exportOne(exporter: Exporter, asked: Asked, { annotator, decisions }: Deps): Promise<vscode.Uri[]> {
  const editor = asked.uri ? undefined : await currentEditor();
  const document = asked.uri ? await vscode.workspace.openTextDocument(asked.uri) : editor?.document;
  if (!document) throw new Trouble(vscode.l10n.t('No report is open. Open one first.'));
  await decisions.save(document);
  const within = asked.of === 'selection' ? selectionOf(document) : undefined;
  const source = await sourceOf(document, decisions);
  const content = await textIn(exporter, annotator, source, asked, within);
  const target = within ? asked.target : (asked.target ?? fileOf(source, exporter));
  // what people wrote into a file of annotations is merged, not replaced
  const isMerged = exporter.id === 'yaml' && target?.toString() === source.target?.toString();
  const written = target
    ? await saveExport(target, content.text, isMerged ? { overwrite: true } : asked)
    : await openExport(content.text, exporter);
  if (!written) return [];
  tellLeftOut(source.leftOut);
  if (!asked.quiet && target) void tellExport(written, content.hidden);
  return [written];
}

/** A report in a format, and how many indicators that stand in its code blocks are left out. */
export async function textIn(
  exporter: Exporter,
  annotator: Annotator,
  source: Awaited<ReturnType<typeof sourceOf>>,
  { options, statuses }: Pick<Asked, 'options' | 'statuses'>,
  within?: Span,
): Promise<{ text: string; hidden: number }> {
  const wanted = { ...(options ? { options } : {}), ...(statuses ? { statuses } : {}), ...(within ? { within } : {}) };
  const report = await readyReport(source, annotator, wanted);
  return { text: exporter.write(report), hidden: leftOutOf(report, [exporter.id]) };
}

function selectionOf(document: vscode.TextDocument): Span {
  const selection = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection;
  if (!selection || selection.isEmpty) throw new Trouble(vscode.l10n.t('Nothing is selected. Select a part of the report first.'));
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}

async function exportAll(reports: readonly vscode.Uri[], exporter: Exporter, asked: Asked, deps: Deps): Promise<readonly vscode.Uri[]> {
  if (reports.length === 0)
    throw new Trouble(vscode.l10n.t('The workspace holds no reports (.md, .markdown, .txt). Open a folder that does.'));
  if (asked.of === 'workspace' && !exporter.joins)
    throw new Trouble(vscode.l10n.t('{0} makes a file of each report.', exporter.id));
  if (asked.of === 'each') return tellDone(await exportEach(reports, exporter, asked, deps), asked, deps);
  const chosen = asked.target ? undefined : await chosenFile(exporter, asked);
  const target = asked.target ?? chosen;
  const isAgreed = asked.overwrite === true || (chosen !== undefined && !asked.quiet);
  const done = target && (await exportTogether(reports, exporter, target, { ...asked, overwrite: isAgreed }, deps));
  return done ? tellDone(done, asked, deps) : [];
}

/** Where one file of all reports goes. The dialog asks by itself whether a file there is replaced. */
async function chosenFile({ ending }: Exporter, { quiet }: Asked): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return undefined;
  const suggested = vscode.Uri.joinPath(folder.uri, `${folder.name}${ending}`);
  return quiet ? suggested : vscode.window.showSaveDialog({ defaultUri: suggested });
}

function tellDone({ written, reports, failed, isCancelled }: Done, { quiet }: Asked, { log }: Deps): readonly vscode.Uri[] {
  if (isCancelled && !quiet) void vscode.window.showInformationMessage(vscode.l10n.t('Cancelled after {0} reports.', reports));
  else if (failed > 0) void tellFailed(reports - failed, failed, log);
  else if (!quiet) void vscode.window.showInformationMessage(vscode.l10n.t('Exported. Reports: {0}, files: {1}', reports, written.length));
  return written;
}

async function tellFailed(done: number, failed: number, log: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('Exported: {0} reports. {1} could not be read.', done, failed);
  if ((await vscode.window.showWarningMessage(message, show)) === show) log.show();
}

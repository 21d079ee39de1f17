import * as vscode from 'vscode';
import type { Annotator } from '../../../core';
import { registerCommand, Trouble } from '../../host/commands';
import type { Engine } from '../../state/engine';
import { exportTo } from './exportYaml';
import { findReports, sourceAt } from './source';
import { COMMANDS } from '../../host/ids';
import type { Decisions } from '../../state/decisions';

/**
 * *Intel: Export Annotations of All Reports in the Workspace*. Asks first, shows progress and can be cancelled, unless `quiet`. A report in
 * which
 * nothing is found gets no file. Returns the addresses of the files of annotations.
 */
export function registerExportWorkspace({
  engine,
  decisions,
  log,
}: {
  engine: Engine;
  decisions: Decisions;
  log: vscode.LogOutputChannel;
}): vscode.Disposable {
  return registerCommand(
    COMMANDS.exportWorkspace,
    async ({ quiet = false }: { quiet?: boolean } = {}) => {
      const reports = await findReports();
      if (reports.length === 0) {
        if (quiet) return [];
        throw new Trouble(vscode.l10n.t('The workspace holds no reports (.md, .markdown, .txt). Open a folder that does.'));
      }
      if (!quiet && !(await confirm(reports.length))) return [];
      const annotator = await engine.load();
      const title = vscode.l10n.t('Exporting annotations');
      const { written, failed } = await vscode.window.withProgress(
        { location: quiet ? vscode.ProgressLocation.Window : vscode.ProgressLocation.Notification, title, cancellable: !quiet },
        (progress, token) => exportAll(reports, annotator, decisions, progress, token, log),
      );
      if (!quiet || failed > 0) void tell(written.length, reports.length, failed, log);
      return written;
    },
    log,
  );
}

async function confirm(count: number): Promise<boolean> {
  const go = vscode.l10n.t('Export');
  const question = vscode.l10n.t('Write the annotations of {0} reports as YAML?', count);
  return (
    (await vscode.window.showInformationMessage(
      question,
      { modal: true, detail: vscode.l10n.t('Each report gets a file of its own; what people wrote into one that is there already stays.') },
      go,
    )) === go
  );
}

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/** One report after the other; a broken one is logged and passed over. */
async function exportAll(
  reports: readonly vscode.Uri[],
  annotator: Annotator,
  decisions: Decisions,
  progress: Progress,
  token: vscode.CancellationToken,
  log: vscode.LogOutputChannel,
): Promise<{ written: vscode.Uri[]; failed: number }> {
  const written: vscode.Uri[] = [];
  let failed = 0;
  for (const [i, report] of reports.entries()) {
    if (token.isCancellationRequested) break;
    progress.report({ message: vscode.l10n.t('{0} of {1}', i + 1, reports.length), increment: 100 / reports.length });
    try {
      const target = await exportFile(report, annotator, decisions);
      if (target) written.push(target);
    } catch (error) {
      failed++;
      log.error(`${vscode.workspace.asRelativePath(report)}: ${(error as Error).message}`);
    }
  }
  return { written, failed };
}

async function exportFile(uri: vscode.Uri, annotator: Annotator, decisions: Decisions): Promise<vscode.Uri | undefined> {
  const source = await sourceAt(uri, annotator, decisions);
  if (!source.target)
    throw new Trouble(vscode.l10n.t('The folder cannot be written to. Name another one in the setting "intelAnnotator.export.folder".'));
  return (await exportTo(source.target, source, annotator, true)) ? source.target : undefined;
}

async function tell(written: number, reports: number, failed: number, log: vscode.LogOutputChannel): Promise<void> {
  const summary = vscode.l10n.t('Annotations of {0} of {1} reports are exported.', written, reports);
  if (failed === 0) return void vscode.window.showInformationMessage(summary);
  const show = vscode.l10n.t('Show Log');
  if (await vscode.window.showWarningMessage(`${summary} ${vscode.l10n.t('{0} could not be.', failed)}`, show) === show) log.show();
}

import * as vscode from 'vscode';
import type { Annotator } from '../../../core';
import { registerCommand, Trouble } from '../../host/commands';
import type { Engine } from '../../state/engine';
import { oneByOne } from './exportMany';
import { exportTo } from './exportYaml';
import { findReports, sourceAt } from './source';
import { COMMANDS } from '../../host/ids';
import type { Decisions } from '../../state/decisions';

/**
 * *Intel: Export Annotations of All Reports in the Workspace*. Asks first, shows progress and can be cancelled, unless `quiet`. A report in
 * which nothing is found gets no file. Returns the addresses of the files of annotations.
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
      const { written, failed } = await oneByOne(reports, { title, quiet, log }, (report) => exportFile(report, annotator, decisions));
      if (!quiet || failed > 0) void tell(written.length, reports.length, failed, log);
      return written;
    },
    log,
  );
}

async function confirm(count: number): Promise<boolean> {
  const go = vscode.l10n.t('Export');
  const question = vscode.l10n.t('Write the annotations as YAML? Reports: {0}', count);
  return (
    (await vscode.window.showInformationMessage(
      question,
      { modal: true, detail: vscode.l10n.t('Each report gets a file of its own; what people wrote into one that is there already stays.') },
      go,
    )) === go
  );
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

import * as vscode from 'vscode';
import type { Annotator, Exporter, ExportReport } from '../../../core';
import { readText } from '../../host/annotationFiles';
import { Trouble } from '../../host/commands';
import { growingFile } from '../../host/growingFile';
import type { Decisions } from '../../state/decisions';
import type { Asked } from './askExport';
import { fileOf, otherPlace, presentAs, saveExport } from './saveExport';
import { readyReport, sourceAt, type Source } from './source';

/** What exports of several reports need. */
export interface Deps {
  readonly annotator: Annotator;
  readonly decisions: Decisions;
  readonly log: vscode.LogOutputChannel;
}

/** What became of them. */
export interface Done {
  readonly written: readonly vscode.Uri[];
  readonly reports: number;
  readonly failed: number;
  readonly isCancelled: boolean;
}

/** What goes wrong with a file of all reports, and so with every further report. */
class Halt extends Error {}

/** All reports as one file, which is written as it grows; a cancelled one leaves nothing behind. Nothing where one says no. */
export async function exportTogether(
  reports: readonly vscode.Uri[],
  exporter: Exporter,
  target: vscode.Uri,
  asked: Asked,
  deps: Deps,
): Promise<Done | undefined> {
  const isThere = (await readText(target)) !== undefined;
  const place = isThere && !asked.overwrite ? await otherPlace(target, asked.quiet === true) : target;
  if (!place) return undefined;
  const file = await growingFile(place);
  const collector = exporter.open();
  try {
    const done = await eachReport(reports, asked, deps, async (_, report) => {
      await file.add(collector.add(report)).catch((reason: Error) => { throw new Halt(reason.message, { cause: reason }); });
      return undefined;
    });
    if (done.isCancelled) {
      await file.drop();
      return done;
    }
    await file.add(collector.end());
    await file.end();
    return { ...done, written: [place] };
  } catch (error) {
    await file.drop().catch(() => undefined);
    throw error;
  }
}

/** A file of each report in which something is found. Files that are there with something else in them are asked about once. */
export async function exportEach(reports: readonly vscode.Uri[], exporter: Exporter, asked: Asked, deps: Deps): Promise<Done> {
  let overwrite = asked.overwrite;
  return eachReport(reports, asked, deps, async (source, report) => {
    const target = fileOf(source, exporter);
    if (!target)
      throw new Trouble(vscode.l10n.t('The folder cannot be written to. Name another one in the setting "intelAnnotator.export.folder".'));
    const isEmpty = report.annotations.length + report.techniques.length + report.indicators.length === 0;
    if (isEmpty && !report.earlier) return undefined;
    const content = exporter.write(report);
    const isOther = exporter.id !== 'yaml' && (await presentAs(target, content)) === 'other'; // the file of annotations is merged
    if (isOther) overwrite ??= await mayReplace(asked);
    return isOther && !overwrite ? undefined : saveExport(target, content, { overwrite: true });
  });
}

async function mayReplace({ quiet }: Asked): Promise<boolean> {
  if (quiet) return false;
  const replace = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('Files of this format are there already, with something else in them. Replace them all?');
  return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

/** Makes each report ready and uses it. */
function eachReport(
  reports: readonly vscode.Uri[],
  asked: Asked,
  { annotator, decisions, log }: Deps,
  use: (source: Source, report: ExportReport) => Promise<vscode.Uri | undefined>,
): Thenable<Done> {
  const { quiet = false, options, statuses } = asked;
  const wanted = { ...(options ? { options } : {}), ...(statuses ? { statuses } : {}) };
  return oneByOne(reports, { title: vscode.l10n.t('Exporting reports'), quiet, log }, async (uri) => {
    const source = await sourceAt(uri, annotator, decisions);
    const path = vscode.workspace.asRelativePath(uri, (vscode.workspace.workspaceFolders ?? []).length > 1);
    return use(source, await readyReport(source, annotator, { ...wanted, path }));
  });
}

/** One report after the other, with progress that can be cancelled unless `quiet`; a broken one is logged and passed over. */
export function oneByOne(
  reports: readonly vscode.Uri[],
  { title, quiet, log }: { title: string; quiet: boolean; log: vscode.LogOutputChannel },
  exported: (report: vscode.Uri) => Promise<vscode.Uri | undefined>,
): Thenable<Done> {
  const location = quiet ? vscode.ProgressLocation.Window : vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: !quiet }, async (progress, token) => {
    const written: vscode.Uri[] = [];
    let failed = 0;
    for (const [i, report] of reports.entries()) {
      if (token.isCancellationRequested) return { written, reports: i, failed, isCancelled: true };
      progress.report({ message: vscode.l10n.t('{0} of {1}', i + 1, reports.length), increment: 100 / reports.length });
      try {
        const target = await exported(report);
        if (target) written.push(target);
      } catch (error) {
        if (error instanceof Halt) throw error;
        failed++;
        log.error(`${vscode.workspace.asRelativePath(report)}: ${(error as Error).message}`);
      }
    }
    return { written, reports: reports.length, failed, isCancelled: false };
  });
}

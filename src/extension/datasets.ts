import * as vscode from 'vscode';
import type { DatasetText, Problem } from '../core';
import { readText } from './annotationFiles';
import type { Engine } from './engine';
import { DATASET_ENDING } from './ids';
import type { OwnDatasets } from './ownDatasets';

const PATTERN = `**/*${DATASET_ENDING}`;

/**
 * Teams' datasets: every `*.intel-dataset.yaml` of a trusted workspace, laid over the bundled data and read again when one changes; and over them the user's own. What is wrong
 * with one is shown as a problem at its place; the others count.
 */
export function registerDatasets({ engine, datasets, log }: { engine: Engine; datasets: OwnDatasets; log: vscode.LogOutputChannel }): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('intel-dataset');
  const watcher = vscode.workspace.createFileSystemWatcher(PATTERN);
  let running = Promise.resolve();
  const reload = () => {
    running = running.then(() => readAll(engine, datasets.personal, diagnostics)).catch((error: Error) => log.error(error));
  };
  reload();
  return vscode.Disposable.from(
    diagnostics, watcher, datasets.onDidChange(reload),
    watcher.onDidChange(reload), watcher.onDidCreate(reload), watcher.onDidDelete(reload),
    vscode.workspace.onDidGrantWorkspaceTrust(reload), vscode.workspace.onDidChangeWorkspaceFolders(reload),
  );
}

async function readAll(engine: Engine, personal: vscode.Uri, diagnostics: vscode.DiagnosticCollection): Promise<void> {
  const files = vscode.workspace.isTrusted ? (await vscode.workspace.findFiles(PATTERN, '**/node_modules/**')).sort((a, b) => (a.path < b.path ? -1 : 1)) : [];
  const texts: DatasetText[] = [];
  for (const uri of [...files, personal]) {
    const text = await readText(uri);
    if (text !== undefined) texts.push({ name: uri.toString(), text });
  }
  const problems = await engine.setDatasets(texts);
  diagnostics.clear();
  for (const uri of [...files, personal]) diagnostics.set(uri, problems.filter(({ file }) => file === uri.toString()).map(toDiagnostic));
  if (problems.length > 0) void tell(problems);
}

function toDiagnostic({ message, code, line = 1, column = 1, length = 1 }: Problem): vscode.Diagnostic {
  const start = new vscode.Position(line - 1, column - 1);
  const diagnostic = new vscode.Diagnostic(new vscode.Range(start, start.translate(0, length)), message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Intel Annotator';
  diagnostic.code = code;
  return diagnostic;
}

async function tell(problems: readonly Problem[]): Promise<void> {
  const files = [...new Set(problems.map(({ file }) => vscode.workspace.asRelativePath(vscode.Uri.parse(file ?? ''))))];
  const show = vscode.l10n.t('Show Problems');
  const message = vscode.l10n.t('Not used, since something in it is wrong: {0}. The other data counts.', files.join(', '));
  if (await vscode.window.showWarningMessage(message, show) === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

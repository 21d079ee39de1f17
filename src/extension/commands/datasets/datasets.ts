import * as vscode from 'vscode';
import type { DatasetText, Problem } from '../../../core';
import { openAction, placeOf, readText } from '../../host/annotationFiles';
import { registerCommand, showTrouble, Trouble } from '../../host/commands';
import type { Engine } from '../../state/engine';
import { COMMANDS, DATASET_ENDING } from '../../host/ids';
import { StandingNotice } from '../../host/standingNotice';
import type { OwnDatasets } from '../../state/ownDatasets';
import { findDatasets, watchDatasets } from './watch';

/**
 * Teams' datasets: every `*.intel-dataset.yaml` of a trusted workspace, laid over the bundled data and read again when one changes; and
 * over them the user's own. What is wrong with one is shown as a problem at its place; what it said before stays in force, and the others
 * count.
 */
export function registerDatasets({
  engine,
  datasets,
  log,
}: {
  engine: Engine;
  datasets: OwnDatasets;
  log: vscode.LogOutputChannel;
}): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('intel-dataset');
  const show = (uri: vscode.Uri, problems: readonly Problem[]) => diagnostics.set(uri, problems.filter(isOurs).map(toDiagnostic));
  const notice = new StandingNotice();
  let files: readonly vscode.Uri[] = [];
  const readAll = async () => {
    files = await findDatasets();
    const { texts, unread } = await readEach([...files, datasets.personal]);
    const problems = [...unread, ...(await engine.setDatasets(texts))];
    diagnostics.clear();
    for (const uri of [...files, datasets.personal])
      show(
        uri,
        problems.filter(({ file }) => file === uri.toString()),
      );
    notice.set('datasets', noticeOf(problems, engine));
  };
  let running = Promise.resolve();
  const reload = () => {
    running = running.then(readAll).catch((error: Error) => log.error(error));
  };
  reload();
  return vscode.Disposable.from(
    diagnostics,
    notice,
    watchDatasets(() => files, reload),
    datasets.onDidChange(reload),
    vscode.extensions.onDidChange(reload),
    registerCommand(
      COMMANDS.validateDataset,
      (uri?: vscode.Uri) => validate(uri ?? vscode.window.activeTextEditor?.document.uri, engine, show, log),
      log,
    ),
    vscode.workspace.onDidGrantWorkspaceTrust(reload),
    vscode.workspace.onDidChangeWorkspaceFolders(reload),
  );
}

/** The texts of files, each for itself: one that cannot be read is a problem, and stops no other. */
async function readEach(uris: readonly vscode.Uri[]): Promise<{ texts: DatasetText[]; unread: Problem[] }> {
  const texts: DatasetText[] = [];
  const unread: Problem[] = [];
  for (const uri of uris) {
    const file = uri.toString();
    try {
      const text = await readText(uri);
      if (text !== undefined) texts.push({ name: file, text });
    } catch (error) {
      unread.push({ code: 'unreadable', message: vscode.l10n.t('The dataset cannot be read: {0}', (error as Error).message), file });
    }
  }
  return { texts, unread };
}

/** The extension that checks YAML files against our schemas where a user has it; then we leave to it what it tells. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

function isOurs({ code }: Problem): boolean {
  return !(code === 'syntax' || code === 'schema') || vscode.extensions.getExtension(YAML_EXTENSION) === undefined;
}

/** Checks a dataset as it stands in its editor, or on disk, and says what is wrong. Returns the problems. */
async function validate(
  uri: vscode.Uri | undefined,
  engine: Engine,
  show: (uri: vscode.Uri, problems: readonly Problem[]) => void,
  log: vscode.LogOutputChannel,
): Promise<readonly Problem[]> {
  const text =
    uri &&
    (vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText() ?? (await readText(uri)));
  if (!uri || text === undefined)
    throw new Trouble(vscode.l10n.t('No dataset is open. Open a file whose name ends in {0}, or give its address.', DATASET_ENDING));
  const problems = await engine.problemsOf({ name: uri.toString(), text });
  show(uri, problems);
  const name = vscode.workspace.asRelativePath(uri);
  if (problems.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('The dataset {0} is in good form.', name));
  else
    void showTrouble(
      new Trouble(vscode.l10n.t('Problems in the dataset {0}: {1}. The first: {2}', name, problems.length, problems[0]?.message ?? ''), [
        openAction(uri, placeOf(problems[0] as Problem)),
      ]),
      log,
    );
  return problems;
}

function toDiagnostic({ message, code, line = 1, column = 1, length = 1 }: Problem): vscode.Diagnostic {
  const start = new vscode.Position(line - 1, column - 1);
  const diagnostic = new vscode.Diagnostic(new vscode.Range(start, start.translate(0, length)), message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Intel Annotator';
  diagnostic.code = code;
  return diagnostic;
}

/** What is said of all datasets together. `undefined` where nothing is wrong. */
function noticeOf(problems: readonly Problem[], engine: Engine): string | undefined {
  if (problems.length === 0) return undefined;
  const names = [...new Set(problems.map(({ file = '' }) => file))];
  const files = names.map((name) => vscode.workspace.asRelativePath(vscode.Uri.parse(name))).join(', ');
  return names.every((name) => engine.hasGood(name))
    ? vscode.l10n.t('Something in it is wrong: {0}. What it said before stays in force.', files)
    : vscode.l10n.t('Not used, since something in it is wrong: {0}. The other data counts.', files);
}

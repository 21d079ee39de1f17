import * as vscode from 'vscode';
import { filesOfReport, formatProblem, importSteps, type Annotator, type Imported, type Problem } from '../../../core';
import { openAction, placeOf, readText } from '../../host/annotationFiles';
import { registerCommand, Trouble } from '../../host/commands';
import { COMMANDS, DATASET_ENDING } from '../../host/ids';
import type { Engine } from '../../state/engine';
import { joinWords } from '../../wording/joinWords';
import { writeNew } from './writeNew';

/** What may be told to the command; it asks for what is absent. */
interface Asked {
  readonly uris?: readonly vscode.Uri[];
  /** The dataset to write. */
  readonly target?: vscode.Uri;
  /** Takes what can be read beside what cannot. */
  readonly partial?: boolean;
  /** Asks nothing. */
  readonly quiet?: boolean;
}

/**
 * *Intel: Import as Dataset…*: STIX bundles, MISP galaxies and MISP events become a dataset of the workspace, and the reports in them files
 * beside it. What joined is shown before anything is written; all files are written, or none. Returns the address of the dataset.
 */
export function registerImportDataset({ engine, log }: { engine: Engine; log: vscode.LogOutputChannel }): vscode.Disposable {
  return registerCommand(
    COMMANDS.importDataset,
    async (...args: unknown[]) => {
      const asked = askedOf(args);
      const uris = asked.uris ?? (asked.quiet ? undefined : await chosenFiles());
      if (!uris || uris.length === 0) return undefined;
      const imported = await importAll(uris, asked, engine, log);
      const target = imported && (asked.target ?? (await chosenTarget(uris, imported, asked)));
      if (!imported?.yaml || !target) return undefined;
      await writeNew(filesOf(target, imported, await engine.load()));
      if (!asked.quiet) await vscode.window.showTextDocument(target, { preview: true });
      return target;
    },
    log,
  );
}

/** A file, or the files of a selection in the explorer; an object with the fields of `Asked`. */
function askedOf(args: readonly unknown[]): Asked {
  return args.reduce<Asked>((asked, arg) => {
    if (arg instanceof vscode.Uri) return { ...asked, uris: asked.uris ?? [arg] };
    if (Array.isArray(arg)) return { ...asked, uris: arg.filter((one): one is vscode.Uri => one instanceof vscode.Uri) };
    return typeof arg === 'object' && arg !== null ? { ...asked, ...arg } : asked;
  }, {});
}

function chosenFiles(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Import as Dataset'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('STIX and MISP')]: ['json', 'stix'], [vscode.l10n.t('All files')]: ['*'] },
  });
}

/** Reads all files; where something cannot be read, that is told, and the rest is offered. */
async function importAll(
  uris: readonly vscode.Uri[],
  { partial = false, quiet = false }: Asked,
  engine: Engine,
  log: vscode.LogOutputChannel,
): Promise<Imported | undefined> {
  const { catalog } = await engine.load();
  const title = `Imported from ${uris.map(nameOf).join(', ')}`.slice(0, 400);
  const read = (takesRest: boolean) =>
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Importing'), cancellable: true },
      async (progress, token) => {
        const files = await textsOf(uris);
        progress.report({ message: vscode.l10n.t('{0} million characters', millionsIn(files)) });
        const imported = await inSlices(importSteps(files, catalog, { title, partial: takesRest, unchecked: true }), token);
        const bad = imported?.yaml === undefined ? [] : await engine.problemsOf({ name: title, text: imported.yaml });
        return bad.length > 0 ? { reports: [], problems: bad, told: [] } : token.isCancellationRequested ? undefined : imported;
      },
    );
  const imported = await read(partial);
  if (!imported || (imported.yaml !== undefined && imported.problems.length === 0)) return imported;
  for (const problem of imported.problems) log.error(formatProblem(problem));
  if (partial || quiet) {
    if (imported.yaml !== undefined) return imported;
    throw troubleOf(imported.problems, uris);
  }
  const rest = await read(true);
  if (rest?.yaml === undefined) throw troubleOf(imported.problems, uris);
  return (await wantsRest(imported.problems)) ? rest : undefined;
}

async function textsOf(uris: readonly vscode.Uri[]): Promise<{ name: string; text: string }[]> {
  return Promise.all(
    uris.map(async (uri) => {
      const text = await readText(uri);
      if (text === undefined) throw new Trouble(vscode.l10n.t('There is no file {0}.', vscode.workspace.asRelativePath(uri)));
      return { name: vscode.workspace.asRelativePath(uri), text };
    }),
  );
}

const millionsIn = (files: readonly { readonly text: string }[]): string =>
  (files.reduce((sum, { text }) => sum + text.length, 0) / 1e6).toFixed(1);

const SLICE = 30;

/** Takes the steps of an import, with a pause every 30 milliseconds for whoever types; `undefined` where it was cancelled. */
async function inSlices(steps: Generator<void, Imported>, token: vscode.CancellationToken): Promise<Imported | undefined> {
  for (let until = performance.now() + SLICE; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return undefined;
    until = performance.now() + SLICE;
  }
}

function troubleOf(problems: readonly Problem[], uris: readonly vscode.Uri[]): Trouble {
  const [first] = problems;
  const uri = uris.find((one) => vscode.workspace.asRelativePath(one) === first?.file);
  const more = problems.length > 1 ? ` ${vscode.l10n.t('({0} more)', problems.length - 1)}` : '';
  const told = `${first ? formatProblem(first) : ''}${more} ${vscode.l10n.t('Nothing is imported.')}`;
  return new Trouble(told, first && uri ? [openAction(uri, placeOf(first))] : []);
}

async function wantsRest(problems: readonly Problem[]): Promise<boolean> {
  const go = vscode.l10n.t('Import the Rest');
  const message = vscode.l10n.t('Some of it cannot be read: {0} places.', problems.length);
  const detail = problems.slice(0, 5).map(formatProblem).join('\n');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, go)) === go;
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Shows what joined, and asks where the dataset goes. */
async function chosenTarget(uris: readonly vscode.Uri[], { joins, reports }: Imported, { quiet }: Asked): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${nameOf(uris[0]!).replace(/\.\w+$/, '')}${DATASET_ENDING}`;
  const suggested = folder && vscode.Uri.joinPath(folder, name);
  if (quiet) return suggested;
  const go = vscode.l10n.t('Import');
  const elsewhere = vscode.l10n.t('Import To…');
  const detail = [...(joins ? joinWords(joins) : []), ...(reports.length > 0 ? [vscode.l10n.t('Reports: {0}', reports.length)] : [])];
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Import {0} as a dataset of the workspace?', uris.map(nameOf).join(', ')),
    { modal: true, detail: detail.join('\n') },
    ...(suggested ? [go] : []),
    elsewhere,
  );
  if (answer === go) return suggested;
  return answer === elsewhere ? vscode.window.showSaveDialog({ ...(suggested ? { defaultUri: suggested } : {}) }) : undefined;
}

/** The dataset and, beside it, the reports with what this program once recorded of them. */
function filesOf(target: vscode.Uri, { yaml = '', reports }: Imported, annotator: Annotator): (readonly [vscode.Uri, string])[] {
  const beside = reports.flatMap((report) => filesOfReport(report, annotator));
  return [[target, yaml], ...beside.map(([name, content]) => [vscode.Uri.joinPath(target, '..', name), content] as const)];
}

import * as vscode from 'vscode';
import { isKept, isStanding, readRecord, type Annotation, type Change, type IgnoredName } from '../../../core';
import { annotationsUri, readText, reportUri } from '../../host/annotationFiles';
import { registerCommand, showTrouble } from '../../host/commands';
import type { Decisions } from '../../state/decisions';
import { ANNOTATIONS_ENDING, COMMANDS } from '../../host/ids';
import { editorOf, type Scope } from '../../editor/input';
import { goTo } from '../../editor/navigate';
import type { OwnDatasets } from '../../state/ownDatasets';

/** One decision that is in force, or waits as an orphan. */
export interface InForce {
  readonly scope: Scope;
  /** The report; for rules beside the reports, the dataset that holds them. */
  readonly uri: vscode.Uri;
  readonly text: string;
  /** What was decided about a mention; absent for a rule for a name. */
  readonly annotation?: Annotation;
  readonly name?: IgnoredName;
}

/**
 * *Intel: Manage Decisions*: lists all that is in force, by scope: the user's own rules, the workspace's, and those of each report.
 * Choosing one leads to its place; its button takes it back. With `{ quiet: true }` returns the list; with `{ revert: entry }` takes an
 * entry of the list back.
 */
export function registerManageDecisions({
  decisions,
  datasets,
  log,
}: {
  decisions: Decisions;
  datasets: OwnDatasets;
  log: vscode.LogOutputChannel;
}): vscode.Disposable {
  return registerCommand(
    COMMANDS.manageDecisions,
    async ({ quiet = false, revert }: { quiet?: boolean; revert?: InForce } = {}) => {
      if (revert) return takeBack(revert, decisions, datasets);
      const list = await inForce(decisions, datasets);
      if (quiet) return list;
      show(list, decisions, datasets, log);
      return undefined;
    },
    log,
  );
}

async function inForce(decisions: Decisions, datasets: OwnDatasets): Promise<InForce[]> {
  const list: InForce[] = [];
  const addRules = async (scope: 'me' | 'workspace', uri: vscode.Uri) => {
    for (const name of await datasets.ignored(uri)) list.push({ scope, uri, text: name.text, name });
  };
  await addRules('me', datasets.personal);
  if (vscode.workspace.isTrusted)
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) await addRules('workspace', datasets.uri('workspace', uri));
  for (const uri of await reportsWithDecisions()) {
    const document = await vscode.workspace.openTextDocument(uri);
    await decisions.ready(document);
    for (const name of decisions.ignoredNames(document)) list.push({ scope: 'report', uri, text: name.text, name });
    for (const annotation of decisions.annotations(document)) {
      if (annotation.status !== 'suggested') list.push({ scope: 'mention', uri, text: annotation.text, annotation });
    }
  }
  return list;
}

/** The open reports, the active one first, and the closed ones of the workspace in whose files something is decided. */
async function reportsWithDecisions(): Promise<vscode.Uri[]> {
  const active = vscode.window.activeTextEditor?.document;
  const open = [...(active ? [active] : []), ...vscode.workspace.textDocuments].filter(
    (document) => annotationsUri(document.uri) !== undefined || document.isUntitled,
  );
  const files = await vscode.workspace.findFiles(`**/*${ANNOTATIONS_ENDING}`, '**/node_modules/**');
  const closed: vscode.Uri[] = [];
  for (const file of files.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const record = readRecord(await readText(file) ?? '', '').record;
    const report = reportUri(file);
    if (
      record &&
      (record.annotations.some(isKept) || record.ignore.length > 0) &&
      annotationsUri(report)?.toString() === file.toString() &&
      (await exists(report))
    )
      closed.push(report);
  }
  const all = new Map([...open.map(({ uri }) => uri), ...closed].map((uri) => [uri.toString(), uri]));
  return [...all.values()];
}

const exists = async (uri: vscode.Uri): Promise<boolean> => vscode.workspace.fs.stat(uri).then(() => true, () => false);

async function takeBack({ uri, text, annotation, name }: InForce, decisions: Decisions, datasets: OwnDatasets): Promise<void> {
  const label = vscode.l10n.t('Take back the decision on "{0}"', text);
  const isRule = uri.path.endsWith('.intel-dataset.yaml');
  if (isRule && name) return decisions.change(label, [], [await datasets.allow(uri, name)]);
  const document = await vscode.workspace.openTextDocument(uri);
  if (annotation) await decisions.decide(label, document, [annotation.id], () => undefined);
  const changes: Change[] = name ? [{ of: 'name', before: name }] : [];
  if (name) await decisions.change(label, [{ document, changes }]);
}

type Item = vscode.QuickPickItem & { entry?: InForce };

function show(list: readonly InForce[], decisions: Decisions, datasets: OwnDatasets, log: vscode.LogOutputChannel): void {
  const pick = vscode.window.createQuickPick<Item>();
  const tell = (error: Error) => void showTrouble(error, log);
  pick.title = vscode.l10n.t('Decisions in force');
  pick.placeholder =
    list.length > 0 ? vscode.l10n.t('Choose one to go there, or take it back with its button') : vscode.l10n.t('Nothing is decided yet.');
  pick.matchOnDescription = true;
  pick.items = itemsOf(list);
  pick.onDidAccept(() => {
    const entry = pick.selectedItems[0]?.entry;
    pick.hide();
    if (entry) reveal(entry).catch(tell);
  });
  pick.onDidTriggerItemButton(({ item: { entry } }) => {
    if (!entry) return;
    const again = async () => { pick.items = itemsOf(await inForce(decisions, datasets)); };
    takeBack(entry, decisions, datasets).then(again).catch(tell);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function itemsOf(list: readonly InForce[]): Item[] {
  const items: Item[] = [];
  let group = '';
  for (const entry of list) {
    const heading =
      entry.scope === 'me'
        ? vscode.l10n.t('Everywhere, for me')
        : entry.scope === 'workspace'
          ? vscode.l10n.t('In this workspace')
          : vscode.workspace.asRelativePath(entry.uri);
    if (heading !== group) items.push({ label: heading, kind: vscode.QuickPickItemKind.Separator });
    group = heading;
    items.push({ entry, ...lineOf(entry), buttons: [{ iconPath: new vscode.ThemeIcon('discard'), tooltip: vscode.l10n.t('Take Back') }] });
  }
  return items;
}

function lineOf({ text, annotation, name }: InForce): { label: string; description: string; detail?: string } {
  if (!annotation)
    return { label: `$(circle-slash) ${text}`, description: [vscode.l10n.t('is no name'), name?.because].filter(Boolean).join(' · ') };
  const { status, orphaned, entity, kind, reason, note, line, quote } = annotation;
  const icon = orphaned ? 'warning' : status === 'rejected' ? 'circle-slash' : status === 'added' ? 'add' : 'check';
  const words = { accepted: vscode.l10n.t('accepted'), rejected: vscode.l10n.t('rejected'), added: vscode.l10n.t('added'), suggested: '' }[
    status
  ];
  const place = orphaned ? vscode.l10n.t('orphaned, last in line {0}', line) : vscode.l10n.t('line {0}', line);
  const context = `… ${quote.before}${text}${quote.after} …`.replace(/\s+/g, ' ');
  return {
    label: `$(${icon}) ${text.replace(/\s+/g, ' ')}`,
    description: [words, entity ?? kind, place, reason, note].filter(Boolean).join(' · '),
    ...(isStanding(annotation) ? {} : { detail: context }),
  };
}

async function reveal({ uri, annotation }: InForce): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  if (annotation && isStanding(annotation) && editorOf(document)) goTo(annotation, document);
}

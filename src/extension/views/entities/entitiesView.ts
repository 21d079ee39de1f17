import * as vscode from 'vscode';
import { MENTION_KINDS, type MentionKind } from '../../../core';
import { registerCommand } from '../../host/commands';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { COMMANDS, ENTITIES_VIEW } from '../../host/ids';
import { countLabel, KIND_ICONS } from '../../wording/kinds';
import { nameHere } from '../../wording/names';
import { goTo } from '../../editor/navigate';
import { WorkspaceEntities, type EntityUse } from '../../state/workspaceEntities';

/** How long the view waits after a report changed, in milliseconds: several are often saved at once. */
const WAIT = 1500;

type Node =
  | { readonly kind: MentionKind; readonly uses: readonly EntityUse[] }
  | { readonly use: EntityUse }
  | { readonly use: EntityUse; readonly report: EntityUse['reports'][number] };

/**
 * The view *Entities*: whom the reports of the workspace name, in which of them and how often. Nothing is read before the view is first
 * seen.
 */
export function registerEntitiesView({
  engine,
  decisions,
  log,
}: {
  engine: Engine;
  decisions: Decisions;
  log: vscode.LogOutputChannel;
}): vscode.Disposable {
  const view = new EntitiesView(engine, decisions, log);
  return vscode.Disposable.from(
    view,
    registerCommand(COMMANDS.refreshEntities, () => view.refresh(), log),
    registerCommand(COMMANDS.stopEntities, () => view.stop(), log),
    registerCommand(
      COMMANDS.openReportAt,
      async ({ uri, start, end }: { uri: string; start: number; end: number }) => {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
        await vscode.window.showTextDocument(document, { preserveFocus: true });
        return goTo({ start, end }, document);
      },
      log,
    ),
    registerCommand(
      COMMANDS.showEntityCard,
      ({ use }: { use: EntityUse }) => vscode.commands.executeCommand(COMMANDS.showCard, use.entity),
      log,
    ),
  );
}

class EntitiesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #index: WorkspaceEntities;
  readonly #view: vscode.TreeView<Node>;
  readonly #disposables: vscode.Disposable[];
  #work: { readonly source: vscode.CancellationTokenSource; readonly done: Promise<readonly EntityUse[]> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = true;

  constructor(private readonly engine: Engine, decisions: Decisions, private readonly log: vscode.LogOutputChannel) {
    this.#index = new WorkspaceEntities(decisions);
    this.#view = vscode.window.createTreeView(ENTITIES_VIEW, { treeDataProvider: this, showCollapseAll: true });
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,txt,intel.yaml}');
    const later = () => this.#later();
    this.#disposables = [
      this.#changed, this.#view, watcher, watcher.onDidChange(later), watcher.onDidCreate(later), watcher.onDidDelete(later),
      decisions.onDidChange(later), engine.onDidChange(later), vscode.workspace.onDidChangeWorkspaceFolders(later),
      this.#view.onDidChangeVisibility(({ visible }) => { if (visible && this.#isStale) this.#later(0); }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.stop();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('report' in node) return reportItem(node);
    return 'use' in node ? entityItem(node.use) : kindItem(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node)
      return 'report' in node
        ? []
        : 'use' in node
          ? node.use.reports.map((report) => ({ use: node.use, report }))
          : node.uses.map((use) => ({ use }));
    if (this.#isStale) this.refresh().catch((error: Error) => this.log.error(error)); // shows what is known meanwhile
    const uses = this.#index.entities();
    return MENTION_KINDS.map((kind) => ({ kind, uses: uses.filter((use) => use.kind === kind) })).filter((group) => group.uses.length > 0);
  }

  /** Reads the workspace's reports; what was read before and did not change is not read again. Returns every entity that they name. */
  async refresh(): Promise<readonly EntityUse[]> {
    if (this.#work) return this.#work.done;
    this.#isStale = false;
    const source = new vscode.CancellationTokenSource();
    const done = this.#read(source.token).finally(() => {
      this.#work = undefined;
      source.dispose();
    });
    this.#work = { source, done };
    return done;
  }

  stop(): void {
    this.#work?.source.cancel();
  }

  async #read(token: vscode.CancellationToken): Promise<readonly EntityUse[]> {
    const reading = (is: boolean) => void vscode.commands.executeCommand('setContext', 'intelAnnotator.readingReports', is);
    reading(true);
    try {
      await vscode.window.withProgress({ location: { viewId: ENTITIES_VIEW } }, async () => {
        await this.#index.refresh(await this.engine.load(), token, (done, of) => {
          if (done % 20 === 0) this.#view.message = vscode.l10n.t('Reading report {0} of {1}…', done, of);
        });
      });
    } finally {
      reading(false);
    }
    const entities = this.#index.entities();
    this.#view.description = entities.length === 0 ? '' : this.#index.reports === 1 ? vscode.l10n.t('{0} in 1 report', entities.length) : vscode.l10n.t('{0} in {1} reports', entities.length, this.#index.reports);
    this.#view.message = this.#index.note;
    void vscode.commands.executeCommand('setContext', 'intelAnnotator.noEntities', entities.length === 0);
    this.#changed.fire(undefined);
    return entities;
  }

  #later(wait = WAIT): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#view.visible) return; // read when it is seen
      this.refresh().catch((error: Error) => this.log.error(error));
    }, wait);
  }
}

function kindItem({ kind, uses }: { kind: MentionKind; uses: readonly EntityUse[] }): vscode.TreeItem {
  const item = new vscode.TreeItem(countLabel(kind, 0).replace(/:.*/, ''), vscode.TreeItemCollapsibleState.Expanded);
  item.id = kind;
  item.description = String(uses.length);
  item.iconPath = new vscode.ThemeIcon(KIND_ICONS[kind], new vscode.ThemeColor(`intelAnnotator.${kind}`));
  item.accessibilityInformation = { label: countLabel(kind, uses.length) };
  return item;
}

function entityItem({ key, kind, entity, name: known, count, reports }: EntityUse): vscode.TreeItem {
  const name = entity === undefined ? known : nameHere(entity, known);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = key;
  item.description =
    reports.length > 1
      ? vscode.l10n.t('{0} reports, {1} times', reports.length, count)
      : count > 1
        ? vscode.l10n.t('1 report, {0} times', count)
        : vscode.l10n.t('1 report, once');
  item.contextValue = entity === undefined ? 'name' : 'entity';
  item.tooltip = [name, entity ?? vscode.l10n.t('in no dataset')].join('\n');
  item.accessibilityInformation = { label: `${name}, ${countLabel(kind, 0).replace(/:.*/, '')}, ${item.description}` };
  return item;
}

function reportItem({ use, report: { uri, count, first } }: { use: EntityUse; report: EntityUse['reports'][number] }): vscode.TreeItem {
  const item = new vscode.TreeItem(uri);
  item.id = `${use.key} ${uri.toString()}`;
  item.description = vscode.l10n.t('{0} ×', count);
  item.iconPath = vscode.ThemeIcon.File;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} times', vscode.workspace.asRelativePath(uri), count) };
  item.command = { command: COMMANDS.openReportAt, title: vscode.l10n.t('Open Report'), arguments: [{ uri: uri.toString(), ...first }] };
  return item;
}

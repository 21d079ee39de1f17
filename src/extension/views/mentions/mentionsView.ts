import * as vscode from 'vscode';
import { accepted, filtered, GROUPINGS, grouped, isFiltered, isStanding, rejected, type Annotation, type EntityId, type Grouping, type MentionFilter } from '../../../core';
import { registerCommand, Trouble } from '../../host/commands';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { Queue } from '../../state/queue';
import { confirm } from './confirm';
import { askFilter, filterLabel } from './filterMentions';
import { COMMANDS, MENTIONS_VIEW } from '../../host/ids';
import { annotationOf, editorOf, inputOf, reportOf } from '../../editor/input';
import { groupItem, isGroup, leafItem, type GroupNode, type LeafNode, type MentionNode } from './mentionItems';
import { goTo } from '../../editor/navigate';
import { isReport } from '../../host/settings';
import { nameFrom } from '../../wording/names';

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
  readonly log: vscode.LogOutputChannel;
}

/** How long the list waits behind the typing, in milliseconds: listing costs as much as an export. */
const WAIT = 250;

/** The view *Mentions*: what the active report holds, by kind, entity or place, through a filter, to be decided one by one or all that are shown. */
export function registerMentionsView(deps: Deps): vscode.Disposable {
  const { decisions, log } = deps;
  const view = new MentionsView(deps);
  return vscode.Disposable.from(
    view,
    ...GROUPINGS.map((grouping) => registerCommand(GROUP_COMMANDS[grouping], () => view.group(grouping), log)),
    registerCommand(COMMANDS.filterMentions, (filter?: MentionFilter) => (isFilter(filter) ? view.filter(filter) : view.askFilter()), log),
    registerCommand(COMMANDS.clearFilter, () => view.filter({}), log),
    registerCommand(COMMANDS.revealMention, async (...args: unknown[]) => {
      const input = inputOf(args);
      const document = await reportOf(input);
      const annotation = await annotationOf(input, document, decisions);
      const viewColumn = editorOf(document)?.viewColumn;
      await vscode.window.showTextDocument(document, { preserveFocus: true, ...(viewColumn === undefined ? {} : { viewColumn }) });
      return isStanding(annotation) ? goTo(annotation, document) : undefined;
    }, log),
    registerCommand(COMMANDS.acceptInView, (node?: MentionNode) => view.decide(node, true), log),
    registerCommand(COMMANDS.rejectInView, (node?: MentionNode) => view.decide(node, false), log),
    registerCommand(COMMANDS.acceptShown, (...args: unknown[]) => view.decideShown(args, true), log),
    registerCommand(COMMANDS.rejectShown, (...args: unknown[]) => view.decideShown(args, false), log),
    registerCommand(COMMANDS.listMentions, () => view.listed(), log),
  );
}

const GROUP_COMMANDS = { kind: COMMANDS.groupByKind, entity: COMMANDS.groupByEntity, place: COMMANDS.groupByPlace } as const;
const isFilter = (filter: unknown): filter is MentionFilter => typeof filter === 'object' && filter !== null && ['statuses', 'kinds', 'confidences', 'text'].some((field) => field in filter);

/** A group as the view shows it. */
export interface Listed {
  readonly label: string;
  readonly description: string;
  readonly children: readonly { readonly label: string; readonly description: string; readonly status: string; readonly id: string }[];
}

class MentionsView implements vscode.TreeDataProvider<MentionNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<MentionNode>;
  readonly #disposables: vscode.Disposable[];
  #grouping: Grouping = 'kind';
  #filter: MentionFilter = {};
  #roots: GroupNode[] = [];
  /** Every annotation of the report, before the filter. */
  #all: readonly Annotation[] = [];
  #document: vscode.TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #turns = new Queue();
  /** Where a decision went on to, until VS Code tells of the selection. */
  #next: LeafNode | undefined;

  constructor(private readonly deps: Deps) {
    this.#view = vscode.window.createTreeView(MENTIONS_VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#changed, this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => { if (visible) this.#later(0); }),
      this.#view.onDidChangeSelection(({ selection: [node] }) => { if (node && !(this.#next && !isGroup(node) && node.id === this.#next.id)) this.#next = undefined; }),
      vscode.window.onDidChangeActiveTextEditor(() => { this.#next = undefined; this.#later(0); }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => { if (kind !== undefined) this.#follow(textEditor); }),
      deps.decisions.onDidRest((document) => { if (document === reportShown()) this.#later(WAIT); }),
    ];
    this.#tell();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  getTreeItem(node: MentionNode): vscode.TreeItem {
    const catalog = this.deps.engine.current?.catalog;
    return isGroup(node) ? groupItem(node, catalog) : leafItem(node, catalog);
  }

  async getChildren(node?: MentionNode): Promise<MentionNode[]> {
    if (node) return isGroup(node) ? [...node.leaves] : [];
    return this.#read();
  }

  getParent(node: MentionNode): MentionNode | undefined {
    return isGroup(node) ? undefined : node.parent.node;
  }

  /** What the view lists, by group, for tests and other extensions. */
  async listed(): Promise<Listed[]> {
    const line = (node: MentionNode): { label: string; description: string } => {
      const { label, description } = this.getTreeItem(node);
      return { label: label as string, description: description as string };
    };
    return (await this.#read()).map((node) => ({
      ...line(node), children: node.leaves.map((leaf) => ({ ...line(leaf), status: leaf.annotation.orphaned ? 'orphaned' : leaf.annotation.status, id: leaf.id })),
    }));
  }

  group(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#later(0);
  }

  filter(filter: MentionFilter): void {
    this.#filter = filter;
    this.#later(0);
  }

  /** Asks for a filter, which shows what it does while one types; where the question is left, all is as before. */
  async askFilter(): Promise<void> {
    const before = this.#filter;
    this.filter(await askFilter(before, (filter) => this.filter(filter)) ?? before);
  }

  /** Decides about a mention: the one whose button was pressed; else the selected one, and goes on to the next that is not reviewed. One after the other, however fast the keys come. */
  decide(node: MentionNode | undefined, isAccept: boolean): Promise<unknown> {
    return this.#turns.run(() => this.#decide(node, isAccept));
  }

  async #decide(node: MentionNode | undefined, isAccept: boolean): Promise<unknown> {
    const command = isAccept ? COMMANDS.acceptMention : COMMANDS.rejectMention;
    const target = node ?? this.#next ?? this.#view.selection[0];
    if (!target) throw new Trouble(vscode.l10n.t('No mention is selected in the view. Select one with Enter first.'));
    if (isGroup(target)) return this.decideShown([target], isAccept);
    const result = await vscode.commands.executeCommand(command, { uri: target.uri, id: target.id });
    if (!node && result !== undefined) await this.#goOn(target);
    return result;
  }

  /** Decides about all that the view shows, or a group of it, as one act; says how many there are first, unless `quiet`. */
  async decideShown(args: readonly unknown[], isAccept: boolean): Promise<number> {
    const { decisions } = this.deps;
    const [node] = args as (GroupNode | undefined)[];
    const roots = await this.#read();
    const document = this.#document;
    if (!document) throw new Trouble(vscode.l10n.t('No report is open. Open one first.'));
    const { quiet, reason } = inputOf(args);
    const isGroupGiven = node !== undefined && node !== null && typeof node === 'object' && 'leaves' in node;
    const leaves = isGroupGiven ? node.leaves : leavesOf(roots);
    const chosen = leaves.map(({ annotation }) => annotation).filter((annotation) => isStanding(annotation) && annotation.status === 'suggested' && !(isAccept && isOpen(annotation)));
    if (chosen.length === 0) throw new Trouble(vscode.l10n.t('Nothing that the view shows waits for this decision.'));
    const label = isAccept ? vscode.l10n.t('Accept mentions ({0})', chosen.length) : vscode.l10n.t('Reject mentions ({0})', chosen.length);
    if (!quiet && !await confirm(label, chosen, filterLabel(this.#filter))) return 0;
    return decisions.inTurn(() => decisions.decide(label, document, chosen.map(({ id }) => id), (annotation) => (isAccept ? accepted(annotation) : rejected(annotation, reason))));
  }

  /** The next one that is not reviewed, below the one that was just decided: selected in the view and in the report. */
  async #goOn({ id }: LeafNode): Promise<void> {
    const before = leavesOf(this.#roots).map((leaf) => leaf.id);
    this.#changed.fire(undefined);
    const leaves = leavesOf(await this.#read());
    const rank = (leaf: LeafNode) => (before.indexOf(leaf.id) - before.indexOf(id) + before.length) % Math.max(1, before.length);
    const [next] = leaves.filter(({ annotation }) => annotation.status === 'suggested' && isStanding(annotation)).sort((a, b) => rank(a) - rank(b));
    if (!next) return;
    this.#next = next;
    await this.#view.reveal(next, { select: true, focus: true });
    if (this.#document) goTo(next.annotation, this.#document);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#view.visible) this.#changed.fire(undefined);
      else this.#tell();
    }, wait);
  }

  /** Lists the active report anew. The last one stays while something else than a text is in front. */
  async #read(): Promise<GroupNode[]> {
    const document = reportShown();
    this.#document = document;
    if (document) {
      await this.deps.engine.load();
      await this.deps.decisions.ready(document);
    }
    this.#all = document ? this.deps.decisions.annotations(document) : [];
    this.#roots = document ? this.#nodes(document) : [];
    this.#tell();
    return this.#roots;
  }

  #nodes(document: vscode.TextDocument): GroupNode[] {
    const catalog = this.deps.engine.current?.catalog;
    const shown = filtered(this.#all, this.#filter, (id) => nameFrom(catalog, id as EntityId));
    const node = (group: GroupNode['group'], annotations: readonly Annotation[]): GroupNode => {
      const parent: { node?: GroupNode } = {};
      const leaves = annotations.map((annotation): LeafNode => ({ uri: document.uri, id: annotation.id, annotation, parent }));
      const ids = annotations.filter((annotation) => isStanding(annotation) && annotation.status === 'suggested').map(({ id }) => id);
      return parent.node = { uri: document.uri, ids, group, leaves };
    };
    const orphans = shown.filter((annotation) => !isStanding(annotation));
    const groups = grouped(shown.filter(isStanding), this.#grouping, document.getText());
    return [...(orphans.length > 0 ? [node('orphans', orphans)] : []), ...groups.map((group) => node(group, group.annotations))];
  }

  /** Counts and the filter, in the view's head; what the title's buttons depend on. */
  #tell(): void {
    const context = (key: string, value: unknown) => void vscode.commands.executeCommand('setContext', `intelAnnotator.${key}`, value);
    const document = this.#document;
    const hasFilter = isFiltered(this.#filter);
    context('grouping', this.#grouping);
    context('filtered', hasFilter);
    context('report', document !== undefined);
    const { reviewed, total } = document ? this.deps.decisions.progress(document) : { reviewed: 0, total: 0 };
    this.#view.description = document && total > 0 ? vscode.l10n.t('{0} of {1} reviewed', reviewed, total) : '';
    const count = leavesOf(this.#roots).length;
    this.#view.message = document && hasFilter ? vscode.l10n.t('{0} of {1} shown. Filter: {2}', count, this.#all.length, filterLabel(this.#filter))
      : document && count === 0 ? vscode.l10n.t('No mentions in this report.') : '';
  }

  /** The list follows the cursor, without taking the keyboard. */
  #follow({ document, selection }: vscode.TextEditor): void {
    if (!this.#view.visible || document !== this.#document) return;
    const offset = document.offsetAt(selection.active);
    const leaf = leavesOf(this.#roots).find(({ annotation }) => isStanding(annotation) && annotation.start <= offset && offset <= annotation.end);
    if (leaf && leaf !== this.#view.selection[0]) this.#view.reveal(leaf, { select: true, focus: false }).then(undefined, () => undefined); // the list may be another by now
  }
}

/** The report in front; while a view or a preview has the keyboard, the one that is seen. */
function reportShown(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor && isReport(editor.document))?.document;
}

const leavesOf = (groups: readonly GroupNode[]): LeafNode[] => groups.flatMap(({ leaves }) => leaves);
const isOpen = ({ entity, candidates = [] }: Annotation): boolean => entity === undefined && candidates.length > 1;

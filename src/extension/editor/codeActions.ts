import * as vscode from 'vscode';
import { entitiesOf, matchedName, nameKey, type Catalog, type Entity } from '../../core';
import type { Decisions } from '../state/decisions';
import type { Shown } from '../state/shown';
import type { Engine } from '../state/engine';
import { COMMANDS, DIAGNOSTICS_SOURCE, type CommandId } from '../host/ids';
import { nameHere } from '../wording/names';
import type { Scope } from './input';
import { onDidChangeSettings, settings } from '../host/settings';

/** How many candidates get an action of their own; *Change* leads to the others. */
const CANDIDATES_AT_MOST = 5;
const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;

/**
 * What the light bulb on a mention offers: accept, reject in a scope, choose a candidate, the preferred name instead of an alias, add to
 * the dataset.
 */
export function registerCodeActions({ engine, decisions }: { engine: Engine; decisions: Decisions }): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only, diagnostics }, token) {
      const { catalog } = await engine.load();
      await decisions.ready(document);
      if (token.isCancellationRequested) return [];
      const mention = mentionIn(range, document, decisions);
      if (!mention) return [];
      const own = diagnostics.filter(({ source, range: place }) => source === DIAGNOSTICS_SOURCE && place.contains(range));
      const actions = [...choices(mention, document, catalog), ...rewritings(mention, document, catalog, decisions)];
      for (const action of actions) if (action.kind?.contains(QuickFix)) action.diagnostics = own;
      return actions.filter(({ kind }) => !only || (kind && only.contains(kind)));
    },
  };
  const metadata = { providedCodeActionKinds: [QuickFix, RefactorRewrite] };
  const register = () =>
    vscode.languages.registerCodeActionsProvider(
      settings.languages().map((language) => ({ language })),
      provider,
      metadata,
    );
  let registration = register();
  const settingsListener = onDidChangeSettings(() => {
    registration.dispose();
    registration = register();
  });
  return { dispose: () => { settingsListener.dispose(); registration.dispose(); } };
}

/** The mention in which a selection lies; of a longer selection the first one that it touches. */
function mentionIn(range: vscode.Range, document: vscode.TextDocument, decisions: Decisions): Shown | undefined {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return decisions.mentions(document, { start, end })[0];
}

/** Decisions, as commands with the mention's place. */
function choices(mention: Shown, document: vscode.TextDocument, catalog: Catalog): vscode.CodeAction[] {
  const name = wordsOf(mention, document);
  const action = (title: string, command: CommandId, more: object = {}) => {
    const place = { uri: document.uri.toString(), start: mention.start, end: mention.end, ...more };
    return Object.assign(new vscode.CodeAction(title, QuickFix), { command: { title, command, arguments: [place] } });
  };
  const candidates = mention.entity === undefined && mention.candidates.length > 1 ? entitiesOf(mention, catalog) : [];
  const titles: Readonly<Record<Scope, string>> = {
    mention: vscode.l10n.t('Reject "{0}" here', name), report: vscode.l10n.t('Reject "{0}" in this report', name),
    workspace: vscode.l10n.t('Reject "{0}" in this workspace', name), me: vscode.l10n.t('Reject "{0}" everywhere, for me', name),
  };
  const scopes = (Object.keys(titles) as Scope[]).filter(
    (scope) => scope !== 'workspace' || (vscode.workspace.workspaceFolders && vscode.workspace.isTrusted),
  );
  const isUnknown =
    mention.entity === undefined && mention.candidates.length === 0 && mention.kind !== 'country' && vscode.workspace.workspaceFolders;
  const add = new vscode.CodeAction(vscode.l10n.t("Add \"{0}\" to the workspace's dataset", name), QuickFix);
  add.command = {
    title: add.title,
    command: COMMANDS.addToDataset,
    arguments: [name, mention.kind, vscode.l10n.t('Found in {0}.', vscode.workspace.asRelativePath(document.uri))],
  };
  return [
    ...candidates
      .slice(0, CANDIDATES_AT_MOST)
      .map((entity) => action(vscode.l10n.t('"{0}" means {1} here', name, nameHere(entity.id, entity.name)), COMMANDS.acceptMention, { entity: entity.id })),
    ...(mention.status === 'suggested' && candidates.length === 0
      ? [action(vscode.l10n.t('Accept "{0}"', name), COMMANDS.acceptMention)]
      : []),
    ...scopes.map((scope) => action(titles[scope], COMMANDS.rejectMention, { scope })),
    action(vscode.l10n.t('Change entity or kind of "{0}"…', name), COMMANDS.changeMention),
    ...(isUnknown ? [add] : []),
  ];
}

/** The preferred name instead of an alias, here and in the whole report. Adjectives and ids are no aliases. */
function rewritings(mention: Shown, document: vscode.TextDocument, catalog: Catalog, decisions: Decisions): vscode.CodeAction[] {
  const entity = mention.entity === undefined ? undefined : catalog.entity(mention.entity);
  if (!entity || !isAlias(wordsOf(mention, document), entity)) return [];
  const name = wordsOf(mention, document);
  const all = decisions
    .mentions(document)
    .filter((other) => other.entity === entity.id && nameKey(wordsOf(other, document)) === nameKey(name));
  const rewrite = (title: string, mentions: readonly Shown[]) => {
    const action = new vscode.CodeAction(title, RefactorRewrite);
    action.edit = new vscode.WorkspaceEdit();
    for (const place of mentions) action.edit.replace(document.uri, rangeOf(place, document), entity.name);
    return action;
  };
  const here = rewrite(vscode.l10n.t('Replace "{0}" by "{1}"', name, entity.name), [mention]);
  return all.length < 2
    ? [here]
    : [here, rewrite(vscode.l10n.t('Replace "{0}" by "{1}" in the whole report ({2} times)', name, entity.name, all.length), all)];
}

/** Whether a text is another name of an entity than the preferred one. */
export function isAlias(text: string, entity: Entity): boolean {
  const { name } = matchedName(text, entity);
  return name !== undefined && name.form !== 'adjective' && name.form !== 'id' && nameKey(text) !== nameKey(entity.name);
}

const rangeOf = ({ start, end }: Shown, document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));
const wordsOf = (mention: Shown, document: vscode.TextDocument): string =>
  document.getText(rangeOf(mention, document)).replace(/\s+/g, ' ');

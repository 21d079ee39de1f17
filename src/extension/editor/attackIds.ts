import * as vscode from 'vscode';
import {
  attackObject,
  currentOf,
  tacticNames,
  techniqueCard,
  techniqueCompletions,
  type EntityId,
  type TechniqueCard,
} from '../../core';
import { COMMANDS } from '../host/ids';
import { isReport, onDidChangeSettings, settings } from '../host/settings';
import type { Decisions } from '../state/decisions';
import type { Engine } from '../state/engine';
import { Typing } from './completion';
import { escapeText, link } from '../wording/markdown';

const TECHNIQUE = /(?<![\w.-])T\d{4}(?:\.\d{3})?(?![\w]|\.\d|-\d)/;
const CVE = /(?<![\w-])CVE-\d{4}-\d{4,7}(?!\d)/i;
/** Users of a technique that a hover names; the rest is a number. */
const USERS_AT_MOST = 12;

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
}

/** Ids of ATT&CK's techniques and of CVEs: hovers, completion by id and by name, and a quick fix where a technique was revoked. */
export function registerAttackIds({ engine, decisions }: Deps): vscode.Disposable {
  const typing = new Typing();
  const hover = new AttackHover(engine, decisions);
  const register = () => {
    const languages = settings.languages().map((language) => ({ language }));
    return vscode.Disposable.from(
      vscode.languages.registerHoverProvider(languages, hover),
      vscode.languages.registerCompletionItemProvider(languages, {
        provideCompletionItems: (document, position) => completions(document, position, !typing.asks(document, position)),
      }),
      vscode.languages.registerCodeActionsProvider(
        languages,
        { provideCodeActions: successors },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
    );
  };
  let registration = register();
  const settingsListener = onDidChangeSettings(() => {
    registration.dispose();
    registration = register();
  });
  return {
    dispose: () => {
      typing.dispose();
      settingsListener.dispose();
      registration.dispose();
    },
  };
}

class AttackHover implements vscode.HoverProvider {
  constructor(
    private readonly engine: Engine,
    private readonly decisions: Decisions,
  ) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const cve = document.getWordRangeAtPosition(position, CVE);
    if (cve) return new vscode.Hover(new vscode.MarkdownString(cveText(document.getText(cve).toUpperCase())), cve);
    const range = document.getWordRangeAtPosition(position, TECHNIQUE);
    const id = range && document.getText(range);
    if (!range || id === undefined || !attackObject(id)) return undefined;
    const [{ catalog }, uses] = await Promise.all([this.engine.load(), this.engine.attackUses()]);
    await this.decisions.ready(document);
    const named = this.decisions
      .mentions(document)
      .map(({ entity }) => entity)
      .filter((entity): entity is EntityId => entity !== undefined);
    const card = techniqueCard(id, named, catalog, uses);
    return card && new vscode.Hover(trusted(techniqueText(card)), range);
  }
}

function trusted(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = { enabledCommands: [COMMANDS.showCard] };
  return markdown;
}

/** A CVE is an id with a page; nothing else is known of it here. */
function cveText(id: string): string {
  return `**${escapeText(id)}** · ${link(vscode.l10n.t('record at cve.org'), `https://www.cve.org/CVERecord?id=${id}`)}`;
}

function techniqueText({ id, name, href, tactics, platforms, parent, successor, users, others }: TechniqueCard): string {
  const title = parent ? `${parent.name}: ${name}` : name;
  const shown = users
    .slice(0, USERS_AT_MOST)
    .map((user) => `[${escapeText(user.name)}](command:${COMMANDS.showCard}?${encodeURIComponent(JSON.stringify([user.id]))})`);
  const further = users.length > shown.length ? ` ${vscode.l10n.t('and {0} more', users.length - shown.length)}` : '';
  return [
    `**${escapeText(title)}** · ${link(id, href)}`,
    ...(successor ? [vscode.l10n.t('Revoked by ATT&CK; its successor is {0}, {1}.', successor.id, escapeText(successor.name))] : []),
    ...(tactics.length > 0 ? [`**${vscode.l10n.t('Tactics')}:** ${escapeText(tactics.join(', '))}`] : []),
    ...(platforms.length > 0 ? [`**${vscode.l10n.t('Platforms')}:** ${escapeText(platforms.join(', '))}`] : []),
    ...(shown.length > 0 ? [`**${vscode.l10n.t('Used in this report by')}:** ${shown.join(', ')}${further}`] : []),
    users.length > 0
      ? vscode.l10n.t('Others of the data that use it: {0}', others)
      : vscode.l10n.t('Actors, campaigns and programs of the data that use it: {0}', others),
  ].join('\n\n');
}

/** Techniques whose id goes on as what stands before the cursor; where somebody `asked`, also those whose name does. Inserted is the id. */
function completions(document: vscode.TextDocument, position: vscode.Position, asked: boolean): vscode.CompletionList | undefined {
  if (!settings.completion(document) || !isReport(document)) return undefined;
  const [typed = ''] = /(?<![\w./-])[\p{L}\p{N}.]+$/u.exec(document.lineAt(position.line).text.slice(0, position.character)) ?? [];
  if (!asked && !/^T\d/i.test(typed)) return undefined;
  const range = new vscode.Range(position.translate(0, -typed.length), position);
  const items = techniqueCompletions(typed).map((technique) => {
    const item = new vscode.CompletionItem({ label: technique.id, description: technique.name }, vscode.CompletionItemKind.Constant);
    return Object.assign(item, {
      range,
      filterText: typed,
      sortText: technique.id,
      insertText: technique.id,
      detail: `${technique.name} (${tacticNames(technique).join(', ')})`,
    });
  });
  return items.length > 0 ? new vscode.CompletionList(items, true) : undefined;
}

/** A revoked technique is replaced by what took its place. */
function successors(document: vscode.TextDocument, { start }: vscode.Range): vscode.CodeAction[] {
  const range = document.getWordRangeAtPosition(start, TECHNIQUE);
  const technique = range && attackObject(document.getText(range));
  const current = technique && currentOf(technique);
  if (!range || !current || current === technique) return [];
  const action = new vscode.CodeAction(
    vscode.l10n.t('Replace {0}, which was revoked, by {1} {2}', technique.id, current.id, current.name),
    vscode.CodeActionKind.QuickFix,
  );
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, range, current.id);
  return [action];
}

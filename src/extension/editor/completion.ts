import * as vscode from 'vscode';
import {
  beginningsOf,
  completionKey,
  createCompleter,
  isProse,
  type Annotator,
  type Catalog,
  type Completion,
  type Entity,
  type MentionKind,
} from '../../core';
import { CARD_WORDS } from '../wording/cardWords';
import type { Engine } from '../state/engine';
import { kindLabel } from '../wording/kinds';
import { formatOf, isReport, onDidChangeSettings, settings } from '../host/settings';
import { escapeText } from '../wording/markdown';
import { nameFrom, nameHere } from '../wording/names';
import { headLine, kindLine, shortRows } from '../wording/shortCard';

/** How many rows of its card a name comes with. */
const ROWS_AT_MOST = 6;

/** How many names are offered at a time; more come to light as more is typed. */
const NAMES_AT_MOST = 30;

class NameItem extends vscode.CompletionItem {
  constructor(label: vscode.CompletionItemLabel, readonly completion: Completion, readonly catalog: Catalog) {
    super(label, vscode.CompletionItemKind.Reference);
  }
}

/**
 * Completes names of entities in prose: whenever it is asked for; and where quick suggestions are on, by itself after two letters of which
 * the first is a capital (four where a sentence begins). Never in code, addresses and other text that is no prose.
 */
export function registerCompletion({ engine }: { engine: Engine }): vscode.Disposable {
  const typing = new Typing();
  const completers = new WeakMap<Annotator, ReturnType<typeof createCompleter>>();
  const provider: vscode.CompletionItemProvider<NameItem> = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      if (!settings.completion(document) || !isReport(document)) return undefined;
      // the list is open already
      const asked = !typing.asks(document, position) || triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
      const beginnings = beginningsOf(document.lineAt(position.line).text.slice(0, position.character), asked);
      if (beginnings.length === 0) return undefined;
      const annotator = await engine.load();
      if (token.isCancellationRequested) return undefined;
      const complete = completers.get(annotator) ?? createCompleter(annotator.catalog);
      completers.set(annotator, complete);
      const items = itemsFor(beginnings, position, complete, annotator.catalog, settings.kinds(document));
      if (items.length === 0 || !isProse(document.getText(), document.offsetAt(position), formatOf(document.languageId))) return undefined;
      return new vscode.CompletionList(items, true);
    },
    resolveCompletionItem(item) {
      const { completion: { entity, name, others }, catalog } = item;
      item.documentation = new vscode.MarkdownString(
        [headLine(entity, name.text), kindLine(entity, catalog), ...shortRows(entity, name.text, catalog, ROWS_AT_MOST), ...alsoFor(others)].join('\n\n'),
      );
      return item;
    },
  };
  const register = () => vscode.languages.registerCompletionItemProvider(settings.languages().map((language) => ({ language })), provider);
  let registration = register();
  const settingsListener = onDidChangeSettings(() => {
    registration.dispose();
    registration = register();
  });
  return { dispose: () => { typing.dispose(); settingsListener.dispose(); registration.dispose(); } };
}

/**
 * Tells whether VS Code asks by itself, as it does once behind each typed letter where quick suggestions are on (in Markdown they are off
 * by default): it does not say so.
 */
export class Typing implements vscode.Disposable {
  readonly #typed = new WeakMap<vscode.TextDocument, { readonly version: number; readonly end: number }>();
  readonly #listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
    if (change) this.#typed.set(document, { version: document.version, end: change.rangeOffset + change.text.length });
  });

  asks(document: vscode.TextDocument, position: vscode.Position): boolean {
    const quick = vscode.workspace.getConfiguration('editor', document).get<boolean | { other?: boolean | string }>('quickSuggestions');
    const { other = false } = typeof quick === 'object' ? quick : { other: quick };
    const typed = this.#typed.get(document);
    this.#typed.delete(document);
    return other !== false && other !== 'off' && typed?.version === document.version && typed.end === document.offsetAt(position);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

/** Whom a name means as well. */
function alsoFor(others: readonly Entity[]): string[] {
  const names = others.map(({ id, name }) => escapeText(nameHere(id, name)));
  return names.length === 0 ? [] : [`*${vscode.l10n.t('The name is also used for:')}* ${names.join(', ')}`];
}

/** What the longest beginning that any name has goes on as. A name that is there already is not offered. */
function itemsFor(
  beginnings: readonly string[],
  position: vscode.Position,
  complete: ReturnType<typeof createCompleter>,
  catalog: Catalog,
  kinds: readonly MentionKind[],
): NameItem[] {
  for (const typed of beginnings) {
    const found = complete(typed, NAMES_AT_MOST * 2).filter(
      ({ entity, name }) => kinds.includes(entity.kind) && completionKey(name.text) !== completionKey(typed),
    );
    if (found.length === 0) continue;
    const range = new vscode.Range(position.translate(0, -typed.length), position);
    return found.slice(0, NAMES_AT_MOST).map((completion, i) => itemOf(completion, i, typed, range, catalog));
  }
  return [];
}

function itemOf(completion: Completion, place: number, typed: string, range: vscode.Range, catalog: Catalog): NameItem {
  const { entity, name } = completion;
  const whose = name.text === entity.name ? [] : [nameHere(entity.id, entity.name)];
  const item = new NameItem({ label: name.text, description: [...whose, kindLabel(entity)].join(' · ') }, completion, catalog);
  const origin = entity.claims.find(({ says }) => says === 'origin');
  const where = origin
    ? vscode.l10n.t('origin {0} ({1})', nameFrom(catalog, origin.of), CARD_WORDS.certainty(origin.certainty))
    : entity.country
      ? nameFrom(catalog, entity.country)
      : '';
  item.detail = [nameHere(entity.id, entity.name), kindLabel(entity), where].filter(Boolean).join(' · ');
  item.insertText = name.text;
  item.filterText = typed + name.text.slice(typed.length); // the typed letters count, in whatever case and with whatever accents
  item.sortText = String(place).padStart(3, '0');
  item.range = range;
  return item;
}

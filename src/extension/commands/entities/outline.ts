import * as vscode from 'vscode';
import { MENTION_KINDS, type Catalog, type MentionKind } from '../../../core';
import { isReport, settings } from '../../host/settings';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import type { Shown } from '../../state/shown';
import { countLabel } from '../../wording/kinds';
import { nameFrom } from '../../wording/names';

const { Class, Namespace, Module, Event } = vscode.SymbolKind;
const SYMBOLS: Readonly<Partial<Record<MentionKind, vscode.SymbolKind>>> = {
  actor: Class,
  country: Namespace,
  organization: Module,
  campaign: Event,
};

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
}

/**
 * The entities of a report for the Outline, by kind, each once at its first name. VS Code shows them as a group of their own behind that
 * of the headings.
 */
export class EntityOutline implements vscode.DocumentSymbolProvider {
  constructor(private readonly deps: Deps) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    if (!isReport(document) || !settings.outline(document)) return [];
    const { decisions, engine } = this.deps;
    await decisions.ready(document);
    const { catalog } = await engine.load();
    const mentions = decisions.mentions(document);
    return MENTION_KINDS.flatMap((kind) => {
      const children = entitiesOf(mentions.filter((mention) => mention.kind === kind), kind, document, catalog);
      const [first] = children;
      if (!first) return [];
      const group = new vscode.DocumentSymbol(countLabel(kind, children.length), '', SYMBOLS[kind] ?? Module, first.range, first.selectionRange);
      group.children = children;
      return [group];
    });
  }
}

function entitiesOf(
  mentions: readonly Shown[],
  kind: MentionKind,
  document: vscode.TextDocument,
  catalog: Catalog,
): vscode.DocumentSymbol[] {
  const uses = new Map<string, { readonly name: string; readonly first: vscode.Range; count: number }>();
  for (const { start, end, entity } of mentions) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const words = document.getText(range).replace(/\s+/g, ' ');
    const key = entity ?? words.toLowerCase();
    const known = uses.get(key);
    if (known) known.count++;
    else uses.set(key, { name: entity === undefined ? words : nameFrom(catalog, entity), first: range, count: 1 });
  }
  const symbol = SYMBOLS[kind] ?? Module;
  return [...uses.values()].map(({ name, first, count }) => new vscode.DocumentSymbol(name, `${count}×`, symbol, first, first));
}

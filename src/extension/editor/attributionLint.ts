import * as vscode from 'vscode';
import { overstatementsIn, type Annotator, type Overstatement } from '../../core';
import { DIAGNOSTICS_SOURCE } from '../host/ids';
import { isReport, onDidChangeSettings, settings } from '../host/settings';
import type { Decisions } from '../state/decisions';
import type { Engine } from '../state/engine';
import { CARD_WORDS } from '../wording/cardWords';
import { nameFrom } from '../wording/names';

/** How long the check waits behind the typing, in milliseconds: it is not what somebody types for. */
const WAIT = 400;

/** For those who set `intelAnnotator.attributionLint`: sentences that state whose an actor is, where the data only suspects it. */
export function registerAttributionLint({ engine, decisions }: { engine: Engine; decisions: Decisions }): vscode.Disposable {
  const lint = new AttributionLint(engine, decisions);
  return vscode.Disposable.from(
    lint,
    decisions.onDidChange((document) => lint.later(document)),
    onDidChangeSettings(() => vscode.workspace.textDocuments.forEach((document) => lint.later(document))),
    vscode.workspace.onDidCloseTextDocument((document) => lint.forget(document)),
    vscode.languages.registerCodeActionsProvider('*', lint, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );
}

class AttributionLint implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('intelAnnotatorAttribution');
  readonly #found = new Map<string, { readonly version: number; readonly all: readonly Overstatement[] }>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly engine: Engine,
    private readonly decisions: Decisions,
  ) {}

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#collection.dispose();
  }

  later(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        this.#check(document);
      }, WAIT),
    );
  }

  forget({ uri }: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(uri.toString()));
    this.#found.delete(uri.toString());
    this.#collection.delete(uri);
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const { version, all = [] } = this.#found.get(document.uri.toString()) ?? {};
    if (version !== document.version) return [];
    return all
      .filter((one) => rangeOf(one, document).intersection(range))
      .map(({ fix }) => {
        const action = new vscode.CodeAction(
          vscode.l10n.t('Weigh the attribution: insert "{0}"', wordsOf(fix.text)),
          vscode.CodeActionKind.QuickFix,
        );
        action.edit = new vscode.WorkspaceEdit();
        action.edit.replace(document.uri, rangeOf(fix, document), fix.text);
        action.isPreferred = true;
        return action;
      });
  }

  #check(document: vscode.TextDocument): void {
    const annotator = this.engine.current;
    if (document.isClosed || !annotator || !isReport(document) || !settings.attributionLint(document)) return this.forget(document);
    const all = overstatementsIn(document.getText(), this.decisions.mentions(document), annotator.catalog);
    this.#found.set(document.uri.toString(), { version: document.version, all });
    this.#collection.set(
      document.uri,
      all.map((one) => diagnosticOf(one, document, annotator)),
    );
  }
}

const rangeOf = ({ start, end }: { start: number; end: number }, document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));
/** Without the article that a fix may bring. */
const wordsOf = (text: string): string => text.trim().replace(/^an? /i, '');

/** What is stated, and what the data says instead: how sure who is. */
function diagnosticOf(one: Overstatement, document: vscode.TextDocument, { catalog }: Annotator): vscode.Diagnostic {
  const says = one.claims.map(({ certainty, sources }) => {
    const names = sources.map((id) => {
      const source = catalog.source(id);
      return source?.publisher ?? source?.title ?? id;
    });
    return `${CARD_WORDS.certainty(certainty)}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
  });
  const message = vscode.l10n.t(
    'Stated as a fact: {0}, {1}. The data says: {2}.',
    nameFrom(catalog, one.actor),
    nameFrom(catalog, one.country),
    [...new Set(says)].join('; '),
  );
  const diagnostic = new vscode.Diagnostic(rangeOf(one, document), message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = DIAGNOSTICS_SOURCE;
  return diagnostic;
}

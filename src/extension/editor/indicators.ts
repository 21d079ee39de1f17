import * as vscode from 'vscode';
import { fangedIn, type Fanged } from '../../core';
import { registerCommand } from '../host/commands';
import { COMMANDS, DIAGNOSTICS_SOURCE } from '../host/ids';
import { formatOf, isReport, onDidChangeSettings, settings } from '../host/settings';
import type { Decisions } from '../state/decisions';
import type { Reports } from '../state/reports';
import { inputOf, reportOf } from './input';

/** How long the look at indicators waits behind the typing, in milliseconds; in a long report longer, by what the last look cost. */
const WAIT = 400;
const WAIT_BY_COST = 20;
const { QuickFix } = vscode.CodeActionKind;

interface Deps {
  readonly decisions: Decisions;
  readonly reports: Reports;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Live indicators are underlined, with quick fixes that defang one or all; defanged ones can be refanged. Code blocks and what the report
 * itself leaves out are never underlined, and changed only where somebody asks for that very place.
 */
export function registerIndicators({ decisions, reports, log }: Deps): vscode.Disposable {
  const indicators = new Indicators(reports);
  const command = (id: typeof COMMANDS.defang | typeof COMMANDS.refang, isLive: boolean) =>
    registerCommand(id, (...args: unknown[]) => rewrite(args, isLive, indicators), log);
  return vscode.Disposable.from(
    indicators,
    decisions.onDidChange((document) => indicators.later(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => indicators.later(document)),
    vscode.workspace.onDidOpenTextDocument((document) => indicators.later(document)),
    vscode.workspace.onDidCloseTextDocument((document) => indicators.forget(document)),
    onDidChangeSettings(() => indicators.lookAtAll()),
    vscode.languages.registerCodeActionsProvider('*', indicators, { providedCodeActionKinds: [QuickFix] }),
    command(COMMANDS.defang, true),
    command(COMMANDS.refang, false),
  );
}

class Indicators implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('intelAnnotatorIndicators');
  readonly #read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly all: readonly Fanged[] }>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  #lastCost = 0;

  constructor(private readonly reports: Pick<Reports, 'marks'>) {
    this.lookAtAll();
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#collection.dispose();
  }

  lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.later(document);
  }

  later(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    if (!isReport(document) || !settings.liveIndicators(document)) return this.#collection.delete(document.uri);
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        if (document.isClosed) return;
        const begun = performance.now();
        this.#collection.set(document.uri, this.bulk(document, true).map((one) => diagnosticOf(one, document)));
        this.#lastCost = performance.now() - begun;
      }, Math.max(WAIT, this.#lastCost * WAIT_BY_COST)),
    );
  }

  forget({ uri }: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(uri.toString()));
    this.#waiting.delete(uri.toString());
    this.#collection.delete(uri);
  }

  /** Every address of a report, by place. */
  all(document: vscode.TextDocument): readonly Fanged[] {
    const known = this.#read.get(document);
    if (known?.version === document.version) return known.all;
    const all = fangedIn(document.getText(), formatOf(document.languageId));
    this.#read.set(document, { version: document.version, all });
    return all;
  }

  /** What is told, and changed with all others: none in code, or where the report says that nothing is meant. */
  bulk(document: vscode.TextDocument, isLive: boolean): Fanged[] {
    const marks = this.reports.marks(document);
    return this.all(document).filter(
      (one) => one.isLive === isLive && !one.inCode && !marks.some(({ start, end }) => start < one.end && one.start < end),
    );
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, { diagnostics }: vscode.CodeActionContext): vscode.CodeAction[] {
    if (!isReport(document)) return [];
    const here = this.all(document).find((one) => rangeOf(one, document).intersection(range));
    if (!here) return [];
    const others = this.bulk(document, here.isLive);
    const title = here.isLive ? vscode.l10n.t('Defang "{0}"', shortened(here.text)) : vscode.l10n.t('Refang "{0}"', shortened(here.text));
    const action = actionOf(title, [here], document);
    action.diagnostics = diagnostics.filter(({ code, range: place }) => code === LIVE && place.intersection(range));
    action.isPreferred = here.isLive;
    if (others.length < 2) return [action];
    const titleOfAll = here.isLive
      ? vscode.l10n.t('Defang all live indicators of this report ({0})', others.length)
      : vscode.l10n.t('Refang all defanged indicators of this report ({0})', others.length);
    return [action, actionOf(titleOfAll, others, document)];
  }
}

const LIVE = 'live-indicator';

function diagnosticOf(one: Fanged, document: vscode.TextDocument): vscode.Diagnostic {
  const message = vscode.l10n.t('Live indicator: "{0}" can be followed by accident.', shortened(one.other));
  const diagnostic = new vscode.Diagnostic(rangeOf(one, document), message, vscode.DiagnosticSeverity.Warning);
  return Object.assign(diagnostic, { source: DIAGNOSTICS_SOURCE, code: LIVE });
}

function actionOf(title: string, all: readonly Fanged[], document: vscode.TextDocument): vscode.CodeAction {
  const action = new vscode.CodeAction(title, QuickFix);
  action.edit = editOf(all, document);
  return action;
}

function editOf(all: readonly Fanged[], document: vscode.TextDocument): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const one of all) edit.replace(document.uri, rangeOf(one, document), one.other);
  return edit;
}

/** The commands: what a range or the selection holds, code too; without one the whole report. Returns how many were changed. */
async function rewrite(args: readonly unknown[], isLive: boolean, indicators: Indicators): Promise<number> {
  const input = inputOf(args);
  const document = await reportOf(input);
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const range = input.range ?? (editor && !editor.selection.isEmpty ? editor.selection : undefined);
  const all = range
    ? indicators.all(document).filter((one) => one.isLive === isLive && range.contains(rangeOf(one, document)))
    : indicators.bulk(document, isLive);
  if (all.length === 0) {
    const message = isLive ? vscode.l10n.t('There is no live indicator here.') : vscode.l10n.t('There is no defanged indicator here.');
    void vscode.window.showInformationMessage(message);
  } else await vscode.workspace.applyEdit(editOf(all, document));
  return all.length;
}

const rangeOf = ({ start, end }: Fanged, document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));
/** Long addresses are cut in menus. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

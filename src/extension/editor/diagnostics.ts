import * as vscode from 'vscode';
import type { Decisions } from '../state/decisions';
import { DIAGNOSTICS_SOURCE } from '../host/ids';
import { kindLabel } from '../wording/kinds';
import { isMarkedIn, isReport, onDidChangeSettings, settings } from '../host/settings';

/** For those who set `intelAnnotator.diagnostics`: mentions that nobody decided about, listed in the Problems view as information. */
export function registerDiagnostics({ decisions }: { decisions: Decisions }): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('intelAnnotator');
  const update = (document: vscode.TextDocument) => {
    if (isReport(document) && settings.diagnostics(document)) collection.set(document.uri, diagnosticsOf(document, decisions));
    else if (collection.has(document.uri)) collection.delete(document.uri);
  };
  return vscode.Disposable.from(
    collection,
    decisions.onDidRest(update),
    onDidChangeSettings(() => vscode.workspace.textDocuments.forEach(update)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}

function diagnosticsOf(document: vscode.TextDocument, decisions: Decisions): vscode.Diagnostic[] {
  return decisions.mentions(document).filter(isMarkedIn(document)).filter(({ status }) => status === 'suggested').map(({ start, end, kind }) => {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const message = vscode.l10n.t('Not reviewed: "{0}", {1}', document.getText(range).replace(/\s+/g, ' '), kindLabel({ kind }));
    const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
    diagnostic.source = DIAGNOSTICS_SOURCE;
    return diagnostic;
  });
}

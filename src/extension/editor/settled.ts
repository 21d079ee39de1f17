import * as vscode from 'vscode';
import type { Decisions } from '../state/decisions';
import type { Highlights } from './highlights';
import { isReport, settings } from '../host/settings';

/** What was accepted or added has a quiet ground behind it: it looks settled beside what is only suggested. */
export function registerSettled({ decisions, highlights }: { decisions: Decisions; highlights: Highlights }): vscode.Disposable {
  const style = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('intelAnnotator.settled'), borderRadius: '2px', rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const draw = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const isShown = highlights.isOn && isReport(document) && settings.highlights(document);
    const settled = isShown ? decisions.standing(document).filter(({ annotation: { status } }) => status !== 'rejected') : [];
    editor.setDecorations(style, settled.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end))));
  };
  const drawAll = () => vscode.window.visibleTextEditors.forEach(draw);
  drawAll();
  return vscode.Disposable.from(
    style,
    decisions.onDidChange((document) => vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(draw)),
    highlights.onDidToggle(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
  );
}

import * as vscode from 'vscode';
import type { Decisions } from '../state/decisions';
import type { Highlights } from './highlights';
import { isReport, settings } from '../host/settings';

/**
 * What was accepted or added has a ground of its own: it looks settled beside what is only suggested. What was rejected is struck through,
 * faintly.
 */
export function registerSettled({ decisions, highlights }: { decisions: Decisions; highlights: Highlights }): vscode.Disposable {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  const settled = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('intelAnnotator.settled'),
    borderRadius: '2px',
    outline: '1px solid',
    outlineColor: new vscode.ThemeColor('testing.iconPassed'),
    rangeBehavior,
  });
  const rejected = vscode.window.createTextEditorDecorationType({
    textDecoration: 'line-through 1px var(--vscode-intelAnnotator-rejected)',
    rangeBehavior,
  });
  const draw = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const isShown = highlights.isOn && isReport(document) && settings.highlights(document);
    const standing = isShown ? decisions.standing(document) : [];
    const rangesOf = (isWanted: (status: string) => boolean) => standing.filter(({ annotation: { status } }) => isWanted(status))
      .map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));
    editor.setDecorations(settled, rangesOf((status) => status === 'accepted' || status === 'added'));
    editor.setDecorations(rejected, rangesOf((status) => status === 'rejected'));
  };
  const drawAll = () => vscode.window.visibleTextEditors.forEach(draw);
  drawAll();
  return vscode.Disposable.from(
    settled, rejected,
    decisions.onDidChange((document) => vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(draw)),
    highlights.onDidToggle(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
  );
}

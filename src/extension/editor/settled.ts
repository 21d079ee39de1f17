import * as vscode from 'vscode';
import type { Status } from '../../core';
import type { Decisions } from '../state/decisions';
import { rangesOf, type Highlights } from './highlights';
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
    const decorate = (style: vscode.TextEditorDecorationType, ...statuses: Status[]) =>
      editor.setDecorations(style, rangesOf(standing.filter(({ annotation: { status } }) => statuses.includes(status)), document));
    decorate(settled, 'accepted', 'added');
    decorate(rejected, 'rejected');
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

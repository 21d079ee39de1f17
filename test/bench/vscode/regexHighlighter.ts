// What an analyst would otherwise use, in small: highlights by one RegExp over the whole document, read again at each change.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

export function activate(context: vscode.ExtensionContext): void {
  const names = JSON.parse(readFileSync(join(__dirname, 'names.json'), 'utf8')) as string[];
  const pattern = new RegExp(`\\b(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})\\b`, 'gi');
  const style = vscode.window.createTextEditorDecorationType({ color: new vscode.ThemeColor('charts.red') });
  const highlight = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const ranges = [...document.getText().matchAll(pattern)].map(
      ({ 0: { length }, index }) => new vscode.Range(document.positionAt(index), document.positionAt(index + length)),
    );
    editor.setDecorations(style, ranges);
  };
  const highlightAll = () => vscode.window.visibleTextEditors.forEach(highlight);
  context.subscriptions.push(
    style,
    vscode.workspace.onDidChangeTextDocument(highlightAll),
    vscode.window.onDidChangeVisibleTextEditors(highlightAll),
  );
  highlightAll();
}

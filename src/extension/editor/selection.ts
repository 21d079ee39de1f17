import * as vscode from 'vscode';

/** What was selected from here and VS Code did not confirm yet. */
const pending = new WeakMap<vscode.TextDocument, { readonly selection: vscode.Selection; readonly until: number }>();

/** How long a confirmation may take, in milliseconds. */
const PATIENCE = 1000;

/**
 * The selection of an editor. Where keys come fast, VS Code may tell of an earlier selection after a later one was set: the later one
 * counts until VS Code confirms it, or somebody moves the cursor.
 */
export function selectionOf(editor: vscode.TextEditor): vscode.Selection {
  const set = pending.get(editor.document);
  return set && Date.now() < set.until ? set.selection : editor.selection;
}

export function select(editor: vscode.TextEditor, range: vscode.Range): void {
  const selection = new vscode.Selection(range.start, range.end);
  pending.set(editor.document, { selection, until: Date.now() + PATIENCE });
  editor.selection = selection;
}

/** Notices what VS Code confirms, and what people select. */
export function registerSelection(): vscode.Disposable {
  const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection], kind }) => {
    const isConfirmed = selection !== undefined && pending.get(document)?.selection.isEqual(selection) === true;
    if (isConfirmed || kind === Keyboard || kind === Mouse) pending.delete(document);
  });
}

// What the host suites share: reports in the open workspace, the extension's API, and waiting for events instead of times.
import * as vscode from 'vscode';
import type { IntelAnnotatorApi } from '../../src/extension/api';

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
export const at = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(folder(), ...path);

export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = at(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

/** Writes a report, opens it and shows it. */
export async function openReport(name: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(await write(name, text)));
}

export async function openUntitled(text: string, language = 'markdown'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content: text }));
}

/** The place of the first appearance of words in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export async function api(): Promise<IntelAnnotatorApi> {
  return await vscode.extensions.getExtension('intel-annotator.intel-annotator')!.activate() as IntelAnnotatorApi;
}

export function run<T>(command: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`intelAnnotator.${command}`, ...args);
}

/** Resolves once the check holds; it is asked now and after each event. Mocha's time limit ends a wait in vain. */
export function until<E>(event: vscode.Event<E>, check: () => Promise<boolean> | boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const ask = () => {
      Promise.resolve(check()).then((holds) => {
        if (!holds) return;
        listener.dispose();
        resolve();
      }, reject);
    };
    const listener = event(ask);
    ask();
  });
}

/** What hovers say at a place, as their Markdown. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

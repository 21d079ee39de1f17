// Stands before the product's main file in the copy that the benchmark installs. Tells how long the product's code takes to load, its
// activate(), and
// when it first asks VS Code to draw highlights.
import Module from 'node:module';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

interface Extension { activate(context: unknown): unknown }

/** What it writes, to the file that BENCH_ANSWER names. In milliseconds; `…At` since 1970. */
export interface Answer { loading?: number; activating?: number; activatedAt?: number; editorAt?: number; highlightedAt?: number }

const answer: Answer = {};
const tell = (more: Answer) => writeFileSync(process.env['BENCH_ANSWER']!, JSON.stringify(Object.assign(answer, more)));
const now = () => performance.timeOrigin + performance.now();

const begun = performance.now();
// eslint-disable-next-line @typescript-eslint/no-require-imports
const product = withVSCode(observed(), () => require('./dist/extension.js') as Extension);
answer.loading = performance.now() - begun;

const shown = vscode.window.onDidChangeVisibleTextEditors(() => {
  if (answer.editorAt === undefined) tell({ editorAt: now() });
  shown.dispose();
});

export function activate(context: unknown): unknown {
  const start = performance.now();
  const api = product.activate(context);
  const activating = performance.now() - start;
  tell({ activating, activatedAt: now() });
  if (vscode.window.visibleTextEditors.length > 0) tell({ editorAt: now() });
  return api;
}

/** Loads something that gets this in the place of VS Code's API. */
function withVSCode<T>(api: typeof vscode, load: () => T): T {
  const loader = Module as unknown as { _load(request: string, ...more: unknown[]): unknown };
  const original = loader._load; // eslint-disable-line @typescript-eslint/unbound-method
  loader._load = (request, ...more) => (request === 'vscode' ? api : original.call(Module, request, ...more));
  try {
    return load();
  } finally {
    loader._load = original;
  }
}

/** VS Code's API with editors that notice the first highlights. */
function observed(): typeof vscode {
  const known = new WeakMap<vscode.TextEditor, vscode.TextEditor>();
  const watched = (editor: vscode.TextEditor): vscode.TextEditor => {
    const seen = known.get(editor) ?? Object.create(editor, { setDecorations: {
      value: (style: vscode.TextEditorDecorationType, ranges: vscode.Range[]) => {
      if (ranges.length > 0 && answer.highlightedAt === undefined) tell({ highlightedAt: now() });
      editor.setDecorations(style, ranges);
    } } }) as vscode.TextEditor;
    known.set(editor, seen);
    return seen;
  };
  const window = Object.create(null, {
    ...Object.getOwnPropertyDescriptors(vscode.window),
    visibleTextEditors: { get: () => vscode.window.visibleTextEditors.map(watched), enumerable: true },
    activeTextEditor: { get: () => vscode.window.activeTextEditor && watched(vscode.window.activeTextEditor), enumerable: true },
  }) as typeof vscode.window;
  return { ...vscode, window };
}

import * as vscode from 'vscode';

/** From this length on a report is long: in UTF-16 code units. */
const LONG = 200_000;
/** How long nothing shall change in a long report, in milliseconds. */
const QUIET = 400;

/** Passes an event about documents on: at once for a short one, and for a long one once no more of them came for a moment. */
export class Rest implements vscode.Disposable {
  readonly #rested = new vscode.EventEmitter<vscode.TextDocument>();
  readonly event = this.#rested.event;
  readonly #waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #listener: vscode.Disposable;

  constructor(event: vscode.Event<vscode.TextDocument>) {
    this.#listener = event((document) => this.#hear(document));
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#listener, this.#rested).dispose();
  }

  #hear(document: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(document));
    this.#waiting.delete(document);
    if (document.isClosed) return;
    if (lengthOf(document) < LONG) return this.#rested.fire(document);
    this.#waiting.set(document, setTimeout(() => {
      this.#waiting.delete(document);
      if (!document.isClosed) this.#rested.fire(document);
    }, QUIET));
  }
}

/** The length of a text without making one string of it. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

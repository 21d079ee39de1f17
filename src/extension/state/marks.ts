import * as vscode from 'vscode';
import { ignoredBy, type Span } from '../../core';

/** What every mark begins with; a text without it has none. */
const SIGN = 'intel-ignore-';

/**
 * Where a report says in its text that nothing is a mention. A text without marks is never read again for them, only what edits put into
 * it.
 */
export class Marks {
  #hasSome: boolean;
  #known: { readonly version: number; readonly spans: readonly Span[] } | undefined;

  constructor(private readonly document: Pick<vscode.TextDocument, 'version' | 'getText' | 'positionAt'>) {
    this.#hasSome = document.getText().includes(SIGN);
  }

  /** Takes notice of an edit, once the document has it. */
  edit(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.#hasSome ||= changes.some((change) => this.#around(change, changes).includes(SIGN));
  }

  spans(): readonly Span[] {
    if (!this.#hasSome) return [];
    const { version } = this.document;
    if (this.#known?.version !== version) this.#known = { version, spans: ignoredBy(this.document.getText()) };
    return this.#known.spans;
  }

  /** What a change made, with as much around it as a mark that it completes may take. */
  #around({ rangeOffset, text }: vscode.TextDocumentContentChangeEvent, all: readonly vscode.TextDocumentContentChangeEvent[]): string {
    const moved = all
      .filter((other) => other.rangeOffset < rangeOffset)
      .reduce((sum, other) => sum + other.text.length - other.rangeLength, 0);
    const start = rangeOffset + moved;
    const [from, to] = [Math.max(0, start - SIGN.length), start + text.length + SIGN.length];
    return this.document.getText(new vscode.Range(this.document.positionAt(from), this.document.positionAt(to)));
  }
}

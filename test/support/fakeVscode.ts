// As much of VS Code as the extension's state needs to be counted outside of one. Import it before anything of `src/extension`.
import Module from 'node:module';
import { fileURLToPath } from 'node:url';

class Emitter<T> {
  readonly #listeners = new Set<(event: T) => unknown>();
  readonly event = (listener: (event: T) => unknown) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(event: T): void { for (const listener of [...this.#listeners]) listener(event); }
  dispose(): void { this.#listeners.clear(); }
}

export class Position {
  constructor(readonly line: number, readonly character: number) {}
  compareTo(other: Position): number { return this.line - other.line || this.character - other.character; }
}

export class Range {
  constructor(readonly start: Position, readonly end: Position) {}
  get isSingleLine(): boolean { return this.start.line === this.end.line; }
}

const nothing = () => ({ dispose: () => undefined });
export const changes = new Emitter<unknown>();
export const visibleTextEditors: unknown[] = [];
const settings: Readonly<Record<string, unknown>> = {
  'highlights.enabled': true, kinds: ['actor', 'country', 'organization', 'campaign'], lowestConfidence: 'moderate', languages: ['markdown'], overviewRuler: true, 'export.folder': '',
};

/** What was registered by `lm.registerMcpServerDefinitionProvider`, by its id. */
export const mcpProviders = new Map<string, unknown>();

interface FakeUri { readonly scheme: string; readonly fsPath: string; toString(): string }
const uriOf = (address: string): FakeUri => ({ scheme: address.slice(0, address.indexOf(':')), fsPath: address.startsWith('file:') ? fileURLToPath(address) : '', toString: () => address });

/** The module `vscode`. Events that are not listed never fire. */
const vscode = {
  EventEmitter: Emitter, Position, Range,
  Disposable: { from: (...all: { dispose(): unknown }[]) => ({ dispose: () => all.forEach((one) => one.dispose()) }) },
  ThemeColor: class { constructor(readonly id: string) {} },
  DecorationRangeBehavior: { ClosedClosed: 1 },
  ProgressLocation: { Window: 10, Notification: 15 },
  OverviewRulerLane: { Center: 2, Right: 4 },
  languages: { createDiagnosticCollection: () => ({ set: () => undefined, dispose: () => undefined }) },
  Uri: { parse: uriOf, joinPath: (base: FakeUri, ...parts: string[]) => uriOf([base.toString(), ...parts].join('/')) },
  lm: { registerMcpServerDefinitionProvider: (id: string, provider: unknown) => { mcpProviders.set(id, provider); return nothing(); } },
  McpStdioServerDefinition: class { constructor(readonly label: string, readonly command: string, readonly args: string[], readonly env: Record<string, string>, readonly version: string) {} },
  commands: { registerCommand: nothing },
  env: { language: 'en' },
  l10n: { t: (text: string) => text },
  workspace: events({
    textDocuments: [], isTrusted: true, onDidChangeTextDocument: changes.event,
    getConfiguration: () => ({ get: (key: string, fallback: unknown) => settings[key] ?? fallback }),
    createFileSystemWatcher: () => events({ dispose: () => undefined }),
  }),
  window: events({ visibleTextEditors, activeTextEditor: undefined, createTextEditorDecorationType: nothing }),
};

function events<T extends object>(members: T): T {
  return new Proxy(members, { get: (target, name) => (name in target ? target[name as keyof T] : String(name).startsWith('onDid') ? nothing : undefined) });
}

/** A document of lines, that counts how often its whole text is asked for. */
export class FakeDocument {
  readonly uri = { scheme: 'untitled', path: 'Untitled-1', toString: () => 'untitled:Untitled-1' };
  readonly languageId = 'markdown';
  readonly isClosed = false;
  readonly isUntitled = true;
  readonly eol = 1;
  version = 1;
  wholeTexts = 0;
  #starts: number[] = [];

  constructor(private text: string) { this.#index(); }

  get lineCount(): number { return this.#starts.length; }
  getText(range?: Range): string {
    if (!range) this.wholeTexts++;
    return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
  }
  offsetAt({ line, character }: Position): number { return Math.min(this.text.length, (this.#starts[line] ?? this.text.length) + character); }
  positionAt(offset: number): Position {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) { const middle = (low + high) >> 1; if (this.#starts[middle]! <= offset) low = middle; else high = middle; }
    return new Position(low, offset - this.#starts[low]!);
  }
  lineAt(line: number): { range: Range } {
    const end = line + 1 < this.#starts.length ? this.#starts[line + 1]! - 1 : this.text.length;
    return { range: new Range(new Position(line, 0), this.positionAt(end)) };
  }
  type(offset: number, text: string): void {
    this.text = this.text.slice(0, offset) + text + this.text.slice(offset);
    this.version++;
    this.#index();
    changes.fire({ document: this, contentChanges: [{ rangeOffset: offset, rangeLength: 0, text }] });
  }
  #index(): void {
    this.#starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }
}

const loader = Module as unknown as { _load(request: string, ...more: unknown[]): unknown };
const original = loader._load; // eslint-disable-line @typescript-eslint/unbound-method
loader._load = (request, ...more) => (request === 'vscode' ? vscode : original.call(Module, request, ...more));

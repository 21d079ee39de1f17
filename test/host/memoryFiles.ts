// A file system of the tests' own, as extensions for repositories, archives and clouds bring one: everything that VS Code knows of it goes through here.
import * as vscode from 'vscode';

interface Entry { readonly type: vscode.FileType; bytes: Uint8Array; ctime: number; mtime: number }

/** Files in memory under a scheme. Paths are case-sensitive; every change is told at once. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #entries = new Map<string, Entry>([['/', entryOf(vscode.FileType.Directory)]]);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  /** What was asked of it since it was last emptied: `read /report.md` … */
  readonly asked: string[] = [];

  private constructor(private readonly scheme: string) {}

  /** Registers it; `isReadonly` as a history or an archive is. Files for it are put in with `put`. */
  static register(scheme: string, { isReadonly = false } = {}): { files: MemoryFiles; registration: vscode.Disposable } {
    const files = new MemoryFiles(scheme);
    return { files, registration: vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true, isReadonly }) };
  }

  put(path: string, text: string): void {
    this.#set(path, new TextEncoder().encode(text));
  }

  text(path: string): string | undefined {
    const entry = this.#entries.get(path);
    return entry && new TextDecoder().decode(entry.bytes);
  }

  get paths(): string[] {
    return [...this.#entries].filter(([, { type }]) => type === vscode.FileType.File).map(([path]) => path).sort();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { type, ctime, mtime, bytes } = this.#get(uri);
    return { type, ctime, mtime, size: bytes.length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const parent = uri.path === '/' ? '/' : `${uri.path}/`;
    return [...this.#entries].filter(([path]) => path.startsWith(parent) && path !== parent && !path.slice(parent.length).includes('/')).map(([path, { type }]) => [path.slice(parent.length), type]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.#entries.set(uri.path, entryOf(vscode.FileType.Directory));
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.asked.push(`read ${uri.path}`);
    return this.#get(uri).bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.asked.push(`write ${uri.path.replace(/\.\w+\.tmp$/, '')}`);
    this.#set(uri.path, bytes);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { overwrite: boolean }): void {
    const { bytes } = this.#get(from);
    if (!overwrite && this.#entries.has(to.path)) throw vscode.FileSystemError.FileExists(to);
    this.#set(to.path, bytes);
    this.delete(from);
  }

  delete(uri: vscode.Uri): void {
    this.#get(uri);
    for (const path of [...this.#entries.keys()]) if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#entries.delete(path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  #get(uri: vscode.Uri): Entry {
    const entry = this.#entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  #set(path: string, bytes: Uint8Array): void {
    const known = this.#entries.get(path);
    const now = Date.now();
    for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) if (!this.#entries.has(path.slice(0, end))) this.#entries.set(path.slice(0, end), entryOf(vscode.FileType.Directory));
    // The time of a change is how VS Code knows that there was one.
    this.#entries.set(path, { type: vscode.FileType.File, bytes, ctime: known?.ctime ?? now, mtime: Math.max(now, (known?.mtime ?? 0) + 1) });
    this.#changed.fire([{ type: known ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri: vscode.Uri.from({ scheme: this.scheme, path }) }]);
  }
}

const entryOf = (type: vscode.FileType): Entry => ({ type, bytes: new Uint8Array(), ctime: Date.now(), mtime: Date.now() });

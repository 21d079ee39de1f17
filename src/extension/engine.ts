import * as vscode from 'vscode';
import { annotatorFor, unpackCatalog, withDatasets, type Annotator, type Catalog, type DatasetText, type Problem } from '../core';

/** Where the annotator comes from: the bundled catalog, read when first asked for, with the workspace's datasets over it. */
export class Engine implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when there is another annotator: after the first was loaded, and when datasets changed. */
  readonly onDidChange = this.#changed.event;
  #base: Promise<Catalog> | undefined;
  #current: Annotator | undefined;
  #datasets: readonly DatasetText[] = [];

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** The annotator, if it is there already; views that cannot wait show nothing until then. */
  get current(): Annotator | undefined {
    return this.#current;
  }

  async load(): Promise<Annotator> {
    if (this.#current) return this.#current;
    const base = await (this.#base ??= this.#readCatalog());
    return this.#current ?? this.#use(base).annotator;
  }

  /** Lays other datasets over the bundled catalog. Those with problems are left out; their problems are returned. */
  async setDatasets(datasets: readonly DatasetText[]): Promise<readonly Problem[]> {
    if (datasets.length === 0 && this.#datasets.length === 0) return []; // a window without reports reads nothing
    const base = await (this.#base ??= this.#readCatalog());
    this.#datasets = datasets;
    return this.#use(base).problems;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #use(base: Catalog): { annotator: Annotator; problems: readonly Problem[] } {
    const { catalog, problems } = withDatasets(base, this.#datasets);
    const annotator = annotatorFor(catalog);
    this.#current = annotator;
    this.#changed.fire();
    return { annotator, problems };
  }

  async #readCatalog(): Promise<Catalog> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', 'catalog.bin'));
    return unpackCatalog(bytes);
  }
}

import * as vscode from 'vscode';
import { annotatorFor, type Annotator, type AttackUses, type Catalog, type DatasetText, type Problem } from '../../core';
import { AttackUsesFile } from './attackUses';
import { Layers } from './layers';

/** Where the annotator comes from: the bundled catalog, read when first asked for, with the workspace's datasets over it. */
export class Engine implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when there is another annotator: after the first was loaded, and when datasets changed. */
  readonly onDidChange = this.#changed.event;
  readonly #layers: Layers;
  readonly #attackUses: AttackUsesFile;
  #current: Annotator | undefined;
  #datasets: readonly DatasetText[] = [];
  #sound: readonly DatasetText[] = [];
  /** What `setDatasets` was last given, and said of it. */
  #last: { readonly datasets: readonly DatasetText[]; readonly problems: readonly Problem[] } = { datasets: [], problems: [] };
  /** The last text of each dataset that had no problem, by its name. */
  readonly #good = new Map<string, DatasetText>();

  constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#layers = new Layers(extensionUri, log);
    this.#attackUses = new AttackUsesFile(extensionUri);
  }

  /** The annotator, if it is there already; views that cannot wait show nothing until then. */
  get current(): Annotator | undefined {
    return this.#current;
  }

  async load(): Promise<Annotator> {
    if (this.#current) return this.#current;
    const { catalog } = await this.#layers.with(this.#datasets);
    return this.#current ?? this.#use(catalog);
  }

  /** Platforms of techniques, and who uses them: read when first asked for. */
  attackUses(): Promise<AttackUses> {
    return this.#attackUses.load();
  }

  /**
   * Lays other datasets over the bundled catalog. Of one with problems, which are returned, the last good text stays in force; without one
   * it is left out.
   */
  async setDatasets(datasets: readonly DatasetText[]): Promise<readonly Problem[]> {
    if (areSame(datasets, this.#last.datasets)) return this.#last.problems; // a window without datasets reads nothing
    const { catalog, problems } = await this.#layers.with(datasets);
    const bad = new Set(problems.map(({ file }) => file));
    for (const dataset of datasets) if (!bad.has(dataset.name)) this.#good.set(dataset.name, dataset);
    for (const name of this.#good.keys()) if (!datasets.some((dataset) => dataset.name === name)) this.#good.delete(name);
    this.#datasets = datasets.map((dataset) => (bad.has(dataset.name) ? this.#good.get(dataset.name) ?? dataset : dataset));
    this.#sound = datasets.filter(({ name }) => !bad.has(name));
    const isAsRead = this.#datasets.every((dataset, i) => dataset === datasets[i]);
    this.#last = { datasets, problems };
    this.#use(isAsRead ? catalog : (await this.#layers.with(this.#datasets)).catalog);
    return problems;
  }

  /** The datasets that are in force as they stand in their files. */
  get sound(): readonly DatasetText[] {
    return this.#sound;
  }

  /** Whether something is in force of a dataset whose text has problems now. */
  hasGood(name: string): boolean {
    return this.#good.has(name);
  }

  /** What is wrong with a dataset, beside those that are in force. Changes nothing. */
  async problemsOf(dataset: DatasetText): Promise<readonly Problem[]> {
    const { problems } = await this.#layers.with([...this.#datasets.filter(({ name }) => name !== dataset.name), dataset]);
    return problems.filter(({ file }) => file === dataset.name);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #use(catalog: Catalog): Annotator {
    this.#current = annotatorFor(catalog);
    this.#changed.fire();
    return this.#current;
  }
}

function areSame(some: readonly DatasetText[], others: readonly DatasetText[]): boolean {
  return some.length === others.length && some.every(({ name, text }, i) => name === others[i]?.name && text === others[i]?.text);
}

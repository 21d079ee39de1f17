import type * as vscode from 'vscode';
import { unpackCatalog, withDatasets, type Catalog, type DatasetText, type Problem } from '../../core';
import type { DatasetsAnswer, DatasetsTask } from '../../worker/datasets';
import { bundledFile } from '../host/disk';
import { askApart } from '../host/worker';

/** From so many UTF-16 code units on datasets are read in a thread of their own: less takes no longer than a few frames. */
const LARGE = 50_000;

export interface Layered {
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
}

/** The bundled catalog, and datasets laid over it. */
export class Layers {
  #base: Promise<{ bytes: Uint8Array; catalog: Catalog }> | undefined;

  constructor(private readonly extensionUri: vscode.Uri, private readonly log: vscode.LogOutputChannel) {}

  /**
   * The catalog with datasets. One with problems is left out; large ones keep nobody waiting who types. Where no thread can be started they
   * are read here, and the log says so.
   */
  async with(datasets: readonly DatasetText[]): Promise<Layered> {
    const { bytes, catalog } = await this.#read();
    const isLarge = datasets.reduce((sum, { text }) => sum + text.length, 0) > LARGE;
    if (!isLarge) return withDatasets(catalog, datasets);
    const apart = await this.#apart({ base: bytes, texts: datasets }).catch((error: Error) => this.log.warn(error.message));
    return apart ?? withDatasets(catalog, datasets);
  }

  async #apart(task: DatasetsTask): Promise<Layered> {
    const answer = (await askApart(this.extensionUri, 'datasets.worker.js', task)) as DatasetsAnswer;
    if ('error' in answer) throw new Error(answer.error);
    return { catalog: unpackCatalog(answer.packed), problems: answer.problems };
  }

  /** The bundled catalog is read once; where that failed, again with the next question. */
  #read(): Promise<{ bytes: Uint8Array; catalog: Catalog }> {
    return (this.#base ??= this.#readFile().catch((error: Error) => {
      this.#base = undefined;
      throw error;
    }));
  }

  async #readFile(): Promise<{ bytes: Uint8Array; catalog: Catalog }> {
    const bytes = await bundledFile(this.extensionUri, 'dist', 'catalog.bin');
    return { bytes, catalog: unpackCatalog(bytes) };
  }
}

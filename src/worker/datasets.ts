// A program of its own beside the extension: lays large datasets over the bundled catalog where nobody waits for it.
import { packedWithDatasets, type DatasetText } from '../core/withDatasets';
import type { Problem } from '../core/model';

/** The packed catalog, and what shall lie over it. */
export interface DatasetsTask {
  readonly base: Uint8Array;
  readonly texts: readonly DatasetText[];
}

/** The catalog with the datasets in it, packed; or what went wrong. */
export type DatasetsAnswer = { readonly packed: Uint8Array; readonly problems: readonly Problem[] } | { readonly error: string };

/** The other side, which Node and browsers call by different names. */
interface Port {
  postMessage(answer: DatasetsAnswer): void;
}

const answerTo = ({ base, texts }: DatasetsTask): DatasetsAnswer => {
  try {
    return packedWithDatasets(base, texts);
  } catch (error) {
    return { error: (error as Error).message };
  }
};

const browser = globalThis as unknown as { onmessage: ((event: { data: DatasetsTask }) => void) | null; importScripts?: unknown } & Port;

if (typeof browser.importScripts === 'function') {
  browser.onmessage = ({ data }) => browser.postMessage(answerTo(data));
} else {
  void import('node:worker_threads').then(({ parentPort }) =>
    parentPort?.on('message', (task: DatasetsTask) => parentPort.postMessage(answerTo(task))),
  );
}

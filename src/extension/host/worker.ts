import * as vscode from 'vscode';
import { bundledFile } from './disk';

/** What a browser gives for a program of its own; our libraries of types know Node alone. */
interface BrowserWorker {
  onmessage: ((event: { data: unknown }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

interface Browser {
  readonly Worker: new (address: string) => BrowserWorker;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(address: string): void };
  readonly Blob: new (parts: readonly Uint8Array[], options: { type: string }) => object;
}

/**
 * What a program of the extension's `dist` answers to one message, in a thread of its own that ends with the answer: typing goes on
 * meanwhile. In Node a thread, in a browser a worker.
 * @throws where no such thread can be started, or it breaks.
 */
export async function askApart(extensionUri: vscode.Uri, program: string, message: unknown): Promise<unknown> {
  const threads = extensionUri.scheme === 'file' ? await import('node:worker_threads').catch(() => undefined) : undefined;
  if (!threads) return askBrowser(await bundledFile(extensionUri, 'dist', program), message);
  const worker = new threads.Worker(vscode.Uri.joinPath(extensionUri, 'dist', program).fsPath);
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject).once('exit', () => reject(new Error(`${program} ended without an answer.`)));
      worker.postMessage(message);
    });
  } finally {
    void worker.terminate();
  }
}

/** From a blob: the extension may lie at another address than the page, from which no worker may be started. */
async function askBrowser(program: Uint8Array, message: unknown): Promise<unknown> {
  const { Worker, URL, Blob } = globalThis as unknown as Browser;
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(address);
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message: reason }) => reject(new Error(reason ?? 'The worker broke.'));
      worker.postMessage(message);
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}

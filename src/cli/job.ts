import type { MessagePort } from 'node:worker_threads';
import { annotatorFor, unpackCatalog, withDatasets, type Annotator, type DatasetText } from '../core';
import type { Failure } from './failOn';
import { annotateReport, type Outcome } from './file';
import type { Wanted } from './formats';
import { answerLines, type LineAnswers } from './jsonl';
import type { Report } from './reports';

/** What a thread is handed again and again. */
export interface Tasks {
  /** Whole lines of JSON. */
  readonly lines: Uint8Array;
  readonly reports: Report;
}

/** What it answers. */
export interface Answers {
  readonly lines: LineAnswers;
  readonly reports: Outcome;
}

export type JobKind = keyof Tasks;

/** What a thread of `--jobs` has from its start: nothing is read or checked twice. */
export interface JobData {
  readonly kind: JobKind;
  /** The packed catalog, and datasets that have no problem. */
  readonly catalog: Uint8Array;
  readonly datasets: readonly DatasetText[];
  readonly failOn: readonly Failure[];
  readonly wanted: Wanted;
  /** The folder that names of files are told from. */
  readonly cwd: string;
}

/** Answers one task after the other. What goes wrong here ends the thread, and is told by the one that started it. */
export function serve(port: MessagePort, given: JobData): void {
  const annotator = annotatorFor(withDatasets(unpackCatalog(given.catalog), given.datasets).catalog);
  let last = Promise.resolve();
  port.on('message', (task: Tasks[JobKind]) => {
    last = last.then(async () => {
      const answer = await answerTo(task, annotator, given);
      port.postMessage(answer, 'bytes' in answer ? ownBuffer(answer.bytes) : []);
    });
  });
}

async function answerTo(task: Tasks[JobKind], annotator: Annotator, { failOn, wanted, cwd }: JobData): Promise<Answers[JobKind]> {
  return task instanceof Uint8Array
    ? answerLines(task, annotator)
    : annotateReport(task, { annotator, failOn, wanted, isWritten: true, cwd });
}

/** What goes to another thread without a copy: the memory of bytes that share it with no others, as short ones of Node do. */
export function ownBuffer(message: unknown): ArrayBuffer[] {
  return message instanceof Uint8Array && message.buffer instanceof ArrayBuffer && message.byteLength === message.buffer.byteLength
    ? [message.buffer]
    : [];
}

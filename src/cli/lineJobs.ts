import { encodeFrame, framesOf, type Frame } from './frames';
import { DONE, type Io } from './io';
import { datasetArgs, exitOf, startJob, type Job } from './jobs';
import { annotateLines } from './jsonl';
import { linesOf } from './lines';
import type { Progress } from './progress';
import type { Annotator } from '../core';

/** How many batches each process has: the one that it reads, and the next. */
const BATCHES_AHEAD = 2;

/**
 * JSON lines through several processes, in batches, answers in the order of the lines. This process neither decodes nor parses what it passes on, so that it takes
 * next to nothing from the others.
 */
export async function shareLines(batches: AsyncIterable<Uint8Array>, jobs: number, datasets: readonly string[], progress: Progress, io: Io): Promise<number> {
  const workers = Array.from({ length: jobs }, () => new LineWorker(io, ['annotate', '--jsonl', '--share', ...datasetArgs(datasets)]));
  try {
    await annotateWith(workers, batches, progress, io);
  } catch (error) {
    for (const worker of workers) worker.stop();
    throw error;
  }
  for (const worker of workers) worker.end();
  return Math.max(...await Promise.all(workers.map(({ exit }) => exit)));
}

async function annotateWith(workers: readonly LineWorker[], batches: AsyncIterable<Uint8Array>, progress: Progress, io: Io): Promise<void> {
  const pending: Promise<Frame>[] = [];
  const flushFirst = async () => {
    const answers = await pending.shift();
    if (!answers) return;
    await io.write(answers.bytes);
    progress.step(answers.count);
  };
  let turn = 0;
  for await (const batch of batches) {
    while (pending.length >= workers.length * BATCHES_AHEAD) await flushFirst();
    const answers = (workers[turn++ % workers.length] as LineWorker).annotate(batch);
    answers.catch(() => undefined); // it is told when its turn comes
    pending.push(answers);
  }
  while (pending.length > 0) await flushFirst();
}

/** A process that answers a batch of lines with a batch of answers. */
class LineWorker {
  readonly exit: Promise<number>;
  readonly #job: Job;
  readonly #answers: AsyncGenerator<Frame>;

  constructor(io: Io, args: readonly string[]) {
    this.#job = startJob(io, args);
    this.#answers = framesOf(this.#job.stdout);
    this.exit = exitOf(this.#job);
  }

  /** Sends lines at once; their answers come when those of earlier batches have been read. */
  async annotate(batch: Uint8Array): Promise<Frame> {
    this.#job.stdin.write(encodeFrame({ bytes: batch, count: 0 }));
    const next = await this.#answers.next();
    if (next.done === true) throw new Error('A job ended before its work was done. Run again with fewer --jobs.');
    return next.value;
  }

  /** Nothing more will come. */
  end(): void {
    this.#job.stdin.end();
  }

  /** Nobody waits for answers any more. */
  stop(): void {
    this.#job.kill();
  }
}

/** What such a process does. */
export async function annotateBatches(annotator: Annotator, io: Io): Promise<number> {
  let code = DONE;
  for await (const { bytes } of framesOf(io.stdin)) {
    const answers: string[] = [];
    const collecting: Io = { ...io, write: async (text) => { answers.push(text as string); } };
    code = Math.max(code, await annotateLines(linesOf([bytes]), annotator, collecting));
    await io.write(encodeFrame({ bytes: Buffer.from(answers.join('')), count: answers.length }));
  }
  return code;
}

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { BAD_INPUT, DONE, type Io } from './io';
import { linesOf } from './lines';

/** How many UTF-16 code units go to a process at once, and how many such batches wait for each: enough to keep it busy, few enough to bound memory. */
const BATCH_UNITS = 256 * 1024;
const BATCHES_AHEAD = 2;

type Job = ChildProcessByStdio<Writable, Readable, null>;
const datasetArgs = (datasets: readonly string[]): string[] => datasets.flatMap((dataset) => ['--dataset', dataset]);

function start(io: Io, args: readonly string[]): Job {
  const [command = process.execPath, ...rest] = io.self;
  return spawn(command, [...rest, ...args], { cwd: io.cwd, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** JSON lines through several processes, in batches, answers in the order of the lines. */
export async function shareLines(lines: AsyncIterable<string>, jobs: number, datasets: readonly string[], io: Io): Promise<number> {
  const workers = Array.from({ length: jobs }, () => new LineWorker(start(io, ['annotate', '--jsonl', ...datasetArgs(datasets)])));
  const pending: Promise<string[]>[] = [];
  const flushFirst = async () => { for (const answer of (await pending.shift()) ?? []) await io.write(`${answer}\n`); };
  let turn = 0;
  for await (const batch of batched(lines)) {
    while (pending.length >= jobs * BATCHES_AHEAD) await flushFirst();
    pending.push((workers[turn++ % jobs] as LineWorker).annotate(batch));
  }
  while (pending.length > 0) await flushFirst();
  const codes = await Promise.all(workers.map((worker) => worker.close()));
  return Math.max(...codes);
}

async function* batched(lines: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let units = 0;
  for await (const line of lines) {
    batch.push(line);
    units += line.length;
    if (units < BATCH_UNITS) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A process that answers each line with a line. */
class LineWorker {
  readonly #job: Job;
  readonly #answers: AsyncGenerator<string>;
  readonly #exit: Promise<number>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(job: Job) {
    this.#job = job;
    this.#answers = linesOf(job.stdout);
    this.#exit = once(job, 'exit').then((result: unknown[]) => (result[0] as number | null) ?? BAD_INPUT);
  }

  /** Sends lines at once, and reads their answers when those of earlier batches are read. */
  annotate(batch: readonly string[]): Promise<string[]> {
    this.#job.stdin.write(`${batch.join('\n')}\n`);
    const answers = this.#last.then(() => this.#read(batch.length));
    this.#last = answers.catch(() => undefined);
    return answers;
  }

  async #read(count: number): Promise<string[]> {
    const answers: string[] = [];
    while (answers.length < count) {
      const next = await this.#answers.next();
      if (next.done === true) throw new Error('A job ended before its work was done. Run again with fewer --jobs.');
      answers.push(next.value);
    }
    return answers;
  }

  close(): Promise<number> {
    this.#job.stdin.end();
    return this.#exit;
  }
}

/** Files through several processes, each of which writes its share to the output folder. */
export async function shareFiles(files: readonly string[], jobs: number, datasets: readonly string[], output: string, io: Io): Promise<number> {
  const shares = Array.from({ length: Math.min(jobs, files.length) }, (_, i) => files.filter((_file, j) => j % jobs === i));
  const codes = await Promise.all(shares.map(async (share) => {
    const job = start(io, ['annotate', '--output', output, ...datasetArgs(datasets), '--', ...share]);
    job.stdin.end();
    job.stdout.resume();
    const [code] = await once(job, 'exit') as [number | null];
    return code ?? BAD_INPUT;
  }));
  return Math.max(DONE, ...codes);
}

import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Failure } from './failOn';
import { BAD_INPUT, DONE, type Io } from './io';
import { linesOf } from './lines';
import type { Progress } from './progress';
import type { Report } from './reports';

/** How many UTF-16 code units go to a process at once, and how many such batches wait for each: enough to keep it busy, few enough to bound memory. */
const BATCH_UNITS = 256 * 1024;
const BATCHES_AHEAD = 2;

const datasetArgs = (datasets: readonly string[]): string[] => datasets.map((dataset) => `--dataset=${dataset}`);

type Job = ChildProcessByStdio<Writable, Readable, null>;

function start(io: Io, args: readonly string[]): Job {
  const [command = process.execPath, ...rest] = io.self;
  const job = spawn(command, [...rest, ...args], { cwd: io.cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  job.stdin.on('error', () => undefined); // a job that ended is noticed by its exit code, or where its answers are read
  return job;
}

/** What the processes of a share of reports have in common. */
interface Sharing {
  readonly datasets: readonly string[];
  readonly failOn: readonly Failure[];
  readonly progress: Progress;
}

/** The exit code of a process; one that was killed, or that did not start, did not do its work. */
const exitOf = (job: ChildProcess): Promise<number> => once(job, 'exit').then(([code]) => (code as number | null) ?? BAD_INPUT, () => BAD_INPUT);

/** JSON lines through several processes, in batches, answers in the order of the lines. */
export async function shareLines(lines: AsyncIterable<string>, jobs: number, datasets: readonly string[], io: Io): Promise<number> {
  const workers = Array.from({ length: jobs }, () => new LineWorker(io, ['annotate', '--jsonl', '--share', ...datasetArgs(datasets)]));
  try {
    await annotateWith(workers, lines, io);
  } catch (error) {
    for (const worker of workers) worker.stop();
    throw error;
  }
  for (const worker of workers) worker.end();
  return Math.max(...await Promise.all(workers.map(({ exit }) => exit)));
}

async function annotateWith(workers: readonly LineWorker[], lines: AsyncIterable<string>, io: Io): Promise<void> {
  const pending: Promise<string[]>[] = [];
  const flushFirst = async () => { for (const answer of (await pending.shift()) ?? []) await io.write(`${answer}\n`); };
  let turn = 0;
  for await (const batch of batched(lines)) {
    while (pending.length >= workers.length * BATCHES_AHEAD) await flushFirst();
    pending.push((workers[turn++ % workers.length] as LineWorker).annotate(batch));
  }
  while (pending.length > 0) await flushFirst();
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
  readonly exit: Promise<number>;
  readonly #job: Job;
  readonly #answers: AsyncGenerator<string>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(io: Io, args: readonly string[]) {
    this.#job = start(io, args);
    this.#answers = linesOf(this.#job.stdout);
    this.exit = exitOf(this.#job);
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

  /** Nothing more will come. */
  end(): void {
    this.#job.stdin.end();
  }

  /** Nobody waits for answers any more. */
  stop(): void {
    this.#job.kill();
  }
}

/** Reports through several processes, each of which writes the annotations files of its share, and a dot when one is done. */
export async function shareReports(reports: readonly Report[], jobs: number, { datasets, failOn, progress }: Sharing, io: Io): Promise<number> {
  const shares = Array.from({ length: Math.min(jobs, reports.length) }, (_, i) => reports.filter((_report, j) => j % jobs === i));
  const codes = await Promise.all(shares.map((share) => {
    const job = start(io, ['annotate', '--share', ...failOn.map((failure) => `--fail-on=${failure}`), ...datasetArgs(datasets)]);
    job.stdout.on('data', (dots: Buffer) => { progress.step(dots.length); });
    job.stdin.end(JSON.stringify(share));
    return exitOf(job);
  }));
  return Math.max(DONE, ...codes);
}

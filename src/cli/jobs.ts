import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Failure } from './failOn';
import { BAD_INPUT, DONE, type Io } from './io';
import type { Progress } from './progress';
import type { Report } from './reports';

export const datasetArgs = (datasets: readonly string[]): string[] => datasets.map((dataset) => `--dataset=${dataset}`);

/** This program once more, for a share of the work. */
export type Job = ChildProcessByStdio<Writable, Readable, null>;

export function startJob(io: Io, args: readonly string[]): Job {
  const [command = process.execPath, ...rest] = io.self;
  const job = spawn(command, [...rest, ...args], { cwd: io.cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  job.stdin.on('error', () => undefined); // a job that ended is noticed by its exit code, or where its answers are read
  return job;
}

/** The exit code of a process; one that was killed, or that did not start, did not do its work. */
export const exitOf = (job: ChildProcess): Promise<number> => once(job, 'exit').then(([code]) => (code as number | null) ?? BAD_INPUT, () => BAD_INPUT);

/** What the processes of a share of reports have in common. */
interface Sharing {
  readonly datasets: readonly string[];
  readonly failOn: readonly Failure[];
  readonly progress: Progress;
}

/** Reports through several processes, each of which writes the annotations files of its share, and a dot when one is done. */
export async function shareReports(reports: readonly Report[], jobs: number, { datasets, failOn, progress }: Sharing, io: Io): Promise<number> {
  const shares = Array.from({ length: Math.min(jobs, reports.length) }, (_, i) => reports.filter((_report, j) => j % jobs === i));
  const codes = await Promise.all(shares.map((share) => {
    const job = startJob(io, ['annotate', '--share', ...failOn.map((failure) => `--fail-on=${failure}`), ...datasetArgs(datasets)]);
    job.stdout.on('data', (dots: Buffer) => { progress.step(dots.length); });
    job.stdin.end(JSON.stringify(share));
    return exitOf(job);
  }));
  return Math.max(DONE, ...codes);
}

import { Worker } from 'node:worker_threads';
import { ownBuffer, type Answers, type JobData, type JobKind, type Tasks } from './job';

/** How many tasks each thread has: the one that it works at, and those that wait for it while a slow one holds up the order. */
const AHEAD = 4;

/**
 * The answers to tasks, in the order of the tasks, from several threads of this program. A thread starts in half the time of a process, and
 * is handed bytes without a copy; each task goes to the thread that has the least to do. This thread neither decodes nor parses what it
 * hands on.
 */
export async function* answersOf<K extends JobKind>(
  tasks: AsyncIterable<Tasks[K]> | Iterable<Tasks[K]>,
  jobs: number,
  program: string,
  given: JobData & { kind: K },
): AsyncGenerator<Answers[K]> {
  const threads = Array.from({ length: jobs }, () => new JobThread<Tasks[K], Answers[K]>(program, given));
  const pending: Promise<Answers[K]>[] = [];
  try {
    for await (const task of tasks) {
      if (pending.length >= jobs * AHEAD) yield await (pending.shift() as Promise<Answers[K]>);
      pending.push(idlest(threads).ask(task));
    }
    for (const answer of pending) yield await answer;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

const idlest = <T extends { readonly waiting: number }>(threads: readonly T[]): T =>
  threads.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best));

/** This program once more in a thread of its own, which answers task after task. */
class JobThread<Task, Answer> {
  readonly #worker: Worker;
  readonly #asked: { readonly resolve: (answer: Answer) => void; readonly reject: (reason: Error) => void }[] = [];
  #fault: Error | undefined;

  constructor(program: string, given: JobData) {
    this.#worker = new Worker(program, { workerData: given });
    this.#worker.on('message', (answer: Answer) => { this.#asked.shift()?.resolve(answer); });
    this.#worker.on('error', ({ message }) => { this.#fail(message); });
    this.#worker.on('exit', () => { this.#fail('it is gone'); });
  }

  /** How many tasks it has. */
  get waiting(): number {
    return this.#asked.length;
  }

  /** Hands over a task at once; the bytes of one are gone here then. Its answer comes after those to earlier tasks. */
  ask(task: Task): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) => {
      if (this.#fault) reject(this.#fault);
      else this.#asked.push({ resolve, reject });
    });
    answer.catch(() => undefined); // it is told when its turn comes
    this.#worker.postMessage(task, ownBuffer(task));
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(reason: string): void {
    this.#fault ??= new Error(`A job ended before its work was done: ${reason}. Run again with fewer --jobs.`);
    for (const { reject } of this.#asked.splice(0)) reject(this.#fault);
  }
}

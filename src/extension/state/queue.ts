/** Runs one piece of work after the other, in the order in which they came. One that fails stops none of those behind it. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<R>(work: () => Promise<R>): Promise<R> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

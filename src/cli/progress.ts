import type { Io } from './io';

/** Counts what is done on a terminal, `3 of 40 reports`, and goes when all is done. Says nothing where there is no terminal. */
export class Progress {
  #done = 0;

  constructor(private readonly io: Io, private readonly what: string, private readonly total?: number) {}

  step(count = 1): void {
    this.#done += count;
    this.io.progress?.(`${this.#done}${this.total === undefined ? '' : ` of ${this.total}`} ${this.what}`);
  }

  end(): void {
    this.io.progress?.('');
  }
}

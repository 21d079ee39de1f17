import type { Io } from './io';

/** The part of a terminal, or of whatever a stream leads to, that is written to. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string | Uint8Array): boolean;
  once(event: 'drain', then: () => void): unknown;
}

/** Back to the beginning of the line, and away with it. */
const CLEAR = '\r\u001b[K';
/** A terminal is not written to more often than people can see. */
const PAUSE_MS = 100;

/** Results, messages and progress over two streams that may be one terminal: whatever is printed first takes the line of progress away. */
export function terminalIo(
  out: Output,
  err: Output,
  now: () => number = Date.now,
): Pick<Io, 'write' | 'error'> & Pick<Partial<Io>, 'progress'> {
  let last = -Infinity;
  const clear = (): void => {
    if (err.isTTY) err.write(CLEAR);
  };
  const write = (text: string | Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      if (out.isTTY) clear();
      if (out.write(text)) resolve();
      else out.once('drain', resolve);
    });
  const error = (line: string): void => {
    clear();
    err.write(`${line}\n`);
  };
  const progress = (text: string): void => {
    if (text !== '' && now() - last < PAUSE_MS) return;
    last = now();
    err.write(CLEAR + text.slice(0, (err.columns ?? 80) - 1));
  };
  return { write, error, ...(err.isTTY ? { progress } : {}) };
}

import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../core';
import { unreadable } from './catalog';
import type { Io } from './io';

type Stream = AsyncIterable<Uint8Array | string>;

/**
 * What a function reads from standard input, or from the named files one after the other. A file that cannot be read is told, and the next
 * one is read.
 */
export async function* ofFiles<T>(
  files: readonly string[],
  io: Io,
  readOne: (stream: Stream) => AsyncIterable<T>,
  tell: (problem: Problem) => void,
): AsyncGenerator<T> {
  for (const file of files.length > 0 ? files : ['-']) {
    try {
      yield* readOne(file === '-' ? io.stdin : (createReadStream(resolve(io.cwd, file)) as Stream));
    } catch (error) {
      tell(unreadable(file, error));
    }
  }
}

/** The lines of a stream that hold something, without their ends. Holds one line at a time. */
export async function* linesOf(stream: Stream | Iterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    for (const [i, line] of lines.entries()) {
      parts.push(line);
      if (i === lines.length - 1) break; // the line goes on in the next chunk
      const whole = parts.join('').replace(/\r$/, '');
      parts = [];
      if (whole.trim() !== '') yield whole;
    }
  }
  const last = (parts.join('') + decoder.decode()).replace(/\r$/, '');
  if (last.trim() !== '') yield last;
}

/** Bytes that a process gets at once, at least: enough to be worth the sending, few enough that all are busy until the end. */
export const BATCH_BYTES = 256 * 1024;
const LINE_FEED = 10;

/**
 * A stream in pieces that end where lines do, of `BATCH_BYTES` and what completes a line. Its bytes are not looked at, but for the ends of
 * lines.
 */
export async function* batchesOf(stream: Stream): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    parts.push(bytes);
    size += bytes.length;
    if (size < BATCH_BYTES || end === 0) continue;
    parts.pop();
    yield Buffer.concat([...parts, bytes.subarray(0, end)]);
    parts = [bytes.subarray(end)];
    size = bytes.length - end;
  }
  if (size > 0) yield Buffer.concat(parts);
}

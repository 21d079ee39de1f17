import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../core';
import { unreadable } from './catalog';
import type { Io } from './io';

/** The lines of standard input, or of the named files one after the other. A file that cannot be read is told, and the next one is read. */
export async function* linesOfFiles(files: readonly string[], io: Io, tell: (problem: Problem) => void): AsyncGenerator<string> {
  for (const file of files.length > 0 ? files : ['-']) {
    try {
      yield* linesOf(file === '-' ? io.stdin : createReadStream(resolve(io.cwd, file)) as AsyncIterable<Uint8Array>);
    } catch (error) {
      tell(unreadable(file, error));
    }
  }
}

/** The lines of a stream that hold something, without their ends. Holds one line at a time. */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
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

import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from './io';

/** Standard input, or the named files one after the other. */
export async function* streamsOf(files: readonly string[], io: Io): AsyncGenerator<Uint8Array | string> {
  for (const file of files.length > 0 ? files : ['-']) {
    yield* file === '-' ? io.stdin : createReadStream(resolve(io.cwd, file)) as AsyncIterable<Uint8Array>;
    yield '\n'; // a last line without an end does not run into the next file
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
  const last = parts.join('') + decoder.decode();
  if (last.trim() !== '') yield last;
}

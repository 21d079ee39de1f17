import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { annotatorFor, formatProblem, unpackCatalog, withDatasets, type Annotator, type DatasetText, type Problem } from '../core';
import { decode } from './decode';
import type { Io } from './io';

/** The bundled data with the named datasets laid over it. */
export interface Loaded {
  readonly annotator: Annotator;
  /** The packed catalog, and the texts of the datasets: what it was made of. */
  readonly packed: Uint8Array;
  readonly texts: readonly DatasetText[];
}

/** Loads what is annotated by; `undefined`, with the problems printed, where one of the datasets is bad. */
export async function load(datasets: readonly string[], io: Io): Promise<Loaded | undefined> {
  const packed = await io.catalog();
  const { texts, problems: unreadable } = await readTexts(datasets, io);
  const { catalog, problems } = withDatasets(unpackCatalog(packed), texts);
  const all = [...unreadable, ...problems];
  for (const problem of all) io.error(formatProblem(problem));
  return all.length > 0 ? undefined : { annotator: annotatorFor(catalog), packed, texts };
}

/** Reads files, and tells those that cannot be read as problems. */
export async function readTexts(files: readonly string[], io: Io): Promise<{ texts: DatasetText[]; problems: Problem[] }> {
  const texts: DatasetText[] = [];
  const problems: Problem[] = [];
  for (const name of files) {
    try {
      const { text, warning } = decode(await readFile(resolve(io.cwd, name)), name);
      if (warning !== undefined) io.error(warning);
      texts.push({ name, text });
    } catch (error) {
      problems.push(unreadable(name, error));
    }
  }
  return { texts, problems };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  EEXIST: 'a part of the path is no folder',
  ENOTDIR: 'a part of the path is no folder',
  EROFS: 'read-only file system',
  ENOSPC: 'no space left on the device',
};

/** A file that cannot be read or written, as a problem. */
export function unreadable(file: string, error: unknown, act: 'read' | 'written' = 'read'): Problem {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return {
    code: 'unreadable',
    file,
    message: `The file cannot be ${act}: ${REASONS[code] ?? message}. Check the path and its permissions.`,
  };
}

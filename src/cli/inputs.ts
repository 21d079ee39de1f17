import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Problem } from '../core';
import { unreadable } from './catalog';

const REPORTS = '**/*.{md,markdown,txt}';

/** The report files that arguments name (files, folders, globs), each once, and problems for those that name nothing. Paths are relative to `cwd`, with `/`. */
export async function findReports(args: readonly string[], cwd: string): Promise<{ files: string[]; problems: Problem[] }> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const arg of args) {
    try {
      const found = await expand(arg, cwd);
      if (found.length === 0) problems.push({ code: 'unreadable', file: arg, message: 'No report is there. Name .md, .markdown or .txt files, a folder that holds some, or a glob that matches some.' });
      for (const file of found) files.add(file);
    } catch (error) {
      problems.push(unreadable(arg, error));
    }
  }
  return { files: [...files], problems };
}

async function expand(arg: string, cwd: string): Promise<string[]> {
  if (arg === '-') return ['-'];
  const info = await stat(resolve(cwd, arg)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && isDynamicPattern(arg)) return undefined;
    throw error;
  });
  if (info?.isFile()) return [slashed(arg)];
  const inFolder = info?.isDirectory() ?? false;
  const base = inFolder ? resolve(cwd, arg) : cwd;
  const found = await glob(inFolder ? REPORTS : slashed(arg), { cwd: base, ignore: ['**/node_modules/**', '**/*.intel.yaml', '**/*.intel-dataset.yaml'], absolute: true, expandDirectories: false });
  return found.sort().map((file) => slashed(relative(cwd, file)));
}

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

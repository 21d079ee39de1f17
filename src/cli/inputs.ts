import { stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Problem } from '../core';
import { unreadable } from './catalog';

/** A report file that an argument names. Both paths have `/` on every system. */
export interface FoundReport {
  /** As messages name it: from the working folder, or absolute where an absolute argument leads out of it. `-` is standard input. */
  readonly file: string;
  /** Its path below the working folder, or, outside of it, below the folder that was named. Never leads up, never absolute. */
  readonly inside: string;
}

const REPORTS = '**/*.{md,markdown,txt}';
/** What this program itself writes and reads is no report, whatever a glob of the shell says. */
const NO_REPORT = /\.intel(?:-dataset)?\.(?:yaml|md)$/i;

/** The report files that arguments name (files, folders, globs), each once, and problems for those that name nothing. */
export async function findReports(args: readonly string[], cwd: string): Promise<{ reports: FoundReport[]; problems: Problem[] }> {
  const reports = new Map<string, FoundReport>();
  const problems: Problem[] = [];
  for (const arg of args) {
    try {
      const found = await expand(arg, cwd);
      if (found.length === 0) problems.push({ code: 'unreadable', file: arg, message: nothingThere(arg) });
      for (const report of found) if (!reports.has(report.file)) reports.set(report.file, report);
    } catch (error) {
      problems.push(unreadable(arg, error));
    }
  }
  return { reports: [...reports.values()], problems };
}

const nothingThere = (arg: string): string => NO_REPORT.test(arg)
  ? 'This is a file of annotations, an export or a dataset, not a report. Name the report.'
  : 'No report is there. Name .md, .markdown or .txt files, a folder that holds some, or a glob that matches some.';

async function expand(arg: string, cwd: string): Promise<FoundReport[]> {
  if (arg === '-') return [{ file: '-', inside: '-' }];
  const path = resolve(cwd, arg);
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && isDynamicPattern(arg)) return undefined;
    throw error;
  });
  if (!info) return (await search(slashed(arg), cwd)).map((file) => toReport(file, arg, staticPart(arg, cwd), cwd));
  if (info.isDirectory()) return (await search(REPORTS, path)).map((file) => toReport(file, arg, path, cwd));
  return NO_REPORT.test(path) ? [] : [toReport(path, arg, undefined, cwd)];
}

/** Files that fit a pattern, in the same order on every machine. Endings of reports count in any case. */
async function search(pattern: string, folder: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: folder,
    ignore: '**/node_modules/**',
    absolute: true,
    expandDirectories: false,
    caseSensitiveMatch: pattern !== REPORTS,
  });
  return found.filter((file) => !NO_REPORT.test(file)).sort().map((file) => resolve(file));
}

/** The folder that a glob starts from. */
function staticPart(pattern: string, cwd: string): string {
  const parts = slashed(pattern).split('/');
  return resolve(cwd, parts.slice(0, parts.findIndex((part) => isDynamicPattern(part))).join('/') || (isAbsolute(pattern) ? '/' : '.'));
}

function toReport(path: string, arg: string, folder: string | undefined, cwd: string): FoundReport {
  const fromHere = relative(cwd, path);
  const leadsOut = fromHere === '..' || fromHere.startsWith(`..${sep}`) || isAbsolute(fromHere);
  const below = folder === undefined ? basename(path) : relative(folder, path);
  return { file: slashed(leadsOut && isAbsolute(arg) ? path : fromHere), inside: slashed(leadsOut ? below : fromHere) };
}

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

import { basename, isAbsolute, resolve } from 'node:path';
import type { Problem } from '../core';
import type { FoundReport } from './inputs';

/** The ending that the annotations file of a report has: `report.md.intel.yaml`. */
export const ANNOTATIONS_ENDING = '.intel.yaml';

/** A report to annotate: plain data, so that it can be handed to another process. */
export interface Report {
  /** As messages name it; `-` is standard input. */
  readonly file: string;
  /** As its annotations file names it. */
  readonly path: string;
  /** Its annotations file, absolute: beside it, or at the same path below the output folder. Standard input has none. */
  readonly target?: string;
  /** The annotations file beside it, where `target` is another one. */
  readonly beside?: string;
}

/** The reports with their annotations files. Of two whose annotations would go to one file, the second is a problem. */
export function withTargets(
  found: readonly FoundReport[],
  output: string | undefined,
  cwd: string,
): { reports: Report[]; problems: Problem[] } {
  const owners = new Map<string, string>();
  const reports: Report[] = [];
  const problems: Problem[] = [];
  for (const { file, inside } of found) {
    const beside = resolve(cwd, file + ANNOTATIONS_ENDING);
    const target = output === undefined ? beside : resolve(cwd, output, inside + ANNOTATIONS_ENDING);
    const owner = owners.get(target);
    if (owner !== undefined)
      problems.push({
        code: 'unreadable',
        file,
        message: `Its annotations would go to the same file as those of ${owner}. Give the two different output folders.`,
      });
    else if (file === '-') reports.push({ file, path: file });
    else
      reports.push({
        file,
        path: output !== undefined && target === beside ? basename(file) : pathOf(file, inside),
        target,
        ...(target === beside ? {} : { beside }),
      });
    owners.set(target, owner ?? file);
  }
  return { reports, problems };
}

/**
 * How annotations that stand elsewhere name their report: by its path from here. An absolute path is of one machine, and nobody else's
 * business. (Beside a report they name it by its file name alone, as the extension does.)
 */
const pathOf = (file: string, inside: string): string => (isAbsolute(file) ? inside : file);

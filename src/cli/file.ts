import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { formatProblem, readRecord, type Annotation, type Annotator, type Format, type Problem, type SavedRecord } from '../core';
import { unreadable } from './catalog';
import { failuresIn, type Failure } from './failOn';
import type { Report } from './reports';

/** What became of a report: its annotations file as it is now, if that was not written, and what is wrong, in lines. */
export interface Outcome {
  readonly yaml?: string;
  readonly faults: readonly string[];
}

/** How reports are annotated. */
export interface Way {
  readonly annotator: Annotator;
  readonly failOn: readonly Failure[];
  /** Whether annotations files are brought up to date, or given back. */
  readonly isWritten: boolean;
  readonly cwd: string;
  /** Gives standard input, for a report that is called `-`. */
  readonly stdin?: () => Promise<Buffer>;
}

/** Annotates one report. Decisions in its annotations file count. A bad report is told and not annotated. */
export async function annotateReport(report: Report, way: Way): Promise<Outcome> {
  const { yaml, annotations, problems } = await annotated(report, way);
  const faults = [...problems.map(formatProblem), ...failuresIn(report.file, annotations, way.failOn, way.annotator.catalog)];
  return yaml === undefined || way.isWritten ? { faults } : { yaml, faults };
}

interface Annotated {
  readonly yaml?: string;
  readonly annotations: readonly Annotation[];
  readonly problems: readonly Problem[];
}

const failed = (...problems: readonly Problem[]): Annotated => ({ annotations: [], problems });

/** Where files are written, an annotations file that cannot be read stays as it is. */
async function annotated({ file, path, target }: Report, { annotator, isWritten, cwd, stdin }: Way): Promise<Annotated> {
  let text: string;
  try {
    text = decode(file === '-' && stdin ? await stdin() : await readFile(resolve(cwd, file)));
  } catch (error) {
    return failed(unreadable(file, error));
  }
  const { earlier, problems } = target === undefined ? { problems: [] } : await readEarlier(target, cwd);
  if (problems.length > 0) return failed(...problems);
  const { yaml, annotations } = annotator.exportYaml({ text, path, format: formatOf(file), ...(earlier ? { earlier } : {}) });
  if (!isWritten || target === undefined) return { yaml, annotations, problems: [] };
  try {
    if (yaml !== earlier?.yaml) await writeAtomically(target, yaml);
    return { yaml, annotations, problems: [] };
  } catch (error) {
    return failed(unreadable(relative(cwd, target), error, 'written'));
  }
}

/** Text files have no markup. Standard input is taken as Markdown. */
function formatOf(file: string): Format {
  return /\.te?xt$/i.test(file) ? 'plaintext' : 'markdown';
}

async function readEarlier(target: string, cwd: string): Promise<{ earlier?: SavedRecord; problems: readonly Problem[] }> {
  const name = relative(cwd, target);
  try {
    const { record, problems } = readRecord(decode(await readFile(target)), name);
    return { ...(record ? { earlier: record } : {}), problems };
  } catch (error) {
    return { problems: (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : [unreadable(name, error)] };
  }
}

/** Writes beside the target and renames, so that a reader or a crash never meets half a file. A link stays one. */
async function writeAtomically(target: string, text: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const file = await realpath(target).catch(() => target);
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so ("Unicode" of Windows editors). The mark is no part of the text. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  return new TextDecoder(mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8').decode(bytes);
}

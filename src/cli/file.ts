import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import {
  formatProblem,
  hasClaims,
  leftOutOf,
  readRecord,
  type Annotator,
  type Exporter,
  type ExportReport,
  type Format,
  type Problem,
  type SavedRecord,
} from '../core';
import { unreadable } from './catalog';
import { decode, type Decoded } from './decode';
import { failuresIn, type Failure } from './failOn';
import { exportersOf, type Wanted } from './formats';
import { ANNOTATIONS_ENDING, type Report } from './reports';

/**
 * What became of a report: itself, ready for exporters, if it was not written; how many indicators in code were left out; and what is
 * wrong, in lines.
 */
export interface Outcome {
  readonly report?: ExportReport;
  readonly leftOut: number;
  readonly faults: readonly string[];
  /** What a person should know, though nothing is wrong with the work: lines, too. */
  readonly warnings: readonly string[];
}

/** How reports are annotated. */
export interface Way {
  readonly annotator: Annotator;
  readonly failOn: readonly Failure[];
  readonly wanted: Wanted;
  /** Whether the files of each format are brought up to date, or the report is given back. */
  readonly isWritten: boolean;
  readonly cwd: string;
  /** Gives standard input, for a report that is called `-`. */
  readonly stdin?: () => Promise<Buffer>;
}

/** Annotates one report. Decisions in its annotations file count. A bad report is told and not annotated. */
export async function annotateReport(given: Report, way: Way): Promise<Outcome> {
  const { report, problems, warnings } = await annotated(given, way);
  const faults = [...problems.map(formatProblem), ...failuresIn(given.file, report?.all ?? [], way.failOn, way.annotator.catalog)];
  const leftOut = report ? leftOutOf(report, way.wanted.formats) : 0;
  return { ...(report === undefined || way.isWritten ? {} : { report }), leftOut, faults, warnings };
}

interface Annotated {
  readonly report?: ExportReport;
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/** Where files are written, an annotations file that cannot be read stays as it is. The files of other formats are written anew. */
async function annotated(given: Report, { annotator, isWritten, wanted, cwd, stdin }: Way): Promise<Annotated> {
  const { file, path, target } = given;
  let decoded: Decoded;
  try {
    decoded = decode(file === '-' && stdin ? await stdin() : await readFile(resolve(cwd, file)), file);
  } catch (error) {
    return { problems: [unreadable(file, error)], warnings: [] };
  }
  const { text, warning } = decoded;
  const warnings = warning === undefined ? [] : [warning];
  const { earlier, decisions, problems } = await readDecisions(given, wanted, cwd);
  if (problems.length > 0) return { problems, warnings };
  const { statuses, options } = wanted;
  const decided = earlier ? { earlier } : decisions ? { recorded: decisions.annotations, ignore: decisions.ignore } : {};
  const report = annotator.exportReport({ text, path, format: formatOf(file), options, ...decided, ...(statuses ? { statuses } : {}) });
  const faults: Problem[] = [];
  if (isWritten && target !== undefined)
    for (const exporter of await exportersOf(wanted)) faults.push(...(await bringUpToDate(report, exporter, target, cwd)));
  return faults.length > 0 ? { problems: faults, warnings } : { report, problems: [], warnings };
}

/** What was decided: in the file that is written, or, for formats that keep no decisions, in the one beside the report. */
async function readDecisions(
  { target, beside }: Report,
  { formats }: Wanted,
  cwd: string,
): Promise<{ earlier?: SavedRecord; decisions?: SavedRecord; problems: readonly Problem[] }> {
  if (target === undefined) return { problems: [] };
  const own = await readEarlier(target, cwd);
  if (own.earlier || own.problems.length > 0 || beside === undefined || beside === target || formats.includes('yaml')) return own;
  const { earlier: decisions, problems } = await readEarlier(beside, cwd);
  return { ...(decisions ? { decisions } : {}), problems };
}

async function bringUpToDate(report: ExportReport, exporter: Exporter, annotations: string, cwd: string): Promise<Problem[]> {
  const isYaml = exporter.id === 'yaml';
  const target = annotations.slice(0, -ANNOTATIONS_ENDING.length) + exporter.ending;
  try {
    const content = isYaml ? report.yaml(hasClaims(report.options)) : exporter.write(report);
    const present = isYaml ? report.earlier?.yaml : await readFile(target, 'utf8').catch(() => undefined);
    if (content !== present) await writeAtomically(target, content);
    return [];
  } catch (error) {
    return [unreadable(relative(cwd, target), error, 'written')];
  }
}

/** Text files have no markup. Standard input is taken as Markdown. */
function formatOf(file: string): Format {
  return /\.te?xt$/i.test(file) ? 'plaintext' : 'markdown';
}

async function readEarlier(target: string, cwd: string): Promise<{ earlier?: SavedRecord; problems: readonly Problem[] }> {
  const name = relative(cwd, target);
  try {
    const { record, problems } = readRecord(decode(await readFile(target), name).text, name);
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

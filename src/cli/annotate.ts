import { parseArgs } from 'node:util';
import { formatProblem, type Annotator, type Problem } from '../core';
import { loadAnnotator } from './catalog';
import { annotateFile } from './file';
import { failuresIn, failuresOf, type Failure } from './failOn';
import { findReports } from './inputs';
import { BAD_INPUT, DONE, readAll, UsageError, type Io } from './io';
import { annotateLines } from './jsonl';
import { shareReports } from './jobs';
import { annotateBatches, shareLines } from './lineJobs';
import { batchesOf, linesOf, ofFiles } from './lines';
import { Progress } from './progress';
import { withTargets, type Report } from './reports';

const OPTIONS = {
  format: { type: 'string', default: 'yaml' },
  dataset: { type: 'string', multiple: true, default: [] as string[] },
  output: { type: 'string' },
  jsonl: { type: 'boolean', default: false },
  jobs: { type: 'string', default: '1' },
  'fail-on': { type: 'string', multiple: true, default: [] as string[] },
  /** Not for people: a process of `--jobs`. It gets its share of the reports as JSON on standard input, or batches of lines with `--jsonl`, and shows no progress. */
  share: { type: 'boolean', default: false },
} as const;

/** What all ways to annotate go by. */
interface Settings {
  readonly annotator: Annotator;
  readonly datasets: readonly string[];
  readonly jobs: number;
  readonly failOn: readonly Failure[];
  readonly progress: Progress;
}

/** `intel-annotator annotate …` */
export async function annotate(args: string[], given: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { format, dataset: datasets, output, jsonl, share } = values;
  const jobs = wholeNumber(values.jobs);
  const failOn = failuresOf(values['fail-on']);
  if (format !== 'yaml') throw new UsageError(`--format is yaml, not "${format}".`);
  if (jsonl && output !== undefined) throw new UsageError('--output does not go with --jsonl, which prints to standard output.');
  if (jsonl && failOn.length > 0) throw new UsageError('--fail-on does not go with --jsonl, whose lines nobody reviews.');
  if (!jsonl && !share && positionals.length === 0) throw new UsageError('annotate needs at least one FILE, or "-" for standard input.');
  if (!jsonl && jobs > 1 && output === undefined) throw new UsageError('--jobs with files needs --output, so that the results stay apart.');
  if (output !== undefined && positionals.includes('-')) throw new UsageError('--output does not go with "-", which has no name to be written under.');
  const io = share ? silent(given) : given;
  const annotator = await loadAnnotator(datasets, io); // checks the datasets once, before any job starts
  if (!annotator) return BAD_INPUT;
  const settings = { annotator, datasets, jobs, failOn };
  if (jsonl && share) return annotateBatches(annotator, io);
  if (jsonl) return annotateJsonl(positionals, { ...settings, progress: new Progress(io, 'lines') }, io);
  if (share) return annotateShare(JSON.parse((await readAll(io)).toString()) as Report[], { ...settings, progress: new Progress(io, 'reports') }, io);
  return annotateReports(positionals, settings, output, io);
}

/** A process of `--jobs` leaves progress to the one that started it. */
const silent = (io: Io): Io => ({ ...io, progress: () => undefined });

async function annotateJsonl(files: readonly string[], { annotator, jobs, datasets, progress }: Settings, io: Io): Promise<number> {
  const problems: Problem[] = [];
  const tell = (problem: Problem) => {
    problems.push(problem);
    io.error(formatProblem(problem));
  };
  const counting: Io = { ...io, write: async (text) => { await io.write(text); progress.step(); } };
  const code = jobs > 1
    ? await shareLines(ofFiles(files, io, batchesOf, tell), jobs, datasets, progress, io)
    : await annotateLines(ofFiles(files, io, linesOf, tell), annotator, counting);
  progress.end();
  return problems.length > 0 ? BAD_INPUT : code;
}

async function annotateReports(args: readonly string[], given: Omit<Settings, 'progress'>, output: string | undefined, io: Io): Promise<number> {
  const { reports: found, problems: notFound } = await findReports(args, io.cwd);
  const { reports, problems: clashes } = withTargets(found, output, io.cwd);
  const problems = [...notFound, ...clashes];
  for (const problem of problems) io.error(formatProblem(problem));
  const isWritten = output !== undefined;
  const settings = { ...given, progress: new Progress(io, 'reports', reports.length) };
  const code = given.jobs > 1 && isWritten ? await shareReports(reports, given.jobs, settings, io) : await annotateAll(reports, settings, isWritten, io);
  settings.progress.end();
  return problems.length > 0 ? BAD_INPUT : code;
}

/** The share of one process of `--jobs`. */
function annotateShare(reports: readonly Report[], settings: Settings, io: Io): Promise<number> {
  return annotateAll(reports, settings, true, io, () => io.write('.'));
}

/** One report after the other. A bad one is told and passed over. Several on standard output are documents of one YAML stream. */
async function annotateAll(reports: readonly Report[], { annotator, failOn, progress }: Settings, isWritten: boolean, io: Io, onDone?: () => Promise<void>): Promise<number> {
  let code = DONE;
  let printed = 0;
  for (const report of reports) {
    const { yaml, annotations = [], problems } = await annotateFile(report, annotator, isWritten, io);
    const faults = [...problems.map(formatProblem), ...failuresIn(report.file, annotations, failOn, annotator.catalog)];
    for (const fault of faults) io.error(fault);
    if (faults.length > 0) code = BAD_INPUT;
    if (yaml !== undefined && !isWritten) await io.write(asDocument(yaml, printed++ > 0));
    progress.step();
    await onDone?.();
  }
  return code;
}

/** A document of a stream. One that people wrote into may bring a beginning and an end of its own, and lack the last line's end. */
function asDocument(yaml: string, follows: boolean): string {
  const beginning = /^(?:---|%)/m.test(yaml) ? '...\n' : '---\n';
  return `${follows ? beginning : ''}${yaml.replace(/\n\.\.\.\s*$/, '\n').replace(/\n?$/, '\n')}`;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`--jobs is a whole number from 1 to 999, not "${text}".`);
  return Number(text);
}

import { parseArgs } from 'node:util';
import { formatProblem, STREAMS, type Collector, type ExportReport, type Problem } from '../core';
import { load, type Loaded } from './catalog';
import { failuresOf, type Failure } from './failOn';
import { annotateReport, type Outcome } from './file';
import { exportersOf, FORMAT_OPTIONS, wantedOf, type Wanted } from './formats';
import { findReports } from './inputs';
import { BAD_INPUT, DONE, readAll, UsageError, type Io } from './io';
import type { JobData, JobKind } from './job';
import { answersOf } from './jobs';
import { annotateLines } from './jsonl';
import { batchesOf, linesOf, ofFiles } from './lines';
import { Progress } from './progress';
import { withTargets, type Report } from './reports';

const OPTIONS = {
  ...FORMAT_OPTIONS,
  dataset: { type: 'string', multiple: true, default: [] as string[] },
  output: { type: 'string' },
  jsonl: { type: 'boolean', default: false },
  jobs: { type: 'string', default: '1' },
  'fail-on': { type: 'string', multiple: true, default: [] as string[] },
} as const;

/** What all ways to annotate go by. */
interface Settings extends Loaded {
  readonly jobs: number;
  readonly failOn: readonly Failure[];
  readonly wanted: Wanted;
  /** Whether somebody named a format. Who only asks whether a report fails is not given its annotations, too. */
  readonly isAsked: boolean;
  readonly io: Io;
}

/** `intel-annotator annotate …` */
export async function annotate(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { dataset: datasets, output, jsonl } = values;
  const wanted = wantedOf(values);
  const jobs = wholeNumber(values.jobs);
  const failOn = failuresOf(values['fail-on']);
  const stream = jsonl ? STREAMS[wanted.formats.join()] : undefined; // objects of reports, a line each
  const readsLines = jsonl && !stream;
  checkUsage({ positionals, wanted, output, jsonl, readsLines, jobs, failOn });
  const loaded = await load(datasets, io);
  if (!loaded) return BAD_INPUT;
  const settings = { ...loaded, jobs, failOn, wanted, isAsked: values.format.length > 0, io };
  return readsLines ? annotateJsonl(positionals, settings) : annotateReports(positionals, output, settings, stream && linesFor(stream));
}

interface Usage {
  readonly positionals: readonly string[];
  readonly wanted: Wanted;
  readonly output: string | undefined;
  readonly jsonl: boolean;
  readonly readsLines: boolean;
  readonly jobs: number;
  readonly failOn: readonly Failure[];
}

/** Options that do not go together, each with its reason. */
function checkUsage({ positionals, wanted: { formats }, output, jsonl, readsLines, jobs, failOn }: Usage): void {
  const refuse = (isWrong: boolean, message: string) => { if (isWrong) throw new UsageError(message); };
  refuse(readsLines && formats.join() !== 'yaml', `--jsonl goes with --format ${Object.keys(STREAMS).join(', ')} alone, or with none.`);
  refuse(jsonl && output !== undefined, '--output does not go with --jsonl, which prints to standard output.');
  refuse(readsLines && failOn.length > 0, '--fail-on does not go with --jsonl, whose lines nobody reviews.');
  refuse(!readsLines && positionals.length === 0, 'annotate needs at least one FILE, or "-" for standard input.');
  refuse(!readsLines && jobs > 1 && output === undefined, '--jobs with files needs --output, so that the results stay apart.');
  refuse(formats.length > 1 && output === undefined, 'Several formats need --output, so that the results stay apart.');
  refuse(output !== undefined && positionals.includes('-'), '--output does not go with "-", which has no name to be written under.');
}

/** Reports as lines of JSON. */
function linesFor(stream: () => (report: ExportReport) => readonly object[]): Collector {
  const objects = stream();
  return { add: (report) => objects(report).map((object) => `${JSON.stringify(object)}\n`).join(''), end: () => '' };
}

/** What the threads of `--jobs` have from their start. */
const jobData = <K extends JobKind>(kind: K, { packed, texts, failOn, wanted, io }: Settings): JobData & { kind: K } => ({
  kind,
  catalog: packed,
  datasets: texts,
  failOn,
  wanted,
  cwd: io.cwd,
});

async function annotateJsonl(files: readonly string[], settings: Settings): Promise<number> {
  const { annotator, jobs, io } = settings;
  const progress = new Progress(io, 'lines');
  let code = DONE;
  const tell = (problem: Problem) => {
    io.error(formatProblem(problem));
    code = BAD_INPUT;
  };
  const answers = jobs > 1
    ? answersOf(ofFiles(files, io, batchesOf, tell), jobs, io.program, jobData('lines', settings))
    : annotateLines(ofFiles(files, io, linesOf, tell), annotator);
  for await (const { bytes, count, code: worst } of answers) {
    await io.write(bytes);
    progress.step(count);
    code = Math.max(code, worst);
  }
  progress.end();
  return code;
}

/** Reports one after the other. A bad one is told and passed over. Without `output` they are printed as one. */
async function annotateReports(
  args: readonly string[],
  output: string | undefined,
  settings: Settings,
  lines?: Collector,
): Promise<number> {
  const { io, wanted, failOn, isAsked } = settings;
  const { reports: found, problems: notFound } = await findReports(args, io.cwd);
  const { reports, problems: clashes } = withTargets(found, output, io.cwd);
  const problems = [...notFound, ...clashes];
  for (const problem of problems) io.error(formatProblem(problem));
  const isPrinted = output === undefined && (failOn.length === 0 || isAsked);
  const printer = isPrinted ? (lines ?? (await printerOf(wanted, reports.length))) : undefined;
  const print = async (text = '') => {
    if (text !== '') await io.write(text);
  };
  const progress = new Progress(io, 'reports', reports.length);
  let code = problems.length > 0 ? BAD_INPUT : DONE;
  let hidden = 0;
  for await (const { report, leftOut, faults, warnings } of outcomesOf(reports, output !== undefined, settings)) {
    for (const line of [...warnings, ...faults]) io.error(line);
    if (faults.length > 0) code = BAD_INPUT;
    if (report) await print(printer?.add(report));
    hidden += leftOut;
    progress.step();
  }
  await print(printer?.end());
  progress.end();
  if (hidden > 0) io.error(`intel-annotator: indicators in code blocks are left out (${hidden}); --code-indicators exports them too.`);
  return code;
}

/** What makes one text of reports. */
async function printerOf(wanted: Wanted, count: number): Promise<Collector | undefined> {
  const [exporter] = await exportersOf(wanted);
  if (exporter && !exporter.joins && count > 1)
    throw new UsageError(`--format ${exporter.id} makes a file of each report. Name a folder for them with --output.`);
  return exporter?.open();
}

async function* outcomesOf(reports: readonly Report[], isWritten: boolean, settings: Settings): AsyncGenerator<Outcome> {
  const { annotator, jobs, failOn, wanted, io } = settings;
  if (jobs > 1 && isWritten) yield* answersOf(reports, Math.min(jobs, reports.length), io.program, jobData('reports', settings));
  else
    for (const report of reports)
      yield await annotateReport(report, { annotator, failOn, wanted, isWritten, cwd: io.cwd, stdin: () => readAll(io) });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`--jobs is a whole number from 1 to 999, not "${text}".`);
  return Number(text);
}

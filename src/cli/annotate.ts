import { parseArgs } from 'node:util';
import { formatProblem, type Problem } from '../core';
import { load, type Loaded } from './catalog';
import { failuresOf, type Failure } from './failOn';
import { annotateReport, type Outcome } from './file';
import { findReports } from './inputs';
import { BAD_INPUT, DONE, readAll, UsageError, type Io } from './io';
import type { JobData, JobKind } from './job';
import { answersOf } from './jobs';
import { annotateLines } from './jsonl';
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
} as const;

/** What all ways to annotate go by. */
interface Settings extends Loaded {
  readonly jobs: number;
  readonly failOn: readonly Failure[];
  readonly io: Io;
}

/** `intel-annotator annotate …` */
export async function annotate(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { format, dataset: datasets, output, jsonl } = values;
  const jobs = wholeNumber(values.jobs);
  const failOn = failuresOf(values['fail-on']);
  if (format !== 'yaml') throw new UsageError(`--format is yaml, not "${format}".`);
  if (jsonl && output !== undefined) throw new UsageError('--output does not go with --jsonl, which prints to standard output.');
  if (jsonl && failOn.length > 0) throw new UsageError('--fail-on does not go with --jsonl, whose lines nobody reviews.');
  if (!jsonl && positionals.length === 0) throw new UsageError('annotate needs at least one FILE, or "-" for standard input.');
  if (!jsonl && jobs > 1 && output === undefined) throw new UsageError('--jobs with files needs --output, so that the results stay apart.');
  if (output !== undefined && positionals.includes('-')) throw new UsageError('--output does not go with "-", which has no name to be written under.');
  const loaded = await load(datasets, io);
  if (!loaded) return BAD_INPUT;
  const settings = { ...loaded, jobs, failOn, io };
  return jsonl ? annotateJsonl(positionals, settings) : annotateReports(positionals, output, settings);
}

/** What the threads of `--jobs` have from their start. */
const jobData = <K extends JobKind>(kind: K, { packed, texts, failOn, io }: Settings): JobData & { kind: K } => ({ kind, catalog: packed, datasets: texts, failOn, cwd: io.cwd });

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

/** Reports one after the other. A bad one is told and passed over. Several on standard output are documents of one YAML stream. */
async function annotateReports(args: readonly string[], output: string | undefined, settings: Settings): Promise<number> {
  const { io } = settings;
  const { reports: found, problems: notFound } = await findReports(args, io.cwd);
  const { reports, problems: clashes } = withTargets(found, output, io.cwd);
  const problems = [...notFound, ...clashes];
  for (const problem of problems) io.error(formatProblem(problem));
  const progress = new Progress(io, 'reports', reports.length);
  let code = problems.length > 0 ? BAD_INPUT : DONE;
  let printed = 0;
  for await (const { yaml, faults } of outcomesOf(reports, output !== undefined, settings)) {
    for (const fault of faults) io.error(fault);
    if (faults.length > 0) code = BAD_INPUT;
    if (yaml !== undefined) await io.write(asDocument(yaml, printed++ > 0));
    progress.step();
  }
  progress.end();
  return code;
}

async function* outcomesOf(reports: readonly Report[], isWritten: boolean, settings: Settings): AsyncGenerator<Outcome> {
  const { annotator, jobs, failOn, io } = settings;
  if (jobs > 1 && isWritten) yield* answersOf(reports, Math.min(jobs, reports.length), io.program, jobData('reports', settings));
  else for (const report of reports) yield await annotateReport(report, { annotator, failOn, isWritten, cwd: io.cwd, stdin: () => readAll(io) });
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

import { parseArgs } from 'node:util';
import { formatProblem, type Annotator, type Problem } from '../core';
import { loadAnnotator } from './catalog';
import { annotateFile } from './file';
import { findReports } from './inputs';
import { BAD_INPUT, DONE, readAll, UsageError, type Io } from './io';
import { annotateLines } from './jsonl';
import { shareLines, shareReports } from './jobs';
import { linesOfFiles } from './lines';
import { withTargets, type Report } from './reports';

const OPTIONS = {
  format: { type: 'string', default: 'yaml' },
  dataset: { type: 'string', multiple: true, default: [] as string[] },
  output: { type: 'string' },
  jsonl: { type: 'boolean', default: false },
  jobs: { type: 'string', default: '1' },
  /** Not for people: a process of `--jobs` gets its share of the reports as JSON on standard input. */
  share: { type: 'boolean', default: false },
} as const;

/** `intel-annotator annotate …` */
export async function annotate(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { format, dataset, output, jsonl, share } = values;
  const jobs = wholeNumber(values.jobs);
  if (format !== 'yaml') throw new UsageError(`--format is yaml, not "${format}".`);
  if (jsonl && output !== undefined) throw new UsageError('--output does not go with --jsonl, which prints to standard output.');
  if (!jsonl && !share && positionals.length === 0) throw new UsageError('annotate needs at least one FILE, or "-" for standard input.');
  if (!jsonl && jobs > 1 && output === undefined) throw new UsageError('--jobs with files needs --output, so that the results stay apart.');
  if (output !== undefined && positionals.includes('-')) throw new UsageError('--output does not go with "-", which has no name to be written under.');
  const annotator = await loadAnnotator(dataset, io); // checks the datasets once, before any job starts
  if (!annotator) return BAD_INPUT;
  if (share) return annotateAll(JSON.parse((await readAll(io)).toString()) as Report[], annotator, true, io);
  return jsonl ? annotateJsonl(positionals, annotator, jobs, dataset, io) : annotateReports(positionals, annotator, jobs, dataset, output, io);
}

async function annotateJsonl(files: readonly string[], annotator: Annotator, jobs: number, datasets: readonly string[], io: Io): Promise<number> {
  const problems: Problem[] = [];
  const lines = linesOfFiles(files, io, (problem) => {
    problems.push(problem);
    io.error(formatProblem(problem));
  });
  const code = jobs > 1 ? await shareLines(lines, jobs, datasets, io) : await annotateLines(lines, annotator, io);
  return problems.length > 0 ? BAD_INPUT : code;
}

async function annotateReports(args: readonly string[], annotator: Annotator, jobs: number, datasets: readonly string[], output: string | undefined, io: Io): Promise<number> {
  const { reports: found, problems: notFound } = await findReports(args, io.cwd);
  const { reports, problems: clashes } = withTargets(found, output, io.cwd);
  const problems = [...notFound, ...clashes];
  for (const problem of problems) io.error(formatProblem(problem));
  const isWritten = output !== undefined;
  const code = jobs > 1 && isWritten ? await shareReports(reports, jobs, datasets, io) : await annotateAll(reports, annotator, isWritten, io);
  return problems.length > 0 ? BAD_INPUT : code;
}

/** One report after the other. A bad one is told and passed over. Several on standard output are documents of one YAML stream. */
async function annotateAll(reports: readonly Report[], annotator: Annotator, isWritten: boolean, io: Io): Promise<number> {
  let code = DONE;
  let printed = 0;
  for (const report of reports) {
    const { yaml, problems } = await annotateFile(report, annotator, isWritten, io);
    for (const problem of problems) io.error(formatProblem(problem));
    if (problems.length > 0) code = BAD_INPUT;
    if (yaml !== undefined && !isWritten) await io.write(asDocument(yaml, printed++ > 0));
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

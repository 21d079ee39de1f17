import { parseArgs } from 'node:util';
import { formatProblem, type Annotator } from '../core';
import { loadAnnotator } from './catalog';
import { annotateFile } from './file';
import { findReports } from './inputs';
import { BAD_INPUT, DONE, UsageError, type Io } from './io';
import { annotateLines } from './jsonl';
import { shareFiles, shareLines } from './jobs';
import { linesOf, streamsOf } from './lines';

const OPTIONS = {
  format: { type: 'string', default: 'yaml' },
  dataset: { type: 'string', multiple: true, default: [] as string[] },
  output: { type: 'string' },
  jsonl: { type: 'boolean', default: false },
  jobs: { type: 'string', default: '1' },
} as const;

/** `intel-annotator annotate …` */
export async function annotate(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { format, dataset, output, jsonl } = values;
  const jobs = wholeNumber(values.jobs);
  if (format !== 'yaml') throw new UsageError(`--format is yaml, not "${format}".`);
  if (jsonl) {
    if (output !== undefined) throw new UsageError('--output does not go with --jsonl, which prints to standard output.');
    const annotator = await loadAnnotator(dataset, io); // checks the datasets once, before any job starts
    if (!annotator) return BAD_INPUT;
    const lines = linesOf(streamsOf(positionals, io));
    return jobs > 1 ? shareLines(lines, jobs, dataset, io) : annotateLines(lines, annotator, io);
  }
  if (positionals.length === 0) throw new UsageError('annotate needs at least one FILE, or "-" for standard input.');
  if (jobs > 1 && output === undefined) throw new UsageError('--jobs with files needs --output, so that the results stay apart.');
  const annotator = await loadAnnotator(dataset, io);
  if (!annotator) return BAD_INPUT;
  const { files, problems } = await findReports(positionals, io.cwd);
  for (const problem of problems) io.error(formatProblem(problem));
  const code = jobs > 1 && output !== undefined ? await shareFiles(files, jobs, dataset, output, io) : await annotateFiles(files, annotator, output, io);
  return problems.length > 0 ? BAD_INPUT : code;
}

/** One report after the other. A bad one is told and passed over. Several on standard output are documents of one YAML stream. */
async function annotateFiles(files: readonly string[], annotator: Annotator, output: string | undefined, io: Io): Promise<number> {
  let code = DONE;
  let printed = 0;
  for (const file of files) {
    const { yaml, problems } = await annotateFile(file, annotator, output, io);
    for (const problem of problems) io.error(formatProblem(problem));
    if (problems.length > 0) code = BAD_INPUT;
    if (yaml !== undefined && output === undefined) await io.write(printed++ > 0 ? `---\n${yaml}` : yaml);
  }
  return code;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`--jobs is a whole number from 1 to 999, not "${text}".`);
  return Number(text);
}

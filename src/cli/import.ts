import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOfReport, formatProblem, importFiles, type Annotator, type ForeignReport } from '../core';
import { load, readTexts, unreadable } from './catalog';
import { BAD_INPUT, DONE, UsageError, type Io } from './io';

const OPTIONS = {
  output: { type: 'string' },
  dataset: { type: 'string', multiple: true, default: [] as string[] },
  partial: { type: 'boolean', default: false },
} as const;

const ENDING = '.intel-dataset.yaml';

/** `intel-annotator import FILE… --output NAME.intel-dataset.yaml` */
export async function importForeign(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { output, partial } = values;
  if (positionals.length === 0) throw new UsageError('import needs at least one FILE.');
  if (output === undefined) throw new UsageError(`import needs --output NAME${ENDING}.`);
  const target = resolve(io.cwd, output.endsWith(ENDING) ? output : `${output}${ENDING}`);
  const loaded = await load(values.dataset, io);
  if (!loaded) return BAD_INPUT;
  const { texts, problems: notRead } = await readTexts(positionals, io);
  const title = `Imported from ${positionals.map((file) => basename(file)).join(', ')}`.slice(0, 400);
  const { yaml, reports, problems, told } = importFiles(texts, loaded.annotator.catalog, { title, partial });
  for (const problem of [...notRead, ...problems]) io.error(formatProblem(problem));
  if (yaml === undefined || notRead.length > 0) {
    const isRestReadable = !partial && (positionals.length > 1 || problems.some(({ code }) => code === 'schema'));
    io.error(`intel-annotator: nothing is imported.${isRestReadable ? ' --partial imports what can be read.' : ''}`);
    return BAD_INPUT;
  }
  const files = new Map([[target, yaml], ...reports.flatMap((report) => filesIn(dirname(target), report, loaded.annotator))]);
  const code = await writeAll(files, io);
  if (code === DONE) for (const line of told) io.error(`${basename(target)}: ${line}`);
  return code === DONE && problems.length === 0 ? DONE : BAD_INPUT;
}

const filesIn = (folder: string, report: ForeignReport, annotator: Annotator) =>
  filesOfReport(report, annotator).map(([name, content]) => [join(folder, name), content] as const);

/** Writes all files, or none where one of them is there already. */
async function writeAll(files: ReadonlyMap<string, string>, io: Io): Promise<number> {
  const present = [...files.keys()].filter((file) => existsSync(file));
  for (const file of present)
    io.error(
      formatProblem({
        code: 'unreadable',
        file: relative(io.cwd, file),
        message: 'The file is there already, and nothing is imported. Move it away, or name another --output.',
      }),
    );
  if (present.length > 0) return BAD_INPUT;
  for (const [file, content] of files) {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    } catch (error) {
      io.error(formatProblem(unreadable(relative(io.cwd, file), error, 'written')));
      return BAD_INPUT;
    }
  }
  return DONE;
}

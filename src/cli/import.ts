import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem, importFiles, type Annotator, type ForeignReport, type Recorded } from '../core';
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
    io.error(`intel-annotator: nothing is imported.${partial ? '' : ' --partial imports what can be read.'}`);
    return BAD_INPUT;
  }
  const files = new Map([[target, yaml], ...reports.flatMap((report) => filesOf(report, dirname(target), loaded.annotator))]);
  const code = await writeAll(files, io);
  if (code === DONE) for (const line of told) io.error(`${basename(target)}: ${line}`);
  return code === DONE && problems.length === 0 ? DONE : BAD_INPUT;
}

/** A report and, where the file holds annotations of this program, their file. */
function filesOf(
  { name, text, annotations, yaml }: ForeignReport,
  folder: string,
  annotator: Annotator,
): [path: string, content: string][] {
  const recorded = (annotations as readonly Recorded[] | undefined)?.filter(({ kind }) => (kind as string) !== 'technique');
  const format = name.endsWith('.txt') ? 'plaintext' : 'markdown';
  const record = yaml ?? (recorded && annotator.exportYaml({ text, path: name, format, recorded }).yaml);
  return [[join(folder, name), text], ...(record === undefined ? [] : [[join(folder, `${name}.intel.yaml`), record] as [string, string]])];
}

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

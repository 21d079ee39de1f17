import { parseArgs } from 'node:util';
import { describeJson, formatProblem, unpackCatalog, withDatasets, type Problem } from '../core';
import { readTexts } from './catalog';
import { BAD_INPUT, DONE, UsageError, type Io } from './io';

/** `intel-annotator validate DATASET…` */
export async function validate(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError('validate needs at least one DATASET.');
  const { texts, problems: unreadable } = await readTexts(positionals, io);
  const foreign = texts.flatMap(({ name, text }): Problem[] => {
    const message = describeJson(text, name);
    return message === undefined ? [] : [{ code: 'unknown-format', file: name, message }];
  });
  const isForeign = new Set(foreign.map(({ file }) => file));
  const { problems: bad } = withDatasets(unpackCatalog(await io.catalog()), texts.filter(({ name }) => !isForeign.has(name)));
  const problems = [...unreadable, ...foreign, ...bad];
  for (const problem of problems) io.error(formatProblem(problem));
  if (problems.length > 0) return BAD_INPUT;
  await io.write(`${positionals.length === 1 ? 'The dataset is' : `All ${positionals.length} datasets are`} in good form.\n`);
  return DONE;
}

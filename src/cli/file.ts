import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { readRecord, type Annotator, type Format, type Problem, type SavedRecord } from '../core';
import { unreadable } from './catalog';
import type { Io } from './io';

/** The ending that the annotations file of a report has: `report.md.intel.yaml`. */
const ENDING = '.intel.yaml';

/**
 * Annotates one report. Decisions in its annotations file (beside the report, or in the output folder) count. With an output folder
 * the file there is written, unless what it holds cannot be read.
 */
export async function annotateFile(file: string, annotator: Annotator, output: string | undefined, io: Io): Promise<{ yaml?: string; problems: readonly Problem[] }> {
  let text: string;
  try {
    text = withoutBom(file === '-' ? await readAll(io) : await readFile(resolve(io.cwd, file), 'utf8'));
  } catch (error) {
    return { problems: [unreadable(file, error)] };
  }
  const target = file === '-' ? undefined : targetOf(file, output, io.cwd);
  const { earlier, problems } = target === undefined ? { problems: [] } : await readEarlier(target, io.cwd);
  if (problems.length > 0) return { problems };
  const path = file === '-' ? '-' : output === undefined ? basename(file) : file;
  const { yaml } = annotator.exportYaml({ text, path, format: formatOf(file), ...(earlier ? { earlier } : {}) });
  if (output === undefined || target === undefined) return { yaml, problems: [] };
  try {
    if (yaml !== earlier?.yaml) await writeAtomically(target, yaml);
    return { yaml, problems: [] };
  } catch (error) {
    return { problems: [unreadable(relative(io.cwd, target), error, 'written')] };
  }
}

/** Text files have no markup. Standard input is taken as Markdown. */
function formatOf(file: string): Format {
  return /\.te?xt$/i.test(file) ? 'plaintext' : 'markdown';
}

function targetOf(file: string, output: string | undefined, cwd: string): string {
  if (output === undefined) return resolve(cwd, file + ENDING);
  const inside = file.split('/').filter((part) => part !== '..' && part !== '.' && part !== '').join(sep);
  return resolve(cwd, output, inside.replace(/^[A-Za-z]:/, '') + ENDING);
}

async function readEarlier(target: string, cwd: string): Promise<{ earlier?: SavedRecord; problems: readonly Problem[] }> {
  const name = relative(cwd, target);
  try {
    const { record, problems } = readRecord(withoutBom(await readFile(target, 'utf8')), name);
    return { ...(record ? { earlier: record } : {}), problems };
  } catch (error) {
    return { problems: (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : [unreadable(name, error)] };
  }
}

/** Writes beside the target and renames, so that a reader or a crash never meets half a file. */
async function writeAtomically(target: string, text: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function readAll(io: Io): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const withoutBom = (text: string): string => text.replace(/^\uFEFF/, '');

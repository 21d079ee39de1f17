import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../src/cli/run';
import type { Io } from '../../../src/cli/io';
import { packedSmallCatalog } from '../../support/smallCatalog';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly errors: readonly string[];
}

const catalog = packedSmallCatalog();
const folders: string[] = [];
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });

/** A new folder with these files, removed after the tests. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'intel-cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) write(folder, name, content);
  return folder;
}

export function write(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

export const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** Runs the program in this process, over a small catalog. */
export async function program(argv: readonly string[], { cwd = folderWith(), stdin = [], io = {} }: { cwd?: string; stdin?: readonly (string | Uint8Array)[]; io?: Partial<Io> } = {}): Promise<Outcome> {
  let out = '';
  const errors: string[] = [];
  const code = await run(argv, {
    stdin: (async function* () { yield* stdin; })(), write: async (text) => { out += typeof text === 'string' ? text : Buffer.from(text).toString(); }, error: (line) => errors.push(line),
    cwd, catalog: async () => catalog, attackUses: async () => Buffer.from('{"platforms":{},"software":{}}'), program: '', ...io,
  });
  return { code, out, errors };
}

import { parseArgs } from 'node:util';
import { createToolServer } from '../core';
import { load } from './catalog';
import { BAD_INPUT, DONE, type Io } from './io';
import { linesOf } from './lines';

/** `intel-annotator mcp`: answers the lines of standard input by the Model Context Protocol, until it ends. */
export async function mcp(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { dataset: { type: 'string', multiple: true, default: [] as string[] } } });
  const loaded = await load(values.dataset, io);
  if (!loaded) return BAD_INPUT;
  const answer = createToolServer(loaded.annotator, loaded.annotator.catalog.version);
  for await (const line of linesOf(io.stdin)) {
    const answered = answer(line);
    if (answered !== undefined) await io.write(`${answered}\n`);
  }
  return DONE;
}

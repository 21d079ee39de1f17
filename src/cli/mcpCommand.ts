import { parseArgs } from 'node:util';
import { load } from './catalog';
import { BAD_INPUT, DONE, type Io } from './io';

/** `intel-annotator mcp`: the protocol's library is read only here, so that no other command waits for it. */
export async function mcp(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { dataset: { type: 'string', multiple: true, default: [] as string[] } } });
  const loaded = await load(values.dataset, io);
  if (!loaded) return BAD_INPUT;
  const { serveTools } = await import('./mcp');
  await serveTools(loaded.annotator, loaded.annotator.catalog.version);
  return DONE;
}

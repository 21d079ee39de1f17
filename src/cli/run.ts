import { annotate } from './annotate';
import { HELP } from './help';
import { BAD_INPUT, DONE, USAGE, UsageError, type Io } from './io';
import { importForeign } from './import';
import { lookUp } from './lookUp';
import { mcp } from './mcp';
import { validate } from './validate';

const COMMANDS: Readonly<Record<string, (args: string[], io: Io) => Promise<number>>> = {
  annotate,
  import: importForeign,
  'look-up': lookUp,
  validate,
  mcp,
};

/**
 * The command line: what `intel-annotator ARGUMENTS` does. Resolves to the exit code: 0 done, 1 some input was bad, 2 wrong usage.
 * Never rejects and never prints a stack.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name = '--help', ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') return print(HELP.program, io);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return fail(`There is no command "${name}". Commands are ${Object.keys(COMMANDS).join(', ')}.`, io);
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  if (options.includes('--help') || options.includes('-h')) return print(HELP[name as keyof typeof HELP], io);
  try {
    return await command(args, io);
  } catch (error) {
    if (error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS'))
      return fail((error as Error).message, io);
    io.error(`intel-annotator: ${(error as Error).message}`);
    return BAD_INPUT;
  }
}

async function print(text: string, io: Io): Promise<number> {
  await io.write(text);
  return DONE;
}

function fail(message: string, io: Io): number {
  io.error(`intel-annotator: ${message}`);
  io.error('Try "intel-annotator --help".');
  return USAGE;
}

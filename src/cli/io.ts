/** What the program talks to, given by its caller, so that tests run it without a process. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Resolves once the text was taken, so that a slow reader slows the program down instead of filling memory. */
  write(text: string | Uint8Array): Promise<void>;
  error(line: string): void;
  /** Shows how far the work is in place of what it showed before; nothing for the empty text. Left out where nobody looks on. */
  progress?(text: string): void;
  readonly cwd: string;
  /** The packed catalog. */
  catalog(): Promise<Uint8Array>;
  /** What programs do by ATT&CK (`AttackUses`), as JSON. */
  attackUses(): Promise<Uint8Array>;
  /** The file of this program, which the threads of `--jobs` run too. */
  readonly program: string;
}

/** Exit codes: part of the contract with scripts. */
export const DONE = 0;
export const BAD_INPUT = 1;
export const USAGE = 2;

/** Wrong usage, said in one sentence. */
export class UsageError extends Error {}

/** All of standard input. */
export async function readAll(io: Io): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

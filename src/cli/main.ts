import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1)); // `| head` is no fault
const write = (text: string) => new Promise<void>((resolve) => { if (process.stdout.write(text)) resolve(); else process.stdout.once('drain', resolve); });
const io = {
  stdin: process.stdin, write, error: (line: string) => console.error(line), cwd: process.cwd(), self: [process.execPath, __filename],
  catalog: () => readFile(join(__dirname, 'catalog.bin')),
};
void run(process.argv.slice(2), io).then((code) => { process.exitCode = code; });

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { serve, type JobData } from './job';
import { run } from './run';
import { terminalIo } from './terminal';

if (isMainThread) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1)); // `| head` is no fault
  const io = {
    stdin: process.stdin, ...terminalIo(process.stdout, process.stderr), cwd: process.cwd(), program: __filename,
    catalog: () => readFile(join(__dirname, 'catalog.bin')), attackUses: () => readFile(join(__dirname, 'attack-uses.json')),
  };
  void run(process.argv.slice(2), io).then((code) => { process.exitCode = code; });
} else if (parentPort) {
  serve(parentPort, workerData as JobData);
}

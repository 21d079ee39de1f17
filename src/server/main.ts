// The server of tools that comes with the extension: `intel-annotator mcp`, over the code that the extension's bundle holds already.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mcp } from '../cli/mcp';
import { terminalIo } from '../cli/terminal';

void mcp(process.argv.slice(2), {
  stdin: process.stdin,
  ...terminalIo(process.stdout, process.stderr),
  cwd: process.cwd(),
  program: __filename,
  catalog: () => readFile(join(__dirname, 'catalog.bin')),
  attackUses: () => readFile(join(__dirname, 'attack-uses.json')),
}).then((code) => { process.exitCode = code; });

// What VS Code's web extension host runs: the suite in Mocha's build for browsers, which makes a global `mocha`.
import 'mocha/mocha.js';
import { consoleLog, options, succeed } from './mochaOptions';

export async function run(): Promise<void> {
  mocha.setup(options);
  Mocha.reporters.Base.consoleLog = consoleLog;
  await import('every-suite');
  await succeed(mocha);
}

// What VS Code's Node extension host runs: the suite in Mocha proper.
import Mocha from 'mocha';
import { consoleLog, options, succeed } from './mochaOptions';

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha(options);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  Mocha.reporters.Base.consoleLog = consoleLog;
  await import('every-suite');
  await succeed(mocha);
}

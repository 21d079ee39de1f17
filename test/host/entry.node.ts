// What VS Code's Node extension host runs: the suite in Mocha proper.
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { consoleLog, options, succeed } from './mochaOptions';

export async function run(): Promise<void> {
  await opened();
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha(options);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  Mocha.reporters.Base.consoleLog = consoleLog;
  await import('every-suite');
  await succeed(mocha);
}

/** A window that VS Code opens on the file of a workspace has now and then no folders, and never gets them: it is loaded again, and runs the tests then. */
async function opened(): Promise<void> {
  const hasFolders = () => (vscode.workspace.workspaceFolders ?? []).length > 0;
  for (let tries = 0; tries < 30 && !hasFolders(); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
  if (hasFolders()) return;
  await vscode.commands.executeCommand('workbench.action.reloadWindow');
  await new Promise(() => undefined);
}

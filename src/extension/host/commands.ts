import * as vscode from 'vscode';
import type { CommandId } from './ids';

/** Something that a person can mend, with what to do about it; shown as it is. */
export class Trouble extends Error {
  constructor(message: string, readonly actions: readonly TroubleAction[] = []) {
    super(message);
  }
}
export interface TroubleAction {
  readonly title: string;
  run(): Thenable<unknown>;
}

/**
 * Registers a command that never fails silently: what it throws is shown, with the ways out that it offers, and it then returns
 * `undefined`.
 */
export function registerCommand<A extends unknown[], R>(
  id: CommandId,
  run: (...args: A) => Promise<R> | R,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: A) => {
    try {
      return await run(...args);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      log.error(error as Error);
      void showTrouble(error as Error, log);
      return undefined;
    }
  });
}

/** Shows what went wrong, with the ways out. */
export async function showTrouble(error: Error, log: vscode.LogOutputChannel): Promise<void> {
  const actions = error instanceof Trouble ? error.actions : [{ title: vscode.l10n.t('Show Log'), run: async () => log.show() }];
  const chosen = await vscode.window.showErrorMessage(error.message, ...actions.map(({ title }) => title));
  await actions.find(({ title }) => title === chosen)?.run();
}

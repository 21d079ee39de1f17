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
    if (args[0] === REHEARSAL) return undefined;
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

/** What a command is called with that has nothing to do. */
const REHEARSAL = 'intelAnnotator.rehearsal';

/**
 * Has VS Code call commands once, with nothing to do. Before the first call it asks the extension whether it is there, and commands that
 * were called before overtake it meanwhile: decisions by fast keys would be taken in another order.
 */
export function rehearse(ids: readonly CommandId[], log: vscode.LogOutputChannel): void {
  for (const command of ids) {
    vscode.commands.executeCommand('runCommands', { commands: [{ command, args: REHEARSAL }] }).then(undefined, (error: Error) => log.error(error));
  }
}

/** Shows what went wrong, with the ways out. */
export async function showTrouble(error: Error, log: vscode.LogOutputChannel): Promise<void> {
  const actions = error instanceof Trouble ? error.actions : [{ title: vscode.l10n.t('Show Log'), run: async () => log.show() }];
  const chosen = await vscode.window.showErrorMessage(error.message, ...actions.map(({ title }) => title));
  await actions.find(({ title }) => title === chosen)?.run();
}

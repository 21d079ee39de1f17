import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import type { Decisions } from '../../state/decisions';
import { COMMANDS } from '../../host/ids';
import type { Place } from '../../state/acts';
import { editorOf } from '../../editor/input';
import { goTo } from '../../editor/navigate';

/** Selects the place in its report again, which is shown where it is not. */
async function goBack({ report, start, end }: Place): Promise<void> {
  const document = await vscode.workspace.openTextDocument(report);
  if (!editorOf(document)) await vscode.window.showTextDocument(document);
  goTo({ start, end }, document, false);
}

/**
 * *Intel: Undo Last Decision*: takes the last act back, in all reports and files that it touched. Returns what it was, `undefined` where
 * there was none.
 */
export function registerUndoDecision({ decisions, log }: { decisions: Decisions; log: vscode.LogOutputChannel }): vscode.Disposable {
  return registerCommand(COMMANDS.undoDecision, () => decisions.inTurn(async () => {
    const act = await decisions.undo();
    if (act?.place) await goBack(act.place);
    void vscode.window.setStatusBarMessage(
      act ? vscode.l10n.t('Undone: {0}', act.label) : vscode.l10n.t('There is no decision to undo.'),
      5000,
    );
    return act?.label;
  }), log);
}

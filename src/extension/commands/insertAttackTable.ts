import * as vscode from 'vscode';
import { techniqueRows, techniqueTable } from '../../core';
import { editorOf, inputOf, rangeOf, reportOf } from '../editor/input';
import { registerCommand, Trouble } from '../host/commands';
import { COMMANDS } from '../host/ids';

/** *Intel: Insert ATT&CK Table*: the techniques that a report names, as a Markdown table at the cursor. Returns the table. */
export function registerInsertAttackTable({ log }: { log: vscode.LogOutputChannel }): vscode.Disposable {
  return registerCommand(
    COMMANDS.insertAttackTable,
    async (...args: unknown[]) => {
      const input = inputOf(args);
      const document = await reportOf(input);
      const rows = techniqueRows(document.getText());
      if (rows.length === 0) throw new Trouble(vscode.l10n.t('The report names no technique of ATT&CK by its id, such as T1566.001.'));
      const table = techniqueTable(rows, [vscode.l10n.t('Id'), vscode.l10n.t('Technique'), vscode.l10n.t('Tactics')]);
      const place = rangeOf(input, document)?.end ?? document.lineAt(document.lineCount - 1).range.end;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, place, `${place.character > 0 ? '\n\n' : ''}${table}\n`);
      if (!(await vscode.workspace.applyEdit(edit)))
        throw new Trouble(vscode.l10n.t('The table cannot be inserted: the report cannot be edited.'));
      editorOf(document)?.revealRange(new vscode.Range(place, place));
      return table;
    },
    log,
  );
}

import * as vscode from 'vscode';
import { MENTION_KINDS } from '../../core';
import { COMMANDS } from '../host/ids';
import { countLabel } from '../wording/kinds';
import type { Decisions } from '../state/decisions';
import { isMarkedIn, isReport } from '../host/settings';

/** How many mentions the active report has, by kind in the tooltip. A click goes to the next one. */
export function registerStatusBar({ decisions }: { decisions: Decisions }): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('mentions', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Mentions in the report');
  item.command = COMMANDS.nextMention;
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isReport(document)) return item.hide();
    const mentions = decisions.mentions(document).filter(isMarkedIn(document));
    const { reviewed, total, orphans } = decisions.progress(document);
    const kinds = MENTION_KINDS.filter((kind) => isMarkedIn(document)({ kind }));
    const counts = kinds.map((kind) => countLabel(kind, mentions.filter((mention) => mention.kind === kind).length));
    const state = [
      vscode.l10n.t('{0} of {1} reviewed', reviewed, total),
      ...(orphans > 0 ? [vscode.l10n.t('Orphaned decisions: {0}', orphans)] : []),
    ];
    item.text =
      reviewed === 0 ? `$(telescope) ${mentions.length}` : `$(telescope) ${vscode.l10n.t('{0} of {1} reviewed', reviewed, total)}`;
    item.tooltip = [vscode.l10n.t('Mentions in this report (click for the next one)'), ...counts, ...state].join('\n');
    item.accessibilityInformation = {
      label: vscode.l10n.t('Mentions in this report: {0}, reviewed: {1}. {2}', total, reviewed, counts.join(', ')),
      role: 'button',
    };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    decisions.onDidRest((document) => { if (document === vscode.window.activeTextEditor?.document) update(); }),
  );
}

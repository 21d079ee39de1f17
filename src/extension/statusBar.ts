import * as vscode from 'vscode';
import { MENTION_KINDS } from '../core';
import { COMMANDS } from './ids';
import { countLabel } from './kinds';
import type { Reports } from './reports';
import { isReport } from './settings';

/** How many mentions the active report has, by kind in the tooltip. A click goes to the next one. */
export function registerStatusBar({ reports }: { reports: Reports }): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('mentions', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Mentions in the report');
  item.command = COMMANDS.nextMention;
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isReport(document)) return item.hide();
    const mentions = reports.mentions(document);
    const counts = MENTION_KINDS.map((kind) => countLabel(kind, mentions.filter((mention) => mention.kind === kind).length));
    item.text = `$(telescope) ${mentions.length}`;
    item.tooltip = [vscode.l10n.t('Mentions in this report (click for the next one)'), ...counts].join('\n');
    item.accessibilityInformation = { label: vscode.l10n.t('{0} mentions in this report. {1}', mentions.length, counts.join(', ')), role: 'button' };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    reports.onDidChange((document) => { if (document === vscode.window.activeTextEditor?.document) update(); }),
  );
}

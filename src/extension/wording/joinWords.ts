import * as vscode from 'vscode';
import type { JoinReport } from '../../core';

/** What joined, what is new and what was passed over, a line each. */
export function joinWords({ joined, by, fresh, entries, near, passedOver }: JoinReport): string[] {
  const named: Readonly<Record<string, string>> = {
    id: vscode.l10n.t('our own id'),
    'mitre-attack': vscode.l10n.t('the id of ATT&CK'),
    stix: vscode.l10n.t('the id of STIX'),
    misp: vscode.l10n.t('the id of MISP'),
    name: vscode.l10n.t('the preferred name'),
  };
  return [
    vscode.l10n.t('Known, and joined: {0}', joined),
    ...by.map(([list, count]) => `    ${vscode.l10n.t('by {0}: {1}', named[list] ?? list, count)}`),
    vscode.l10n.t('New: {0}', fresh),
    ...(near > 0 ? [vscode.l10n.t('New ones that share a name with a known one, as comments of the file say: {0}', near)] : []),
    vscode.l10n.t('Entries of the dataset: {0}', entries),
    ...(passedOver.length > 0
      ? [vscode.l10n.t('Passed over: {0}', passedOver.map(([type, count]) => `${type} (${count})`).join(', '))]
      : []),
  ];
}

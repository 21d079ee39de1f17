import * as vscode from 'vscode';
import type { Annotation } from '../../../core';

/** Asks before many are decided at once: what is done, to which names, and through which filter they were chosen. */
export async function confirm(label: string, chosen: readonly Annotation[], filter: string): Promise<boolean> {
  const go = vscode.l10n.t('Go On');
  const names = [...new Set(chosen.map(({ text }) => text.replace(/\s+/g, ' ')))].slice(0, 12).join(', ');
  const shown =
    filter === '' ? vscode.l10n.t('The view has no filter: all of the report.') : vscode.l10n.t('Only what the filter shows: {0}', filter);
  const detail = [shown, names, vscode.l10n.t('Intel: Undo Last Decision takes all of them back at once.')].join('\n\n');
  return await vscode.window.showInformationMessage(`${label}?`, { modal: true, detail }, go) === go;
}

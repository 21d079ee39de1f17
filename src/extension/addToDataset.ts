import * as vscode from 'vscode';
import { addEntity, formatProblem, type NewEntity } from '../core';
import { readText, writeAnnotations } from './annotationFiles';
import { registerCommand, Trouble } from './commands';
import type { Engine } from './engine';
import { COMMANDS, WORKSPACE_DATASET } from './ids';
import { kindLabel } from './kinds';
import type { Reports } from './reports';

const KINDS = ['actor', 'organization', 'campaign'] as const;

/**
 * *Intel: Add Name to the Workspace's Dataset*: the selected words, or the mention at the cursor, become an entity of
 * `.intel/workspace.intel-dataset.yaml`, which is then shown. Returns its address.
 */
export function registerAddToDataset({ engine, reports, log }: { engine: Engine; reports: Reports; log: vscode.LogOutputChannel }): vscode.Disposable {
  return registerCommand(COMMANDS.addToDataset, async (name?: string, kind?: NewEntity['kind'], note?: string) => {
    const entity = await chosen(typeof name === 'string' ? { name, ...(kind ? { kind } : {}), ...(note ? { note } : {}) } : atCursor(reports));
    if (!entity) return undefined;
    const target = datasetUri();
    const { catalog } = await engine.load();
    const label = vscode.workspace.asRelativePath(target);
    const { yaml, problems: [problem] } = addEntity(await readText(target), label, entity, (id) => catalog.entity(id) !== undefined);
    if (yaml === undefined) throw new Trouble(`${problem ? formatProblem(problem) : label} ${vscode.l10n.t('The file was left as it is.')}`);
    await writeAnnotations(target, yaml);
    await vscode.window.showTextDocument(target, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    return target;
  }, log);
}

type Draft = { name: string; kind?: NewEntity['kind']; note?: string };

function atCursor(reports: Reports): Draft {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Trouble(vscode.l10n.t('No report is open. Open one and select a name.'));
  const { document, selection } = editor;
  const mention = reports.mentionAt(document, selection.active);
  const range = selection.isEmpty && mention ? new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end)) : selection;
  const name = document.getText(range).replace(/\s+/g, ' ').trim();
  if (name === '') throw new Trouble(vscode.l10n.t('Nothing is selected. Select a name, or put the cursor into a highlighted one.'));
  return { name, ...(mention && mention.kind !== 'country' ? { kind: mention.kind } : {}), note: vscode.l10n.t('Found in {0}.', vscode.workspace.asRelativePath(document.uri)) };
}

/** The draft with its kind, which is asked for where nothing tells it; `undefined` where the question was left. */
async function chosen({ kind, ...draft }: Draft): Promise<NewEntity | undefined> {
  if (kind) return { ...draft, kind };
  const items = KINDS.map((candidate) => ({ label: kindLabel({ kind: candidate }), candidate }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What is "{0}"?', draft.name) });
  return picked && { ...draft, kind: picked.candidate };
}

function datasetUri(): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Trouble(vscode.l10n.t('No folder is open. Open the folder of your reports; the dataset is kept in it.'));
  return vscode.Uri.joinPath(folder.uri, WORKSPACE_DATASET);
}

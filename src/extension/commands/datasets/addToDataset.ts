import * as vscode from 'vscode';
import { addEntity, type NewEntity } from '../../../core';
import { registerCommand } from '../../host/commands';
import type { Engine } from '../../state/engine';
import { COMMANDS } from '../../host/ids';
import { currentEditor } from '../../editor/input';
import { kindLabel } from '../../wording/kinds';
import type { Decisions } from '../../state/decisions';
import type { OwnDatasets } from '../../state/ownDatasets';

const KINDS = ['actor', 'organization', 'campaign'] as const;

/**
 * *Intel: New Dataset Entry from Selection*: the selected words, or the mention at the cursor, become an entity of
 * `.intel/workspace.intel-dataset.yaml`, which is then shown. An empty name is asked for. Returns its address.
 */
export function registerAddToDataset({
  engine,
  decisions,
  datasets,
  log,
}: {
  engine: Engine;
  decisions: Decisions;
  datasets: OwnDatasets;
  log: vscode.LogOutputChannel;
}): vscode.Disposable {
  return registerCommand(
    COMMANDS.addToDataset,
    async (name?: string, kind?: NewEntity['kind'], note?: string) => {
      const entity = await chosen(
        name === ''
          ? await asked()
          : typeof name === 'string'
            ? { name, ...(kind ? { kind } : {}), ...(note ? { note } : {}) }
            : await atCursor(decisions),
      );
      if (!entity) return undefined;
      const target = datasets.uri('workspace');
      const { catalog } = await engine.load();
      const step = await datasets.change(target, (text, file) => addEntity(text, file, entity, (id) => catalog.entity(id) !== undefined));
      await decisions.change(vscode.l10n.t('Add "{0}" to the dataset', entity.name), [], [step]);
      await vscode.window.showTextDocument(target, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
      return target;
    },
    log,
  );
}

type Draft = { name: string; kind?: NewEntity['kind']; note?: string };

/** The selected words or the mention at the cursor; else what one answers, as on the way from the walkthrough. */
async function atCursor(decisions: Decisions): Promise<Draft | undefined> {
  const editor = await currentEditor();
  if (!editor) return asked();
  const { document, selection } = editor;
  await decisions.ready(document);
  const mention = decisions.mentionAt(document, selection.active);
  const range =
    selection.isEmpty && mention ? new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end)) : selection;
  const name = document.getText(range).replace(/\s+/g, ' ').trim();
  if (name === '') return asked();
  return {
    name,
    ...(mention && mention.kind !== 'country' ? { kind: mention.kind } : {}),
    note: vscode.l10n.t('Found in {0}.', vscode.workspace.asRelativePath(document.uri)),
  };
}

async function asked(): Promise<Draft | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t("Add a name to the workspace's dataset"),
    prompt: vscode.l10n.t('A name that only your team knows'),
  });
  return name?.trim() ? { name: name.trim() } : undefined;
}

/** The draft with its kind, which is asked for where nothing tells it; `undefined` where the question was left. */
async function chosen(found: Draft | undefined): Promise<NewEntity | undefined> {
  if (!found) return undefined;
  const { kind, ...draft } = found;
  if (kind) return { ...draft, kind };
  const items = KINDS.map((candidate) => ({ label: kindLabel({ kind: candidate }), candidate }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What is "{0}"?', draft.name) });
  return picked && { ...draft, kind: picked.candidate };
}

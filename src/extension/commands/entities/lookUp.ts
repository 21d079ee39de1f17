import * as vscode from 'vscode';
import { MENTION_KINDS, type Annotator, type Entity, type EntityId, type Found } from '../../../core';
import { registerCommand, Trouble } from '../../host/commands';
import type { Engine } from '../../state/engine';
import { COMMANDS } from '../../host/ids';
import { KIND_ICONS, kindLabel } from '../../wording/kinds';

export type EntityItem = vscode.QuickPickItem & { id: EntityId };

/** *Intel: Look Up*: with a query the card of the best answer, without one a pick that searches while one types. */
export function registerLookUp({ engine, log }: { engine: Engine; log: vscode.LogOutputChannel }): vscode.Disposable {
  return registerCommand(COMMANDS.lookUp, async (query?: string) => {
    const annotator = await engine.load();
    const id = typeof query === 'string' ? annotator.lookUp(query, 1).find(({ fit }) => fit !== 'near')?.entity.id : await pick(annotator);
    if (id === undefined && typeof query === 'string') throw new Trouble(vscode.l10n.t('Nobody goes by "{0}" or a name near it.', query));
    return id === undefined ? undefined : vscode.commands.executeCommand<vscode.Uri>(COMMANDS.showCard, id);
  }, log);
}

/** Starts with the selected words. */
async function pick(annotator: Annotator): Promise<EntityId | undefined> {
  const { activeTextEditor: editor } = vscode.window;
  const value = editor && editor.selection.isSingleLine ? editor.document.getText(editor.selection) : '';
  return (await pickFrom(annotator, { title: vscode.l10n.t('Look up actors, countries, organizations and campaigns'), value }))?.id;
}

/** What a pick offers beside what is found: entities that come first as long as nothing is typed, and items that always come last. */
export interface PickOptions<I> {
  readonly title: string;
  /** What is searched for at the beginning. */
  readonly value: string;
  readonly first?: readonly Entity[];
  readonly last?: readonly I[];
}

/** Asks for an entity, searching while one types. Resolves to what was chosen, or to `undefined` where the pick was left. */
export function pickFrom<I extends vscode.QuickPickItem = EntityItem>(
  annotator: Annotator,
  { title, value, first = [], last = [] }: PickOptions<I>,
): Promise<EntityItem | I | undefined> {
  return new Promise((resolve) => {
    const input = vscode.window.createQuickPick<EntityItem | I>();
    const search = (query: string) => {
      const found =
        query.trim() !== ''
          ? annotator.lookUp(query).map(itemOf)
          : first.length > 0
            ? first.map((entity) => itemOf({ entity, name: entity.name }))
            : everyone(annotator);
      input.items = [...found, ...last];
    };
    input.title = title;
    input.placeholder = vscode.l10n.t('Any name, alias or ATT&CK id');
    input.matchOnDescription = true;
    input.onDidChangeValue(search);
    input.onDidAccept(() => {
      resolve(input.selectedItems[0]);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.value = value;
    search(input.value);
    input.show();
  });
}

/** All actors and campaigns by name: something to browse before the first letter. */
function everyone({ catalog }: Annotator): EntityItem[] {
  return catalog.entities
    .filter(({ kind }) => kind === 'actor' || kind === 'campaign')
    .map((entity) => itemOf({ entity, name: entity.name }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** What matched stands in the description; `alwaysShow` keeps VS Code from filtering away what we found by another name. */
function itemOf({ entity, name }: Pick<Found, 'entity' | 'name'>): EntityItem {
  const kind = MENTION_KINDS.find((mentionKind) => mentionKind === entity.kind);
  const matched = name === entity.name ? '' : name;
  return {
    id: entity.id,
    label: `${kind ? `$(${KIND_ICONS[kind]}) ` : ''}${entity.name}`,
    description: [matched, kindLabel(entity)].filter(Boolean).join(' · '),
    alwaysShow: true,
  };
}

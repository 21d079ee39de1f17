import * as vscode from 'vscode';
import { MENTION_KINDS, type Annotator, type Entity, type EntityId, type Found } from '../../../core';
import { registerCommand, Trouble } from '../../host/commands';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { COMMANDS } from '../../host/ids';
import { KIND_ICONS, kindLabel } from '../../wording/kinds';
import { nameHere } from '../../wording/names';

export type EntityItem = vscode.QuickPickItem & { id: EntityId };

/** *Intel: Look Up*: with a query the card of the best answer, without one a pick that searches while one types. */
export function registerLookUp({ engine, decisions, log }: Deps): vscode.Disposable {
  return registerCommand(COMMANDS.lookUp, async (query?: string) => {
    const annotator = await engine.load();
    const id = typeof query === 'string' ? annotator.lookUp(query, 1).find(({ fit }) => fit !== 'near')?.entity.id : await pick(annotator, decisions);
    if (id === undefined && typeof query === 'string') throw new Trouble(vscode.l10n.t('Nobody goes by "{0}" or a name near it.', query));
    return id === undefined ? undefined : vscode.commands.executeCommand<vscode.Uri>(COMMANDS.showCard, id);
  }, log);
}

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
  readonly log: vscode.LogOutputChannel;
}

/** Starts with the selected words, or with whom the open report names. */
async function pick(annotator: Annotator, decisions: Decisions): Promise<EntityId | undefined> {
  const { activeTextEditor: editor } = vscode.window;
  const first = editor ? namedIn(editor.document, annotator, decisions) : [];
  const value = editor && editor.selection.isSingleLine ? editor.document.getText(editor.selection) : '';
  return (await pickFrom(annotator, { title: vscode.l10n.t('Look up actors, countries, organizations, campaigns and software'), value, first, all: true }))?.id;
}

/** The entities that a report names, in the order of their first mention. */
function namedIn(document: vscode.TextDocument, { catalog }: Annotator, decisions: Decisions): Entity[] {
  const ids = new Set(decisions.mentions(document).flatMap(({ entity }) => entity ?? []));
  return [...ids].flatMap((id) => catalog.entity(id) ?? []);
}

/** What a pick offers beside what is found: entities that come first as long as nothing is typed, and items that always come last. */
export interface PickOptions<I> {
  readonly title: string;
  /** What is searched for at the beginning. */
  readonly value: string;
  readonly first?: readonly Entity[];
  /** Whether all others follow those that come first. */
  readonly all?: boolean;
  readonly last?: readonly I[];
}

/** Asks for an entity, searching while one types. Resolves to what was chosen, or to `undefined` where the pick was left. */
export function pickFrom<I extends vscode.QuickPickItem = EntityItem>(
  annotator: Annotator,
  { title, value, first = [], all = first.length === 0, last = [] }: PickOptions<I>,
): Promise<EntityItem | I | undefined> {
  return new Promise((resolve) => {
    const input = vscode.window.createQuickPick<EntityItem | I>();
    const search = (query: string) => {
      const found = query.trim() !== '' ? annotator.lookUp(query).map(itemOf) : untyped(annotator, first, all);
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

/** What is there before the first letter: who comes first, and everybody else. */
function untyped(annotator: Annotator, first: readonly Entity[], all: boolean): EntityItem[] {
  const own = first.map((entity) => itemOf({ entity, name: nameHere(entity.id, entity.name) }));
  if (!all) return own;
  const known = new Set(first.map(({ id }) => id));
  return [...own, ...everyone(annotator).filter(({ id }) => !known.has(id))];
}

/** All actors and campaigns by name: something to browse before the first letter. */
function everyone({ catalog }: Annotator): EntityItem[] {
  return catalog.entities
    .filter(({ kind }) => kind === 'actor' || kind === 'campaign')
    .map((entity) => itemOf({ entity, name: nameHere(entity.id, entity.name) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/**
 * What matched stands in the description; `alwaysShow` keeps VS Code from filtering away what we found by another name. Who is found by the
 * preferred name has it as label, whatever the language: VS Code puts those first whose label was typed.
 */
function itemOf({ entity, name }: Pick<Found, 'entity' | 'name'>): EntityItem {
  const kind = MENTION_KINDS.find((mentionKind) => mentionKind === entity.kind);
  const here = nameHere(entity.id, entity.name);
  const label = name === entity.name ? name : here;
  const others = new Set([name, here].filter((other) => other !== label));
  return {
    id: entity.id,
    label: `${kind ? `$(${KIND_ICONS[kind]}) ` : ''}${label}`,
    description: [...others, kindLabel(entity)].join(' · '),
    alwaysShow: true,
  };
}

import * as vscode from 'vscode';
import type { EntityId } from '../../../core';
import { annotationOf, inputOf, reportOf } from '../../editor/input';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { pickFrom } from './lookUp';

/**
 * The entity that a command's arguments name, else the one of the mention at the cursor. Of several that a name may mean one is asked for;
 * `undefined` where nobody was chosen, or no dataset knows the name: then it is looked up.
 */
export async function entityHere(args: readonly unknown[], engine: Engine, decisions: Decisions): Promise<EntityId | undefined> {
  const input = inputOf(args);
  if (input.entity !== undefined) return input.entity;
  const annotator = await engine.load();
  const { entity, candidates = [], text } = await annotationOf(input, await reportOf(input), decisions);
  if (entity !== undefined || candidates.length === 1) return entity ?? candidates[0];
  const title = vscode.l10n.t('What is "{0}"?', text.replace(/\s+/g, ' '));
  const first = candidates.flatMap((id) => annotator.catalog.entity(id) ?? []);
  return (await pickFrom(annotator, { title, value: first.length > 0 ? '' : text.replace(/\s+/g, ' '), first }))?.id;
}

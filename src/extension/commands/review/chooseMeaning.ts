import * as vscode from 'vscode';
import { MENTION_KINDS, type Annotation, type Annotator, type Meaning } from '../../../core';
import { KIND_ICONS, kindLabel } from '../../wording/kinds';
import { pickFrom, type EntityItem } from '../entities/lookUp';

type Item = EntityItem | (vscode.QuickPickItem & { meaning: Meaning });

/**
 * Asks what words mean: one of the candidates, an entity that is looked up while one types, or a kind alone. `undefined` where the question
 * was left.
 */
export async function chooseMeaning(
  words: string,
  annotator: Annotator,
  annotation?: Pick<Annotation, 'candidates' | 'entity' | 'kind'>,
): Promise<Meaning | undefined> {
  const named = annotation?.candidates ?? (annotation?.entity === undefined ? [] : [annotation.entity]);
  const candidates = named.flatMap((id) => annotator.catalog.entity(id) ?? []);
  const kinds: Item[] = MENTION_KINDS.map((kind) => ({
    label: `$(${KIND_ICONS[kind]}) ${vscode.l10n.t('{0}, without an entity', kindLabel({ kind }))}`,
    alwaysShow: true,
    meaning: { kind },
  }));
  const title = vscode.l10n.t('What is "{0}"?', words.replace(/\s+/g, ' '));
  const picked = await pickFrom<Item>(annotator, {
    title,
    value: candidates.length > 0 ? '' : words.replace(/\s+/g, ' '),
    first: candidates,
    last: kinds,
  });
  if (!picked) return undefined;
  return 'meaning' in picked ? picked.meaning : { entity: picked.id };
}

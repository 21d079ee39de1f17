import * as vscode from 'vscode';
import { cardOf, FULL_CARD, graphOfEntity, timeLineOf, techniqueItems, type Annotator, type AttackUses, type CardItem, type EntityId } from '../../../core';
import type { Item, Page, Section } from '../../../panel/protocol';
import { CARD_WORDS, labelOf } from '../../wording/cardWords';
import { kindLabel } from '../../wording/kinds';
import { graphSection } from './graphSection';
import { timeLineSection } from './timeLineSection';

/** All that is known of an entity: its card, its relations, its campaigns. */
export function entityPage(id: EntityId, { catalog }: Annotator, uses: AttackUses): Page {
  const entity = catalog.entity(id);
  if (!entity) return { title: id, subtitle: vscode.l10n.t('No dataset knows {0} any more.', id), sections: [] };
  const card = cardOf(entity, catalog, FULL_CARD, undefined, CARD_WORDS, techniqueItems(entity, uses));
  const ids = card.ids.map(({ text }) => text);
  const rows = [
    ...(card.ids.length > 0 ? [{ label: vscode.l10n.t('Ids'), items: card.ids.map(itemOf) }] : []),
    ...card.rows.map(({ label, items }) => ({ label: labelOf(label), items: items.map(itemOf) })),
  ];
  const cardSection: Section = { kind: 'card', title: vscode.l10n.t('Card'), rows, sources: card.sources.map(itemOf) };
  return {
    title: card.title,
    subtitle: [kindLabel(entity), ...ids, id].join(' · '),
    sections: [cardSection, graphSection(graphOfEntity(id, catalog), catalog), ...timeLineSection(timeLineOf([id], catalog))],
  };
}

function itemOf({ text, detail, href, entity, sources }: CardItem): Item {
  const target = entity !== undefined ? { entity } : href !== undefined ? { href } : undefined;
  return { text, ...(detail === undefined ? {} : { detail }), ...(target ? { target } : {}), ...(sources ? { notes: sources } : {}) };
}

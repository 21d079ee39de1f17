import * as vscode from 'vscode';
import { cardOf, matchedName, SHORT_CARD, type CardItem, type CardLabel, type Catalog, type Entity, type EntityId } from '../../core';
import { CARD_WORDS } from './cardWords';
import { kindLabel } from './kinds';
import { nameHere } from './names';
import { escapeText, itemText, rowLine } from './markdown';

/** Which name was matched, who uses it, and whose name it is, as Markdown. */
export function headLine(entity: Entity, text: string): string {
  const { name, by } = matchedName(text, entity);
  const whose = `**${escapeText(nameHere(entity.id, entity.name))}**`;
  const users = by === '' ? '' : vscode.l10n.t(', named so by {0}', escapeText(by));
  if ((name?.text ?? text) === entity.name) return `${whose}${users}`;
  const sort =
    name?.form === 'adjective' ? vscode.l10n.t('adjective of') : name?.form === 'id' ? vscode.l10n.t('id of') : vscode.l10n.t('a name of');
  return `“${escapeText(text)}”${users}: ${sort} ${whose}`;
}

/** What sort of entity it is, with its ids. */
export function kindLine(entity: Entity, catalog: Catalog): string {
  const code = entity.kind === 'country' ? [entity.id.slice('country/'.length)] : [];
  return [kindLabel(entity), ...code, ...cardOf(entity, catalog, SHORT_CARD).ids.map(itemText)].join(' · ');
}

/**
 * So many rows of the short card, each a line of Markdown: where there is room, the other names first, but those of a country, which are
 * mostly those of other languages. `techniques` are a program's; `named` is whom the report names.
 */
export function shortRows(
  entity: Entity,
  text: string,
  catalog: Catalog,
  limit: number,
  techniques: readonly CardItem[] = [],
  named: ReadonlySet<EntityId> = new Set(),
): string[] {
  const isCountry = entity.kind === 'country';
  const length = { ...SHORT_CARD, named, ...(isCountry ? { background: 3 } : {}) }; // who comes from it, and who targets it
  const { rows, sources } = cardOf(entity, catalog, length, text, CARD_WORDS, techniques);
  const labelled = (label: CardLabel) => rows.filter((row) => row.label === label);
  const names = limit < ROOM_FOR_NAMES ? [] : labelled('Other names');
  const last = LAST.flatMap(labelled);
  const others = rows.filter((row) => row.label !== 'Other names' && !last.includes(row));
  return (isCountry ? [...others, ...last, ...names] : [...names, ...others, ...last]).slice(0, limit).map((row) => rowLine(row, sources));
}
const ROOM_FOR_NAMES = 3;
/** Long lines that leave the targets their place; the sponsor is mostly the origin again. */
const LAST: readonly CardLabel[] = ['Campaigns', 'Sponsored by', 'References'];

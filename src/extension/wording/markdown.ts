import * as vscode from 'vscode';
import type { Card, CardItem, CardRow } from '../../core';
import { labelOf } from './cardWords';

/**
 * Text from a report or a dataset as Markdown that shows just that text. Every ASCII punctuation mark is escaped (CommonMark 0.31, section
 * 2.4), so
 * that nothing in it becomes markup, a link or an icon.
 */
export function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A link, where the address is a web address; else its text alone. What is encoded in the address already stays so. */
export function link(text: string, href: string): string {
  const address = href.replace(LONE_SURROGATE, '\uFFFD'); // which has no encoding
  const encoded = encodeURI(address).replace(/%25(?=[\da-f]{2})/gi, '%').replace(/[<>\\]/g, '');
  return /^https?:\/\//i.test(address) ? `[${escapeText(text)}](<${encoded}>)` : escapeText(text);
}

/** A row of a card on one line: its label, its items, and how many more there are. */
export function rowLine({ label, items, more }: CardRow): string {
  const groups = inGroups(items);
  const list = groups.map(groupText).join(groups.some(([item]) => item?.detail) ? '; ' : ', ');
  return `**${escapeText(labelOf(label))}:** ${list}${more > 0 ? ` *${vscode.l10n.t('and {0} more', more)}*` : ''}`;
}

/** Neighbours that share a detail: "Germany, Mongolia (suspected, lure documents)". */
function inGroups(items: readonly CardItem[]): CardItem[][] {
  const groups: CardItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && item.detail && last[0]?.detail === item.detail) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function groupText(group: readonly CardItem[]): string {
  const detail = group[0]?.detail;
  const names = group.map(({ text, href }) => itemText({ text, ...(href === undefined ? {} : { href }) })).join(', ');
  return detail ? `${names} (${escapeText(detail)})` : names;
}

export function itemText({ text, detail, href }: CardItem): string {
  const shown = href === undefined ? escapeText(text) : link(text, href);
  return detail ? `${shown} (${escapeText(detail)})` : shown;
}

/** The full card as a Markdown document. */
export function cardDocument(card: Card, kind: string): string {
  const head = `# ${escapeText(card.title)}\n\n${[escapeText(kind), ...card.ids.map(itemText), `\`${card.id}\``].join(' · ')}\n`;
  const sections = card.rows.map(
    ({ label, items }) => `\n## ${escapeText(labelOf(label))}\n\n${items.map((item) => `- ${itemText(item)}`).join('\n')}\n`,
  );
  return head + sections.join('');
}

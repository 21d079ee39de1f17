import type { Card, CardItem, CardRow } from '../core';

/**
 * Text from a report or a dataset as Markdown that shows just that text. Every ASCII punctuation mark is escaped (CommonMark 0.31, section 2.4), so
 * that nothing in it becomes markup, a link or an icon.
 */
export function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A link, where the address is a web address; else its text alone. */
export function link(text: string, href: string): string {
  return /^https?:\/\//i.test(href) ? `[${escapeText(text)}](<${encodeURI(href).replace(/[<>\\]/g, '')}>)` : escapeText(text);
}

/** A row of a card on one line: its label, its items, and how many more there are. */
export function rowLine({ label, items, more }: CardRow): string {
  const list = items.map(itemText).join(items.some(({ detail }) => detail) ? '; ' : ', ');
  return `**${escapeText(label)}:** ${list}${more > 0 ? ` *and ${more} more*` : ''}`;
}

export function itemText({ text, detail, href }: CardItem): string {
  const shown = href === undefined ? escapeText(text) : link(text, href);
  return detail ? `${shown} (${escapeText(detail)})` : shown;
}

/** The full card as a Markdown document. */
export function cardDocument(card: Card, kind: string): string {
  const head = `# ${escapeText(card.title)}\n\n${[escapeText(kind), ...card.ids.map(itemText), `\`${card.id}\``].join(' · ')}\n`;
  const sections = card.rows.map(({ label, items }) => `\n## ${escapeText(label)}\n\n${items.map((item) => `- ${itemText(item)}`).join('\n')}\n`);
  return head + sections.join('');
}

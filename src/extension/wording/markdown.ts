import * as vscode from 'vscode';
import type { Card, CardItem, CardRow, CardSource } from '../../core';
import { labelOf } from './cardWords';

/**
 * Text from a report or a dataset as Markdown that shows just that text. Every ASCII punctuation mark is escaped (CommonMark 0.31, section
 * 2.4), so that nothing in it becomes markup, a link or an icon.
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

/** A row of a card on one line: its label, its items, how many more there are, and at the end, in short, who says so. */
export function rowLine({ label, items, more }: CardRow, sources: readonly CardSource[]): string {
  const groups = inGroups(items);
  const list = groups.map((group) => groupText(group)).join(groups.some(([item]) => item?.detail) ? '; ' : ', ');
  const who = [...new Set(items.flatMap(({ sources: numbers = [] }) => numbers.map((number) => sources[number - 1]?.name ?? '')))];
  const rest = more > 0 ? ` *${vscode.l10n.t('and {0} more', more)}*` : '';
  return `**${escapeText(labelOf(label))}:** ${list}${rest}${who.length > 0 ? ` — *${escapeText(who.join(', '))}*` : ''}`;
}

/** Neighbours that share a detail: "Germany, Mongolia (suspected, lure documents)". */
export function inGroups<T extends { readonly detail?: string }>(items: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && item.detail && last[0]?.detail === item.detail) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function groupText(group: readonly CardItem[], withNumbers = false): string {
  const names = group.map(({ detail: _detail, sources, ...item }) => itemText({ ...item, ...(withNumbers && sources ? { sources } : {}) }));
  const detail = group[0]?.detail;
  return detail ? `${names.join(', ')} (${escapeText(detail)})` : names.join(', ');
}

export function itemText({ text, detail, href, sources = [] }: CardItem): string {
  const shown = href === undefined ? escapeText(text) : link(text, href);
  return `${shown}${sources.map((number) => ` \\[${number}\\]`).join('')}${detail ? ` (${escapeText(detail)})` : ''}`;
}

/** How many lines of a row are seen at once; the rest is folded. */
export const LINES_UNFOLDED = 10;

/** The full card as a Markdown document. Its sources are notes with numbers. */
export function cardDocument({ title, ids, id, rows, sources }: Card, kind: string): string {
  const head = `# ${escapeText(title)}\n\n${[escapeText(kind), ...ids.map(itemText), `\`${id}\``].join(' · ')}\n`;
  const sections = rows.map(({ label, items }) => `\n## ${escapeText(labelOf(label))}\n\n${folded(inGroups(items).map((group) => `- ${groupText(group, true)}`))}\n`);
  const notes = sources.map(({ text, href }, i) => `${i + 1}. ${itemText({ text, ...(href === undefined ? {} : { href }) })}`);
  return [head, ...sections, ...(notes.length > 0 ? [`\n## ${escapeText(vscode.l10n.t('Sources'))}\n\n${notes.join('\n')}\n`] : [])].join('');
}

/** Lines of a list; of a long one the end can be unfolded. */
function folded(lines: readonly string[]): string {
  const rest = lines.slice(LINES_UNFOLDED);
  if (rest.length < 2) return lines.join('\n');
  const summary = escapeText(vscode.l10n.t('{0} more', rest.length));
  return `${lines.slice(0, LINES_UNFOLDED).join('\n')}\n\n<details><summary>${summary}</summary>\n\n${rest.join('\n')}\n\n</details>`;
}

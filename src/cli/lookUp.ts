import { parseArgs } from 'node:util';
import { cardOf, FULL_CARD, techniqueItems, type AttackUses, type Card, type CardItem, type Entity, type Found } from '../core';
import { load } from './catalog';
import { BAD_INPUT, DONE, UsageError, type Io } from './io';

const NEAR = 6;

/** `intel-annotator look-up NAME` */
export async function lookUp(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { dataset: { type: 'string', multiple: true, default: [] as string[] } },
    allowPositionals: true,
  });
  const query = positionals.join(' ').trim();
  if (query === '') throw new UsageError('look-up needs a NAME.');
  const loaded = await load(values.dataset, io);
  if (!loaded) return BAD_INPUT;
  const { annotator } = loaded;
  const [best, ...others] = annotator.lookUp(query, NEAR);
  if (!best || best.fit === 'near') {
    io.error(`intel-annotator: nobody goes by "${query}"${best ? '' : ' or a name near it'}.`);
    if (best) io.error(nearLine([best, ...others]));
    return BAD_INPUT;
  }
  const techniques = await techniquesOf(best.entity, io);
  await io.write(layOut(cardOf(best.entity, annotator.catalog, FULL_CARD, undefined, undefined, techniques)));
  if (others.length > 0) await io.write(`\n${nearLine(others)}\n`);
  return DONE;
}

/** What a program does. The table is read for programs alone. */
async function techniquesOf(entity: Entity, io: Io): Promise<CardItem[]> {
  if (entity.kind !== 'software') return [];
  return techniqueItems(entity, JSON.parse(new TextDecoder().decode(await io.attackUses())) as AttackUses);
}

const nearLine = (near: readonly Found[]): string =>
  `Near: ${near.map(({ entity, name }) => (name === entity.name ? name : `${name} (${entity.name})`)).join(', ')}`;

/** A card as plain text: a heading, then a line for each item, and the sources that the numbers in brackets stand for. */
function layOut({ title, id, ids, rows, sources }: Card): string {
  const head = [title, id, ...ids.map(({ text }) => text)].join('  ');
  const told = rows.flatMap(({ label, items }) => [`${label}:`, ...items.map((item) => `  ${lineOf(item)}`)]);
  const cited = sources.map(({ text, href }, i) => `  [${i + 1}] ${text}${href === undefined ? '' : ` <${href}>`}`);
  return `${[head, ...told, ...(cited.length > 0 ? ['Sources:', ...cited] : [])].join('\n')}\n`;
}

function lineOf({ text, detail, href, sources = [] }: CardItem): string {
  return [
    text,
    detail === undefined ? '' : `(${detail})`,
    ...sources.map((number) => `[${number}]`),
    href !== undefined && !href.endsWith(text) ? `<${href}>` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

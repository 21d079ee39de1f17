import type { Catalog } from '../catalog';
import { looseKey } from './keys';
import type { Entity, Name } from '../model';
import { foldSpelling } from '../text';
import { notProse, type Format } from '../recognize';
import { isInFence } from '../review';

/** A name that goes on as something typed begins, with the best known of the entities that have it. */
export interface Completion {
  readonly entity: Entity;
  readonly name: Name;
  /** Whom the name means as well. */
  readonly others: readonly Entity[];
}

/** Fewer letters say nothing; where a sentence begins, every word has a capital, so that more are needed there. */
const LETTERS_AT_LEAST = 2;
const LETTERS_AT_A_START = 4;
/** Names have so many words at most before the one that is being typed. */
const WORDS_BEFORE = 4;
/** How far back names are looked for, in UTF-16 code units. */
const REACH = 200;

interface Entry {
  readonly entity: Entity;
  readonly name: Name;
  readonly key: string;
  /** The lower, the sooner one means it. */
  readonly rank: number;
}

/**
 * Names and ids of ATT&CK by how they begin, in any case: the best known first. Adjectives, other ids, and names that are never matched are
 * left out; spellings of one name count once, and so does a name of several. The index is built on the first call.
 */
export function createCompleter(catalog: Catalog): (prefix: string, limit?: number) => Completion[] {
  let entries: Entry[] | undefined;
  return (prefix, limit = 50) => {
    const wanted = completionKey(prefix);
    if (wanted === '') return [];
    entries ??= indexOf(catalog);
    const found: Entry[] = [];
    for (let i = firstFrom(entries, wanted); entries[i]?.key.startsWith(wanted); i++) found.push(entries[i] as Entry);
    return withoutTwins(found.sort((a, b) => a.rank - b.rank || compare(a.key, b.key))).slice(0, limit);
  };
}

/** One for each name, of those that differ in blanks and marks alone too. */
function withoutTwins(entries: readonly Entry[]): Completion[] {
  const found = new Map<string, { entity: Entity; name: Name; others: Entity[] }>();
  for (const { entity, name } of entries) {
    const key = looseKey(name.text);
    const known = found.get(key);
    if (!known) found.set(key, { entity, name, others: [] });
    else if (known.entity !== entity && !known.others.includes(entity)) known.others.push(entity);
  }
  return [...found.values()];
}

/**
 * What may be the beginning of a name at the end of a line's text before the cursor, the longest first. Unless somebody `asked`, only what
 * begins with a capital (or a letter of a script that has none).
 */
export function beginningsOf(before: string, asked: boolean): string[] {
  const text = before.slice(-REACH);
  const words = [...text.matchAll(/(?<![\p{L}\p{N}\p{M}_./\\@:#-])[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.()-]*/gu)];
  const last = words.at(-1);
  if (!last || last.index + last[0].length !== text.length) return [];
  return words
    .slice(-WORDS_BEFORE - 1)
    .map(({ index }) => ({ index, typed: text.slice(index) }))
    .filter(({ typed }) => !/[^\S ]| {2}|[.!?:;,] /.test(typed))
    .filter(
      ({ index, typed }) =>
        letters(typed) >= LETTERS_AT_LEAST &&
        (asked || (/^[\p{Lu}\p{Lo}]/u.test(typed) && (letters(typed) >= LETTERS_AT_A_START || !beginsSentence(text.slice(0, index))))),
    )
    .map(({ typed }) => typed);
}

/** Whether a place is prose: not in code, an address, a hash, a comment. Reads the paragraph around it, and how those before it end. */
export function isProse(text: string, offset: number, format: Format): boolean {
  const start = paragraphStart(text, offset);
  if (format === 'markdown' && (isInFence(text.slice(0, start)) || text.lastIndexOf('<!--', offset) > text.lastIndexOf('-->', offset)))
    return false;
  const end = text.slice(offset).search(/\n[ \t]*\r?\n|$/) + offset;
  return !notProse(text.slice(start, Math.min(end, offset + 2000)), format).some(
    (span) => span.start + start < offset && offset <= span.end + start,
  );
}

const letters = (typed: string): number => typed.replace(/[^\p{L}\p{N}]/gu, '').length;
/** At the beginning of a line, also behind the mark of a list, a heading or a cell, and behind a full stop. */
const beginsSentence = (before: string): boolean =>
  /(?:^[ \t]*(?:[-*+>#|]+[ \t]+|\d+[.)][ \t]+)?|[.!?:]["'”’)]*[ \t]+|\|[ \t]*)["'“‘(*_]*$/.test(before);

function paragraphStart(text: string, offset: number): number {
  const blank = Math.max(text.lastIndexOf('\n\n', offset - 1), text.lastIndexOf('\n\r\n', offset - 1));
  return blank < 0 ? 0 : blank + 1;
}

/** A name or its beginning, as both are compared. */
export const completionKey = (text: string): string => foldSpelling(text).toLowerCase();

function indexOf(catalog: Catalog): Entry[] {
  const entries = catalog.entities.filter(({ kind }) => kind !== 'software').flatMap((entity) => {
    const names = entity.names.filter(({ match, form }) => match !== 'never' && form !== 'adjective' && form !== 'id');
    const spelled = new Map([...attackId(entity), ...names].map((name) => [completionKey(name.text), name]).reverse() as [string, Name][]);
    return [...spelled].map(([key, name]): Entry => ({ entity, name, key, rank: rankOf(entity, name) }));
  });
  return entries.sort((a, b) => compare(a.key, b.key));
}

function attackId({ ids }: Entity): Name[] {
  const id = ids['mitre-attack'];
  return id === undefined ? [] : [{ text: id, by: [], match: 'exact', sources: [], form: 'id' }];
}

/** Groups and campaigns that ATT&CK lists, and countries, before others; of each first those whose preferred name it is. */
function rankOf({ kind, ids, name }: Entity, { text }: Name): number {
  const isWellKnown = ids['mitre-attack'] !== undefined || (kind === 'country' && text === name);
  return (isWellKnown ? 0 : 2) + (text === name ? 0 : 1);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function firstFrom(entries: readonly Entry[], key: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Catalog } from '../catalog';
import type { EntityId } from '../model';
import { notProse, type Format } from '../recognize';

const known = new WeakMap<Catalog, ReadonlyMap<string, EntityId>>();

/** Words of a name at most; longer names of programs are none. */
const WORDS_AT_MOST = 4;

/**
 * The programs that campaigns use, where a text names them: whole words, spelled as in the data, not in addresses or code. Names of less
 * than three letters and commands of an operating system (`net`, `at`) are left out, since they are words too.
 */
export function softwareIn(text: string, format: Format, catalog: Catalog): EntityId[] {
  const names = namesOf(catalog);
  const hidden = notProse(text, format);
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)];
  const found = new Set<EntityId>();
  for (const [i, word] of words.entries()) {
    if (hidden.some(({ start, end }) => start <= word.index && word.index < end)) continue;
    for (const last of words.slice(i, i + WORDS_AT_MOST)) {
      const id = names.get(text.slice(word.index, last.index + last[0].length));
      if (id !== undefined) found.add(id);
    }
  }
  return [...found];
}

function namesOf(catalog: Catalog): ReadonlyMap<string, EntityId> {
  const names =
    known.get(catalog) ??
    new Map(
      catalog.entities
        .filter(({ kind }) => kind === 'campaign')
        .flatMap(({ claims }) => claims)
        .filter(({ says }) => says === 'uses')
        .flatMap(({ of }) =>
          (catalog.entity(of)?.names ?? []).filter(({ text }) => isTelling(text)).map(({ text }) => [text, of] as const),
        ),
    );
  known.set(catalog, names);
  return names;
}

const isTelling = (name: string): boolean => name.length > 2 && /\p{Lu}|\d/u.test(name);

import { asUint16, asUint32, bytesOf, readSections, writeSections, type Catalog } from '../../catalog';
import { entriesOf, trieOf } from './buildLayer';
import { entryOf, phraseEntry } from './entry';
import { Layer, type Spellings } from './layer';
import { sumsBefore } from './trie';

const FORMAT = 'intel-names/5';
/** Of so many entities together it is noted how many names stand before theirs. */
const BLOCK = 32;

/**
 * The index of a catalog's names as bytes, to be packed with the catalog. Names are numbered in the order of the entities and of their
 * names; phrases follow.
 */
export function packLayer(catalog: Catalog, spellings: Spellings): Uint8Array {
  const { arrays, prefilter } = trieOf(entriesOf(catalog.entities, catalog.parts.phrases), spellings);
  const { prints, counts, names, ranks, firsts } = arrays;
  const isSmall = names.every((name) => name < 1 << 16);
  const owned = Uint16Array.from(catalog.entities, (entity) => entity.names.length);
  return writeSections(
    FORMAT,
    {},
    {
      prints: bytesOf(prints),
      counts,
      ranks: bytesOf(ranks),
      firsts: bytesOf(firsts),
      ...(isSmall ? { names16: bytesOf(Uint16Array.from(names)) } : { names: bytesOf(names) }),
      owned: bytesOf(owned),
      before: bytesOf(sumsBefore(owned, BLOCK)),
      ...prefilter,
    },
  );
}

/** Lays the index over its bytes. An entity is read when one of its names is met. */
export function unpackLayer(packed: Uint8Array, catalog: Catalog, spellings: Spellings): Layer {
  const sections = readSections(FORMAT, packed);
  if (!sections) throw new Error(`The bundled index is not in the form "${FORMAT}". Install the extension again.`);
  const bytes = (name: string) => sections.bytes(name);
  const owners: Owners = { owned: asUint16(bytes('owned')), before: asUint32(bytes('before')) };
  const short = bytes('names16');
  const arrays = {
    prints: asUint16(bytes('prints')),
    counts: bytes('counts'),
    names: short.length > 0 ? new Uint32Array(asUint16(short)) : asUint32(bytes('names')),
    ranks: asUint32(bytes('ranks')),
    firsts: asUint32(bytes('firsts')),
  };
  return new Layer(arrays, { alone: bytes('alone'), first: bytes('first'), pairs: bytes('pairs') }, spellings, (number) => {
    const { owner, nth } = ownerOf(number, owners);
    if (owner === owners.owned.length) {
      const phrase = catalog.parts.phrases[nth];
      return phrase && phraseEntry(phrase);
    }
    const entity = catalog.parts.entities.at(owner);
    const name = entity.names[nth];
    return name && entryOf(entity.kind, entity, name);
  });
}

/** How many names each entity has; and, of so many entities together, how many stand before theirs. */
interface Owners {
  readonly owned: Uint16Array;
  readonly before: Uint32Array;
}

/** The entity that has a name, by its number, and which of its names it is; behind all entities those of phrases follow. */
function ownerOf(number: number, { owned, before }: Owners): { owner: number; nth: number } {
  const block = lastAtMost(before, number);
  let owner = block * BLOCK;
  let nth = number - (before[block] ?? 0);
  while (owner < owned.length && nth >= (owned[owner] as number)) nth -= owned[owner++] as number;
  return { owner, nth };
}

/** The index of the last of sorted sums that is not above a value. */
function lastAtMost(sums: Uint32Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sums[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { asUint16, asUint32, bytesOf, readSections, writeSections, type Catalog } from '../../catalog';
import { entriesOf, trieOf } from './buildLayer';
import { entryOf, phraseEntry } from './entry';
import { Layer, type Spellings } from './layer';

const FORMAT = 'intel-names/4';

/**
 * The index of a catalog's names as bytes, to be packed with the catalog. Names are numbered in the order of the entities and of their
 * names; phrases follow.
 */
export function packLayer(catalog: Catalog, spellings: Spellings): Uint8Array {
  const { arrays: { prints, counts, names, ends }, prefilter } = trieOf(entriesOf(catalog.entities, catalog.parts.phrases), spellings);
  const isSmall = names.every((name) => name < 1 << 16);
  const owned = Uint16Array.from(catalog.entities, (entity) => entity.names.length);
  return writeSections(
    FORMAT,
    {},
    {
      prints: bytesOf(prints),
      counts,
      ends,
      ...(isSmall ? { names16: bytesOf(Uint16Array.from(names)) } : { names: bytesOf(names) }),
      owned: bytesOf(owned),
      ...prefilter,
    },
  );
}

/** Lays the index over its bytes. An entity is read when one of its names is met. */
export function unpackLayer(packed: Uint8Array, catalog: Catalog, spellings: Spellings): Layer {
  const sections = readSections(FORMAT, packed);
  if (!sections) throw new Error(`The bundled index is not in the form "${FORMAT}". Install the extension again.`);
  const bytes = (name: string) => sections.bytes(name);
  const firsts = sumsOf(asUint16(bytes('owned')));
  const short = bytes('names16');
  const names = short.length > 0 ? new Uint32Array(asUint16(short)) : asUint32(bytes('names'));
  const arrays = { prints: asUint16(bytes('prints')), counts: bytes('counts'), ends: bytes('ends'), names };
  return new Layer(arrays, { alone: bytes('alone'), first: bytes('first'), pairs: bytes('pairs') }, spellings, (number) => {
    const phrase = catalog.parts.phrases[number - (firsts.at(-1) as number)];
    if (phrase) return phraseEntry(phrase);
    const owner = lastAtMost(firsts, number);
    const entity = catalog.parts.entities.at(owner);
    const name = entity.names[number - (firsts[owner] as number)];
    return name && entryOf(entity, name);
  });
}

/** For each of some counts the sum of those before it, and the sum of all at the end. */
function sumsOf(counts: Uint16Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = (sums[i] as number) + (counts[i] as number);
  return sums;
}

/** The index of the last of sorted sums that is not above a value, the end left out. */
function lastAtMost(sums: Uint32Array, value: number): number {
  let low = 0;
  let high = sums.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sums[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

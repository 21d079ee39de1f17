import { asUint32, type Catalog } from '../../catalog';
import type { Entity } from '../../model';
import { foldSpelling, foldWord } from '../../text';
import { entriesOf, layerOf } from './buildLayer';
import type { Entry } from './entry';
import { Layer, type Spellings } from './layer';
import { unpackLayer } from './packedLayer';
import { WORD_BITS } from './prefilter';

/** Names, to be walked word by word. */
export interface NameIndex {
  readonly layers: readonly Layer[];
  /** By `filterIndex` of a word's hash: whether it is a name (`IS_NAME`) or begins one (`BEGINS_NAME`). */
  readonly filter: Uint8Array;
  /** A bit for each `pairIndex` of two words with which names begin. */
  readonly pairs: Uint8Array;
  /** Folded texts that no name may have. */
  readonly ignored: ReadonlySet<string>;
}

export const IS_NAME = 1;
export const BEGINS_NAME = 2;

/** The index of a catalog's names: as it was packed with it, or built. One that is laid over another adds to its index. */
export function indexNames(catalog: Catalog, spellings: Spellings): NameIndex {
  const layers = layersOf(catalog, spellings);
  const filter = new Uint8Array(1 << WORD_BITS);
  for (const { prefilter } of layers) {
    spread(prefilter.alone, filter, IS_NAME);
    spread(prefilter.first, filter, BEGINS_NAME);
  }
  const pairs = layers.map(({ prefilter }) => prefilter.pairs).reduce((all, more) => all.map((byte, at) => byte | (more[at] as number)));
  return { layers, filter, pairs, ignored: new Set(catalog.ignore.map(({ text }) => foldWord(foldSpelling(text)))) };
}

/** Adds a mark to the bytes whose bits are set; few are, so that 32 are looked at at once. This runs once, before code is compiled. */
function spread(bits: Uint8Array, bytes: Uint8Array, mark: number): void {
  const words = asUint32(bits);
  for (let i = 0; i < words.length; i++) {
    for (let left = (words[i] as number) | 0; left !== 0; left &= left - 1) {
      const at = i * 32 + 31 - Math.clz32(left & -left);
      bytes[at] = (bytes[at] as number) | mark;
    }
  }
}

function layersOf(catalog: Catalog, spellings: Spellings): Layer[] {
  const { over, index, entities } = catalog.parts;
  const madeOf = (those: readonly Entity[]) => layerOf(entriesOf(those, catalog.parts.phrases), spellings);
  if (!over) return [index ? unpackLayer(index, catalog, spellings) : madeOf(catalog.entities)];
  const isGone = ({ entity }: Entry) => over.changed.has(catalog.numberOf(entity?.id ?? '') ?? -1);
  const below = layersOf(over.base, spellings).map(({ arrays, prefilter, entry }) => new Layer(arrays, prefilter, spellings, (number) => {
    const found = entry(number);
    return found && !isGone(found) ? found : undefined;
  }));
  const added = entities.ids.map((_, number) => number).slice(over.base.parts.entities.ids.length);
  return [...below, madeOf([...new Set([...over.changed, ...added].map((number) => entities.at(number)))])];
}

import type { Catalog } from '../../catalog';
import type { Entity } from '../../model';
import { foldSpelling, foldWord } from '../../text';
import { entriesOf, layerOf } from './buildLayer';
import type { Entry } from './entry';
import { Layer, type Spellings } from './layer';
import { unpackLayer } from './packedLayer';
import { union, type Prefilter } from './prefilter';

/** Names, to be walked word by word. */
export interface NameIndex {
  readonly layers: readonly Layer[];
  /** What keeps most words away from them, of all layers together. */
  readonly prefilter: Prefilter;
  /** Folded texts that no name may have. */
  readonly ignored: ReadonlySet<string>;
}

/** The index of a catalog's names: as it was packed with it, or built. One that is laid over another adds to its index. */
export function indexNames(catalog: Catalog, spellings: Spellings): NameIndex {
  const layers = layersOf(catalog, spellings);
  const prefilter = layers.map((layer) => layer.prefilter).reduce(union);
  return { layers, prefilter, ignored: new Set(catalog.ignore.map(({ text }) => foldWord(foldSpelling(text)))) };
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

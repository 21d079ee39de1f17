// The bundled catalog, as the build packs it.
import { readFileSync } from 'node:fs';
import { Catalog, unpackCatalog, type Entity } from '../../src/core';
import { storeOf } from '../../src/core/catalog/catalog';
import { dictionaries } from './dictionaries';

/** What the product ships and reads. */
export const packedFile = 'dist/catalog.bin';

export const packedCatalog = (): Uint8Array => readFileSync(packedFile);

export const bundledCatalog = (): Catalog => unpackCatalog(packedCatalog());

/** The bundled catalog with as many made-up organizations as make 50,000 names. */
export function largeCatalog(bundled: Catalog): Catalog {
  const [small, large] = dictionaries(bundled);
  const made = large!.names.slice(small!.names.length).map((name, i): Entity => ({
    id: `organization/made-up-${i}`, kind: 'organization', name, ids: {}, claims: [], notes: [], references: [],
    names: [{ text: name, by: [], match: 'fold', sources: [] }],
  }));
  const { version, sha256, sources, ignore, entities } = bundled;
  return new Catalog({ version, sha256, sources, ignore, phrases: bundled.parts.phrases, entities: storeOf([...entities, ...made]) });
}

import type { Entity, Name } from '../model';
import { Catalog, type CatalogParts } from './catalog';
import { defaultMatch } from './dataset';

/** Raised with each change of the packed form; a pack of another version is refused. */
const PACK_FORMAT = 'intel-catalog/1';

/** In place of a name's sources where it has none though its entity's first name has some. */
const NO_SOURCES: readonly number[] = [-1];

type PackedName = string | [text: string, match: Name['match'], by: readonly string[], sources: readonly number[], form?: Name['form']];
type PackedEntity = Pick<Entity, 'id' | 'kind' | 'name'> & Partial<Omit<Entity, 'names'>> & { names: readonly PackedName[]; s?: readonly number[] };

/**
 * The catalog as one JSON text for the extension to ship: fields that are empty are left out, names in the default form are
 * plain strings. `unpackCatalog` gives the same catalog back.
 */
export function packCatalog(catalog: Catalog): string {
  const sourceIndex = new Map(catalog.sources.map((source, i) => [source.id, i]));
  const indexes = (ids: readonly string[]) => ids.map((id) => sourceIndex.get(id) ?? -1).filter((i) => i >= 0);
  const packName = (entity: Entity, name: Name): PackedName => {
    const plain = name.by.length === 0 && name.form === undefined && name.match === defaultMatch(entity.kind, name.text);
    const listed = indexes(name.sources);
    const inherited = listed.join() === indexes(entity.names[0]?.sources ?? []).join();
    if (plain && inherited) return name.text;
    const own = inherited ? [] : listed.length > 0 ? listed : NO_SOURCES;
    return name.form ? [name.text, name.match, name.by, own, name.form] : [name.text, name.match, name.by, own];
  };
  const entities = catalog.entities.map((entity): PackedEntity => ({
    ...withoutEmpty(entity),
    names: entity.names.map((name) => packName(entity, name)),
    s: indexes(entity.names[0]?.sources ?? []),
  }));
  const { version, sha256, sources, ignore } = catalog;
  return JSON.stringify({ format: PACK_FORMAT, version, sha256, sources, ignore, entities });
}

/** Reads what `packCatalog` wrote. Throws where the text is something else, which means a broken installation. */
export function unpackCatalog(text: string): Catalog {
  const pack = JSON.parse(text) as Omit<CatalogParts, 'entities'> & { format: string; entities: PackedEntity[] };
  if (pack.format !== PACK_FORMAT) throw new Error(`The bundled catalog has the form "${pack.format}", not "${PACK_FORMAT}". Install the extension again.`);
  const sourceId = (i: number) => pack.sources[i]?.id ?? '';
  const entities = pack.entities.map(({ s = [], names, ...rest }): Entity => {
    const inherited = s.map(sourceId);
    return {
      ids: {}, claims: [], notes: [], references: [],
      ...rest,
      names: names.map((name): Name => {
        if (typeof name === 'string') return { text: name, by: [], match: defaultMatch(rest.kind, name), sources: inherited };
        const [nameText, match, by, sources, form] = name;
        return { text: nameText, match, by, sources: sources.length > 0 ? sources.filter((i) => i >= 0).map(sourceId) : inherited, ...(form ? { form } : {}) };
      }),
    };
  });
  return new Catalog({ version: pack.version, sha256: pack.sha256, sources: pack.sources, ignore: pack.ignore, entities });
}

/** An entity without the fields that `unpackCatalog` fills in again. */
function withoutEmpty({ names: _names, ...entity }: Entity): Omit<PackedEntity, 'names'> {
  const kept = Object.entries(entity).filter(([, value]) => typeof value !== 'object' || Object.keys(value as object).length > 0);
  return Object.fromEntries(kept) as unknown as Omit<PackedEntity, 'names'>;
}

import { CERTAINTIES, kindOf, RELATIONS, type Claim, type Entity, type EntityId, type Name, type Note, type Source } from '../model';
import { Catalog, type EntityStore } from './catalog';
import { defaultMatch, type Ignored } from './dataset';
import { asciiBytes, asUint32, bytesOf, readAscii, readSections, toAscii, writeSections } from './sections';

/** Raised with each change of the packed form; a pack of another version is refused. */
const PACK_FORMAT = 'intel-catalog/2';

/** In place of a name's sources where it has none though its entity's first name has some. */
const NO_SOURCES: readonly number[] = [-1];

type PackedName = string | [text: string, match: Name['match'], by: readonly string[], sources: readonly number[], form?: Name['form']];
/** Relation, certainty and sources as numbers; the entity as its number. */
type PackedClaim = [says: number, of: number | EntityId, certainty: number, sources: readonly number[], confidence?: number | null, basis?: string];
type PackedEntity = {
  readonly n: readonly PackedName[];
  readonly s?: readonly number[];
  readonly c?: readonly PackedClaim[];
  readonly o?: readonly [text: string, ...sources: number[]][];
} & Partial<Pick<Entity, 'ids' | 'references' | 'class' | 'country' | 'firstSeen' | 'lastSeen' | 'name'>>;

interface Head { readonly version: string; readonly sha256: string; readonly ignore: readonly Ignored[] }

/**
 * The catalog as one binary file for the extension to ship. Each entity's facts are a JSON text of its own in it, to be read when first needed; `index`
 * is what the recognizer asks to be kept with it. `unpackCatalog` gives the same catalog back.
 */
export function packCatalog(catalog: Catalog, index?: Uint8Array): Uint8Array {
  const { version, sha256, ignore, sources, entities } = catalog;
  const sourceNumbers = new Map(sources.map((source, i) => [source.id, i]));
  const pack = packerOf((ids) => ids.map((id) => sourceNumbers.get(id) ?? -1).filter((i) => i >= 0), (id) => catalog.numberOf(id) ?? id);
  const facts = entities.map((entity) => toAscii(pack(entity)));
  const lengths = Uint32Array.from(facts, ({ length }) => length);
  return writeSections(PACK_FORMAT, { version, sha256, ignore } satisfies Head, {
    ids: asciiBytes(entities.map(({ id }) => id).join('\n')),
    sources: asciiBytes(toAscii(sources)),
    lengths: bytesOf(lengths),
    facts: asciiBytes(facts.join(',')),
    ...(index ? { index } : {}),
  });
}

/** Reads what `packCatalog` wrote, each entity when it is first asked for. Throws where the bytes are something else, which means a broken installation. */
export function unpackCatalog(file: Uint8Array): Catalog {
  const sections = readSections(PACK_FORMAT, file);
  if (!sections) throw new Error(`The bundled catalog is not in the form "${PACK_FORMAT}". Install the extension again.`);
  const { version, sha256, ignore } = sections.head as Head;
  let sources: readonly Source[] | undefined;
  const readSources = () => (sources ??= JSON.parse(readAscii(sections.bytes('sources'))) as Source[]);
  const index = sections.bytes('index');
  return new Catalog({
    version, sha256, ignore,
    get sources() { return readSources(); },
    entities: new PackedEntities(sections.bytes('ids'), asUint32(sections.bytes('lengths')), sections.bytes('facts'), (i) => readSources()[i]?.id ?? ''),
    ...(index.length > 0 ? { index } : {}),
  });
}

class PackedEntities implements EntityStore {
  #ids: readonly EntityId[] | undefined;
  readonly #read: (Entity | undefined)[];
  #areAllRead = false;

  /** Where each entity's facts begin; one more than there are, and a comma before each but the first. */
  readonly #starts: Uint32Array;

  constructor(private readonly idBytes: Uint8Array, lengths: Uint32Array, private readonly facts: Uint8Array, private readonly sourceId: (i: number) => string) {
    this.#read = new Array<Entity | undefined>(lengths.length);
    this.#starts = new Uint32Array(lengths.length + 1);
    for (let i = 0; i < lengths.length; i++) this.#starts[i + 1] = (this.#starts[i] as number) + (lengths[i] as number) + 1;
  }

  get ids(): readonly EntityId[] {
    return (this.#ids ??= this.#read.length === 0 ? [] : readAscii(this.idBytes).split('\n') as EntityId[]);
  }

  at(number: number): Entity {
    return (this.#read[number] ??= this.#unpack(number, JSON.parse(readAscii(this.facts.subarray(this.#starts[number], (this.#starts[number + 1] as number) - 1))) as PackedEntity));
  }

  all(): readonly Entity[] {
    if (!this.#areAllRead) {
      const packed = JSON.parse(`[${readAscii(this.facts)}]`) as PackedEntity[];
      packed.forEach((one, number) => { this.#read[number] ??= this.#unpack(number, one); });
      this.#areAllRead = true;
    }
    return this.#read as Entity[];
  }

  #unpack(number: number, { n: names, s = [], c: claims = [], o: notes = [], name, ids = {}, references = [], ...rest }: PackedEntity): Entity {
    const id = this.ids[number] as EntityId;
    const kind = kindOf(id);
    const sourceIds = (numbers: readonly number[]) => numbers.filter((i) => i >= 0).map(this.sourceId);
    const first = names[0] ?? '';
    return {
      id, kind, name: name ?? (typeof first === 'string' ? first : first[0]),
      names: names.map((packed): Name => {
        if (typeof packed === 'string') return { text: packed, by: [], match: defaultMatch(kind, packed), sources: sourceIds(s) };
        const [text, match, by, sources, form] = packed;
        return { text, by, match, sources: sourceIds(sources.length > 0 ? sources : s), ...(form ? { form } : {}) };
      }),
      ids, references,
      claims: claims.map(([says, of, certainty, sources, confidence, basis]): Claim => ({
        says: RELATIONS[says] as Claim['says'], of: typeof of === 'number' ? this.ids[of] as EntityId : of, certainty: CERTAINTIES[certainty] as Claim['certainty'],
        ...(typeof confidence === 'number' ? { confidence } : {}), ...(basis !== undefined ? { basis } : {}), sources: sourceIds(sources),
      })),
      notes: notes.map(([text, ...sources]): Note => ({ text, sources: sourceIds(sources) })),
      ...rest,
    };
  }
}

/** Packs an entity: empty fields are left out, names in the default form are plain strings, what stands in a list elsewhere is its number there. */
function packerOf(sourceNumbers: (ids: readonly string[]) => number[], numberOf: (id: EntityId) => number | EntityId): (entity: Entity) => PackedEntity {
  const packName = ({ kind, names }: Entity, { text, match, by, sources, form }: Name): PackedName => {
    const listed = sourceNumbers(sources);
    const isInherited = listed.join() === sourceNumbers(names[0]?.sources ?? []).join();
    if (by.length === 0 && form === undefined && match === defaultMatch(kind, text) && isInherited) return text;
    const own = isInherited ? [] : listed.length > 0 ? listed : NO_SOURCES;
    return form ? [text, match, by, own, form] : [text, match, by, own];
  };
  const packClaim = ({ says, of, certainty, sources, confidence, basis }: Claim): PackedClaim => [
    RELATIONS.indexOf(says), numberOf(of), CERTAINTIES.indexOf(certainty), sourceNumbers(sources),
    ...(confidence !== undefined || basis !== undefined ? [confidence ?? null] as const : []), ...(basis !== undefined ? [basis] as const : []),
  ] as PackedClaim;
  return (entity) => {
    const { id: _id, kind: _kind, name, names, claims, notes, ids, references, ...rest } = entity;
    return {
      n: names.map((one) => packName(entity, one)),
      ...(name !== names[0]?.text ? { name } : {}),
      ...ifAny('s', sourceNumbers(names[0]?.sources ?? [])),
      ...ifAny('c', claims.map(packClaim)),
      ...ifAny('o', notes.map(({ text, sources }): [string, ...number[]] => [text, ...sourceNumbers(sources)])),
      ...(Object.keys(ids).length > 0 ? { ids } : {}),
      ...ifAny('references', references),
      ...rest,
    };
  };
}

const ifAny = <K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, readonly T[]>> => (list.length > 0 ? { [key]: list } as Record<K, readonly T[]> : {});

import { CERTAINTIES, RELATIONS, type Claim, type Entity, type EntityId, type Kind, type Name, type Note } from '../model';
import type { EntityStore } from './catalog';
import { defaultMatch } from './dataset';
import { Lines, packLines, type LineBytes } from './lines';
import { toAscii } from './sections';
import { slugOf } from './slug';

/** In place of a name's sources where it has none though its entity's first name has some. */
const NO_SOURCES: readonly number[] = [-1];
/** In place of a name's text where it is the entity's preferred name, which stands in a list of its own. */
const PREFERRED = 0;

type PackedText = string | typeof PREFERRED;
type PackedName =
  | PackedText
  | [text: PackedText, match: Name['match'], by: readonly string[], sources: readonly number[], form?: Name['form']];
/** Relation, certainty and sources as numbers; the entity as its number. */
type PackedClaim = [
  says: number,
  of: number | EntityId,
  certainty: number,
  sources: readonly number[],
  confidence?: number | null,
  basis?: string,
];
type PackedEntity = {
  /** Left out where the preferred name is the only one. */
  readonly n?: readonly PackedName[];
  readonly s?: readonly number[];
  readonly c?: readonly PackedClaim[];
  readonly o?: readonly [text: string, ...sources: number[]][];
} & Partial<Pick<Entity, 'ids' | 'references' | 'class' | 'country' | 'firstSeen' | 'lastSeen'>>;

/**
 * Entities as texts of ASCII, a line for each: its preferred name, its slug where that does not follow from the name, and its facts as
 * JSON. `kinds` are runs: so many entities of a kind follow.
 */
export interface EntityTexts {
  readonly kinds: readonly (readonly [kind: Kind, count: number])[];
  readonly names: LineBytes;
  readonly slugs: LineBytes;
  readonly facts: LineBytes;
}

const slugIn = (id: EntityId): string => id.slice(id.indexOf('/') + 1);

/** Packs entities; `sourceNumbers` and `numberOf` give what stands in a list elsewhere its number there. */
export function packEntities(
  entities: readonly Entity[],
  sourceNumbers: (ids: readonly string[]) => number[],
  numberOf: (id: EntityId) => number | EntityId,
): EntityTexts {
  const pack = packerOf(sourceNumbers, numberOf);
  const kinds: [Kind, number][] = [];
  for (const { kind } of entities) {
    const last = kinds.at(-1);
    if (last?.[0] === kind) last[1]++;
    else kinds.push([kind, 1]);
  }
  return {
    kinds,
    names: packLines(entities.map(({ name }) => toAscii(name).slice(1, -1))),
    slugs: packLines(entities.map(({ id, name }) => (slugIn(id) === slugOf(name) ? '' : slugIn(id)))),
    facts: packLines(entities.map((entity) => toAscii(pack(entity)))),
  };
}

/** Entities that are each read when first asked for. */
export class PackedEntities implements EntityStore {
  #ids: readonly EntityId[] | undefined;
  readonly #kinds: EntityTexts['kinds'];
  readonly #names: Lines;
  readonly #slugs: Lines;
  readonly #facts: Lines;
  readonly #read: (Entity | undefined)[];
  #areAllRead = false;

  constructor(
    { kinds, names, slugs, facts }: EntityTexts,
    private readonly sourceId: (i: number) => string,
  ) {
    this.#kinds = kinds;
    this.#names = new Lines(names);
    this.#slugs = new Lines(slugs);
    this.#facts = new Lines(facts);
    this.#read = new Array<Entity | undefined>(kinds.reduce((sum, [, count]) => sum + count, 0));
  }

  get ids(): readonly EntityId[] {
    return (this.#ids ??= this.#readIds());
  }

  at(number: number): Entity {
    return (this.#read[number] ??= this.#unpack(
      number,
      JSON.parse(this.#facts.at(number)) as PackedEntity,
      unescaped(this.#names.at(number)),
    ));
  }

  all(): readonly Entity[] {
    if (!this.#areAllRead && this.#read.length > 0) {
      const names = this.#names.all();
      const packed = JSON.parse(`[${this.#facts.text().replaceAll('\n', ',')}]`) as PackedEntity[];
      packed.forEach((one, number) => {
        this.#read[number] ??= this.#unpack(number, one, unescaped(names[number] as string));
      });
    }
    this.#areAllRead = true;
    return this.#read as Entity[];
  }

  #readIds(): EntityId[] {
    const [names, slugs] = [this.#names.all(), this.#slugs.all()];
    return Array.from(this.#read, (_, number) => idOf(this.#kindOf(number), slugs[number] as string, names[number] as string));
  }

  #idOf(number: number): EntityId {
    return this.#ids?.[number] ?? idOf(this.#kindOf(number), this.#slugs.at(number), this.#names.at(number));
  }

  #kindOf(number: number): Kind {
    let first = 0;
    const run = this.#kinds.find(([, count]) => number < (first += count));
    return (run as EntityTexts['kinds'][number])[0];
  }

  #unpack(
    number: number,
    { n: names = [PREFERRED], s = [], c: claims = [], o: notes = [], ids = {}, references = [], ...rest }: PackedEntity,
    name: string,
  ): Entity {
    const id = this.#idOf(number);
    const kind = this.#kindOf(number);
    const textOf = (packed: PackedText) => (packed === PREFERRED ? name : packed);
    const sourceIds = (numbers: readonly number[]) => numbers.filter((i) => i >= 0).map(this.sourceId);
    const toClaim = ([says, of, certainty, sources, confidence, basis]: PackedClaim): Claim => ({
      says: RELATIONS[says] as Claim['says'],
      of: typeof of === 'number' ? this.#idOf(of) : of,
      certainty: CERTAINTIES[certainty] as Claim['certainty'],
      ...(typeof confidence === 'number' ? { confidence } : {}),
      ...(basis !== undefined ? { basis } : {}),
      sources: sourceIds(sources),
    });
    let unpacked: readonly Claim[] | undefined; // when first asked for: who is named in a text is known without them
    return {
      id,
      kind,
      name,
      names: names.map((packed): Name => {
        if (!Array.isArray(packed))
          return { text: textOf(packed), by: [], match: defaultMatch(kind, textOf(packed)), sources: sourceIds(s) };
        const [text, match, by, sources, form] = packed;
        return { text: textOf(text), by, match, sources: sourceIds(sources.length > 0 ? sources : s), ...(form ? { form } : {}) };
      }),
      ids,
      references,
      get claims(): readonly Claim[] {
        return (unpacked ??= claims.map(toClaim));
      },
      notes: notes.map(([text, ...sources]): Note => ({ text, sources: sourceIds(sources) })),
      ...rest,
    };
  }
}

/** A name as it was before it became ASCII. */
const unescaped = (name: string): string => (name.includes('\\') ? JSON.parse(`"${name}"`) as string : name);
const idOf = (kind: Kind, slug: string, name: string): EntityId => `${kind}/${slug === '' ? slugOf(unescaped(name)) : slug}`;

/** Packs an entity: empty fields are left out, names in the default form are plain strings. */
function packerOf(
  sourceNumbers: (ids: readonly string[]) => number[],
  numberOf: (id: EntityId) => number | EntityId,
): (entity: Entity) => PackedEntity {
  const packName = ({ kind, name, names }: Entity, { text, match, by, sources, form }: Name): PackedName => {
    const packed = text === name ? PREFERRED : text;
    const listed = sourceNumbers(sources);
    const isInherited = listed.join() === sourceNumbers(names[0]?.sources ?? []).join();
    if (by.length === 0 && form === undefined && match === defaultMatch(kind, text) && isInherited) return packed;
    const own = isInherited ? [] : listed.length > 0 ? listed : NO_SOURCES;
    return form ? [packed, match, by, own, form] : [packed, match, by, own];
  };
  const packClaim = ({ says, of, certainty, sources, confidence, basis }: Claim): PackedClaim =>
    [
      RELATIONS.indexOf(says),
      numberOf(of),
      CERTAINTIES.indexOf(certainty),
      sourceNumbers(sources),
      ...(confidence !== undefined || basis !== undefined ? ([confidence ?? null] as const) : []),
      ...(basis !== undefined ? ([basis] as const) : []),
    ] as PackedClaim;
  return (entity) => {
    const { id: _id, kind: _kind, name: _name, names, claims, notes, ids, references, ...rest } = entity;
    const packed = names.map((one) => packName(entity, one));
    return {
      ...(packed.length === 1 && packed[0] === PREFERRED ? {} : { n: packed }),
      ...ifAny('s', sourceNumbers(names[0]?.sources ?? [])),
      ...ifAny('c', claims.map(packClaim)),
      ...ifAny(
        'o',
        notes.map(({ text, sources }): [string, ...number[]] => [text, ...sourceNumbers(sources)]),
      ),
      ...(Object.keys(ids).length > 0 ? { ids } : {}),
      ...ifAny('references', references),
      ...rest,
    };
  };
}

const ifAny = <K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, readonly T[]>> =>
  list.length > 0 ? ({ [key]: list } as Record<K, readonly T[]>) : {};

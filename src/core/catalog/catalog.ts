import { kindOf, type Claim, type Entity, type EntityId, type Kind, type Phrase, type Source } from '../model';
import type { Ignored } from './dataset';

/** A claim with the entity that it is about. */
export interface ClaimAbout {
  readonly subject: Entity;
  readonly claim: Claim;
}

/** What a catalog is made of. A packed one reads its parts when they are first asked for. */
export interface CatalogParts {
  readonly version: string;
  /** SHA-256 of the facts, lower-case hexadecimal: two catalogs with the same facts have the same. */
  readonly sha256: string;
  readonly sources: readonly Source[];
  readonly entities: EntityStore;
  readonly ignore: readonly Ignored[];
  /** Texts that mean nobody; of a catalog that is laid over another only its own. */
  readonly phrases: readonly Phrase[];
  /** The names' index, as whoever packed the catalog made it; absent where it must be built. */
  readonly index?: Uint8Array;
  /** For a catalog that is laid over another: the other, and the entities of it that are not as they were there. */
  readonly over?: { readonly base: Catalog; readonly changed: ReadonlySet<number> };
}

/** Entities by number, from 0. A number is the same in a catalog and in one that is laid over it. */
export interface EntityStore {
  readonly ids: readonly EntityId[];
  at(number: number): Entity;
  /** All of them, in the order of their numbers, each once. */
  all(): readonly Entity[];
}

/** A store of entities that are there already. */
export function storeOf(entities: readonly Entity[]): EntityStore {
  return { ids: entities.map(({ id }) => id), at: (number) => entities[number] as Entity, all: () => entities };
}

/** Every entity that is known, immutable. A change of datasets makes another catalog. */
export class Catalog {
  readonly version: string;
  readonly sha256: string;
  readonly ignore: readonly Ignored[];
  #numbers: ReadonlyMap<string, number> | undefined;
  #sourceById: ReadonlyMap<string, Source> | undefined;
  #about: Map<EntityId, ClaimAbout[]> | undefined;

  constructor(readonly parts: CatalogParts) {
    this.version = parts.version;
    this.sha256 = parts.sha256;
    this.ignore = parts.ignore;
  }

  get entities(): readonly Entity[] {
    return this.parts.entities.all();
  }

  get sources(): readonly Source[] {
    return this.parts.sources;
  }

  /** The number of an entity in the store; `undefined` where it is unknown. */
  numberOf(id: string): number | undefined {
    this.#numbers ??= new Map(this.parts.entities.ids.map((known, number) => [known, number]));
    return this.#numbers.get(id);
  }

  entity(id: string): Entity | undefined {
    const number = this.numberOf(id);
    return number === undefined ? undefined : this.parts.entities.at(number);
  }

  /** The preferred name of an entity, or its id where it is unknown. */
  nameOf(id: EntityId): string {
    return this.entity(id)?.name ?? id;
  }

  source(id: string): Source | undefined {
    this.#sourceById ??= new Map(this.sources.map((source) => [source.id, source]));
    return this.#sourceById.get(id);
  }

  /** The claims of other entities that name this one, such as the campaigns that target a country. Indexed on the first call. */
  claimsAbout(id: EntityId): readonly ClaimAbout[] {
    this.#about ??= this.#indexClaims();
    return this.#about.get(this.entity(id)?.id ?? id) ?? [];
  }

  /** How many entities and how many names of each kind there are. */
  counts(): Map<Kind, { entities: number; names: number }> {
    const counts = new Map<Kind, { entities: number; names: number }>();
    for (const { id, names } of this.entities) {
      const count = counts.get(kindOf(id)) ?? { entities: 0, names: 0 };
      counts.set(kindOf(id), { entities: count.entities + 1, names: count.names + names.length });
    }
    return counts;
  }

  #indexClaims(): Map<EntityId, ClaimAbout[]> {
    const about = new Map<EntityId, ClaimAbout[]>();
    for (const subject of this.entities) {
      for (const claim of subject.claims) {
        const of = this.entity(claim.of)?.id ?? claim.of;
        const list = about.get(of);
        if (list) list.push({ subject, claim });
        else about.set(of, [{ subject, claim }]);
      }
    }
    return about;
  }
}

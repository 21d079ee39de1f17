import type { Claim, Entity, EntityId, Kind, Source } from '../model';
import type { Ignored } from './dataset';

/** A claim with the entity that it is about. */
export interface ClaimAbout {
  readonly subject: Entity;
  readonly claim: Claim;
}

/** What a catalog is made of; the packed form holds just this. */
export interface CatalogParts {
  readonly version: string;
  /** SHA-256 of the facts, lower-case hexadecimal: two catalogs with the same facts have the same. */
  readonly sha256: string;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly ignore: readonly Ignored[];
}

/** Every entity that is known, immutable. A change of datasets makes another catalog. */
export class Catalog {
  readonly version: string;
  readonly sha256: string;
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly ignore: readonly Ignored[];
  readonly #byId: ReadonlyMap<string, Entity>;
  readonly #sourceById: ReadonlyMap<string, Source>;
  #about: Map<EntityId, ClaimAbout[]> | undefined;

  constructor(parts: CatalogParts) {
    this.version = parts.version;
    this.sha256 = parts.sha256;
    this.entities = parts.entities;
    this.sources = parts.sources;
    this.ignore = parts.ignore;
    this.#byId = new Map(parts.entities.map((entity) => [entity.id, entity]));
    this.#sourceById = new Map(parts.sources.map((source) => [source.id, source]));
  }

  entity(id: string): Entity | undefined {
    return this.#byId.get(id);
  }

  /** The preferred name of an entity, or its id where it is unknown. */
  nameOf(id: EntityId): string {
    return this.#byId.get(id)?.name ?? id;
  }

  source(id: string): Source | undefined {
    return this.#sourceById.get(id);
  }

  /** The claims of other entities that name this one, such as the campaigns that target a country. Indexed on the first call. */
  claimsAbout(id: EntityId): readonly ClaimAbout[] {
    this.#about ??= this.#indexClaims();
    return this.#about.get(id) ?? [];
  }

  /** How many entities and how many names of each kind there are. */
  counts(): Map<Kind, { entities: number; names: number }> {
    const counts = new Map<Kind, { entities: number; names: number }>();
    for (const { kind, names } of this.entities) {
      const count = counts.get(kind) ?? { entities: 0, names: 0 };
      counts.set(kind, { entities: count.entities + 1, names: count.names + names.length });
    }
    return counts;
  }

  #indexClaims(): Map<EntityId, ClaimAbout[]> {
    const about = new Map<EntityId, ClaimAbout[]>();
    for (const subject of this.entities) {
      for (const claim of subject.claims) {
        const list = about.get(claim.of);
        if (list) list.push({ subject, claim });
        else about.set(claim.of, [{ subject, claim }]);
      }
    }
    return about;
  }
}

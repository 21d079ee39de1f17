import { sha256Hex } from '../hash';
import type { Claim, Entity, EntityId, Name, Source } from '../model';
import { Catalog } from './catalog';
import type { Dataset, EntityPatch, Ignored } from './dataset';

/**
 * One catalog of several datasets. A later dataset adds to an earlier one and overrides it name by name: of a name that both
 * list, the later rule holds. Claims are never overridden, they stand side by side. Entities are joined by id alone, never by a shared name.
 */
export function mergeDatasets(datasets: readonly Dataset[], version: string): Catalog {
  return build(version, [], [], [], datasets);
}

/** A catalog with further datasets laid over it. */
export function extendCatalog(base: Catalog, datasets: readonly Dataset[]): Catalog {
  return datasets.length === 0 ? base : build(base.version, base.sources, base.entities, base.ignore, datasets);
}

function build(version: string, baseSources: readonly Source[], baseEntities: readonly Entity[], baseIgnore: readonly Ignored[], datasets: readonly Dataset[]): Catalog {
  const sources = new Map(baseSources.map((source) => [source.id, source]));
  const entities = new Map<EntityId, EntityPatch>(baseEntities.map((entity) => [entity.id, entity]));
  const ignore = [...baseIgnore];
  for (const dataset of datasets) {
    for (const source of dataset.sources) sources.set(source.id, source);
    for (const patch of dataset.entities) {
      const earlier = entities.get(patch.id);
      entities.set(patch.id, earlier ? join(earlier, patch) : patch);
    }
    for (const ignored of dataset.ignore) ignore.push(ignored);
  }
  const facts = {
    sources: [...sources.values()],
    entities: [...entities.values()].filter((entity): entity is Entity => entity.name !== undefined),
    ignore,
  };
  return new Catalog({ version, sha256: sha256Hex(JSON.stringify(facts)), ...facts });
}

function join(earlier: EntityPatch, later: EntityPatch): EntityPatch {
  const name = later.name ?? earlier.name;
  return {
    ...earlier,
    ...later,
    ...(name !== undefined ? { name } : {}),
    names: joinNames(name, earlier.names, later.names),
    ids: { ...earlier.ids, ...later.ids },
    claims: joinClaims(earlier.claims, later.claims),
    notes: [...earlier.notes, ...later.notes],
    references: [...new Set([...earlier.references, ...later.references])],
  };
}

function joinNames(preferred: string | undefined, earlier: readonly Name[], later: readonly Name[]): Name[] {
  const names = new Map(earlier.map((name) => [name.text, name]));
  for (const name of later) {
    const known = names.get(name.text);
    names.set(name.text, known ? { ...known, ...name, by: union(known.by, name.by), sources: union(known.sources, name.sources) } : name);
  }
  const first = preferred === undefined ? undefined : names.get(preferred);
  return first ? [first, ...[...names.values()].filter((name) => name !== first)] : [...names.values()];
}

function joinClaims(earlier: readonly Claim[], later: readonly Claim[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const claim of [...earlier, ...later]) {
    claims.set([claim.says, claim.of, claim.certainty, claim.sources.join(' ')].join('|'), claim);
  }
  return [...claims.values()];
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

import { sha256Hex } from '../hash';
import type { Claim, Entity, EntityId, Name, Source } from '../model';
import { Catalog, storeOf } from './catalog';
import type { Dataset, EntityPatch, Ignored } from './dataset';

/**
 * One catalog of several datasets. A later dataset adds to an earlier one and overrides it name by name: of a name that both
 * list, the later rule holds. Claims are never overridden, they stand side by side. Entities are joined by id alone, never by a shared name.
 */
export function mergeDatasets(datasets: readonly Dataset[], version: string): Catalog {
  const { sources, entities, ignore } = layer(datasets, () => undefined);
  const facts = { sources: [...sources.values()], entities: [...entities.values()].filter(isWhole), ignore };
  return new Catalog({ version, sha256: sha256Hex(JSON.stringify(facts)), ...facts, entities: storeOf(facts.entities) });
}

/** A catalog with further datasets laid over it. Only those of its entities are read that the datasets add to. */
export function extendCatalog(base: Catalog, datasets: readonly Dataset[]): Catalog {
  if (datasets.length === 0) return base;
  const { sources, entities, ignore } = layer(datasets, (id) => base.entity(id));
  const changed = new Map<number, Entity>();
  const added: Entity[] = [];
  for (const entity of [...entities.values()].filter(isWhole)) {
    const number = base.numberOf(entity.id);
    if (number === undefined) added.push(entity);
    else changed.set(number, entity);
  }
  const store = base.parts.entities;
  let all: readonly Entity[] | undefined;
  return new Catalog({
    version: base.version,
    sha256: sha256Hex(JSON.stringify({ over: base.sha256, sources: [...sources.values()], entities: [...changed.values(), ...added], ignore })),
    get sources() { return [...new Map([...base.sources, ...sources.values()].map((source) => [source.id, source])).values()]; },
    entities: {
      ids: [...store.ids, ...added.map(({ id }) => id)],
      at: (number) => changed.get(number) ?? added[number - store.ids.length] ?? store.at(number),
      all: () => (all ??= [...store.all().map((entity, number) => changed.get(number) ?? entity), ...added]),
    },
    ignore: [...base.ignore, ...ignore],
    over: { base, changed: new Set(changed.keys()) },
  });
}

const isWhole = (entity: EntityPatch): entity is Entity => entity.name !== undefined;

/** What datasets say together, over what is known before. */
function layer(datasets: readonly Dataset[], known: (id: EntityId) => Entity | undefined): { sources: Map<string, Source>; entities: Map<EntityId, EntityPatch>; ignore: Ignored[] } {
  const sources = new Map<string, Source>();
  const entities = new Map<EntityId, EntityPatch>();
  const ignore: Ignored[] = [];
  for (const dataset of datasets) {
    for (const source of dataset.sources) sources.set(source.id, source);
    for (const patch of dataset.entities) {
      const earlier = entities.get(patch.id) ?? known(patch.id);
      entities.set(patch.id, earlier ? join(earlier, patch) : patch);
    }
    ignore.push(...dataset.ignore);
  }
  return { sources, entities, ignore };
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

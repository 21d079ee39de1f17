import { sha256Hex } from '../hash';
import type { Entity, EntityId, Phrase, Source } from '../model';
import { Catalog, storeOf } from './catalog';
import type { Dataset, EntityPatch, Ignored } from './dataset';
import { withIdentities, type Identities } from './identity';
import { joinPatches } from './joinPatches';

/**
 * One catalog of several datasets. A later dataset adds to an earlier one and overrides it name by name: of a name that both
 * list, the later rule holds. Claims are never overridden, they stand side by side. Entities are joined by id alone, never by a shared
 * name.
 */
export function mergeDatasets(datasets: readonly Dataset[], version: string): Catalog {
  const { sources, entities, ignore, phrases, absorbed } = layer(datasets, () => undefined);
  const ofWhom = (entity: Entity): Entity =>
    absorbed.size === 0
      ? entity
      : { ...entity, claims: entity.claims.map((claim) => ({ ...claim, of: absorbed.get(claim.of) ?? claim.of })) };
  const facts = { sources: [...sources.values()], entities: [...entities.values()].filter(isWhole).map(ofWhom), ignore, phrases };
  return new Catalog({ version, sha256: sha256Hex(JSON.stringify(facts)), ...facts, entities: storeOf(facts.entities) });
}

/** A catalog with further datasets laid over it. Only those of its entities are read that the datasets add to. */
export function extendCatalog(base: Catalog, datasets: readonly Dataset[]): Catalog {
  if (datasets.length === 0) return base;
  const { sources, entities, ignore, phrases, absorbed } = layer(datasets, (id) => base.entity(id));
  const changed = new Map<number, Entity>();
  const added: Entity[] = [];
  for (const entity of [...entities.values()].filter(isWhole)) {
    const number = base.numberOf(entity.id);
    if (number === undefined) added.push(entity);
    else changed.set(number, entity);
  }
  // Whoever asks for an entity that became part of another one gets that one: annotations keep their meaning.
  for (const [id, into] of absorbed) {
    const [number, entity] = [base.numberOf(id), entities.get(into)];
    if (number !== undefined && entity && isWhole(entity)) changed.set(number, entity);
  }
  const store = base.parts.entities;
  let all: readonly Entity[] | undefined;
  return new Catalog({
    version: base.version,
    sha256: sha256Hex(
      JSON.stringify({ over: base.sha256, sources: [...sources.values()], entities: [...changed.values(), ...added], ignore, phrases }),
    ),
    get sources() {
      return [...new Map([...base.sources, ...sources.values()].map((source) => [source.id, source])).values()];
    },
    entities: {
      ids: [...store.ids, ...added.map(({ id }) => id)],
      at: (number) => changed.get(number) ?? added[number - store.ids.length] ?? store.at(number),
      all: () => (all ??= [...new Set([...store.all().map((entity, number) => changed.get(number) ?? entity), ...added])]),
    },
    ignore: [...base.ignore, ...ignore],
    phrases,
    over: { base, changed: new Set(changed.keys()) },
  });
}

const isWhole = (entity: EntityPatch): entity is Entity => entity.name !== undefined;

/** What datasets say together, over what is known before. */
function layer(
  datasets: readonly Dataset[],
  known: (id: EntityId) => Entity | undefined,
): { sources: Map<string, Source>; ignore: Ignored[]; phrases: Phrase[] } & Identities {
  const sources = new Map<string, Source>();
  const entities = new Map<EntityId, EntityPatch>();
  const ignore: Ignored[] = [];
  const phrases: Phrase[] = [];
  for (const dataset of datasets) {
    for (const source of dataset.sources) sources.set(source.id, source);
    for (const patch of dataset.entities) {
      const earlier = entities.get(patch.id) ?? known(patch.id);
      entities.set(patch.id, earlier ? joinPatches(earlier, patch) : patch);
    }
    ignore.push(...dataset.ignore);
    phrases.push(...dataset.phrases);
  }
  return { sources, ignore, phrases, ...withIdentities(entities, known) };
}

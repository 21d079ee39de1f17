import { foldSpelling, foldWord } from '../text';
import type { Entity, EntityId, Name } from '../model';
import type { EntityPatch } from './dataset';
import { joinPatches } from './joinPatches';

export interface Identities {
  readonly entities: Map<EntityId, EntityPatch>;
  /** Entity that became part of another → that other. */
  readonly absorbed: ReadonlyMap<EntityId, EntityId>;
}

/** What datasets say with `same` and `notSame`, done: entities that are one become one, and those that are not share no name any more. */
export function withIdentities(patches: ReadonlyMap<EntityId, EntityPatch>, known: (id: EntityId) => Entity | undefined): Identities {
  const entities = new Map(patches);
  const absorbed = new Map<EntityId, EntityId>();
  for (const { id, notSame = [] } of patches.values()) for (const other of notSame) part(id, other, entities, known);
  for (const { id, same = [] } of patches.values()) {
    for (const other of same) if (other !== id && !absorbed.has(other) && !absorbed.has(id)) unite(id, other, entities, absorbed, known);
  }
  for (const [id, { same: _same, notSame: _notSame, ...patch }] of entities) entities.set(id, patch);
  return { entities, absorbed };
}

function unite(
  id: EntityId,
  other: EntityId,
  entities: Map<EntityId, EntityPatch>,
  absorbed: Map<EntityId, EntityId>,
  known: (id: EntityId) => Entity | undefined,
): void {
  const [one, two] = [entities.get(id), entities.get(other) ?? known(other)];
  if (!one || !two) return;
  const { name: _name, ids, ...rest } = two;
  const joined = joinPatches(one, { ...rest, id, kind: one.kind, ids: { ...ids, ...one.ids } });
  entities.set(id, { ...joined, claims: joined.claims.filter(({ of }) => of !== id && of !== other) });
  entities.delete(other);
  absorbed.set(other, id);
}

/** The names of `id` are its own; the other keeps its preferred name, and neither is called possibly the other. */
function part(id: EntityId, other: EntityId, entities: Map<EntityId, EntityPatch>, known: (id: EntityId) => Entity | undefined): void {
  const [one, two] = [entities.get(id), entities.get(other) ?? known(other)];
  if (!one || !two) return;
  const own = new Set(one.names.map(keyOf));
  entities.set(other, { ...withoutDoubt(two, id), names: two.names.filter((name) => name.text === two.name || !own.has(keyOf(name))) });
  entities.set(id, withoutDoubt(one, other));
}

const withoutDoubt = (patch: EntityPatch, other: EntityId): EntityPatch => ({
  ...patch,
  claims: patch.claims.filter(({ says, of }) => says !== 'possibly-same-as' || of !== other),
});
const keyOf = ({ text }: Name): string => foldWord(foldSpelling(text));

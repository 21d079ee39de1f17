import { slugOf, type Catalog } from '../catalog';
import type { Entity, EntityId, Kind } from '../model';
import type { Draft } from './draft';
import { sliced } from './fields';

/** Who a draft is here. */
export interface Joined {
  readonly draft: Draft;
  readonly id: EntityId;
  /** The entity that it is; absent for somebody new. */
  readonly known?: Entity;
  /** By what it was known. */
  readonly by?: string;
  /** Entities that it could be as well, since they share a name. */
  readonly near: readonly Entity[];
}

/**
 * Finds out who the drafts of a file are: by our id, by ATT&CK's, STIX's or MISP's, then by an identical preferred name of the same kind
 * that only one has. A shared alias joins nobody. Two drafts that are nobody known and have one name are one. Pauses between slices.
 */
export function* joinDrafts(drafts: readonly Draft[], catalog: Catalog): Generator<void, Joined[]> {
  const index = yield* indexOf(catalog);
  const fresh = new Map<string, EntityId>();
  const taken = new Set<string>();
  const joined: Joined[] = [];
  yield* sliced(drafts, (draft) => {
    const found = knownAs(draft, index, catalog);
    if (found) return void joined.push({ draft, id: found.entity.id, known: found.entity, by: found.by, near: [] });
    const key = keyOf(draft.kind, draft.name);
    const id = fresh.get(key) ?? newId(draft, (candidate) => taken.has(candidate) || catalog.entity(candidate) !== undefined);
    fresh.set(key, id);
    taken.add(id);
    const near = [draft.name, ...draft.names].flatMap((name) => index.anyName.get(keyOf(draft.kind, name)) ?? []);
    joined.push({ draft, id, near: [...new Set(near)].slice(0, 5) });
  });
  return joined;
}

interface Index {
  readonly ids: ReadonlyMap<string, Entity>;
  readonly preferred: ReadonlyMap<string, readonly Entity[]>;
  readonly anyName: ReadonlyMap<string, readonly Entity[]>;
}

const keyOf = (kind: Kind, name: string): string => `${kind} ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
/** A STIX id and the UUID in it are the same: MISP's lists of ATT&CK use the latter. */
const uuidOf = (id: string): string => id.replace(/^.*--/, '').toLowerCase();

function* indexOf(catalog: Catalog): Generator<void, Index> {
  const ids = new Map<string, Entity>();
  const preferred = new Map<string, Entity[]>();
  const anyName = new Map<string, Entity[]>();
  const add = (map: Map<string, Entity[]>, key: string, entity: Entity) => { map.set(key, [...map.get(key) ?? [], entity]); };
  const store = catalog.parts.entities; // read one by one: all at once would keep whoever types waiting
  yield* sliced(store.ids, (_, number) => {
    const entity = store.at(number);
    for (const id of Object.values(entity.ids)) ids.set(uuidOf(id), entity);
    for (const { text, form } of entity.names) if (form === 'id') ids.set(uuidOf(text), entity);
    add(preferred, keyOf(entity.kind, entity.name), entity);
    for (const key of new Set(entity.names.map(({ text }) => keyOf(entity.kind, text)))) add(anyName, key, entity);
  });
  return { ids, preferred, anyName };
}

function knownAs(
  { kind, name, ids }: Draft,
  { ids: known, preferred }: Index,
  catalog: Catalog,
): { entity: Entity; by: string } | undefined {
  const own = catalog.entity(ids['own'] ?? '') ?? (kind === 'country' ? catalog.entity(`country/${ids['iso2'] ?? ''}`) : undefined);
  if (own) return { entity: own, by: 'id' };
  for (const list of ['mitre-attack', 'stix', 'misp']) {
    const entity = known.get(uuidOf(ids[list] ?? '-'));
    if (entity && (entity.kind === kind || isOperation(kind, entity.kind))) return { entity, by: list };
  }
  const named = preferred.get(keyOf(kind, name)) ?? operationsCalled(name, kind, ids, preferred);
  return named.length === 1 && named[0] ? { entity: named[0], by: 'name' } : undefined;
}

/** The campaigns that a list of actors means by the name of an operation, or by a group of ATT&CK that is none any more. */
function operationsCalled(name: string, kind: Kind, ids: Draft['ids'], preferred: Index['preferred']): readonly Entity[] {
  if (kind !== 'actor' || !(ids['mitre-attack'] !== undefined || /^Operation /i.test(name))) return [];
  return preferred.get(keyOf('campaign', name)) ?? preferred.get(keyOf('campaign', `Operation ${name}`)) ?? [];
}

/** Lists of actors hold operations, which are campaigns here. */
const isOperation = (theirs: Kind, ours: Kind): boolean => theirs === 'actor' && ours === 'campaign';

function newId({ kind, name }: Draft, isTaken: (id: EntityId) => boolean): EntityId {
  const slug = slugOf(name) || 'name';
  for (let n = 1; ; n++) {
    const id: EntityId = `${kind}/${n === 1 ? slug : `${slug}-${n}`}`;
    if (!isTaken(id)) return id;
  }
}

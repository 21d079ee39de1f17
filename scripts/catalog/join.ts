import { preferredName, type ActorRecord } from './actor-record';
import { keyOf } from './draft';

/** A pair of records with what is thought to link them. */
type Pair = readonly [ActorRecord, ActorRecord];

/**
 * Records of several lists that are one actor. A shared alias is never a reason: it would join Mustang Panda with Agrius. Two records
 * are one where their primary names are identical, or where an explicit link (an ATT&CK id, MISP's edge "similar") pairs
 * exactly one record of the one list with exactly one of the other and no identical name says otherwise. A list in which one namer
 * gives each actor one name, as Microsoft's does, says more: its name is the actor of the one ATT&CK group that lists it as associated.
 */
export function joinActors(attack: readonly ActorRecord[], misp: readonly ActorRecord[], microsoft: readonly ActorRecord[]): ActorRecord[][] {
  const clusters = new Clusters([...attack, ...misp, ...microsoft]);
  for (const [a, b] of associatedName(microsoft, attack)) clusters.join(a, b, 'former names too');
  for (const [from, to] of [[misp, attack], [microsoft, misp], [microsoft, attack]] as const) {
    const matched = new Set<ActorRecord>();
    for (const links of [sameName(from, to), sameAttackId(from, to), similar(from, to)]) {
      for (const [a, b] of oneToOne(links)) {
        if (matched.has(a) || matched.has(b) || !clusters.join(a, b)) continue;
        matched.add(a).add(b);
      }
    }
  }
  return clusters.all();
}

function sameName(from: readonly ActorRecord[], to: readonly ActorRecord[]): Pair[] {
  const byName = new Map(to.map((record) => [keyOf(preferredName(record)), record]));
  return pairs(from, (record) => [byName.get(keyOf(preferredName(record)))]);
}

/** Records whose primary name is a name of exactly one of the others, preferred or associated. */
function associatedName(from: readonly ActorRecord[], to: readonly ActorRecord[]): Pair[] {
  const owners = new Map<string, ActorRecord[]>();
  for (const record of to) {
    for (const key of new Set(record.names.map(({ text }) => keyOf(text)))) owners.set(key, [...owners.get(key) ?? [], record]);
  }
  return pairs(from, (record) => {
    const named = owners.get(keyOf(preferredName(record))) ?? [];
    return named.length === 1 ? named : [];
  });
}

function sameAttackId(from: readonly ActorRecord[], to: readonly ActorRecord[]): Pair[] {
  const byId = new Map(to.flatMap((record) => record.attackIds.map((id) => [id, record] as const)));
  return pairs(from, (record) => record.attackIds.map((id) => byId.get(id)));
}

function similar(from: readonly ActorRecord[], to: readonly ActorRecord[]): Pair[] {
  const fromByUuid = new Map(from.map((record) => [record.uuid, record]));
  const toByUuid = new Map(to.map((record) => [record.uuid, record]));
  const ends = (record: ActorRecord, others: ReadonlyMap<string, ActorRecord>) => record.relations.filter(({ type }) => type === 'similar').map((relation) => others.get(relation.to));
  const forwards = pairs(from, (record) => ends(record, toByUuid));
  const backwards = pairs(to, (record) => ends(record, fromByUuid)).map(([b, a]): Pair => [a, b]);
  return [...forwards, ...backwards];
}

function pairs(from: readonly ActorRecord[], linked: (record: ActorRecord) => readonly (ActorRecord | undefined)[]): Pair[] {
  return from.flatMap((record) => linked(record).flatMap((other): Pair[] => (other ? [[record, other]] : [])));
}

/** The links of which neither end is linked to anything else. */
function oneToOne(links: readonly Pair[]): Pair[] {
  const partners = new Map<ActorRecord, Set<ActorRecord>>();
  for (const [a, b] of links) {
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
    partners.set(b, (partners.get(b) ?? new Set()).add(a));
  }
  const only = links.filter(([a, b]) => partners.get(a)?.size === 1 && partners.get(b)?.size === 1);
  return [...new Map(only.map((pair) => [pair[0], pair])).values()];
}

/** Sets of records with at most one record of each list. */
class Clusters {
  private readonly clusterOf = new Map<ActorRecord, ActorRecord[]>();

  constructor(private readonly records: readonly ActorRecord[]) {
    for (const record of records) this.clusterOf.set(record, [record]);
  }

  /**
   * Joins the clusters of two records; false where both already hold a record of the same list, so that the link contradicts an earlier
   * one. A namer that renamed an actor lists it twice (NOBELIUM, Midnight Blizzard): `former names too` lets both in.
   */
  join(a: ActorRecord, b: ActorRecord, twice?: 'former names too'): boolean {
    const [one, other] = [this.clusterOf.get(a) ?? [a], this.clusterOf.get(b) ?? [b]];
    if (one === other) return true;
    if (twice === undefined && one.some(({ list }) => other.some((record) => record.list === list))) return false;
    const joined = [...one, ...other];
    for (const record of joined) this.clusterOf.set(record, joined);
    return true;
  }

  /** Each cluster once, its records in the order ATT&CK, MISP, Microsoft. */
  all(): ActorRecord[][] {
    const order = new Map(this.records.map((record, i) => [record, i]));
    const position = (record: ActorRecord) => order.get(record) ?? 0;
    return [...new Set(this.clusterOf.values())].map((cluster) => [...cluster].sort((a, b) => position(a) - position(b)));
  }
}

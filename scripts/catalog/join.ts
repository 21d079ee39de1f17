import { preferredName, type ActorRecord, type Cluster } from './actor-record';
import { Clusters } from './clusters';
import { keyOf } from './draft';

/** A record, the one that it is thought to be, and the reason as a phrase. */
type Link = readonly [record: ActorRecord, is: ActorRecord, why: string];

export interface ActorLists {
  readonly attack: readonly ActorRecord[];
  readonly misp: readonly ActorRecord[];
  readonly microsoft: readonly ActorRecord[];
  readonly tidal: readonly ActorRecord[];
  readonly threeSixty: readonly ActorRecord[];
}

/**
 * Records of several lists that are one actor. A shared alias is never a reason: it would join Mustang Panda with Agrius. The pivot is
 * ATT&CK's group. Two records are one where (a) the one carries the other's ATT&CK id, or that of a group which ATT&CK replaced by the
 * other; (b) their primary names are identical; (c) the one's list is that of a single namer and its primary name is a name of exactly one
 * group, or else of exactly one actor; (d) MISP's edge "similar" pairs exactly one record of the one list with exactly one of the other.
 */
export function joinActors({ attack, misp, microsoft, tidal, threeSixty }: ActorLists): Cluster[] {
  const clusters = new Clusters([...attack, ...misp, ...microsoft, ...tidal, ...threeSixty]);
  for (const list of [microsoft, tidal, threeSixty]) joinAll(clusters, [...sameAttackId(list, attack), ...associatedName(list, attack)], 'several of a list');
  for (const [from, to] of [[misp, attack], [microsoft, misp], [microsoft, attack]] as const) {
    const matched = new Set<ActorRecord>();
    for (const links of [sameName(from, to), sameAttackId(from, to), similar(from, to)]) {
      for (const [a, b, why] of oneToOne(links)) {
        if (matched.has(a) || matched.has(b) || !clusters.join(a, b, why)) continue;
        matched.add(a).add(b);
      }
    }
  }
  joinAll(clusters, replacedGroup(misp.filter((record) => clusters.recordsOf(record).length === 1), attack), 'several of a list');
  for (const list of [tidal, threeSixty]) {
    const alone = list.filter((record) => clusters.recordsOf(record).length === 1);
    joinAll(clusters, [...sameName(alone, misp), ...sameName(alone, microsoft), ...nameOfOneActor(alone, [...misp, ...microsoft], clusters)], 'several of a list');
  }
  return clusters.all();
}

function joinAll(clusters: Clusters, links: readonly Link[], several: 'several of a list'): void {
  const joined = new Set<ActorRecord>();
  for (const [record, is, why] of links) if (!joined.has(record) && clusters.join(record, is, why, several)) joined.add(record);
}

const SAME_NAME = 'the same primary name';

function sameName(from: readonly ActorRecord[], to: readonly ActorRecord[]): Link[] {
  const byName = new Map(to.map((record) => [keyOf(preferredName(record)), record]));
  return linked(from, (record) => [byName.get(keyOf(preferredName(record)))], () => SAME_NAME);
}

const sameOr = (why: string) => (record: ActorRecord, is: ActorRecord): string => (keyOf(preferredName(record)) === keyOf(preferredName(is)) ? SAME_NAME : why);

/** Records whose primary name is a name of exactly one group, preferred or associated. */
function associatedName(from: readonly ActorRecord[], to: readonly ActorRecord[]): Link[] {
  const owners = bearers(to);
  return linked(from, (record) => only(owners.get(keyOf(preferredName(record)))), sameOr('its name is an associated name in ATT&CK'));
}

/** Records whose primary name is borne by one actor alone, however many lists give it. */
function nameOfOneActor(from: readonly ActorRecord[], to: readonly ActorRecord[], clusters: Clusters): Link[] {
  const owners = bearers(to);
  return linked(from, (record) => {
    const named = owners.get(keyOf(preferredName(record))) ?? [];
    return new Set(named.map((one) => clusters.recordsOf(one))).size === 1 ? named.slice(0, 1) : [];
  }, sameOr('its name is a name of this actor alone'));
}

function bearers(records: readonly ActorRecord[]): Map<string, ActorRecord[]> {
  const owners = new Map<string, ActorRecord[]>();
  for (const record of records) {
    for (const key of new Set(record.names.map(({ text }) => keyOf(text)))) owners.set(key, [...owners.get(key) ?? [], record]);
  }
  return owners;
}

const only = <T>(items: readonly T[] = []): readonly T[] => (items.length === 1 ? items : []);

function sameAttackId(from: readonly ActorRecord[], to: readonly ActorRecord[]): Link[] {
  const byId = new Map(to.flatMap((record) => record.attackIds.map((id) => [id, record] as const)));
  return linked(from, (record) => record.attackIds.map((id) => byId.get(id)), (_, is) => `the same ATT&CK id ${is.attackIds[0] ?? ''}`);
}

/** Records of a group that ATT&CK has replaced by another one: by its id, or by its name where the record carries no id. */
function replacedGroup(from: readonly ActorRecord[], to: readonly ActorRecord[]): Link[] {
  const replaced = to.flatMap((record) => (record.former ?? []).map((former) => ({ record, former })));
  return from.flatMap((record): Link[] => replaced
    .filter(({ former }) => (record.attackIds.length > 0 ? record.attackIds.includes(former.attackId) : keyOf(preferredName(record)) === keyOf(former.name)))
    .map(({ record: is, former }) => [record, is, `ATT&CK replaced ${former.attackId} (${former.name}) by ${is.attackIds[0] ?? ''}`]));
}

function similar(from: readonly ActorRecord[], to: readonly ActorRecord[]): Link[] {
  const fromByUuid = new Map(from.map((record) => [record.uuid, record]));
  const toByUuid = new Map(to.map((record) => [record.uuid, record]));
  const ends = (record: ActorRecord, others: ReadonlyMap<string, ActorRecord>) => record.relations.filter(({ type }) => type === 'similar').map((relation) => others.get(relation.to));
  const why = () => 'MISP\'s edge “similar” links it with no other';
  const forwards = linked(from, (record) => ends(record, toByUuid), why);
  const backwards = linked(to, (record) => ends(record, fromByUuid), why).map(([b, a, reason]): Link => [a, b, reason]);
  return [...forwards, ...backwards];
}

function linked(from: readonly ActorRecord[], others: (record: ActorRecord) => readonly (ActorRecord | undefined)[], why: (record: ActorRecord, is: ActorRecord) => string): Link[] {
  return from.flatMap((record) => others(record).flatMap((other): Link[] => (other ? [[record, other, why(record, other)]] : [])));
}

/** The links of which neither end is linked to anything else. */
function oneToOne(links: readonly Link[]): Link[] {
  const partners = new Map<ActorRecord, Set<ActorRecord>>();
  for (const [a, b] of links) {
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
    partners.set(b, (partners.get(b) ?? new Set()).add(a));
  }
  const unique = links.filter(([a, b]) => partners.get(a)?.size === 1 && partners.get(b)?.size === 1);
  return [...new Map(unique.map((link) => [link[0], link])).values()];
}

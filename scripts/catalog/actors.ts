import type { EntityId } from '../../src/core/model';
import { preferredName, type ActorRecord } from './actor-record';
import { uuidOf, type Attack } from './attack';
import { joinClaims, joinNames, keyOf, union, type ClaimDraft, type EntityDraft, type NameDraft, type NoteDraft } from './draft';
import { Slugs } from './slugs';
import { SOURCES } from './sources';
import { victimOf, type VictimIndex } from './victims';

export interface ActorContext {
  readonly attack: Attack;
  readonly software: ReadonlyMap<string, EntityId>;
  /** UUID of an entry in MISP's target information → country. */
  readonly targets: ReadonlyMap<string, EntityId>;
  readonly victims: VictimIndex;
}

export interface Actors {
  readonly entities: readonly EntityDraft[];
  /** STIX id of a group → the actor that stands for it; of a revoked group, the one that replaces it. */
  readonly byStix: ReadonlyMap<string, EntityId>;
}

/** Each cluster of records becomes one actor. */
export function toActors(clusters: readonly (readonly ActorRecord[])[], context: ActorContext): Actors {
  const ids = assignIds(clusters);
  const directory = new Directory(clusters, ids, context.attack);
  const spelling = naturalSpellings(clusters.flat());
  const users = usersOfNames(clusters.flat());
  const entities = clusters.map((cluster) => toActor(cluster, directory, spelling, users, context));
  return { entities: withMirrored(withAliasHints(withBorrowedNames(entities))), byStix: directory.byStix };
}

/** The plain slug goes to ATT&CK's name first, then to MISP's, then to Microsoft's. */
function assignIds(clusters: readonly (readonly ActorRecord[])[]): Map<readonly ActorRecord[], EntityId> {
  const slugs = new Slugs('actor');
  const rank = (cluster: readonly ActorRecord[]) => ['attack', 'misp', 'microsoft'].indexOf(cluster[0]?.list ?? 'microsoft');
  const name = (cluster: readonly ActorRecord[]) => (cluster[0] ? preferredName(cluster[0]) : '');
  const inOrder = [...clusters].sort((a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1));
  return new Map(inOrder.map((cluster) => [cluster, slugs.take(name(cluster), cluster[0]?.list ?? '')]));
}

/** Who is who by UUID and by ATT&CK id. */
class Directory {
  readonly byStix = new Map<string, EntityId>();
  private readonly byUuid = new Map<string, EntityId>();
  private readonly byAttackId = new Map<string, EntityId>();
  private readonly formerIds = new Map<EntityId, string[]>();

  constructor(clusters: readonly (readonly ActorRecord[])[], private readonly ids: ReadonlyMap<readonly ActorRecord[], EntityId>, attack: Attack) {
    const byName = new Map<string, EntityId>();
    for (const cluster of clusters) {
      const id = this.idOf(cluster);
      for (const record of cluster) {
        this.byUuid.set(record.uuid, id);
        if (record.list === 'attack') record.attackIds.forEach((attackId) => this.byAttackId.set(attackId, id));
        if (record.list === 'misp') byName.set(keyOf(preferredName(record)), id);
      }
    }
    for (const group of attack.groups) {
      // A revoked group lives on in what replaces it. A deprecated one lives on in MISP's actor of the same name, if there is one.
      const id = group.state === 'active' ? this.byUuid.get(uuidOf(group.stix))
        : group.replacedBy !== undefined ? this.byUuid.get(uuidOf(group.replacedBy)) : byName.get(keyOf(group.name));
      if (id === undefined) continue;
      this.byStix.set(group.stix, id);
      this.byUuid.set(uuidOf(group.stix), id);
      this.byAttackId.set(group.attackId, id);
      if (group.state !== 'active') this.formerIds.set(id, [...(this.formerIds.get(id) ?? []), group.attackId]);
    }
  }

  idOf(cluster: readonly ActorRecord[]): EntityId {
    const id = this.ids.get(cluster);
    if (id === undefined) throw new Error('a cluster without an id');
    return id;
  }
  actor(uuid: string): EntityId | undefined { return this.byUuid.get(uuid); }
  ownerOf(attackId: string): EntityId | undefined { return this.byAttackId.get(attackId); }
  formerIdsOf(id: EntityId): readonly string[] { return this.formerIds.get(id) ?? []; }
}

function toActor(cluster: readonly ActorRecord[], directory: Directory, spelling: ReadonlyMap<string, string>, users: ReadonlyMap<string, readonly string[]>, context: ActorContext): EntityDraft {
  const id = directory.idOf(cluster);
  const sources = cluster.reduce<string[]>((all, { source }) => union(all, [source]), []);
  const attackIds = [...cluster.filter(({ list }) => list === 'attack').flatMap((record) => record.attackIds), ...directory.formerIdsOf(id)];
  const named = joinNames(cluster.flatMap(({ names }) => names)).map((name): NameDraft => ({ ...name, by: union(name.by, users.get(name.text) ?? []) }));
  const ids = Object.assign({}, ...cluster.map((record) => record.ids)) as Record<string, string>;
  const [firstId] = attackIds;
  const unclaimed = cluster.flatMap((record) => record.attackIds).filter((attackId) => directory.ownerOf(attackId) === undefined);
  return {
    id,
    names: [
      ...preferNatural(named, cluster, spelling),
      ...attackIds.map((text): NameDraft => ({ text, form: 'id', by: ['MITRE ATT&CK'], sources: [SOURCES.attack.id] })),
      ...unclaimed.map((text): NameDraft => ({ text, form: 'id', by: ['MITRE ATT&CK'], sources: [SOURCES.mispActors.id] })),
    ],
    ids: { ...(firstId !== undefined ? { 'mitre-attack': firstId } : {}), ...ids },
    claims: joinClaims(cluster.flatMap((record) => claimsOf(record, id, directory, context))),
    notes: cluster.flatMap((record) => [...record.notes, ...regionNotes(record, context)]),
    references: pickReferences(cluster),
    sources,
  };
}

/** MISP writes names of some vendors in capitals; where any list writes the name otherwise, that is how it is shown. ATT&CK's own spelling stays. */
function preferNatural(names: readonly NameDraft[], cluster: readonly ActorRecord[], spelling: ReadonlyMap<string, string>): NameDraft[] {
  const [preferred, ...others] = names;
  if (!preferred) return [];
  const natural = cluster[0]?.list === 'attack' ? undefined : spelling.get(keyOf(preferred.text));
  if (natural === undefined || natural === preferred.text) return [...names];
  const twin = others.find(({ text }) => text === natural);
  const first: NameDraft = { ...preferred, text: natural, by: union(preferred.by, twin?.by ?? []), sources: union(preferred.sources, twin?.sources ?? []) };
  return [first, preferred, ...others.filter((other) => other !== twin)];
}

/** Key of a name that some list writes in capitals → a spelling that is not. ATT&CK's come first. */
function naturalSpellings(records: readonly ActorRecord[]): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const { text } of records.flatMap(({ names }) => names)) {
    const key = keyOf(text);
    if (text.includes(' ') && text !== text.toUpperCase() && text !== text.toLowerCase() && !spellings.has(key)) spellings.set(key, text);
  }
  return spellings;
}

/** Who uses a name is told of the name, so it holds wherever a list repeats the name without saying whose it is. */
function usersOfNames(records: readonly ActorRecord[]): Map<string, readonly string[]> {
  const users = new Map<string, readonly string[]>();
  for (const { text, by } of records.flatMap(({ names }) => names)) users.set(text, union(users.get(text) ?? [], by));
  return users;
}

function claimsOf(record: ActorRecord, id: EntityId, directory: Directory, context: ActorContext): ClaimDraft[] {
  const sources = [record.source];
  const origins = record.origins.map(({ iso, certainty, confidence }): ClaimDraft => ({
    says: 'origin', of: `country/${iso}`, certainty, ...(confidence !== undefined ? { confidence } : {}), sources,
  }));
  const sponsors = record.sponsors.flatMap((name): ClaimDraft[] => {
    const of = victimOf(context.victims, name);
    return of === undefined ? [] : [{ says: 'sponsored-by', of, certainty: 'suspected', basis: 'Council on Foreign Relations, as given by MISP', sources }];
  });
  const targets = record.victims.flatMap(({ name, basis }): ClaimDraft[] => {
    const of = victimOf(context.victims, name);
    return of === undefined ? [] : [{ says: 'targets', of, certainty: 'suspected', basis, sources }];
  });
  const shared = record.attackIds.flatMap((attackId): ClaimDraft[] => {
    const owner = directory.ownerOf(attackId);
    if (owner === undefined || owner === id || record.list === 'attack') return [];
    return [{ says: 'possibly-same-as', of: owner, certainty: 'suspected', basis: `shared ATT&CK id ${attackId}`, sources }];
  });
  return [...origins, ...sponsors, ...targets, ...relationClaims(record, id, directory, context), ...shared];
}

const SAME: ReadonlySet<string> = new Set(['similar', 'overlaps']);
const USE: ReadonlySet<string> = new Set(['uses', 'deploys', 'delivers']);

function relationClaims(record: ActorRecord, id: EntityId, directory: Directory, context: ActorContext): ClaimDraft[] {
  return record.relations.flatMap(({ type, to, certainty, source }): ClaimDraft[] => {
    const sources = [source];
    const software = USE.has(type) ? context.software.get(to) : undefined;
    if (software !== undefined) return [{ says: 'uses', of: software, certainty, sources }];
    const target = type === 'targets' ? context.targets.get(to) : undefined;
    if (target !== undefined) return [{ says: 'targets', of: target, certainty, sources }];
    const other = directory.actor(to);
    if (other === undefined || other === id) return [];
    if (SAME.has(type)) return [{ says: 'possibly-same-as', of: other, certainty, ...(type === 'overlaps' ? { basis: 'overlap' } : {}), sources }];
    if (type === 'part-of') return [{ says: 'part-of', of: other, certainty, sources }];
    return [];
  });
}

/** Regions and sectors among the victims are no entities; they are kept as a note rather than dropped. */
function regionNotes(record: ActorRecord, context: ActorContext): NoteDraft[] {
  const names = record.victims.map(({ name }) => name).filter((name) => victimOf(context.victims, name) === undefined);
  return names.length === 0 ? [] : [{ text: `Suspected victims beyond countries and organizations, as listed by MISP: ${names.join('; ')}.`, sources: [record.source] }];
}

const MOST_REFERENCES = 10;

/** ATT&CK's page first, then what MISP cites, then what ATT&CK cites; web addresses of a sensible length only. */
function pickReferences(cluster: readonly ActorRecord[]): string[] {
  const attack = cluster.find(({ list }) => list === 'attack')?.references ?? [];
  const others = cluster.filter(({ list }) => list !== 'attack').flatMap(({ references }) => references);
  const all = [...attack.slice(0, 1), ...others, ...attack.slice(1)].map((url) => url.trim());
  return [...new Set(all)].filter((url) => /^https?:\/\/[^\s<>"]+$/i.test(url) && url.length <= 160 && !url.includes('raw.githubusercontent.com')).slice(0, MOST_REFERENCES);
}

/**
 * Microsoft's list gives beside its own name other names of the actor, as pointers: "Forest Blizzard" points to "Fancy Bear". Where
 * another actor bears such a name too, it is found as that actor's; Microsoft's card shows it, and says that the two may be one.
 */
function withBorrowedNames(actors: readonly EntityDraft[]): EntityDraft[] {
  const bearers = new Map<string, Set<EntityId>>();
  for (const { id, names, sources } of actors) {
    if (isMicrosoftsAlone(sources)) continue;
    for (const { text } of names) bearers.set(keyOf(text), (bearers.get(keyOf(text)) ?? new Set()).add(id));
  }
  return actors.map((actor) => {
    if (!isMicrosoftsAlone(actor.sources)) return actor;
    const borrowed = actor.names.filter(({ text }, i) => i > 0 && bearers.has(keyOf(text)));
    const claims = borrowed.flatMap(({ text }) => [...(bearers.get(keyOf(text)) ?? [])].map((of): ClaimDraft => ({
      says: 'possibly-same-as', of, certainty: 'suspected', basis: `shared name ${text}`, sources: [SOURCES.mispMicrosoft.id],
    })));
    return { ...actor, names: actor.names.map((name): NameDraft => (borrowed.includes(name) ? { ...name, match: 'never' } : name)), claims: onePerActor([...actor.claims, ...claims]) };
  });
}

const isMicrosoftsAlone = (sources: readonly string[]): boolean => sources.length === 1 && sources[0] === SOURCES.mispMicrosoft.id;

/** Of several shared names, the first is reason enough. */
function onePerActor(claims: readonly ClaimDraft[]): ClaimDraft[] {
  return claims.filter((claim, i) => claim.says !== 'possibly-same-as' || !claims.slice(0, i).some(({ says, of }) => says === claim.says && of === claim.of));
}

/** Where the preferred name of one actor is among the other names of another, the two may be one: said, never merged. */
function withAliasHints(actors: readonly EntityDraft[]): EntityDraft[] {
  const bearers = new Map<string, { id: EntityId; name: NameDraft }[]>();
  for (const { id, names } of actors) {
    for (const name of names.slice(1)) bearers.set(keyOf(name.text), [...(bearers.get(keyOf(name.text)) ?? []), { id, name }]);
  }
  return actors.map((actor) => {
    const [preferred] = actor.names;
    const hints = (preferred ? bearers.get(keyOf(preferred.text)) ?? [] : [])
      .filter(({ id }) => id !== actor.id && !actor.claims.some(({ says, of }) => says === 'possibly-same-as' && of === id))
      .map(({ id, name }): ClaimDraft => ({ says: 'possibly-same-as', of: id, certainty: 'suspected', basis: `shared name ${name.text}`, sources: name.sources }));
    return { ...actor, claims: joinClaims([...actor.claims, ...hints]) };
  });
}

/** "Possibly the same as" holds both ways, so that either card shows it. */
function withMirrored(actors: readonly EntityDraft[]): EntityDraft[] {
  const mirrored = new Map<EntityId, ClaimDraft[]>();
  for (const { id, claims } of actors) {
    for (const claim of claims.filter(({ says }) => says === 'possibly-same-as')) mirrored.set(claim.of, [...(mirrored.get(claim.of) ?? []), { ...claim, of: id }]);
  }
  return actors.map((actor) => {
    const missing = (mirrored.get(actor.id) ?? []).filter(({ of, certainty, sources }) => (
      !actor.claims.some((claim) => claim.says === 'possibly-same-as' && claim.of === of && claim.certainty === certainty && claim.sources.join() === sources.join())
    ));
    return { ...actor, claims: joinClaims([...actor.claims, ...missing]) };
  });
}

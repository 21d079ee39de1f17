import type { EntityId } from '../../src/core/model';
import { claimsOf, regionNotes, type KnownEntities } from './actor-claims';
import { Directory } from './actor-directory';
import { withHints } from './actor-hints';
import { LIST_TITLES, LISTS, preferredName, type ActorRecord, type Cluster } from './actor-record';
import type { Attack } from './attack';
import { joinClaims, joinNames, keyOf, union, type EntityDraft, type NameDraft, type NoteDraft } from './draft';
import { Slugs } from './slugs';
import { SOURCES } from './sources';

export interface Actors {
  readonly entities: readonly EntityDraft[];
  /** STIX id of a group → the actor that stands for it; of a revoked group, the one that replaces it. */
  readonly byStix: ReadonlyMap<string, EntityId>;
}

/** Each cluster of records becomes one actor. */
export function toActors(clusters: readonly Cluster[], attack: Attack, known: KnownEntities): Actors {
  const ids = assignIds(clusters);
  const directory = new Directory(clusters, ids, attack);
  const records = clusters.flatMap((cluster) => cluster.records);
  const words: Words = { spelling: naturalSpellings(records), users: usersOfNames(records) };
  const entities = clusters.map((cluster) => toActor(cluster, directory, words, known));
  return { entities: withHints(entities), byStix: directory.byStix };
}

/** What all records together tell of names: how they are spelled, and who uses them. */
interface Words {
  readonly spelling: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<string, readonly string[]>;
}

/** The plain slug goes to ATT&CK's name first, then to MISP's, then to the others'. */
function assignIds(clusters: readonly Cluster[]): Map<Cluster, EntityId> {
  const slugs = new Slugs('actor');
  const rank = ({ records }: Cluster) => LISTS.indexOf(records[0]?.list ?? '360');
  const name = ({ records }: Cluster) => (records[0] ? preferredName(records[0]) : '');
  const inOrder = [...clusters].sort((a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1));
  return new Map(inOrder.map((cluster) => [cluster, slugs.take(name(cluster), cluster.records[0]?.list ?? '')]));
}

function toActor(cluster: Cluster, directory: Directory, { spelling, users }: Words, known: KnownEntities): EntityDraft {
  const { records, joins } = cluster;
  const id = directory.idOf(cluster);
  const sources = records.reduce<string[]>((all, { source }) => union(all, [source]), []);
  const attackIds = [...records.filter(({ list }) => list === 'attack').flatMap((record) => record.attackIds), ...directory.formerIdsOf(id)];
  const named = joinNames(records.flatMap(({ names }) => names)).map((name): NameDraft => ({ ...name, by: union(name.by, users.get(name.text) ?? []) }));
  const [firstId] = attackIds;
  const unclaimed = records.flatMap((record) => record.attackIds).filter((attackId) => directory.ownerOf(attackId) === undefined);
  return {
    id,
    names: [
      ...preferNatural(named, records, spelling),
      ...attackIds.map((text): NameDraft => ({ text, form: 'id', by: ['MITRE ATT&CK'], sources: [SOURCES.attack.id] })),
      ...unclaimed.map((text): NameDraft => ({ text, form: 'id', by: ['MITRE ATT&CK'], sources: [SOURCES.mispActors.id] })),
    ],
    ids: { ...(firstId !== undefined ? { 'mitre-attack': firstId } : {}), ...idsOf(records) },
    claims: joinClaims(records.flatMap((record) => claimsOf(record, id, directory, known))),
    notes: [...joinNotes(joins), ...records.flatMap((record) => [...record.notes, ...regionNotes(record, known)])],
    references: pickReferences(records),
    sources,
  };
}

/** The records' ids by list; of a list that has two of them, the second as "misp-2". */
function idsOf(records: readonly ActorRecord[]): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const [list, id] of records.flatMap((record) => Object.entries(record.ids))) {
    let key = list;
    for (let n = 2; ids[key] !== undefined && ids[key] !== id; n++) key = `${list}-${n}`;
    ids[key] = id;
  }
  return ids;
}

/** Why records of several lists are one actor here. */
function joinNotes(joins: Cluster['joins']): NoteDraft[] {
  if (joins.length === 0) return [];
  const reasons = joins.map(({ record, why }) => `${LIST_TITLES[record.list]}’s ${preferredName(record)} (${why})`);
  return [{ text: `Joined here: ${reasons.join('; ')}.`, sources: joins.reduce<string[]>((all, { record }) => union(all, [record.source]), []) }];
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

const MOST_REFERENCES = 10;

/** ATT&CK's page first, then what MISP cites, then what ATT&CK cites; web addresses of a sensible length only. */
function pickReferences(cluster: readonly ActorRecord[]): string[] {
  const attack = cluster.find(({ list }) => list === 'attack')?.references ?? [];
  const others = cluster.filter(({ list }) => list !== 'attack').flatMap(({ references }) => references);
  const all = [...attack.slice(0, 1), ...others, ...attack.slice(1)].map((url) => url.trim());
  return [...new Set(all)].filter((url) => /^https?:\/\/[^\s<>"]+$/i.test(url) && url.length <= 160 && !url.includes('raw.githubusercontent.com')).slice(0, MOST_REFERENCES);
}


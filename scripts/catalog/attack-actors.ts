import type { ActorRecord } from './actor-record';
import { uuidOf, type Attack, type AttackObject } from './attack';
import { joinNames, keyOf } from './draft';
import { relationsOf } from './misp-actors';
import { listOf, textOf, type MispEntry } from './read';
import { SOURCES } from './sources';

const COPY = SOURCES.mispAttack.id;

/**
 * ATT&CK's groups that are neither revoked nor deprecated, with what MISP's newer copy of them adds: edges, names, and groups that the
 * bundle does not have yet. `industrial` is the former list of the ICS domain, whose names live on with the groups of the same name.
 */
export function attackActors(attack: Attack, mispCopy: readonly MispEntry[], industrial: readonly MispEntry[]): ActorRecord[] {
  const copies = new Map(mispCopy.map((entry) => [entry.uuid, entry]));
  const known = new Set(attack.groups.map(({ attackId }) => attackId));
  const formerNames = new Map(industrial.map((entry) => [keyOf(entry.value), listOf(entry.meta?.synonyms)]));
  const active = attack.groups.filter(({ state }) => state === 'active');
  return [
    ...active.map((group) => toRecord(group, attack, copies.get(uuidOf(group.stix)), formerNames.get(keyOf(group.name)) ?? [])),
    ...mispCopy.filter(({ meta }) => !known.has(textOf(meta?.external_id) ?? '')).map(newGroup),
  ];
}

function toRecord(group: AttackObject, attack: Attack, copy: MispEntry | undefined, formerNames: readonly string[]): ActorRecord {
  const { source } = group;
  const similar = copy ? relationsOf(copy, COPY).filter(({ type }) => type === 'similar') : [];
  const newer = listOf(copy?.meta?.synonyms).filter((text) => !group.names.includes(text));
  return {
    list: 'attack',
    uuid: uuidOf(group.stix),
    names: joinNames([
      ...group.names.map((text) => ({ text, by: [], sources: [source] })),
      ...newer.map((text) => ({ text, by: [], sources: [COPY] })),
      ...formerNames.filter((text) => keyOf(text) !== keyOf(group.name)).map((text) => ({ text: text.trim(), by: [], sources: [SOURCES.mispIcs.id] })),
    ]),
    attackIds: [group.attackId],
    former: attack.groups.filter(({ replacedBy }) => replacedBy === group.stix).map(({ attackId, name }) => ({ attackId, name })),
    ids: { 'mitre-attack': group.attackId, stix: group.stix },
    origins: [],
    sponsors: [],
    victims: [],
    relations: [...(attack.uses.get(group.stix) ?? []).map((to) => ({ type: 'uses', to: uuidOf(to), certainty: 'stated' as const, source })), ...similar],
    notes: [],
    references: group.references,
    source,
  };
}

/** A group of a later ATT&CK, known from MISP's copy alone. */
function newGroup(entry: MispEntry): ActorRecord {
  const attackId = textOf(entry.meta?.external_id) ?? '';
  const name = entry.value.replace(` - ${attackId}`, '');
  return {
    list: 'attack',
    uuid: entry.uuid,
    names: joinNames([name, ...listOf(entry.meta?.synonyms)].map((text) => ({ text, by: [], sources: [COPY] }))),
    attackIds: [attackId],
    ids: { 'mitre-attack': attackId, stix: `intrusion-set--${entry.uuid}` },
    origins: [], sponsors: [], victims: [], notes: [],
    relations: relationsOf(entry, COPY),
    references: listOf(entry.meta?.refs),
    source: COPY,
  };
}

import type { ActorRecord } from './actor-record';
import { uuidOf, type Attack, type AttackObject } from './attack';
import { relationsOf } from './misp-actors';
import type { MispEntry } from './read';
import { SOURCES } from './sources';

/** ATT&CK's groups that are neither revoked nor deprecated, with the edges that MISP draws from its copy of them. */
export function attackActors(attack: Attack, mispCopy: readonly MispEntry[]): ActorRecord[] {
  const copies = new Map(mispCopy.map((entry) => [entry.uuid, entry]));
  return attack.groups.filter(({ state }) => state === 'active').map((group) => toRecord(group, attack, copies.get(uuidOf(group.stix))));
}

function toRecord(group: AttackObject, attack: Attack, copy: MispEntry | undefined): ActorRecord {
  const source = SOURCES.attack.id;
  const similar = copy ? relationsOf(copy, SOURCES.mispAttack.id).filter(({ type }) => type === 'similar') : [];
  return {
    list: 'attack',
    uuid: uuidOf(group.stix),
    names: group.names.map((text) => ({ text, by: [], sources: [source] })),
    attackIds: [group.attackId],
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

import type { EntityId } from '../../src/core/model';
import { preferredName, type Cluster } from './actor-record';
import { uuidOf, type Attack } from './attack';
import { keyOf } from './draft';

/** Who is who by UUID and by ATT&CK id. */
export class Directory {
  readonly byStix = new Map<string, EntityId>();
  private readonly byUuid = new Map<string, EntityId>();
  private readonly byAttackId = new Map<string, EntityId>();
  private readonly formerIds = new Map<EntityId, string[]>();

  constructor(clusters: readonly Cluster[], private readonly ids: ReadonlyMap<Cluster, EntityId>, attack: Attack) {
    const byName = new Map<string, EntityId>();
    for (const cluster of clusters) {
      const id = this.idOf(cluster);
      for (const record of cluster.records) {
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

  idOf(cluster: Cluster): EntityId {
    const id = this.ids.get(cluster);
    if (id === undefined) throw new Error('a cluster without an id');
    return id;
  }
  actor(uuid: string): EntityId | undefined { return this.byUuid.get(uuid); }
  ownerOf(attackId: string): EntityId | undefined { return this.byAttackId.get(attackId); }
  formerIdsOf(id: EntityId): readonly string[] { return this.formerIds.get(id) ?? []; }
}

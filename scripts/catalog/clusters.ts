import { LISTS, type ActorRecord, type Cluster, type Join } from './actor-record';

/** Records on their way to become actors: joined two by two, each join with its reason. */
export class Clusters {
  private readonly clusterOf = new Map<ActorRecord, ActorRecord[]>();
  private readonly reasons = new Map<ActorRecord, string>();

  constructor(private readonly records: readonly ActorRecord[]) {
    for (const record of records) this.clusterOf.set(record, [record]);
  }

  /**
   * Joins the clusters of two records; false where both already hold a record of the same list, so that the link contradicts an earlier
   * one. A namer that renamed an actor lists it twice (NOBELIUM, Midnight Blizzard), and ATT&CK has replaced groups by others that MISP
   * still keeps apart: `several of a list` lets both in. Two groups of ATT&CK are never joined.
   */
  join(joined: ActorRecord, to: ActorRecord, why: string, several?: 'several of a list'): boolean {
    const [one, other] = [this.recordsOf(joined), this.recordsOf(to)];
    if (one === other) return true;
    const shared = one.filter(({ list }) => other.some((record) => record.list === list));
    if (shared.some(({ list }) => several === undefined || list === 'attack')) return false;
    const all = [...one, ...other];
    for (const record of all) this.clusterOf.set(record, all);
    this.reasons.set(joined, why);
    return true;
  }

  recordsOf(record: ActorRecord): readonly ActorRecord[] {
    return this.clusterOf.get(record) ?? [record];
  }

  all(): Cluster[] {
    const position = new Map(this.records.map((record, i) => [record, LISTS.indexOf(record.list) * this.records.length + i]));
    return [...new Set(this.clusterOf.values())].map((cluster) => {
      const records = [...cluster].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
      const joins = records.flatMap((record): Join[] => {
        const why = this.reasons.get(record);
        return why === undefined || records.length === 1 ? [] : [{ record, why }];
      });
      return { records, joins };
    });
  }
}

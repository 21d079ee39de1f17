import type { EntityId } from '../../src/core/model';
import type { Directory } from './actor-directory';
import type { ActorRecord } from './actor-record';
import type { ClaimDraft, NoteDraft } from './draft';
import { victimOf, type VictimIndex } from './victims';

/** Whom and what a claim about an actor may be about, besides actors. */
export interface KnownEntities {
  readonly software: ReadonlyMap<string, EntityId>;
  /** UUID of an entry in MISP's target information → country. */
  readonly targets: ReadonlyMap<string, EntityId>;
  readonly victims: VictimIndex;
}

/** What one list says of an actor, as claims. */
export function claimsOf(record: ActorRecord, id: EntityId, directory: Directory, known: KnownEntities): ClaimDraft[] {
  const sources = [record.source];
  const origins = record.origins.map(({ iso, certainty, confidence }): ClaimDraft => ({
    says: 'origin', of: `country/${iso}`, certainty, ...(confidence !== undefined ? { confidence } : {}), sources,
  }));
  const sponsors = record.sponsors.flatMap((name): ClaimDraft[] => {
    const of = victimOf(known.victims, name);
    return of === undefined ? [] : [{ says: 'sponsored-by', of, certainty: 'suspected', basis: 'Council on Foreign Relations, as given by MISP', sources }];
  });
  const targets = record.victims.flatMap(({ name, basis }): ClaimDraft[] => {
    const of = victimOf(known.victims, name);
    return of === undefined ? [] : [{ says: 'targets', of, certainty: 'suspected', ...(basis !== undefined ? { basis } : {}), sources }];
  });
  const shared = record.attackIds.flatMap((attackId): ClaimDraft[] => {
    const owner = directory.ownerOf(attackId);
    if (owner === undefined || owner === id || record.list === 'attack') return [];
    return [{ says: 'possibly-same-as', of: owner, certainty: 'suspected', basis: `shared ATT&CK id ${attackId}`, sources }];
  });
  return [...origins, ...sponsors, ...targets, ...relationClaims(record, id, directory, known), ...shared];
}

const SAME: ReadonlySet<string> = new Set(['similar', 'overlaps']);
const USE: ReadonlySet<string> = new Set(['uses', 'deploys', 'delivers']);

function relationClaims(record: ActorRecord, id: EntityId, directory: Directory, known: KnownEntities): ClaimDraft[] {
  return record.relations.flatMap(({ type, to, certainty, source }): ClaimDraft[] => {
    const sources = [source];
    const software = USE.has(type) ? known.software.get(to) : undefined;
    if (software !== undefined) return [{ says: 'uses', of: software, certainty, sources }];
    const target = type === 'targets' ? known.targets.get(to) : undefined;
    if (target !== undefined) return [{ says: 'targets', of: target, certainty, sources }];
    const other = directory.actor(to);
    if (other === undefined || other === id) return [];
    if (SAME.has(type)) return [{ says: 'possibly-same-as', of: other, certainty, ...(type === 'overlaps' ? { basis: 'overlap' } : {}), sources }];
    if (type === 'part-of') return [{ says: 'part-of', of: other, certainty, sources }];
    return [];
  });
}

/** Regions and sectors among the victims are no entities; they are kept as a note rather than dropped. */
export function regionNotes(record: ActorRecord, known: KnownEntities): NoteDraft[] {
  const names = record.list === '360' || record.list === 'tidal' ? [] : record.victims.map(({ name }) => name).filter((name) => victimOf(known.victims, name) === undefined);
  return names.length === 0 ? [] : [{ text: `Suspected victims beyond countries and organizations, as listed by MISP: ${names.join('; ')}.`, sources: [record.source] }];
}

// Those who claim something of an entity: its users, its attackers, its campaigns.
import type { Catalog } from '../catalog';
import type { Claim, Entity, EntityId, Relation } from '../model';
import { byCertainty, cited, detailed, periodOf, publishedOf, weightOf, type Telling } from './claims';
import type { CardItem } from './item';

/** Somebody with what is claimed of them. */
export interface Subject {
  readonly subject: Entity;
  readonly claim: Claim;
}

/** Who, of a kind, claims a relation to the entity. */
export const subjectsOf = ({ id }: Entity, relation: Relation, kind: Entity['kind'], catalog: Catalog): Subject[] =>
  catalog.claimsAbout(id).filter(({ subject, claim }) => claim.says === relation && subject.kind === kind);

/**
 * One item for each of those who claim something, with the first that is said of it and all who say so. `label` is a word that the row
 * says already.
 */
export function subjectItems(subjects: readonly Subject[], { words, citations }: Telling, label = 'stated'): CardItem[] {
  const said = new Map<EntityId, Subject & { sources: readonly string[] }>();
  for (const one of subjects) {
    const known = said.get(one.subject.id);
    said.set(one.subject.id, { ...(known ?? one), sources: [...(known?.sources ?? []), ...one.claim.sources] });
  }
  return [...said.values()].map(({ subject, claim, sources }) => ({
    text: subject.name,
    ...detailed([periodOf(subject, words), weightOf(claim, words, label)]),
    ...cited(sources, citations),
    entity: subject.id,
  }));
}

/** Those that began last first. */
export function newestFirst(campaigns: readonly Subject[]): Subject[] {
  return [...campaigns].sort((a, b) => (b.subject.firstSeen ?? '').localeCompare(a.subject.firstSeen ?? ''));
}

/** What is surest first, of these what was said last. */
export function surestFirst(subjects: readonly Subject[], catalog: Catalog): Subject[] {
  const dated = subjects.map((one) => ({ ...one, certainty: one.claim.certainty, date: publishedOf(one.claim, catalog) }));
  return dated.sort(byCertainty);
}

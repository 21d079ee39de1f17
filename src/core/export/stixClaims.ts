import type { Catalog } from '../catalog';
import type { Certainty, Claim, Entity, Relation } from '../model';
import { CLAIM_ID, common, stixId, timeOf, type StixObject } from './stixObject';
import { stixIdOf } from './stixEntity';

/**
 * STIX's words for relations that it knows between these kinds; the others are `related-to`, which every platform takes, with the relation
 * in the description.
 */
const TYPES: Readonly<Partial<Record<Relation, string>>> = {
  origin: 'originates-from',
  targets: 'targets',
  'attributed-to': 'attributed-to',
  uses: 'uses',
};

/** STIX's scale for words of estimative probability (its appendix A). A source that only states a fact gives no number. */
const CONFIDENCE: Readonly<Record<Certainty, number | undefined>> = {
  confirmed: 95,
  stated: undefined,
  'almost-certain': 95,
  'very-likely': 85,
  likely: 70,
  'roughly-even': 50,
  suspected: 30,
  unlikely: 30,
  'very-unlikely': 15,
  'almost-no-chance': 5,
};

/**
 * What the dataset claims of an entity, as relationships to other entities that the catalog knows. Claims that stand side by side stay
 * apart.
 */
export function claimObjects(subject: Entity, catalog: Catalog, day: string): { relation: StixObject; of: Entity }[] {
  return subject.claims.flatMap((claim) => {
    const of = catalog.entity(claim.of);
    return of && isAllowed(claim, subject) ? [{ relation: relationship(subject, claim, of, catalog, day), of }] : [];
  });
}

/** STIX knows attribution of campaigns; of actors it would be to a persona. */
const isAllowed = ({ says }: Claim, { kind }: Entity): boolean => says !== 'attributed-to' || kind === 'campaign';

function relationship(subject: Entity, claim: Claim, of: Entity, catalog: Catalog, day: string): StixObject {
  const type = TYPES[claim.says] ?? 'related-to';
  const key = [subject.id, claim.says, claim.of, claim.certainty, claim.basis ?? '', claim.sources.join(' ')].join(' ');
  const confidence = claim.confidence === undefined ? CONFIDENCE[claim.certainty] : Math.round(claim.confidence);
  const references = claim.sources.map((id) => referenceTo(id, catalog));
  return {
    ...common('relationship', stixId('relationship', key), timeOf(day)),
    relationship_type: type,
    description: `${claim.says.replaceAll('-', ' ')}: ${claim.certainty.replaceAll('-', ' ')}${claim.basis === undefined ? '' : `, ${claim.basis}`}`,
    source_ref: stixIdOf(subject),
    target_ref: stixIdOf(of),
    ...(confidence === undefined ? {} : { confidence }),
    ...(references.length > 0 ? { external_references: references } : {}),
    extensions: {
      [CLAIM_ID]: {
        extension_type: 'property-extension',
        says: claim.says,
        certainty: claim.certainty,
        ...(claim.basis === undefined ? {} : { basis: claim.basis }),
      },
    },
  };
}

/** A source as an external reference; it needs an address or a description beside its name. */
function referenceTo(id: string, catalog: Catalog): object {
  const source = catalog.source(id);
  const description = [source?.title ?? id, source?.published].filter(Boolean).join(', ');
  return { source_name: id, description, ...(source?.url === undefined ? {} : { url: source.url }) };
}

import type { Catalog } from '../catalog';
import type { Entity, EntityId, Relation } from '../model';

/** A campaign that shares rare entities with a report. That is resemblance and no attribution: who else uses a tool, no list knows. */
export interface Resemblance {
  readonly campaign: Entity;
  /** From 0 to 1: how much of what is rare in the report and in the campaign they share. */
  readonly likeness: number;
  /** What both name, the rarest first, with how many actors and campaigns of the data have to do with it. */
  readonly shared: readonly { readonly id: EntityId; readonly name: string; readonly alsoOf: number }[];
}

/** What makes a campaign's profile: who is behind it, whom it aimed at, what it used. */
const PROFILE: readonly Relation[] = ['attributed-to', 'targets', 'uses', 'origin', 'sponsored-by'];

/** What so many others have too says nothing: one in eight. */
const COMMON = 1 / 8;

/**
 * The campaigns that share the most rare entities with a report, the best first. An entity counts the more, the fewer actors and campaigns
 * of the data have to do with it (inverse document frequency); what is common counts nothing.
 */
export function resemblingCampaigns(named: Iterable<EntityId>, catalog: Catalog, limit = 5): Resemblance[] {
  const campaigns = catalog.entities.filter(({ kind }) => kind === 'campaign');
  const all = catalog.entities.filter(({ kind, claims }) => (kind === 'campaign' || kind === 'actor') && claims.length > 0).length;
  const users = (id: EntityId): number =>
    new Set(
      catalog
        .claimsAbout(id)
        .filter(({ claim }) => PROFILE.includes(claim.says))
        .map(({ subject }) => subject),
    ).size;
  const weight = (id: EntityId): number => {
    const share = Math.max(1, users(id)) / all;
    return share > COMMON ? 0 : Math.log(1 / share);
  };
  const report = new Set(named);
  const length = norm([...report].filter((id) => users(id) > 0).map(weight));
  return campaigns
    .map((campaign) => {
      const profile = profileOf(campaign);
      const shared = [...profile].filter((id) => report.has(id) && weight(id) > 0).sort((a, b) => weight(b) - weight(a));
      const likeness = shared.reduce((sum, id) => sum + weight(id) ** 2, 0) / (norm([...profile].map(weight)) * length || 1);
      return { campaign, likeness, shared: shared.map((id) => ({ id, name: catalog.nameOf(id), alsoOf: users(id) - 1 })) };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.campaign.id < b.campaign.id ? -1 : 1))
    .slice(0, limit);
}

function profileOf({ claims }: Entity): Set<EntityId> {
  return new Set(claims.filter(({ says }) => PROFILE.includes(says)).map(({ of }) => of));
}

const norm = (weights: readonly number[]): number => Math.hypot(...weights);

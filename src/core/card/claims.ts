import type { CardItem, CardWords } from './item';
import type { Citations } from './sources';
import type { Catalog } from '../catalog';
import { CERTAINTIES, type Certainty, type Claim, type Entity, type EntityId, type Relation } from '../model';

/** A claim with the time that it is about. */
export interface DatedClaim extends Claim {
  /** The campaign's, as a card says it: "2018-11 to 2019-10". */
  readonly period?: string;
  /** What it is ordered by: when the campaign was last seen, else when the claim was published; '' where nobody knows. */
  readonly date: string;
}

/** What claims are told with. */
export interface Telling {
  readonly catalog: Catalog;
  readonly words: CardWords;
  readonly citations: Citations;
}

/** Whether a target is known to have been one. Every other certainty counts as suspected, so that a guess is never shown as a fact. */
export function isConfirmed({ certainty }: { readonly certainty: Certainty }): boolean {
  return certainty === 'confirmed' || certainty === 'stated';
}

/** What an actor and its campaigns aimed at: the surest first, of these the latest. Those of one campaign stay together. */
export function targetsOf(entity: Entity, campaigns: readonly Entity[], { catalog, words }: Telling): DatedClaim[] {
  const ofCampaigns = campaigns.flatMap((campaign) =>
    targetClaims(campaign).map((claim) => ({
      ...claim,
      period: periodOf(campaign, words),
      date: campaign.lastSeen ?? campaign.firstSeen ?? '',
    })),
  );
  const own = targetClaims(entity).map((claim) => ({ ...claim, date: publishedOf(claim, catalog) }));
  return [...ofCampaigns, ...own].sort(byCertainty);
}

/** The surest first, of these the latest. */
export const byCertainty = (a: Weighed, b: Weighed): number => rankOf(a) - rankOf(b) || b.date.localeCompare(a.date);
type Weighed = Pick<DatedClaim, 'certainty' | 'date'>;

const targetClaims = ({ claims }: Entity): Claim[] => claims.filter(({ says }) => says === ('targets' satisfies Relation));

/** `stated` is as good as `confirmed`: a source that does not weigh says no less. */
const rankOf = ({ certainty }: Pick<Claim, 'certainty'>): number => (isConfirmed({ certainty }) ? 0 : CERTAINTIES.indexOf(certainty));

/** The latest day or month on which a source of the claim came out. A mere year is a list's edition and dates nothing. */
export function publishedOf({ sources }: Claim, catalog: Catalog): string {
  const dates = sources.map((id) => catalog.source(id)?.published ?? '').filter((date) => date.length > 'YYYY'.length);
  return dates.sort().at(-1) ?? '';
}

/**
 * One item for each entity that claims name, with all that is said of it, or the `first` alone. `label` is a word that the row's label says
 * already.
 */
export function claimItems(
  claims: readonly (Claim & { readonly period?: string })[],
  telling: Telling,
  label = '',
  which: 'all' | 'first' = 'all',
): CardItem[] {
  const said = new Map<EntityId, { details: Set<string>; sources: Set<string> }>();
  for (const claim of claims) {
    const { details, sources } = said.get(claim.of) ?? { details: new Set<string>(), sources: new Set<string>() };
    said.set(claim.of, { details, sources });
    details.add(weightOf(claim, telling.words, label));
    for (const source of claim.sources) sources.add(source);
  }
  return [...said].map(([of, { details, sources }]) => ({
    text: nameOf(of, telling),
    ...detailed(which === 'all' ? [...details] : [...details].filter(Boolean).slice(0, 1)),
    ...cited([...sources], telling.citations),
    entity: of,
  }));
}

/** How sure a source is, why, and of when: "likely, 50 of 100, lure documents, 2018-11 to 2019-10". */
export function weightOf(
  { certainty, confidence, basis, period }: Claim & { readonly period?: string },
  words: CardWords,
  label = '',
): string {
  const sure = certainty === label ? '' : words.certainty(certainty);
  return [sure, confidence === undefined ? '' : words.confidence(confidence), basis && words.basis(basis), period].filter(Boolean).join(', ');
}

export const detailed = (details: readonly string[]): { readonly detail?: string } => {
  const detail = details.filter(Boolean).join('; ');
  return detail === '' ? {} : { detail };
};

export const cited = (ids: readonly string[], citations: Citations): { readonly sources?: readonly number[] } =>
  ids.length === 0 ? {} : { sources: citations.numbersOf(ids) };

/** When a campaign was seen; '' where nobody says. */
export function periodOf({ firstSeen, lastSeen }: Entity, words: CardWords): string {
  if (firstSeen === lastSeen) return firstSeen ?? '';
  return words.period(firstSeen ?? '?', lastSeen ?? '?');
}

export const nameOf = (id: EntityId, { catalog, words }: Telling): string => words.nameOf(id, catalog.nameOf(id));

import { isConfirmed } from '../card';
import type { Catalog } from '../catalog';
import type { Certainty, Entity, EntityId } from '../model';

/** A campaign on the time line. Months are counted from January of the year 0, so that they can be subtracted. */
export interface TimeLineBar {
  readonly id: EntityId;
  readonly name: string;
  /** The first month; absent where the begin is open or no date. */
  readonly from?: number;
  /** The last month, itself included; absent where the end is open or no date. */
  readonly to?: number;
  /** The dates as the data gives them. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** What is wrong with a date, as the data gives it: no month such as `2019-13`, or an end before the begin. */
  readonly bad: readonly string[];
  /** Who is behind it, with how sure the data is; nobody where no source says so. */
  readonly actors: readonly {
    readonly id: EntityId;
    readonly name: string;
    readonly certainty: Certainty;
    readonly isConfirmed: boolean;
  }[];
}

/** Campaigns by their first month, those without any last. */
export interface TimeLine {
  readonly bars: readonly TimeLineBar[];
  /** The first and the last month of all, for the axis; absent where no campaign has a date. */
  readonly from?: number;
  readonly to?: number;
}

/** The time line of campaigns: of those named, and of those attributed to actors that are named. Other kinds count nothing. */
export function timeLineOf(ids: Iterable<EntityId>, catalog: Catalog): TimeLine {
  const campaigns = new Map<EntityId, Entity>();
  for (const id of ids) for (const campaign of campaignsOf(id, catalog)) campaigns.set(campaign.id, campaign);
  const bars = [...campaigns.values()]
    .map((campaign) => barOf(campaign, catalog))
    .sort((a, b) => startOf(a) - startOf(b) || (a.name < b.name ? -1 : 1));
  const months = bars.flatMap(({ from, to }) => [from, to]).filter((month) => month !== undefined);
  return { bars, ...(months.length > 0 ? { from: Math.min(...months), to: Math.max(...months) } : {}) };
}

function campaignsOf(id: EntityId, catalog: Catalog): Entity[] {
  const entity = catalog.entity(id);
  const about = catalog
    .claimsAbout(id)
    .filter(({ subject, claim }) => subject.kind === 'campaign' && claim.says !== 'uses')
    .map(({ subject }) => subject);
  return entity?.kind === 'campaign' ? [entity] : about;
}

function barOf(campaign: Entity, catalog: Catalog): TimeLineBar {
  const { id, name, firstSeen, lastSeen } = campaign;
  const [from, to] = [monthOf(firstSeen, 'first'), monthOf(lastSeen, 'last')];
  const isTurned = from !== undefined && to !== undefined && to < from;
  const bad = [
    ...(firstSeen !== undefined && from === undefined ? [firstSeen] : []),
    ...(lastSeen !== undefined && to === undefined ? [lastSeen] : []),
    ...(isTurned ? [`${firstSeen} > ${lastSeen}`] : []),
  ];
  return {
    id,
    name,
    bad,
    actors: actorsOf(campaign, catalog),
    ...(from !== undefined && !isTurned ? { from } : {}),
    ...(to !== undefined && !isTurned ? { to } : {}),
    ...(firstSeen !== undefined ? { firstSeen } : {}),
    ...(lastSeen !== undefined ? { lastSeen } : {}),
  };
}

function actorsOf({ claims }: Entity, catalog: Catalog): TimeLineBar['actors'] {
  return claims
    .filter(({ says }) => says === 'attributed-to')
    .map((claim) => ({ id: claim.of, name: catalog.nameOf(claim.of), certainty: claim.certainty, isConfirmed: isConfirmed(claim) }));
}

const startOf = ({ from, to }: TimeLineBar): number => from ?? to ?? Number.MAX_SAFE_INTEGER;

/**
 * The month of `2018`, `2018-11` or `2018-11-05`, counted from January of the year 0; of a year alone its first or last month. `undefined`
 * where a text is no date of the calendar.
 */
export function monthOf(date: string | undefined, end: 'first' | 'last'): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return Number(year) * 12 + (end === 'first' ? 0 : 11);
  const isDate = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))).getUTCMonth() === Number(month) - 1;
  return isDate && month !== '00' ? Number(year) * 12 + Number(month) - 1 : undefined;
}

/** A counted month as `2018-11`. */
export function monthLabel(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

import { isConfirmed } from '../card';
import type { Catalog } from '../catalog';
import type { EntityId, MentionKind } from '../model';

/** A report as the overview counts it: what its annotations name, a rejected one not among them. */
export interface CountedReport {
  /** Its address. */
  readonly key: string;
  /** Its date, ISO 8601, as precise as known; absent where it has none. */
  readonly date?: string;
  /** What it names: by entity, or by the words where no dataset knows them. */
  readonly named: readonly CountedName[];
}
export interface CountedName {
  /** The entity's id, else kind and words. */
  readonly key: string;
  readonly kind: MentionKind;
  readonly entity?: EntityId;
  readonly name: string;
  readonly mentions: number;
}

/** A number with the reports that it comes from, so that each leads to its places. */
export interface Cell {
  readonly mentions: number;
  readonly reports: readonly string[];
}
export interface OverviewRow extends Omit<CountedName, 'mentions'> {
  readonly total: Cell;
  /** By month, `2018-11`; reports without a month count under `''`. */
  readonly months: ReadonlyMap<string, Cell>;
}
/** A country that the data calls a target of an actor, in reports that name both. */
export interface TargetedRow {
  readonly actor: EntityId;
  readonly country: EntityId;
  readonly isConfirmed: boolean;
  readonly cell: Cell;
}
export interface Overview {
  readonly reports: number;
  /** Reports without a date. */
  readonly undated: number;
  /** Months in which there are reports, in order; `''` at the end where reports have none. */
  readonly months: readonly string[];
  /** Who is named, those in the most reports first. */
  readonly rows: readonly OverviewRow[];
  readonly targeted: readonly TargetedRow[];
  /** Named in reports of the last seven days and in no earlier one. */
  readonly fresh: readonly OverviewRow[];
}

/** How long something is new, in milliseconds: seven days. */
const NEW_FOR = 7 * 24 * 60 * 60 * 1000;

/** What the reports of a workspace name, how often and when. `now` in milliseconds since 1970. */
export function overviewOf(reports: readonly CountedReport[], catalog: Catalog, now: number): Overview {
  const rows = rowsOf(reports);
  const months = [...new Set(reports.map(monthOfReport))].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return {
    reports: reports.length,
    undated: reports.filter(({ date }) => !isDate(date)).length,
    months,
    rows,
    targeted: targetedIn(reports, catalog),
    fresh: freshIn(rows, reports, now),
  };
}

function rowsOf(reports: readonly CountedReport[]): OverviewRow[] {
  const rows = new Map<string, OverviewRow & { total: Cell; months: Map<string, Cell> }>();
  for (const report of reports) {
    for (const { mentions, ...name } of report.named) {
      const row = rows.get(name.key) ?? { ...name, total: NOTHING, months: new Map<string, Cell>() };
      const month = monthOfReport(report);
      row.months.set(month, more(row.months.get(month), mentions, report.key));
      rows.set(name.key, { ...row, total: more(row.total, mentions, report.key) });
    }
  }
  return [...rows.values()].sort(
    (a, b) => b.total.reports.length - a.total.reports.length || b.total.mentions - a.total.mentions || (a.name < b.name ? -1 : 1),
  );
}

const NOTHING: Cell = { mentions: 0, reports: [] };
const more = (cell: Cell = NOTHING, mentions: number, report: string): Cell => ({
  mentions: cell.mentions + mentions,
  reports: [...cell.reports, report],
});

/** Whether a text is a date of the calendar, to the month at least. */
const isDate = (date: string | undefined): date is string =>
  date !== undefined && /^\d{4}-\d{2}/.test(date) && !Number.isNaN(Date.parse(date));
const monthOfReport = ({ date }: CountedReport): string => (isDate(date) ? date.slice(0, 'YYYY-MM'.length) : '');

function targetedIn(reports: readonly CountedReport[], catalog: Catalog): TargetedRow[] {
  const rows = new Map<string, TargetedRow>();
  for (const { key: report, named } of reports) {
    const countries = new Map(
      named
        .filter(({ kind, entity }) => kind === 'country' && entity !== undefined)
        .map(({ entity, mentions }) => [entity as EntityId, mentions]),
    );
    for (const { kind, entity: actor } of named) {
      if (kind !== 'actor' || actor === undefined) continue;
      for (const [country, sure] of targetsOf(actor, catalog)) {
        const mentions = countries.get(country);
        if (mentions === undefined) continue;
        const known = rows.get(`${actor} ${country}`);
        rows.set(`${actor} ${country}`, { actor, country, isConfirmed: sure, cell: more(known?.cell, mentions, report) });
      }
    }
  }
  return [...rows.values()].sort(
    (a, b) => b.cell.reports.length - a.cell.reports.length || b.cell.mentions - a.cell.mentions || (a.actor < b.actor ? -1 : 1),
  );
}

/** The countries that the data calls targets of an actor or of its campaigns, and whether one source is more than suspicious. */
function targetsOf(actor: EntityId, catalog: Catalog): Map<EntityId, boolean> {
  const campaigns = catalog
    .claimsAbout(actor)
    .filter(({ subject, claim }) => subject.kind === 'campaign' && claim.says === 'attributed-to')
    .map(({ subject }) => subject);
  const targets = new Map<EntityId, boolean>();
  for (const claim of [catalog.entity(actor), ...campaigns].flatMap((entity) => entity?.claims ?? [])) {
    if (claim.says === 'targets') targets.set(claim.of, targets.get(claim.of) === true || isConfirmed(claim));
  }
  return targets;
}

/** Rows all of whose reports are of the last seven days. A report without a date may be old. */
function freshIn(rows: readonly OverviewRow[], reports: readonly CountedReport[], now: number): OverviewRow[] {
  const isFresh = ({ date }: CountedReport): boolean =>
    isDate(date) && date.length > 'YYYY-MM'.length && now - Date.parse(date) < NEW_FOR && Date.parse(date) <= now;
  const fresh = new Set(reports.filter(isFresh).map(({ key }) => key));
  return rows.filter(({ total }) => total.reports.every((report) => fresh.has(report)));
}

import * as vscode from 'vscode';
import {
  frontMatterOf,
  overviewOf,
  type Annotator,
  type Cell,
  type CountedName,
  type CountedReport,
  type Overview,
  type OverviewRow,
} from '../../../core';
import type { Item, Page, Section, Table, Target } from '../../../panel/protocol';
import { readText } from '../../host/annotationFiles';
import type { EntityUse, WorkspaceEntities } from '../../state/workspaceEntities';
import { kindLabel } from '../../wording/kinds';
import { nameFrom, nameHere } from '../../wording/names';

/** So many months have a column of their own, the newest ones. */
const MONTHS_AT_MOST = 12;
/** So many rows a table has at most; it says how many there are. */
const ROWS_AT_MOST = 200;
const DAY = 'YYYY-MM-DD'.length;

type Places = ReadonlyMap<string, EntityUse['reports'][number]['first']>;

/** Who is named in the workspace's reports, by month; who targets whom; what is new. Every number leads to the places that it counts. */
export async function overviewPage(index: WorkspaceEntities, annotator: Annotator): Promise<Page> {
  const uses = await readAll(index, annotator);
  const reports = await countedReports(uses);
  const places = new Map(uses.flatMap(({ key, reports: of }) => of.map(({ uri, first }) => [`${key} ${uri.toString()}`, first] as const)));
  const overview = overviewOf(reports, annotator.catalog, Date.now());
  const dates = overview.undated > 0 ? vscode.l10n.t('Reports without a date: {0}.', overview.undated) : '';
  const basis = vscode.l10n.t("A report's date is the one of its front matter, else of its name, else when its file was last changed.");
  const note = [index.note, dates, basis].filter(Boolean).join(' ');
  return {
    title: vscode.l10n.t('Overview'),
    subtitle: vscode.l10n.t('Reports: {0}; named: {1}', index.reports, overview.rows.length),
    sections: [namedSection(overview, places, note), targetedSection(overview, places, annotator), freshSection(overview, places)],
  };
}

function readAll(index: WorkspaceEntities, annotator: Annotator): Thenable<readonly EntityUse[]> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading the reports of the workspace'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    await index.refresh(annotator, token, (done, of) =>
      progress.report({ message: vscode.l10n.t('{0} of {1}', done, of), increment: 100 / of }),
    );
    return index.entities();
  });
}

async function countedReports(uses: readonly EntityUse[]): Promise<CountedReport[]> {
  const named = new Map<string, { uri: vscode.Uri; names: CountedName[] }>();
  for (const { key, kind, entity, name, reports } of uses) {
    for (const { uri, count } of reports) {
      const report = named.get(uri.toString()) ?? { uri, names: [] };
      named.set(uri.toString(), report);
      report.names.push({ key, kind, name, mentions: count, ...(entity === undefined ? {} : { entity }) });
    }
  }
  return Promise.all(
    [...named].map(async ([key, { uri, names }]) => {
      const date = await dateOf(uri);
      return { key, named: names, ...(date === undefined ? {} : { date }) };
    }),
  );
}

/** The date of a report, as precise as it is told. */
async function dateOf(uri: vscode.Uri): Promise<string | undefined> {
  const told =
    frontMatterOf((await readText(uri)) ?? '').date ??
    /(?<!\d)(?:19|20)\d{2}-\d{2}(?:-\d{2})?(?!\d)/.exec(uri.path.split('/').at(-1) ?? '')?.[0];
  if (told !== undefined) return told.slice(0, DAY);
  return vscode.workspace.fs.stat(uri).then(
    ({ mtime }) => (mtime > 0 ? new Date(mtime).toISOString().slice(0, DAY) : undefined),
    () => undefined,
  );
}

function namedSection({ rows, months }: Overview, places: Places, note: string): Section {
  const shown = months.filter(Boolean).slice(-MONTHS_AT_MOST);
  const columns = [vscode.l10n.t('Name'), vscode.l10n.t('Kind'), vscode.l10n.t('Reports'), vscode.l10n.t('Mentions'), ...shown];
  const table: Table = {
    caption: captionOf(vscode.l10n.t('Who is named: {0}', rows.length), rows.length),
    columns,
    rows: rows.slice(0, ROWS_AT_MOST).map((row) => [
      [nameItem(row)],
      [{ text: kindLabel(row) }],
      [cellItem(row, row.total, String(row.total.reports.length), places)],
      [{ text: String(row.total.mentions) }],
      ...shown.map((month) => {
        const cell = row.months.get(month);
        return cell ? [cellItem(row, cell, String(cell.mentions), places)] : [];
      }),
    ]),
  };
  return { kind: 'tables', title: vscode.l10n.t('Named'), note, tables: [table] };
}

function targetedSection({ targeted }: Overview, places: Places, { catalog }: Annotator): Section {
  const columns = [
    vscode.l10n.t('Country'),
    vscode.l10n.t('Targeted by'),
    vscode.l10n.t('How sure'),
    vscode.l10n.t('Reports that name both'),
  ];
  const rows = targeted
    .slice(0, ROWS_AT_MOST)
    .map(({ actor, country, isConfirmed, cell }) => [
      [{ text: nameFrom(catalog, country), target: { entity: country } }],
      [{ text: nameFrom(catalog, actor), target: { entity: actor } }],
      [{ text: isConfirmed ? vscode.l10n.t('confirmed') : vscode.l10n.t('suspected') }],
      [cellItem({ key: country, name: nameFrom(catalog, country) }, cell, String(cell.reports.length), places)],
    ]);
  return {
    kind: 'tables',
    title: vscode.l10n.t('Targeted'),
    tables: [{ caption: captionOf(vscode.l10n.t('Countries and who targets them: {0}', targeted.length), targeted.length), columns, rows }],
    note: vscode.l10n.t('The data says who targets whom; counted are reports that name both.'),
  };
}

function freshSection({ fresh }: Overview, places: Places): Section {
  const columns = [vscode.l10n.t('Name'), vscode.l10n.t('Kind'), vscode.l10n.t('Reports'), vscode.l10n.t('Mentions')];
  const rows = fresh
    .slice(0, ROWS_AT_MOST)
    .map((row) => [
      [nameItem(row)],
      [{ text: kindLabel(row) }],
      [cellItem(row, row.total, String(row.total.reports.length), places)],
      [{ text: String(row.total.mentions) }],
    ]);
  return {
    kind: 'tables',
    title: vscode.l10n.t('New'),
    tables: [{ caption: captionOf(vscode.l10n.t('New since last week: {0}', fresh.length), fresh.length), columns, rows }],
    note: vscode.l10n.t('Named in reports of the last seven days and in no earlier one.'),
  };
}

const captionOf = (caption: string, count: number): string =>
  count > ROWS_AT_MOST ? `${caption} (${vscode.l10n.t('the first {0}', ROWS_AT_MOST)})` : caption;

const nameItem = ({ name, entity }: Pick<OverviewRow, 'name' | 'entity'>): Item => ({
  text: entity === undefined ? name : nameHere(entity, name),
  ...(entity === undefined ? {} : { target: { entity } }),
});

/** A number that leads to its one place, or to a page of its places. */
function cellItem({ key, name }: Pick<OverviewRow, 'key' | 'name'>, cell: Cell, text: string, places: Places): Item {
  const rows = cell.reports.map((report): Item[][] => {
    const place = places.get(`${key} ${report}`);
    return [
      [
        {
          text: vscode.workspace.asRelativePath(vscode.Uri.parse(report)),
          ...(place ? { target: { report, start: place.start, end: place.end } } : {}),
        },
      ],
    ];
  });
  const only = rows.length === 1 ? rows[0]?.[0]?.[0]?.target : undefined;
  const table: Table = { caption: vscode.l10n.t('Reports: {0}', rows.length), columns: [vscode.l10n.t('Report')], rows };
  const target: Target = only ?? {
    places: {
      title: name,
      subtitle: vscode.l10n.t('Reports: {0}', rows.length),
      sections: [{ kind: 'tables', title: vscode.l10n.t('Places'), tables: [table] }],
    },
  };
  return { text, target };
}

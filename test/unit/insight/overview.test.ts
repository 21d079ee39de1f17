import assert from 'node:assert/strict';
import { overviewOf, type Cell, type CountedReport, type EntityId, type MentionKind } from '../../../src/core';
import { smallCatalog } from '../../support/catalog';

const catalog = smallCatalog(`entities:
  - { id: actor/a, name: Anchor, claims: [ { says: targets, of: country/MN, certainty: suspected } ] }
  - { id: actor/b, name: Bearer }
  - { id: country/MN, name: Mongolia }
  - { id: country/VN, name: Vietnam }
campaigns:
  - { id: campaign/c, name: Lures, actor: actor/b, targets: [ { of: country/VN, certainty: confirmed } ] }
`);
const NOW = Date.parse('2026-03-20T12:00:00Z');

/** A report from `actor/a 3, country/MN 1`. */
function report(key: string, date: string | undefined, names: string): CountedReport {
  const named = names.split(', ').map((entry) => {
    const [id = '', mentions] = entry.split(' ');
    return {
      key: id,
      entity: id as EntityId,
      kind: id.split('/')[0] as MentionKind,
      name: catalog.nameOf(id as EntityId),
      mentions: Number(mentions),
    };
  });
  return { key, ...(date === undefined ? {} : { date }), named };
}
const overview = overviewOf(
  [
    report('old.md', '2026-01-05', 'actor/a 3, country/MN 1'),
    report('older.md', '2026-01', 'actor/a 1, country/VN 1'),
    report('new.md', '2026-03-18', 'actor/a 1, actor/b 2, country/VN 4'),
    report('undated.md', undefined, 'actor/a 1'),
    report('odd.md', '2019-13', 'country/MN 1, actor/a 1'),
  ],
  catalog,
  NOW,
);

const cell = ({ mentions, reports }: Cell): string => `${mentions} in ${reports.join(' ')}`;

describe('the overview of a workspace', () => {
  it('counts reports, and those without a date', () => assert.deepEqual([overview.reports, overview.undated], [5, 2]));
  it('has months in order, what has none at the end', () => assert.deepEqual(overview.months, ['2026-01', '2026-03', '']));
  it('says who is named how often, in the most reports first', () =>
    assert.deepEqual(
      overview.rows.map(({ name, total }) => `${name} ${cell(total)}`),
      [
        'Anchor 7 in old.md older.md new.md undated.md odd.md',
        'Vietnam 5 in older.md new.md',
        'Mongolia 2 in old.md odd.md',
        'Bearer 2 in new.md',
      ],
    ));
  it('says so by month', () =>
    assert.deepEqual(
      [...(overview.rows[0]?.months ?? [])].map(([month, one]) => `${month}: ${cell(one)}`),
      ['2026-01: 4 in old.md older.md', '2026-03: 1 in new.md', ': 2 in undated.md odd.md'],
    ));
  it('says which countries are targeted by whom, where a report names both', () =>
    assert.deepEqual(
      overview.targeted.map(({ actor, country, isConfirmed, cell: one }) => `${actor} ${isConfirmed ? '' : '?'}${country} ${cell(one)}`),
      ['actor/a ?country/MN 2 in old.md odd.md', 'actor/b country/VN 4 in new.md'],
    ));
  it('says what is new in the last seven days', () =>
    assert.deepEqual(
      overview.fresh.map(({ name }) => name),
      ['Bearer'],
    ));
  it('is empty without reports', () =>
    assert.deepEqual(overviewOf([], catalog, NOW), { reports: 0, undated: 0, months: [], rows: [], targeted: [], fresh: [] }));
});

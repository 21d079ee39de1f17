import assert from 'node:assert/strict';
import { monthLabel, monthOf, timeLineOf, type EntityId, type TimeLineBar } from '../../../src/core';
import { realCatalog, smallCatalog } from '../../support/catalog';

const catalog = smallCatalog(`entities:
  - { id: actor/a, name: Anchor }
  - { id: country/MN, name: Mongolia }
campaigns:
  - { id: campaign/late, name: Late, actor: { of: actor/a, certainty: likely }, firstSeen: 2020-05, lastSeen: 2020-07-14 }
  - { id: campaign/early, name: Early, actor: actor/a, firstSeen: "2018", targets: [ { of: country/MN, certainty: suspected } ] }
  - { id: campaign/ended, name: Ended, actor: actor/a, lastSeen: "2019" }
  - { id: campaign/odd, name: Odd, actor: actor/a, firstSeen: 2019-13, lastSeen: 2020-02-30 }
  - { id: campaign/turned, name: Turned, actor: actor/a, firstSeen: 2020-05, lastSeen: 2019-05 }
  - { id: campaign/alone, name: Alone, firstSeen: 2021-01 }
`);

/** A bar as `Early 2018-01 …`: an open end as dots, what is no date in brackets. */
const drawn = ({ name, from, to, bad }: TimeLineBar): string =>
  [name, from === undefined ? '…' : monthLabel(from), to === undefined ? '…' : monthLabel(to), ...bad.map((text) => `[${text}]`)].join(' ');
const lineOf = (...ids: EntityId[]): string[] => timeLineOf(ids, catalog).bars.map(drawn);

describe('the time line of campaigns', () => {
  it('has those of an actor, the first first, open ends open, and bad dates as what they are', () =>
    assert.deepEqual(lineOf('actor/a'), [
      'Early 2018-01 …',
      'Ended … 2019-12',
      'Late 2020-05 2020-07',
      'Odd … … [2019-13] [2020-02-30]',
      'Turned … … [2020-05 > 2019-05]',
    ]));
  it('has a campaign that is named itself, once', () => assert.deepEqual(lineOf('campaign/alone', 'campaign/alone'), ['Alone 2021-01 …']));
  it('has those that target a country', () => assert.deepEqual(lineOf('country/MN'), ['Early 2018-01 …']));
  it('has none of what nobody knows', () => assert.deepEqual(timeLineOf(['actor/unknown'], catalog), { bars: [] }));
  it('says who is behind a campaign, and how sure that is', () =>
    assert.deepEqual(
      timeLineOf(['campaign/late', 'campaign/early'], catalog).bars.map(({ actors }) =>
        actors.map((actor) => [actor.name, actor.certainty, actor.isConfirmed]),
      ),
      [[['Anchor', 'stated', true]], [['Anchor', 'likely', false]]],
    ));
  it('has the months of its axis', () => {
    const { from = 0, to = 0 } = timeLineOf(['actor/a'], catalog);
    assert.deepEqual([monthLabel(from), monthLabel(to)], ['2018-01', '2020-07']);
  });
  it('reads every date of the bundled campaigns', () => {
    const all = timeLineOf(
      realCatalog().entities.map(({ id }) => id),
      realCatalog(),
    );
    assert.ok(all.bars.length > 50);
    assert.deepEqual(
      all.bars.flatMap(({ name, bad }) => bad.filter((text) => !text.includes(' > ')).map((text) => `${name}: ${text}`)),
      [],
    );
  });
});

describe('a month', () => {
  for (const [date, end, label] of [
    ['2018', 'first', '2018-01'],
    ['2018', 'last', '2018-12'],
    ['2018-11', 'first', '2018-11'],
    ['2020-02-29', 'last', '2020-02'],
    ['2019-02-29', 'last', undefined],
    ['2019-00', 'first', undefined],
    ['soon', 'first', undefined],
  ] as const) {
    it(`${date} as the ${end} is ${label ?? 'none'}`, () => {
      const month = monthOf(date, end);
      assert.equal(month === undefined ? undefined : monthLabel(month), label);
    });
  }
});

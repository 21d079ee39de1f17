import assert from 'node:assert/strict';
import { resemblingCampaigns, type Catalog, type EntityId } from '../../../src/core';
import { realCatalog, smallCatalog } from '../../support/catalog';
import { recognizerOf } from '../../support/marks';
import { TEXTS } from './campaigns';

/** What a text names clearly, as the panel counts it: programs too. */
const namedIn = (text: string, catalog: Catalog): EntityId[] => recognizerOf(catalog)(text).flatMap(({ entity }) => entity ?? []);

describe('campaigns that resemble a report', () => {
  const catalog = smallCatalog(`entities:
  - { id: country/US, name: United States }
  - { id: software/common, name: Commonly }
  - { id: software/rare, name: Rarely }
  - { id: software/few, name: Seldom }
${Array.from(
  { length: 40 },
  (_, i) => `  - { id: actor/a${i}, name: Actor ${i}, claims: [ { says: targets, of: country/US, certainty: suspected },
      { says: uses, of: software/common, certainty: stated } ] }`,
).join('\n')}
campaigns:
  - { id: campaign/one, name: One, actor: actor/a1, uses: [ software/few, software/rare, software/common ],
      targets: [ { of: country/US, certainty: confirmed } ] }
  - { id: campaign/two, name: Two, actor: actor/a2, uses: [ software/common, software/few ],
      targets: [ { of: country/US, certainty: confirmed } ] }
`);
  /** `One: Rarely (0), …` */
  const found = (...named: EntityId[]): string[] =>
    resemblingCampaigns(named, catalog).map(
      ({ campaign, shared }) => `${campaign.name}: ${shared.map(({ name, alsoOf }) => `${name} (${alsoOf})`).join(', ')}`,
    );

  it('share what is rare', () => assert.deepEqual(found('software/rare', 'country/US'), ['One: Rarely (0)']));
  it('are none where only what is common is shared', () => assert.deepEqual(found('software/common', 'country/US'), []));
  it('are none for a report that names nothing', () => assert.deepEqual(found(), []));
  it('are alike by up to 1', () =>
    assert.deepEqual(
      resemblingCampaigns(['software/rare', 'software/few', 'actor/a1'], catalog).map(({ likeness }) => Math.round(likeness * 100)),
      [100, 32],
    ));
  it('list the rarest first', () =>
    assert.deepEqual(found('software/few', 'software/rare'), ['One: Rarely (0), Seldom (1)', 'Two: Seldom (1)']));
});

describe('ten texts that do not name the campaign which they are about', () => {
  const ranks = TEXTS.map(({ about, text }) => ({
    about,
    rank: resemblingCampaigns(namedIn(text, realCatalog()), realCatalog(), 60).findIndex(({ campaign }) => campaign.id === about) + 1,
  }));

  it('hide its name', () => {
    for (const { about, text } of TEXTS)
      assert.ok(!recognizerOf(realCatalog())(text).some(({ candidates }) => candidates.includes(about)), about);
  });
  it('have it among the first three eight times at least', () => {
    const right = ranks.filter(({ rank }) => rank >= 1 && rank <= 3);
    assert.ok(right.length >= 8, ranks.map(({ about, rank }) => `${about}: ${rank === 0 ? 'not found' : rank}`).join('\n'));
  });
});

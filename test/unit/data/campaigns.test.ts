import assert from 'node:assert/strict';
import { bearersOf, claimsOf, entriesOf, values } from './bundled';

const campaigns = values.flatMap((value) => value.campaigns);
const targetsOf = (id: string) => campaigns.filter((campaign) => campaign.id === id).flatMap(({ targets }) => targets);

describe('the campaign of Mustang Panda\'s lures', () => {
  const targets = targetsOf('campaign/mustang-panda-lures-2019');

  it('names every target as suspected from lure documents, on the word of Anomali', () => {
    assert.deepEqual(targets.map(({ of }) => of), [
      'country/DE', 'country/MM', 'country/MN', 'country/PK', 'country/VN', 'organization/china-zentrum', 'organization/communist-party-of-vietnam',
      'organization/miat-mongolian-airlines', 'organization/readers-of-security-council-resolutions-on-isil', 'organization/shan-tai',
    ]);
    for (const target of targets) assert.deepEqual({ ...target, of: '' }, { of: '', certainty: 'suspected', basis: 'lure documents', sources: ['anomali-2019-10-07'] });
  });

  it('says when it was seen, by whom it is, and what is not known', () => {
    const [campaign] = campaigns.filter(({ id }) => id === 'campaign/mustang-panda-lures-2019');
    assert.equal(campaign?.firstSeen, '2018-11');
    assert.equal(campaign.lastSeen, '2019-10');
    assert.deepEqual(campaign.actor, { of: 'actor/mustang-panda', certainty: 'stated', sources: ['anomali-2019-10-07'] });
    const notes = campaign.notes.map(({ text }) => text).join(' ');
    for (const part of ['with certainty', 'is open', 'lower bound', 'Anomali Detect 19']) assert.ok(notes.includes(part), part);
  });

  it('puts Anomali\'s claim of origin beside MISP\'s', () => {
    const origins = claimsOf('actor/mustang-panda').filter(({ says, of }) => says === 'origin' && of === 'country/CN').map(({ certainty }) => certainty);
    assert.ok(origins.includes('stated') && origins.includes('likely'), origins.join());
  });
});

describe('campaigns of ATT&CK', () => {
  it('are all there, with months', () => {
    const ids = new Set(campaigns.flatMap((campaign) => campaign.ids['mitre-attack'] ?? []));
    assert.equal(ids.size, 55);
    for (const { id, firstSeen } of campaigns) assert.match(firstSeen ?? '2000-01', /^\d{4}(?:-\d{2})?$/, id);
  });

  it('tell confirmed targets from suspected ones', () => {
    assert.equal(targetsOf('campaign/2015-ukraine-electric-power-attack').find(({ of }) => of === 'country/UA')?.certainty, 'confirmed');
    assert.equal(targetsOf('campaign/solarwinds-compromise').find(({ of }) => of === 'organization/us-department-of-justice')?.certainty, 'confirmed');
    assert.equal(targetsOf('campaign/operation-honeybee').find(({ of }) => of === 'country/VN')?.certainty, 'suspected');
  });

  it('cite a source for each target', () => {
    for (const { id, targets, sources } of campaigns) for (const target of targets) assert.ok(target.sources.length > 0 || sources.length > 0, id);
  });

  it('keep two attributions side by side', () => {
    const [first, ...others] = entriesOf('campaign/reddelta-modified-plugx-infection-chain-operations');
    assert.ok(first && others.length > 0);
    assert.ok(claimsOf('campaign/reddelta-modified-plugx-infection-chain-operations').some(({ says, of }) => says === 'attributed-to' && of === 'actor/reddelta'));
  });
});

describe('campaigns that are widely known', () => {
  for (const [name, id, actor] of [
    ['Operation Aurora', 'campaign/operation-aurora', 'actor/elderwood'], ['Cloud Hopper', 'campaign/operation-cloud-hopper', 'actor/menupass'], ['Soft Cell', 'campaign/operation-soft-cell', 'actor/gallium'],
    ['Operation Triangulation', 'campaign/operation-triangulation', undefined], ['NotPetya', 'campaign/notpetya', 'actor/sandworm-team'], ['Olympic Destroyer', 'campaign/olympic-destroyer', 'actor/sandworm-team'],
    ['Operation C-Major', 'campaign/operation-c-major', 'actor/transparent-tribe'], ['Operation Molerats', 'campaign/operation-molerats', 'actor/molerats'], ['BadPilot', 'campaign/badpilot', undefined],
  ] as const) {
    it(`${name} is ${id}${actor === undefined ? '' : ` of ${actor}`}`, () => {
      assert.ok(bearersOf(name).includes(id), bearersOf(name).join());
      const behind = entriesOf(id).flatMap((entry) => [...('actor' in entry && typeof entry.actor === 'object' ? [entry.actor.of] : []), ...entry.claims.filter(({ says }) => says === 'attributed-to').map(({ of }) => of)]);
      assert.ok(actor === undefined || behind.includes(actor), behind.join());
    });
  }

  it('have dates and a source, and are many', () => {
    const known = values.find(({ title }) => title === 'Campaigns that are widely known')?.campaigns ?? [];
    assert.ok(known.length >= 90 && campaigns.length >= 280, `${known.length} of ${campaigns.length}`);
    for (const { id, firstSeen, lastSeen, sources } of known) assert.ok(firstSeen !== undefined && lastSeen !== undefined && firstSeen.slice(0, 4) <= lastSeen.slice(0, 4) && sources.length > 0, id);
  });
});

import assert from 'node:assert/strict';
import { cardOf, entitiesOf, FULL_CARD, isConfirmed, matchedName, SHORT_CARD, type Card, type Catalog, type EntityId } from '../../src/core';
import { realCatalog, smallCatalog } from '../support/catalog';

const catalog = smallCatalog(`sources:
  - { id: v, title: A Report, publisher: Vendor, published: 2026-03, url: "https://vendor.example/report" }
  - { id: t, title: Untitled }
entities:
  - { id: actor/a, name: Anchor, ids: { mitre-attack: G0001, misp: x }, references: [ "https://www.ref.example/a/", "https://vendor.example/report" ],
      names: [ { text: Alpha, by: [ V, W ] }, Plain, { text: ANCHOR, by: X }, { text: Beta, by: V }, { text: G0001, form: id } ],
      notes: [ { text: A note., sources: [ v ] } ],
      claims: [
        { says: origin, of: country/CN, certainty: suspected, sources: [ t ] }, { says: origin, of: country/KP, certainty: likely, confidence: 75, sources: [ v ] },
        { says: targets, of: country/MN, certainty: confirmed, sources: [ v ] }, { says: targets, of: country/VN, certainty: stated }, { says: targets, of: country/XX, certainty: almost-certain, basis: lures },
        { says: targets, of: organization/o, certainty: suspected }, { says: sponsored-by, of: country/CN, certainty: likely }, { says: possibly-same-as, of: actor/b, certainty: roughly-even },
        { says: part-of, of: actor/b, certainty: unlikely }, { says: uses, of: software/s, certainty: stated } ] }
  - { id: actor/b, name: Bearer }
  - { id: country/CN, name: China, names: [ { text: Chinese, form: adjective } ] }
  - { id: country/MN, name: Mongolia }
  - { id: country/KP, name: North Korea }
  - { id: country/VN, name: Vietnam }
  - { id: organization/o, name: Oooo Inc., class: research-team, country: country/CN }
  - { id: software/s, name: Softy }
campaigns:
  - { id: campaign/old, name: Old One, actor: actor/a, firstSeen: 2018-01, targets: [ { of: country/MN, certainty: suspected } ] }
  - { id: campaign/new, name: New One, actor: { of: actor/a, certainty: likely }, firstSeen: 2020, lastSeen: 2021-02, targets: [ { of: country/MN, certainty: confirmed } ] }
`.replace('firstSeen: 2020,', 'firstSeen: "2020",'));

function card(id: EntityId, length = FULL_CARD, of: Catalog = catalog, matched?: string): Card {
  const entity = of.entity(id);
  assert.ok(entity, id);
  return cardOf(entity, of, length, matched);
}
/** A row as `text [detail] numbers of sources; …`, with how many more there are. */
function row(shown: Card, label: string): string | undefined {
  const found = shown.rows.find((candidate) => candidate.label === label);
  return found && found.items.map(({ text, detail, sources = [] }) => [text, detail === undefined ? '' : `[${detail}]`, ...sources].filter(Boolean).join(' ')).join('; ') + (found.more > 0 ? ` +${found.more}` : '');
}

describe('the card of an actor', () => {
  const full = card('actor/a');
  const rows: readonly [label: string, text: string | undefined][] = [
    ['Origin', 'North Korea [likely, 75 of 100] 1; China [suspected] 2'],
    ['Sponsored by', 'China [likely]'],
    ['Confirmed targets', 'Mongolia [2020 to 2021-02] 1; Vietnam [stated]'],
    ['Suspected targets', 'country/XX [almost certain, lures]; Mongolia [2018-01 to ?]; Oooo Inc.'],
    ['Other names', 'Alpha [V, W]; Beta [V]; Plain'],
    ['Possibly the same as', 'Bearer [roughly even]'],
    ['Part of', 'Bearer [unlikely]'],
    ['Uses', 'Softy'],
    ['Notes', 'A note. 1'],
    ['References', 'ref.example/a'],
    ['Class', undefined],
    ['Seen', undefined],
  ];
  for (const [label, text] of rows) it(`${label}: ${text ?? 'not shown'}`, () => assert.equal(row(full, label), text));

  it('has its campaigns, the newest first', () => assert.equal(row(full, 'Campaigns'), 'New One [2020 to 2021-02; likely]; Old One [2018-01 to ?]'));
  it('has its title, and a link to ATT&CK', () => {
    assert.deepEqual([full.id, full.kind, full.title], ['actor/a', 'actor', 'Anchor']);
    assert.deepEqual(full.ids, [{ text: 'G0001', href: 'https://attack.mitre.org/groups/G0001/' }]);
  });
  it('does not repeat the matched name', () => assert.equal(row(card('actor/a', FULL_CARD, catalog, 'alpha'), 'Other names'), 'Beta [V]; Plain'));
  it('of a program have those first whom the report names', () => {
    const users = (...named: EntityId[]) =>
      card('software/plugx', { ...SHORT_CARD, named: new Set(named) }, realCatalog()).rows.find(({ label }) => label === 'Used by')?.items.map(({ entity }) => entity);
    assert.equal(users('actor/mustang-panda')?.[0], 'actor/mustang-panda');
    assert.deepEqual(users('country/CN'), users());
  });

  it('says how much it leaves out', () => {
    const short = card('actor/a', { ...SHORT_CARD, names: 1, targets: 1, relations: 1 });
    assert.equal(row(short, 'Other names'), 'Alpha [V, W] +2');
    assert.equal(row(short, 'Confirmed targets'), 'Mongolia [2020 to 2021-02] 1 +1');
    assert.equal(row(short, 'Origin'), 'North Korea [likely, 75 of 100] 1 +1');
  });
  it('tells origin, sponsor, campaigns and targets first, then its names', () => assert.deepEqual(
    full.rows.map(({ label }) => label).slice(0, 6),
    ['Origin', 'Sponsored by', 'Campaigns', 'Confirmed targets', 'Suspected targets', 'Other names'],
  ));
  it('numbers its sources as they are cited', () => assert.deepEqual(full.sources, [
    { name: 'Vendor', text: 'A Report, Vendor, 2026-03', href: 'https://vendor.example/report' },
    { name: 'Untitled', text: 'Untitled' },
  ]));
  it('has no empty rows', () => assert.deepEqual(card('actor/b').rows.filter(({ items }) => items.length === 0), []));
});

describe('the cards of other kinds', () => {
  it('a campaign tells when, who and at whom', () => {
    const shown = card('campaign/new');
    assert.deepEqual(['Seen', 'Attributed to', 'Confirmed targets'].map((label) => row(shown, label)), ['2020 to 2021-02', 'Anchor [likely]', 'Mongolia']);
  });
  it('a country tells who targets it, apart by what is known', () => {
    const shown = card('country/MN');
    assert.equal(row(shown, 'Confirmed target in'), 'New One [2020 to 2021-02]');
    assert.equal(row(shown, 'Suspected target in'), 'Old One [2018-01 to ?]');
    assert.equal(row(shown, 'Targeted by'), 'Anchor [confirmed] 1');
  });
  it('a country tells whose origin it is thought to be', () => assert.equal(row(card('country/CN'), 'Origin of'), 'Anchor [suspected] 1'));
  it('a country tells each once, the surest and latest first, with all who say so', () => {
    const many = smallCatalog(`sources:
  - { id: old, title: Old, published: 2020-01 }
  - { id: new, title: New, published: 2026-01 }
entities:
  - { id: country/CN, name: China }
  - { id: actor/a, name: Aaa, claims: [ { says: origin, of: country/CN, certainty: suspected, sources: [ old ] }, { says: origin, of: country/CN, certainty: likely, sources: [ new ] } ] }
  - { id: actor/b, name: Bbb, claims: [ { says: origin, of: country/CN, certainty: suspected, sources: [ old ] } ] }
  - { id: actor/c, name: Ccc, claims: [ { says: origin, of: country/CN, certainty: suspected, sources: [ new ] } ] }
  - { id: actor/d, name: Ddd, claims: [ { says: origin, of: country/CN, certainty: stated } ] }`);
    assert.equal(row(card('country/CN', FULL_CARD, many), 'Origin of'), 'Ddd; Aaa [likely] 1 2; Ccc [suspected] 1; Bbb [suspected] 2');
  });
  it('a month is no span', () => {
    const once = smallCatalog('campaigns:\n  - { id: campaign/once, name: Once, firstSeen: 2020-05, lastSeen: 2020-05 }');
    assert.equal(row(card('campaign/once', FULL_CARD, once), 'Seen'), '2020-05');
  });
  it('an organization tells its class and seat', () => assert.equal(row(card('organization/o'), 'Class'), 'research team [China]'));
});

describe('the targets of Mustang Panda', () => {
  const targets = (label: string) => card('actor/mustang-panda', SHORT_CARD, realCatalog()).rows.find((one) => one.label === label)?.items ?? [];
  it('of 2018 and 2019 stand together, suspected, behind likely ones', () => {
    const lures = targets('Suspected targets').filter(({ detail }) => detail === 'lure documents, 2018-11 to 2019-10').map(({ text }) => text);
    assert.deepEqual(lures.slice(0, 5), ['Germany', 'Myanmar', 'Mongolia', 'Pakistan', 'Vietnam']);
    assert.match(targets('Suspected targets')[0]?.detail ?? '', /^likely/);
  });
  it('that are confirmed are of another time', () => {
    assert.ok(targets('Confirmed targets').length > 0);
    assert.ok(targets('Confirmed targets').every(({ detail = '' }) => detail.includes('2023-07 to 2024-12')));
  });
});

describe('the short card of Mustang Panda', () => {
  const entity = realCatalog().entity('actor/mustang-panda');
  const short = card('actor/mustang-panda', SHORT_CARD, realCatalog());
  it('has eight other names and says how many more there are', () => {
    const names = short.rows.find(({ label }) => label === 'Other names');
    assert.equal(names?.items.length, 8);
    assert.ok(names.more > 0);
    assert.ok(names.items.every(({ detail }) => detail !== undefined), 'names with a known user come first');
  });
  it('has a full card with at least as much of everything', () => {
    const full = card('actor/mustang-panda', FULL_CARD, realCatalog());
    for (const { label, items, more } of short.rows) assert.equal(full.rows.find((candidate) => candidate.label === label)?.items.length, items.length + more, label);
  });
  it('shows no suspected target as a confirmed one', () => {
    const campaigns = realCatalog().claimsAbout('actor/mustang-panda').filter(({ claim }) => claim.says === 'attributed-to').map(({ subject }) => subject);
    const claims = [entity, ...campaigns].flatMap((one) => one?.claims ?? []);
    const confirmed = new Set(claims.filter(({ says, certainty }) => says === 'targets' && (certainty === 'confirmed' || certainty === 'stated')).map(({ of }) => of));
    for (const { entity: id } of card('actor/mustang-panda', FULL_CARD, realCatalog()).rows.find(({ label }) => label === 'Confirmed targets')?.items ?? []) assert.ok(id !== undefined && confirmed.has(id));
  });
});

describe('what a hover shows', () => {
  it('the matched name, who uses it, in its own case first', () => {
    const entity = catalog.entity('actor/a');
    assert.ok(entity);
    assert.deepEqual(matchedName('ANCHOR', entity).by, 'X');
    assert.deepEqual(matchedName('alpha', entity), { name: entity.names[1], by: 'V, W' });
    assert.equal(matchedName('ANCHÓR\u200B', entity).name?.text, 'Anchor');
    assert.deepEqual(matchedName('nothing', entity), { name: undefined, by: '' });
  });
  it('the matched name however it is set in the text', () => {
    const shipped = realCatalog().entity('country/CN');
    assert.ok(shipped);
    for (const text of ['People’s\n> Republic of **China**', "people's republic  of china"]) assert.equal(matchedName(text, shipped).name?.text, "People's Republic of China");
  });
  it('the entity that is meant first, then the other candidates that are known', () => {
    assert.deepEqual(entitiesOf({ entity: 'actor/b', candidates: ['actor/a', 'actor/b', 'actor/gone'] }, catalog).map(({ id }) => id), ['actor/b', 'actor/a']);
    assert.deepEqual(entitiesOf({ candidates: ['actor/a', 'actor/b'] }, catalog).map(({ id }) => id), ['actor/a', 'actor/b']);
  });
  it('a guess never as a fact', () => {
    assert.deepEqual((['confirmed', 'stated', 'almost-certain', 'likely', 'suspected', 'unlikely'] as const).map((certainty) => isConfirmed({ certainty })), [true, true, false, false, false, false]);
  });
});

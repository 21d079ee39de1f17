import assert from 'node:assert/strict';
import { annotatorFor, withDatasets } from '../../../src/core';
import { smallCatalog } from '../../support/catalog';

const base = smallCatalog(`entities:
  - { id: actor/zirconium, name: Zirconium, names: [ Judgment Panda ], ids: { mitre-attack: G0128 } }
  - { id: actor/apt31, name: APT31, names: [ Red Keres, Judgment Panda ], ids: { misp: m1 }, claims: [ { says: possibly-same-as, of: actor/zirconium, certainty: suspected } ] }
  - { id: actor/other, name: Other Kestrel, claims: [ { says: part-of, of: actor/apt31, certainty: stated } ] }`);
const over = (entities: string) => withDatasets(base, [{ name: 'ours', text: `intel: dataset/1\ntitle: Ours\nentities: [ ${entities} ]` }]);
const meant = (catalog: ReturnType<typeof over>['catalog'], name: string) => annotatorFor(catalog).recognize(`The group ${name} attacked.`).map(({ entity, candidates }) => entity ?? candidates.join());

describe('a dataset that joins two entities', () => {
  const { catalog, problems } = over('{ id: actor/zirconium, same: [ actor/apt31 ] }');

  it('makes them one, with the names, ids and claims of both', () => {
    assert.deepEqual(problems, []);
    const one = catalog.entity('actor/zirconium');
    assert.deepEqual(one?.names.map(({ text }) => text), ['Zirconium', 'Judgment Panda', 'APT31', 'Red Keres']);
    assert.deepEqual(one.ids, { misp: 'm1', 'mitre-attack': 'G0128' });
    assert.deepEqual(one.claims, [], 'nobody is possibly the same as themselves');
  });
  it('finds it by every name', () => {
    for (const name of ['Zirconium', 'APT31', 'Red Keres', 'Judgment Panda']) assert.deepEqual(meant(catalog, name), ['actor/zirconium'], name);
  });
  it('keeps what was written about the other one', () => {
    assert.equal(catalog.entity('actor/apt31')?.id, 'actor/zirconium');
    assert.deepEqual(catalog.claimsAbout('actor/zirconium').map(({ subject }) => subject.id), ['actor/other']);
    assert.deepEqual(catalog.entities.map(({ id }) => id), ['actor/zirconium', 'actor/other']);
  });
  it('leaves no trace of the word in the entity', () => assert.ok(!('same' in (catalog.entity('actor/zirconium') ?? {}))));
  it('must know both', () => assert.match(over('{ id: actor/zirconium, same: [ actor/nobody ] }').problems.map(({ message }) => message).join(), /actor\/nobody/));
});

describe('a dataset that parts two entities', () => {
  const { catalog } = over('{ id: actor/apt31, notSame: [ actor/zirconium ] }');

  it('gives shared names to the one that says so', () => {
    assert.deepEqual(meant(base, 'Judgment Panda'), ['actor/zirconium,actor/apt31']);
    assert.deepEqual(meant(catalog, 'Judgment Panda'), ['actor/apt31']);
    assert.deepEqual(meant(catalog, 'Zirconium'), ['actor/zirconium']);
  });
  it('ends the doubt', () => assert.deepEqual(catalog.entity('actor/apt31')?.claims, []));
});

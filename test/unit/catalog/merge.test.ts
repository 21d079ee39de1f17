import assert from 'node:assert/strict';
import { mergeDatasets, readDataset, withDatasets, type Dataset } from '../../../src/core';
import { extendCatalog } from '../../../src/core/catalog';
import { smallCatalog } from '../../support/catalog';

function dataset(yaml: string): Dataset {
  const { dataset: read, problems } = readDataset(`intel: dataset/1\ntitle: T\nsources: [ { id: a, title: A }, { id: b, title: B } ]\n${yaml}`, 'f');
  assert.deepEqual(problems, []);
  assert.ok(read);
  return read;
}
const BASE = dataset(`entities:
  - { id: actor/x, name: Xanthus, sources: [ a ], ids: { mitre-attack: G0001, misp: m }, references: [ "https://a.example" ],
      names: [ { text: Yellow, by: A, match: fold }, { text: Zed, by: A } ], notes: [ { text: One. } ],
      claims: [ { says: origin, of: country/CN, certainty: likely, sources: [ a ] } ] }
  - { id: country/CN, name: China }
ignore: [ { text: One } ]
`);
const merged = (yaml: string) => mergeDatasets([BASE, dataset(yaml)], '1').entity('actor/x');

describe('a later dataset', () => {
  it('overrides the rule of a name, and keeps who uses it', () => {
    assert.deepEqual(merged('entities: [ { id: actor/x, names: [ { text: Yellow, by: B, match: never, sources: [ b ] } ] } ]')?.names, [
      { text: 'Xanthus', by: [], match: 'fold', sources: ['a'] },
      { text: 'Yellow', by: ['A', 'B'], match: 'never', sources: ['a', 'b'] },
      { text: 'Zed', by: ['A'], match: 'exact', sources: ['a'] },
    ]);
  });

  it('adds names, ids, notes and references', () => {
    const entity = merged('entities: [ { id: actor/x, names: [ Ultra ], ids: { misp: n, stix: s }, notes: [ { text: Two. } ], references: [ "https://b.example", "https://a.example" ] } ]');
    assert.deepEqual(entity?.names.map(({ text }) => text), ['Xanthus', 'Yellow', 'Zed', 'Ultra']);
    assert.deepEqual(entity.ids, { 'mitre-attack': 'G0001', misp: 'n', stix: 's' });
    assert.deepEqual(entity.notes.map(({ text }) => text), ['One.', 'Two.']);
    assert.deepEqual(entity.references, ['https://a.example', 'https://b.example']);
  });

  it('may prefer another name, which is then the first one', () => {
    const entity = merged('entities: [ { id: actor/x, name: Zed } ]');
    assert.equal(entity?.name, 'Zed');
    assert.deepEqual(entity.names.map(({ text }) => text), ['Zed', 'Xanthus', 'Yellow']);
  });

  it('keeps the preferred name where it gives none', () => assert.equal(merged('entities: [ { id: actor/x, names: [ Ultra ] } ]')?.name, 'Xanthus'));

  it('sets its claims beside the earlier ones, each once', () => {
    const entity = merged(`entities: [ { id: actor/x, claims: [
      { says: origin, of: country/CN, certainty: likely, sources: [ a ] },
      { says: origin, of: country/CN, certainty: unlikely, sources: [ b ] },
      { says: origin, of: country/TW, certainty: likely, sources: [ b ] } ] } ]`);
    assert.deepEqual(entity?.claims.map(({ of, certainty, sources }) => `${of} ${certainty} ${sources.join()}`), [
      'country/CN likely a', 'country/CN unlikely b', 'country/TW likely b']);
  });

  it('never joins entities that share a name', () => {
    const catalog = mergeDatasets([BASE, dataset('entities: [ { id: actor/w, name: Xanthus } ]')], '1');
    assert.deepEqual(catalog.entities.map(({ id }) => id), ['actor/x', 'country/CN', 'actor/w']);
  });

  it('may stand before the one that defines its entity', () => {
    const catalog = mergeDatasets([dataset('entities: [ { id: actor/x, names: [ Ultra ] } ]'), BASE], '1');
    assert.deepEqual(catalog.entity('actor/x')?.names.map(({ text }) => text), ['Xanthus', 'Ultra', 'Yellow', 'Zed']);
  });

  it('adds texts to ignore', () => {
    assert.deepEqual(mergeDatasets([BASE, dataset('ignore: [ { text: Two } ]')], '1').ignore.map(({ text }) => text), ['One', 'Two']);
  });
});

describe('a catalog', () => {
  const base = mergeDatasets([BASE], '1');

  it('stays the same with no dataset over it, and is another with one', () => {
    assert.equal(extendCatalog(base, []), base);
    const extended = extendCatalog(base, [dataset('entities: [ { id: actor/x, names: [ Ultra ] } ]')]);
    assert.notEqual(extended.sha256, base.sha256);
    assert.equal(base.entity('actor/x')?.names.length, 3);
    assert.equal(extended.entity('actor/x')?.names.length, 4);
  });

  it('has the same hash for the same facts', () => {
    assert.equal(mergeDatasets([BASE], '1').sha256, base.sha256);
    assert.match(base.sha256, /^[0-9a-f]{64}$/);
  });

  it('tells who claims something about an entity', () => {
    assert.deepEqual(base.claimsAbout('country/CN').map(({ subject, claim }) => `${subject.id} ${claim.says}`), ['actor/x origin']);
    assert.deepEqual(base.claimsAbout('country/TW'), []);
  });

  it('knows entities, sources and names by their ids, and no others', () => {
    assert.equal(base.entity('actor/x')?.name, 'Xanthus');
    for (const id of ['actor/y', '__proto__', 'constructor', '']) assert.equal(base.entity(id), undefined);
    assert.equal(base.source('a')?.title, 'A');
    assert.equal(base.nameOf('country/CN'), 'China');
    assert.equal(base.nameOf('country/TW'), 'country/TW');
    assert.deepEqual([...base.counts()], [['actor', { entities: 1, names: 3 }], ['country', { entities: 1, names: 1 }]]);
  });
});

describe('datasets over a catalog', () => {
  const base = smallCatalog('entities: [ { id: actor/x, name: Xanthus } ]');
  const text = (entities: string) => `intel: dataset/1\ntitle: T\nentities: [ ${entities} ]`;

  it('may refer to the catalog and to each other', () => {
    const { catalog, problems } = withDatasets(base, [
      { name: 'one', text: text('{ id: actor/x, claims: [ { says: origin, of: country/XX, certainty: likely } ] }') },
      { name: 'two', text: text('{ id: country/XX, name: Nowhere }') },
    ]);
    assert.deepEqual(problems, []);
    assert.equal(catalog.entity('actor/x')?.claims.length, 1);
  });

  it('with problems are left out, the others count', () => {
    const { catalog, problems } = withDatasets(base, [
      { name: 'one', text: text('{ id: actor/x, names: [ Ultra ], country: country/XX }') },
      { name: 'two', text: text('{ id: actor/y, name: Ypsilon }') },
      { name: 'three', text: '[' },
    ]);
    assert.deepEqual(problems.map(({ file, code }) => `${file} ${code}`).sort(), ['one unresolved', 'three syntax']);
    assert.deepEqual(catalog.entities.map(({ id, names }) => `${id} ${names.length}`), ['actor/x 1', 'actor/y 1']);
  });
});

import assert from 'node:assert/strict';
import { packCatalog, unpackCatalog, type Catalog } from '../../../src/core';
import { realCatalog, smallCatalog } from '../../support/catalog';

/** What a catalog is made of, as plain values. */
export const partsOf = ({ version, sha256, sources, entities, ignore, parts: { phrases } }: Catalog): unknown => ({ version, sha256, sources, entities, ignore, phrases });

describe('the packed catalog', () => {
  it('gives the shipped catalog back', () => {
    const catalog = realCatalog();
    assert.deepEqual(partsOf(unpackCatalog(packCatalog(catalog))), partsOf(catalog));
  });

  it('gives every field of a catalog back', () => {
    const catalog = smallCatalog(`sources: [ { id: a, title: A, publisher: P, published: 2018-01, url: "https://a.example" }, { id: b, title: B } ]
entities:
  - { id: actor/a, name: Aaaa, by: [ X, Y ], sources: [ a ], names: [ Bbbb, { text: C, match: fold }, { text: Dddd, form: former, by: X }, { text: Eeee, sources: [ b, a ] } ],
      ids: { mitre-attack: G0001 }, claims: [ { says: origin, of: country/CN, certainty: likely, confidence: 0, basis: x } ], notes: [ { text: N. } ], references: [ "https://b.example" ] }
  - { id: organization/o, name: Oooo, class: bank, country: country/CN, names: [ { text: Pppp, sources: [ b ] } ] }
  - { id: country/CN, name: China, match: never }
campaigns:
  - { id: campaign/c, name: Cccc, firstSeen: "2018", lastSeen: 2018-11, actor: actor/a }
ignore: [ { text: One }, { text: Two, because: "2" } ]
phrases: [ One Two, { text: Three, match: fold, because: "3" } ]`);
    assert.deepEqual(partsOf(unpackCatalog(packCatalog(catalog))), partsOf(catalog));
  });

  it('is refused in another form', () => {
    assert.throws(() => unpackCatalog(new TextEncoder().encode('{"format":"intel-catalog/1"}')), /Install the extension again/);
    assert.throws(() => unpackCatalog(new Uint8Array()), /Install the extension again/);
  });
});

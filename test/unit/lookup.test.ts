import assert from 'node:assert/strict';
import { createLookup } from '../../src/core/lookup';
import { realCatalog, smallCatalog } from '../support/catalog';

const shipped = createLookup(realCatalog());
const first = (query: string) => shipped(query)[0]?.entity.id;

describe('looking up', () => {
  const small = createLookup(smallCatalog(`entities:
  - { id: actor/bear-team, name: Bear Team, names: [ Bear ] }
  - { id: actor/bear, name: Bear }
  - { id: actor/bears, name: Bears of Old }
  - { id: actor/proto, name: __proto__, names: [ constructor ] }
  - { id: software/bear, name: Bear }`));

  it('gives an entity of just that preferred name first, then other owners of the name, then what begins with it', () => {
    assert.deepEqual(small('bear').map(({ entity, name }) => `${entity.id} ${name}`), ['actor/bear Bear', 'software/bear Bear', 'actor/bear-team Bear', 'actor/bears Bears of Old']);
  });
  it('gives each entity once', () => assert.equal(small('Bear').filter(({ entity }) => entity.kind === 'software').length, 1));
  it('gives at most as many as wanted', () => assert.equal(small('bear', 1).length, 1));
  it('gives nothing for nothing', () => assert.deepEqual([small(''), small('  '), small('zzzzzz')], [[], [], []]));
  it('knows no words of its own', () => assert.deepEqual([small('__proto__')[0]?.name, small('constructor')[0]?.name, small('toString').length], ['__proto__', 'constructor', 0]));

  const cases: readonly [what: string, query: string, id: string][] = [
    ['a preferred name', 'Mustang Panda', 'actor/mustang-panda'],
    ['any case, and space around it', '  mUSTANG panda ', 'actor/mustang-panda'],
    ['an alias', 'Earth Preta', 'actor/mustang-panda'],
    ['a typing error', 'Mustnag Panda', 'actor/mustang-panda'],
    ['a missing letter', 'Mustang Pnda', 'actor/mustang-panda'],
    ['the beginning of a name', 'Mustang P', 'actor/mustang-panda'],
    ['an id of ATT&CK', 'g0129', 'actor/mustang-panda'],
    ['a country', 'mongolia', 'country/MN'],
    ['a country in its own language', 'Россия', 'country/RU'],
    ['a name with brackets', 'NoName057(16)', 'actor/noname057-16'],
    ['a name without its accents', 'Turkiye', 'country/TR'],
    ['a name with a curly apostrophe', 'People’s Republic of China', 'country/CN'],
    ['an actor whose name begins many others', 'APT2', 'actor/apt2'],
  ];
  for (const [what, query, id] of cases.filter(([, , wanted]) => realCatalog().entity(wanted))) it(`finds by ${what}: ${query}`, () => assert.equal(first(query), id));

  for (const [what, query, id] of [
    ['a code of a country', 'MN', 'country/MN'], ['a code of three letters', 'mng', 'country/MN'], ['a German name', 'Mongolei', 'country/MN'], ['another German name', 'Weißrussland', 'country/BY'],
    ['a name written together', 'FancyBear', 'actor/apt28'], ['a designator with a space', 'APT 28', 'actor/apt28'], ['an id of a mobile group', 'G0097', 'actor/bouncing-golf'],
  ] as const) it(`takes ${what} for exact: ${query}`, () => assert.deepEqual([first(query), shipped(query)[0]?.fit], [id, 'exact']));

  it('never guesses a designator, a number or an id', () => {
    for (const query of ['UNC9999', 'TAG-9144', 'G9997', 'APT281', 'Storm-99999', 'C9024', 'UAC-9999']) assert.ok(shipped(query).every(({ fit }) => fit === 'near'), query);
  });
  it('guesses a slip of the pen, and the beginning of a name', () => {
    assert.deepEqual([shipped('Mustnag Panda')[0]?.fit, shipped('Mustang P')[0]?.fit], ['close', 'close']);
  });
  it('says so where nobody is meant', () => assert.notEqual(shipped('purple teapot society')[0]?.fit ?? 'near', 'close'));

  it('tells by which name', () => assert.equal(shipped('earth preta')[0]?.name.toLowerCase(), 'earth preta'));

  it('finds every preferred name as one of the first', () => {
    const lost = realCatalog().entities.filter(({ kind }, i) => kind !== 'software' && i % 300 === 0)
      .filter(({ id, name }) => !shipped(name, 10).some(({ entity }) => entity.id === id))
      .map(({ id }) => id);
    assert.deepEqual(lost, []);
  });
});

import assert from 'node:assert/strict';
import { overstatementsIn } from '../../../src/core';
import { realCatalog, smallCatalog } from '../../support/catalog';
import { recognizerOf } from '../../support/marks';
import { STATED, WEIGHED } from './sentences';

const catalog = smallCatalog(`sources: [ { id: v, title: A Report } ]
entities:
  - { id: actor/a, name: APT900, claims: [ { says: origin, of: country/CN, certainty: suspected, sources: [ v ] },
      { says: sponsored-by, of: country/CN, certainty: likely } ] }
  - { id: actor/b, name: Sure Kitten, claims: [ { says: origin, of: country/IR, certainty: suspected },
      { says: origin, of: country/IR, certainty: confirmed } ] }
  - { id: actor/c, name: Odd Kitten, claims: [ { says: origin, of: country/IR, certainty: suspected } ] }
  - { id: country/CN, name: China, names: [ { text: Chinese, form: adjective } ] }
  - { id: country/IR, name: Iran, names: [ { text: Iranian, form: adjective } ] }
`);
const found = (text: string, of = catalog) => overstatementsIn(text, recognizerOf(of)(text), of);
/** The text with its quick fixes applied. */
function fixed(text: string, of = catalog): string {
  return found(text, of)
    .sort((a, b) => b.fix.start - a.fix.start)
    .reduce((now, { fix }) => now.slice(0, fix.start) + fix.text + now.slice(fix.end), text);
}

describe('a sentence that states what the data only suspects', () => {
  const fixes: readonly [text: string, better: string][] = [
    ['APT900 is a Chinese APT.', 'APT900 is a likely Chinese APT.'],
    ['Odd Kitten is an Iranian group.', 'Odd Kitten is a suspected Iranian group.'],
    ['Odd Kitten is Iranian.', 'Odd Kitten is suspected to be Iranian.'],
    ['Odd Kitten, an Iranian espionage crew, was here.', 'Odd Kitten, a suspected Iranian espionage crew, was here.'],
    ['The Iranian group Odd Kitten was here.', 'The suspected Iranian group Odd Kitten was here.'],
    ['Iranian hackers known as Odd Kitten were here.', 'Suspected Iranian hackers known as Odd Kitten were here.'],
    ['Odd Kitten operates from Iran.', 'Odd Kitten possibly operates from Iran.'],
    ['Odd Kitten is sponsored by the Iranian government.', 'Odd Kitten is suspected to be sponsored by the Iranian government.'],
    ['APT900 works for the Chinese government.', 'APT900 likely works for the Chinese government.'],
    ['China is behind APT900.', 'China is likely behind APT900.'],
    ['The Iran-backed Odd Kitten was here.', 'The suspected Iran-backed Odd Kitten was here.'],
  ];
  for (const [text, better] of fixes)
    it(`${text} → ${better}`, () => {
      assert.equal(fixed(text), better);
      assert.equal(fixed(better), better);
    });

  it('says which claims it overstates, the surest first', () =>
    assert.deepEqual(
      found('APT900 is a Chinese APT.').map(({ actor, country, claims }) => [actor, country, ...claims.map(({ certainty }) => certainty)]),
      [['actor/a', 'country/CN', 'likely', 'suspected']],
    ));
  it('covers both names', () =>
    assert.deepEqual(
      found('So APT900 is a Chinese APT.').map(({ start, end }) => [start, end]),
      [[3, 22]],
    ));

  const quiet: readonly [why: string, text: string][] = [
    ['a source is sure', 'Sure Kitten is an Iranian group.'],
    ['no source names the country', 'Odd Kitten is a Chinese group.'],
    ['it is a quotation', '> Odd Kitten is an Iranian group.'],
    ['it is a question', 'Is it true that Odd Kitten is an Iranian group?'],
    ['it is no statement about the actor', 'Odd Kitten attacked an Iranian group of poets.'],
    ['the names stand in two sentences', 'We saw Odd Kitten. Iranian groups are many.'],
    ['the names stand in two lines of a list', '- Odd Kitten\n- Iranian groups'],
  ];
  for (const [why, text] of quiet) it(`is none where ${why}`, () => assert.equal(fixed(text), text));
  it('is told once', () => assert.equal(found('The Iranian group Odd Kitten is an Iranian group.').length, 2));
});

describe('forty sentences about bundled actors', () => {
  const wrong = [
    ...STATED.filter((text) => found(text, realCatalog()).length === 0),
    ...WEIGHED.filter((text) => found(text, realCatalog()).length > 0),
  ];

  it('are twenty that state and twenty that do not', () => assert.deepEqual([new Set(STATED).size, new Set(WEIGHED).size], [20, 20]));
  it('are told apart, nine of ten at least in both', () => {
    assert.ok(
      wrong.filter((text) => STATED.includes(text)).length <= 2 && wrong.filter((text) => WEIGHED.includes(text)).length <= 2,
      wrong.join('\n'),
    );
  });
  it('are mended by the quick fix', () => {
    const still = STATED.filter((text) => found(fixed(text, realCatalog()), realCatalog()).length > 0);
    assert.deepEqual(still, []);
  });
});

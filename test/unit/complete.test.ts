import assert from 'node:assert/strict';
import { beginningsOf, createCompleter, isProse } from '../../src/core';
import { realCatalog, smallCatalog } from '../support/catalog';

describe('completing names', () => {
  const small = createCompleter(smallCatalog(`entities:
  - { id: actor/bear-team, name: Bear Team, names: [ Bear, { text: Hidden Bear, match: never } ], ids: { mitre-attack: G0001 } }
  - { id: country/SE, name: Sverige, names: [ { text: Bearish, form: adjective } ] }
  - { id: actor/etoile, name: Étoile }
  - { id: software/bear, name: Bearware }`));
  const names = (prefix: string, limit?: number) => small(prefix, limit).map(({ name, entity }) => `${name.text} (${entity.id})`);

  it('gives every name that begins so, in any case, the preferred one first', () => assert.deepEqual(names('bEA'), ['Bear Team (actor/bear-team)', 'Bear (actor/bear-team)']));
  it('goes on over words', () => assert.deepEqual(names('Bear T'), ['Bear Team (actor/bear-team)']));
  it('does not ask for accents', () => assert.deepEqual(names('eto'), ['Étoile (actor/etoile)']));
  it('gives no adjectives, no software, and no names that are never matched', () => assert.deepEqual([names('Bearis'), names('Bearw'), names('Hid')], [[], [], []]));
  it('gives ids of ATT&CK', () => assert.deepEqual(names('G00'), ['G0001 (actor/bear-team)']));
  it('gives the best known first, and no name twice', () => {
    const complete = createCompleter(realCatalog());
    assert.equal(complete('Fanc')[0]?.name.text, 'Fancy Bear');
    assert.equal(complete('Germ')[0]?.entity.id, 'country/DE');
    for (const prefix of ['cobalt', 'sand', 'apt', 'ministry']) {
      const texts = complete(prefix, Infinity).map(({ name }) => name.text.toLowerCase());
      assert.equal(new Set(texts).size, texts.length, prefix);
    }
    assert.deepEqual(complete('SandCat')[0]?.others.length, 1);
  });
  it('gives at most as many as wanted, and nothing for nothing', () => assert.deepEqual([names('bear', 1).length, names(''), names('zz')], [1, [], []]));

  it('finds the same as a look at every name', () => {
    const catalog = realCatalog();
    const complete = createCompleter(catalog);
    for (const prefix of ['mu', 'APT', 'lazarus g', 'côte', 'ministry of', 'x']) {
      const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      const loose = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
      const wanted = catalog.entities.filter(({ kind }) => kind !== 'software')
        .flatMap(({ id, names: all }) => all.filter(({ match, form, text }) => match !== 'never' && form !== 'adjective' && form !== 'id' && fold(text).startsWith(fold(prefix))).map(({ text }) => `${id} ${text}`));
      const found = complete(prefix, Infinity).filter(({ name }) => name.form !== 'id').flatMap(({ entity, others, name }) => [entity, ...others].map(({ id }) => loose(`${id} ${name.text}`)));
      assert.deepEqual(new Set(found), new Set(wanted.map(loose)), prefix);
    }
  });

});

describe('the beginning of a name before the cursor', () => {
  const cases: readonly [what: string, before: string, typed: string[]][] = [
    ['two letters with a capital', 'sent by Mu', ['Mu']],
    ['one letter is too few', 'sent by M', []],
    ['a small letter is prose', 'sent by mu', []],
    ['words before it, the longest first', 'sent by Mustang Pa', ['Mustang Pa', 'Pa']],
    ['capitals and digits', 'sent by APT2', ['APT2']],
    ['a sentence begins: more letters are needed', 'It ended. The', []],
    ['a sentence begins, with more letters', 'It ended. Lazar', ['Lazar']],
    ['a line begins', '- **In', []],
    ['a line begins, with more letters', '## Lazar', ['Lazar']],
    ['a comma ends a name', 'in Mongolia, Vi', ['Vi']],
    ['an address goes on', 'see https://example.com/Mus', []],
    ['a file name goes on', 'run C:\\Mus', []],
    ['a domain goes on', 'see mongolia.Mus', []],
    ['nothing is typed', 'sent by Mustang ', []],
    ['a script without capitals', 'der 中国', ['中国']],
  ];
  for (const [what, before, typed] of cases) it(what, () => assert.deepEqual(beginningsOf(before, false), typed));
  it('asked for, small letters count too', () => assert.deepEqual(beginningsOf('sent by mu', true), ['sent by mu', 'by mu', 'mu']));
  it('asked for, where a sentence begins', () => assert.deepEqual(beginningsOf('Mu', true), ['Mu']));
});

describe('what is prose', () => {
  const at = (marked: string) => isProse(marked.replace('|', ''), marked.indexOf('|'), 'markdown');
  const cases: readonly [what: string, text: string, prose: boolean][] = [
    ['a sentence', 'Mus| came.', true],
    ['inline code', 'run `Mus|` now', false],
    ['a fence', 'So:\n\n```text\nMus|\n```\n', false],
    ['a fence with another in it', 'So:\n\n```\n```text\n\nMus|\n```\n', false],
    ['a fence that is open', 'So:\n\n```text\nline\n\nMus|', false],
    ['behind a fence', '```text\nline\n```\n\nMus|', true],
    ['a fence with a longer mark', '````text\n```\n\nMus|\n````', false],
    ['an address', 'see https://example.com/Mus| there', false],
    ['the target of a link', 'see [them](lures/Mus|) there', false],
    ['the text of a link', 'see [Mus|](lures.md) there', true],
    ['a comment', 'a <!-- b\n\nMus| --> c', false],
    ['behind a comment', 'a <!-- b --> Mus|', true],
    ['a quotation', '> he saw Mus|', true],
  ];
  for (const [what, text, prose] of cases) it(`${prose ? 'is' : 'is not'}: ${what}`, () => assert.equal(at(text), prose));
  it('has no code in plain text', () => assert.equal(isProse('run `Mus` now', 8, 'plaintext'), true));
});

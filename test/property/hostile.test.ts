import assert from 'node:assert/strict';
import { mergeDatasets, readDataset } from '../../src/core';
import { createLookup } from '../../src/core/lookup';
import { tlpOf } from '../../src/core/text';
import { Tokens } from '../../src/core/recognize/tokens/tokens';
import { realCatalog } from '../support/catalog';
import { recognizerOf } from '../support/marks';
import { PROPERTY_TIME } from '../support/runs';

/**
 * Texts that make a backtracking pattern or a nested loop slow. A quadratic step over 300,000 characters takes minutes, a linear one
 * some hundredths of a second, so the limit of time of the test runner tells them apart on any machine.
 */
const SIZE = 300_000;
const SEEDS = [
  '[', '](', '](a', '](a(', '](<', '](a "', '](a\n', '[a]:', '[a]: b\n', '[a][', '`', '`a', '`\n', '``` `', '\\`', '~~~\n', '```\n', '> ```\n', '> ```\n> ```\n', '- ', '1. ', '> ', '\n>',
  '<', '</', '<a ', '<a b=', '<a b="', '<a a a', '<a\n', '<!--', '`<!--`', '--', '-->', 'hxxp', 'hxxp://', 'http://(', 'http://[.]', 'www.', 'a.', '.a', 'a-', 'a_', 'a@', 'a@a.', '@@', '@a', '[.]', 'a[.]', 'a[.',
  '(at)', '[at]', '(', '((a', '\\', 'a\\b', '\\\\a', 'a b\\', 'C:\\', 'C:\\a ', 'C:\\a b c d\\', '%', '%a%\\', '/', '/a', '/a/', '~/', '../', '0', 'fA', 'HKLM:', 'U.S.', '1.2.', 'TLP:', '|', '"', "' ", '*', '_', ' ', '\t', '\n', '\r', '\r\n', '\n \n',
  'x', 'É', '中', 'ไ', '\u0301', 'a\u0301', '\u00AD', '\u200B', '😀', '\uD83D', '\u200F', 'Mustang ', 'Mustang\n> ', 'Turla ', 'Cobalt ', 'Cobalt gang ', 'People’s Republic of ', 'NoName057(', 'the ',
];

describe('a hostile text is read in linear time', () => {
  for (const seed of SEEDS) {
    it(JSON.stringify(seed), () => {
      const text = seed.repeat(Math.ceil(SIZE / seed.length));
      new Tokens().read(text);
      tlpOf(text);
      for (const format of ['markdown', 'plaintext'] as const) recognizerOf(realCatalog())(text, format);
    }).timeout(PROPERTY_TIME);
  }

  it('as is one that changes its mind', () => {
    const text = SEEDS.join('').repeat(SIZE / 1000);
    recognizerOf(realCatalog())(text);
  });
});

describe('a hostile dataset', () => {
  const read = (yaml: string) => readDataset(`intel: dataset/1\ntitle: T\n${yaml}`, 'f').problems[0]?.code;

  it('is refused in linear time', () => {
    assert.equal(read(`x: ${'['.repeat(SIZE)}`), 'syntax');
    assert.equal(read(`x: ${'['.repeat(SIZE / 2)}${']'.repeat(SIZE / 2)}`), 'too-large');
    assert.equal(read(`x: ${'{a: '.repeat(SIZE / 4)}`), 'syntax');
    assert.equal(read(`x: ${'{a: '.repeat(SIZE / 8)}1${'}'.repeat(SIZE / 8)}`), 'too-large');
    assert.equal(read(`x:\n  ${'- '.repeat(SIZE / 2)}`), 'too-large');
    assert.equal(read(`x: &a []\ny: [${'*a, '.repeat(SIZE / 4)}]`), 'too-large');
    assert.equal(read(`x: [${'*a, '.repeat(SIZE / 4)}]`), 'too-large');
    assert.equal(read(`x: "${'\\u0000'.repeat(SIZE / 6)}`), 'syntax');
  }).timeout(PROPERTY_TIME);

  it('may hold lists longer than a call has room for arguments', () => {
    const ignore = Array.from({ length: 120_000 }, (_, i) => `  - { text: t${i} }`).join('\n');
    const { dataset, problems } = readDataset(`intel: dataset/1\ntitle: T\nignore:\n${ignore}`, 'f');
    assert.deepEqual(problems, []);
    assert.ok(dataset && mergeDatasets([dataset], '0').ignore.length === 120_000);
  }).timeout(PROPERTY_TIME);
});

describe('a hostile query', () => {
  it('is answered', () => {
    const lookUp = createLookup(realCatalog());
    for (const query of ['x'.repeat(1000), '((((', '\\', '__proto__', '\uD83D', '中'.repeat(100), ' ']) lookUp(query);
  });
});

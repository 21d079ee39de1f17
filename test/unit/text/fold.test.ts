import assert from 'node:assert/strict';
import { foldSeparator, foldSpelling, foldWord } from '../../../src/core/text';

describe('folding of words', () => {
  const same: readonly [string, string][] = [
    ['MUSTANG', 'mustang'],
    ['Türkiye', 'TURKIYE'],
    ['e\u0301', 'é'],
    ['Tur\u00ADla', 'turla'],
    ['Росси́я', 'РОССИЯ'],
    ['ΕΛΛΑΣ', 'ελλάς'],
    ['İran', 'iran'],
    ['الْأُرْدُنّ', 'الأردن'],
    ['toString', 'tostring'],
  ];
  for (const [a, b] of same) it(`takes "${a}" and "${b}" for one word`, () => assert.equal(foldWord(a), foldWord(b)));

  const different: readonly [string, string][] = [
    ['भारत', 'भरत'], // vowel signs are letters to who reads Hindi
    ['ドイツ', 'トイツ'], // and so are the marks of voice of kana
    ['กา', 'กี'],
    ['Turla', 'Turia'],
  ];
  for (const [a, b] of different) it(`keeps "${a}" and "${b}" apart`, () => assert.notEqual(foldWord(a), foldWord(b)));
});

describe('folding of what stands between words', () => {
  const cases: readonly [string, string | undefined][] = [
    ['', ''],
    [' ', ' '],
    ['  \t ', ' '],
    ['\u00A0', ' '],
    ['\u202F', ' '],
    ['\n', ' '],
    ['  \r\n  ', ' '],
    ['\r', ' '],
    ['\n> ', ' '],
    ['\n> > ', ' '],
    [' \n  >', ' '],
    ['\n\n', undefined],
    ['\r\n\r\n', undefined],
    ['\n>\n> ', undefined],
    [' '.repeat(25), undefined],
    ['** ', ' '],
    ['_ *', ' '],
    ['\u2011', '-'],
    ['–', '-'],
    ['’', "'"],
    ['\u02BC', "'"],
    ['“', '"'],
    ['\u200E ', ' '],
    ['. ', '. '],
    [' \u00AD ', ' '], ['\u200B', ''],
  ];
  for (const [text, folded] of cases) it(`${JSON.stringify(text)} is ${JSON.stringify(folded)}`, () => assert.equal(foldSeparator(text), folded));
});

describe('spelling', () => {
  it('keeps the case and unifies the rest', () => {
    assert.equal(foldSpelling(' **Mustang**\n> Panda’s '), "Mustang Panda's");
    assert.equal(foldSpelling('Mustang \u00AD Panda'), 'Mustang Panda');
    assert.equal(foldSpelling('Да’еш — é'), "Да'еш - e");
  });
});

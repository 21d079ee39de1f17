import assert from 'node:assert/strict';
import { findAnchor, ignoredBy, quotesIn } from '../../../src/core/review';

/** What stands where a decision on words of one text is found in another. */
function found(words: string, before: string, now: string): string | undefined {
  const span = { start: before.indexOf(words), end: before.indexOf(words) + words.length };
  const anchor = findAnchor(now, { ...span, text: words, quote: quotesIn(before)(span) });
  return anchor && now.slice(anchor.start, anchor.end);
}

describe('a report that was saved in another Unicode form', () => {
  const composed = 'Über die Gruppe Séñor  Pánda\r\nschrieb Ministère de l’été, 각시 und Müller.';
  for (const words of ['Séñor  Pánda', 'Ministère de l’été', '각시', 'Müller', 'Über']) {
    it(`keeps its decision on "${words}"`, () => {
      for (const form of ['NFD', 'NFC', 'NFKD'] as const) assert.equal(found(words, composed, `x ${composed.normalize(form)}`), words.normalize(form), form);
      assert.equal(found(words.normalize('NFD'), composed.normalize('NFD'), `y ${composed}`), words);
    });
  }
});

describe('marks in a report', () => {
  const ignored = (text: string) => ignoredBy(text).map(({ start, end }) => text.slice(start, end));

  it('need no space before their end', () => {
    assert.deepEqual(ignored('a\nMongolia <!-- intel-ignore-line-->\nb'), ['Mongolia <!-- intel-ignore-line-->']);
    assert.deepEqual(ignored('a <!-- intel-ignore-lines --> <!-- intel-ignore-line-x --> b'), []);
  });

  it('are none where code shows them', () => {
    assert.deepEqual(ignored('Write `<!-- intel-ignore-start -->` there.\n\nMongolia'), []);
    assert.deepEqual(ignored('```html\n<!-- intel-ignore-start -->\n```\n\nMongolia'), []);
    assert.deepEqual(ignored('`a` <!-- intel-ignore-line --> `b`'), ['`a` <!-- intel-ignore-line --> `b`']);
  });
});

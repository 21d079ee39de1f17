import assert from 'node:assert/strict';
import { ignoredBy } from '../../../src/core/review';

/** The parts of a text that its marks keep suggestions away from. */
const ignored = (text: string): string[] => ignoredBy(text).map(({ start, end }) => text.slice(start, end));

describe('marks in a text', () => {
  it('are of its line', () => {
    assert.deepEqual(ignored('one\ntwo <!-- intel-ignore-line --> more\nthree'), ['two <!-- intel-ignore-line --> more']);
  });

  it('are of the next line', () => {
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(ignored(`<!-- intel-ignore-next-line -->${end}two${end}three`), ['two']);
    assert.deepEqual(ignored('<!-- intel-ignore-next-line -->'), ['']);
  });

  it('are of a block, or of all that follows', () => {
    assert.deepEqual(ignored('a <!-- intel-ignore-start -->b\nc<!-- intel-ignore-end --> d'), ['<!-- intel-ignore-start -->b\nc<!-- intel-ignore-end -->']);
    assert.deepEqual(ignored('a <!-- intel-ignore-start -->b\nc'), ['<!-- intel-ignore-start -->b\nc']);
    assert.deepEqual(ignored('a <!-- intel-ignore-end --> b'), []);
  });

  it('may say why', () => {
    assert.deepEqual(ignored('x <!-- intel-ignore-line: a product of ours -->'), ['x <!-- intel-ignore-line: a product of ours -->']);
  });

  it('are nothing where they are misspelled', () => {
    assert.deepEqual(ignored('x <!-- intel-ignore-lines --> y <!-- intel-ignore --> z intel-ignore-line'), []);
  });

  it('cost no more than their text, however many are never closed', () => {
    assert.deepEqual(ignoredBy('<!-- intel-ignore-line '.repeat(50_000)), []);
  }).timeout(2000);
});

import assert from 'node:assert/strict';
import { quoteAround, QUOTE_UNITS } from '../../../src/core/review';

const EMOJI = '\u{1F43C}';
const isCut = (text: string): boolean => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text);

describe('quoteAround', () => {
  it('keeps what stands on each side, no more than QUOTE_UNITS', () => {
    const text = `${'a'.repeat(50)}Velvet Anchor${'b'.repeat(50)}`;
    assert.deepEqual(quoteAround(text, { start: 50, end: 63 }), { before: 'a'.repeat(QUOTE_UNITS), after: 'b'.repeat(QUOTE_UNITS) });
  });

  it('keeps less at the ends of a text', () => {
    assert.deepEqual(quoteAround('by Mongolia.', { start: 3, end: 11 }), { before: 'by ', after: '.' });
    assert.deepEqual(quoteAround('Mongolia', { start: 0, end: 8 }), { before: '', after: '' });
  });

  it('never cuts a surrogate pair, at whatever distance one stands', () => {
    for (let distance = 0; distance < QUOTE_UNITS + 3; distance++) {
      const side = `${EMOJI}${'x'.repeat(distance)}`;
      const text = `${side}NAME${[...side].reverse().join('')}`;
      const { before, after } = quoteAround(text, { start: side.length, end: side.length + 4 });
      assert.ok(!isCut(before) && !isCut(after), `${distance}: ${before}|${after}`);
      assert.ok(text.includes(`${before}NAME${after}`));
    }
  });
});

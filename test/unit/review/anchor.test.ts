import assert from 'node:assert/strict';
import { findAnchor, quoteAround } from '../../../src/core/review';

const ABOVE = 'A first line, and then some more words. ';
const BELOW = ' went on for a very long while after that.';

/** An annotation of `words` in a text; where it is found in another text, as `[words]` in its place. */
function found(before: string, after: string, words = 'Velvet Anchor'): string {
  const start = before.indexOf(words);
  const span = { start, end: start + words.length };
  const place = findAnchor(after, { ...span, text: words, quote: quoteAround(before, span) });
  return place ? `${after.slice(0, place.start)}[${after.slice(place.start, place.end)}]${after.slice(place.end)}` : 'nowhere';
}

describe('findAnchor', () => {
  const text = `${ABOVE}Velvet Anchor${BELOW}`;

  it('stays at the same place', () => {
    assert.equal(found(text, text), `${ABOVE}[Velvet Anchor]${BELOW}`);
  });

  it('stays at the same place though the same words stand elsewhere too', () => {
    assert.equal(found(text, `${text}${text}`), `${ABOVE}[Velvet Anchor]${BELOW}${text}`);
  });

  it('follows the only place to which the words moved', () => {
    assert.equal(found(text, `New. ${text}`), `New. ${ABOVE}[Velvet Anchor]${BELOW}`);
    assert.equal(found(`Gone. ${text}`, text), `${ABOVE}[Velvet Anchor]${BELOW}`);
  });

  it('does not choose between two places', () => {
    assert.equal(found(text, `New. ${text}${text}`), 'nowhere');
    assert.equal(found('aXa', 'bbaXaXa', 'X'), 'nowhere', 'places that overlap are two as well');
  });

  it('is nowhere once the words, or most of those around them, are gone', () => {
    assert.equal(found(text, ABOVE + BELOW), 'nowhere');
    assert.equal(found(text, text.replace('Velvet', 'velvet')), 'nowhere');
    assert.equal(found(text, 'Of Velvet Anchor nothing else was heard by anybody here.'), 'nowhere');
    assert.equal(found(text, ''), 'nowhere');
  });

  it('takes line ends as equal, in the words and around them', () => {
    const lines = 'One line.\nOf Velvet\nAnchor there\nis more.\n';
    const crlf = lines.replaceAll('\n', '\r\n');
    assert.equal(found(lines, crlf, 'Velvet\nAnchor'), crlf.replace('Velvet\r\nAnchor', '[Velvet\r\nAnchor]'));
    assert.equal(found(crlf, lines, 'Velvet\r\nAnchor'), lines.replace('Velvet\nAnchor', '[Velvet\nAnchor]'));
  });

  it('takes line ends as equal where the quote was cut within one', () => {
    for (let filler = 0; filler < 30; filler++) {
      const lines = `Begin${'\n'}${'x'.repeat(filler)}NAME${'y'.repeat(filler)}\nEnd of a text.`;
      assert.notEqual(found(lines.replaceAll('\n', '\r\n'), lines, 'NAME'), 'nowhere', `${filler}`);
      assert.notEqual(found(lines, lines.replaceAll('\n', '\r\n'), 'NAME'), 'nowhere', `${filler}`);
    }
  });

  it('is not misled by a recorded place that cannot be', () => {
    const quote = { before: 'abc', after: '' };
    assert.deepEqual(findAnchor('abcX', { start: 1, end: 2, text: 'X', quote }), { start: 3, end: 4 });
    assert.deepEqual(findAnchor('abcX', { start: 900, end: 901, text: 'X', quote }), { start: 3, end: 4 });
    assert.deepEqual(findAnchor('abcX', { start: 3, end: 9, text: 'X', quote }), { start: 3, end: 4 });
  });

  it('finds no empty text anywhere', () => {
    assert.equal(findAnchor('abc', { start: 99, end: 99, text: '', quote: { before: '', after: '' } }), undefined);
    assert.equal(findAnchor('', { start: 0, end: 0, text: '', quote: { before: '', after: '' } }), undefined);
  });
});

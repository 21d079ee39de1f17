import assert from 'node:assert/strict';
import { findAnchor, quoteAround, quotesIn } from '../../../src/core/review';

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

  it('takes any white space as equal, as where a paragraph was wrapped anew', () => {
    const wrapped = text.replaceAll(' ', '\n');
    assert.equal(found(text, wrapped), wrapped.replace('Velvet\nAnchor', '[Velvet\nAnchor]'));
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

/** The same, for an annotation that was made in an editor: it knows how often its words stood there. `nth` of them is meant. */
function foundAgain(before: string, after: string, words: string, nth = 1): string {
  let start = -1;
  for (let i = 0; i < nth; i++) start = before.indexOf(words, start + 1);
  assert.ok(start >= 0);
  const span = { start, end: start + words.length };
  const place = findAnchor(after, { ...span, text: words, quote: quotesIn(before)(span) });
  return place ? `${after.slice(0, place.start)}[${after.slice(place.start, place.end)}]${after.slice(place.end)}` : 'nowhere';
}

describe('findAnchor, of what was decided in an editor', () => {
  it('finds the only place of the words though the text beside them changed', () => {
    assert.equal(foundAgain('It was carried out by Velvet Anchor, a known group.', 'Carried out, it is said, by Velvet Anchor: some group.', 'Velvet Anchor'), 'Carried out, it is said, by [Velvet Anchor]: some group.');
  });

  it('finds the same one of several places though the text beside it changed', () => {
    const before = 'First Mongolia was hit by lures.\n\nThen ports in Mongolia were hit.\n';
    assert.equal(foundAgain(before, before.replace('First', 'At first'), 'Mongolia', 1), 'At first [Mongolia] was hit by lures.\n\nThen ports in Mongolia were hit.\n');
    assert.equal(foundAgain(before, before.replace('ports', 'many ports'), 'Mongolia', 2), 'First Mongolia was hit by lures.\n\nThen many ports in [Mongolia] were hit.\n');
  });

  it('never takes what is left for what is gone', () => {
    assert.equal(foundAgain('Velvet Anchor attacked Mongolia.\nVelvet Anchor attacked Vietnam.\n', 'Velvet Anchor attacked Vietnam.\n', 'Velvet Anchor', 1), 'nowhere');
    const rows = '| 2019 | Mongolia | suspected |\n| 2020 | Mongolia | suspected |\n';
    assert.equal(foundAgain(rows, rows.slice(rows.indexOf('\n') + 1), 'Mongolia', 1), 'nowhere');
    const twins = `${'- Mongolia\n'.repeat(2)}${'x'.repeat(40)}\n`;
    assert.equal(foundAgain(twins, twins.slice(11), 'Mongolia', 1), 'nowhere');
  });

  it('follows a paragraph that moved', () => {
    const [one, two] = ['One of them says that Mongolia was hit by lures in March.\n', 'Another of them says that Mongolia was not hit by lures.\n'];
    assert.equal(foundAgain(one + two, two + one, 'Mongolia', 1), `${two}${one.replace('Mongolia', '[Mongolia]')}`);
  });

  it('is nowhere where two sentences that are nearly the same changed places', () => {
    const [one, two] = ['One says that Mongolia was hit.\n', 'Two says that Mongolia was not.\n'];
    assert.equal(foundAgain(one + two, two + one, 'Mongolia', 1), 'nowhere');
  });

  it('does not find words in a sentence that has nothing of the former one', () => {
    assert.equal(foundAgain('Lures were sent to Mongolia in May.', 'Mongolia has lakes.', 'Mongolia'), 'nowhere');
  });

  it('finds short words only where most of the quote is left', () => {
    assert.equal(foundAgain('They hit the US and left.', 'They struck at the US, then stayed.', 'US'), 'nowhere');
    assert.equal(foundAgain('They hit the US and left soon.', 'They hit the US and left later.', 'US'), 'They hit the [US] and left later.');
  });

  it('takes words within others for other words', () => {
    assert.equal(foundAgain('So APT1 was seen in the spring.', 'So APT10 was seen in the spring.', 'APT1'), 'nowhere');
  });

  it('stays quick among ten thousand equal rows', () => {
    const rows = '| Mongolia | some words to part the rows |\n'.repeat(10_000);
    const span = { start: 2, end: 10 };
    const quote = quotesIn(rows)(span);
    assert.deepEqual([quote.nth, quote.of], [1, 10_000]);
    assert.equal(findAnchor(rows.slice(1), { ...span, text: 'Mongolia', quote }), undefined);
  }).timeout(2000);
});

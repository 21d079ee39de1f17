import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Catalog, Mention, Span } from '../../src/core';
import { createRecognizer } from '../../src/core/recognize';
import { foldSpelling, foldWord } from '../../src/core/text';
import { notProse, type Format } from '../../src/core/recognize';
import { realCatalog, smallCatalog } from '../support/catalog';
import { recognizerOf } from '../support/marks';
import { runs } from '../support/runs';

const FORMATS: readonly Format[] = ['markdown', 'plaintext'];
const format = fc.constantFrom(...FORMATS);

/** Pieces of reports in any order: names of the shipped catalog, what stands around them, markup, addresses and plain noise. */
const names = realCatalog().entities.filter((_, i) => i % 7 === 0).flatMap((entity) => entity.names.map(({ text }) => text));
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', ' ', '\n', '\r\n', '\n\n', '\r', '\n> ', '- ', '-', "'s ", '’s ', '. ', ', ', '(', ')', '“', '”', '\u00A0', '\u00AD', '\u200B', ' group ', ' malware ', 'the ') },
  { weight: 2, arbitrary: fc.constantFrom('`', '``', '```\n', '~~~\n', '[', '](', ')', '<!--', '-->', '<b ', '>', '**', '_', '\\', '|', '"', ']: ', '#') },
  { weight: 1, arbitrary: fc.constantFrom('https://a.example/', 'hxxp://a[.]b/', 'C:\\a\\', '/etc/a/', '@', 'a.exe', '[.]', 'd41d8cd98f00b204e9800998ecf8427e') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const report = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('mentions of any text', () => {
  const recognize = recognizerOf(realCatalog());
  const holds = (law: (mentions: Mention[], text: string, of: Format) => void, numRuns: number) =>
    fc.assert(fc.property(report, format, (text, of) => law(recognize(text, of), text, of)), runs(numRuns));

  it('are sorted, not empty, inside the text, and apart from each other: only a country nests in another kind', () => holds((mentions, text) => {
    let outer: Mention | undefined;
    let last = 0;
    for (const mention of mentions) {
      const { start, end, kind } = mention;
      assert.ok(last <= start && start < end && end <= text.length);
      if (outer && start < outer.end) assert.ok(kind === 'country' && outer.kind !== 'country' && end <= outer.end && end - start < outer.end - outer.start);
      else outer = mention;
      last = outer === mention ? start : end;
    }
  }, 1000));

  it('hold no part of an address, of code or of markup, but whole domains', () => holds((mentions, text, of) => {
    for (const mask of notProse(text, of)) {
      for (const mention of mentions) {
        if (mention.start >= mask.end || mask.start >= mention.end) continue;
        assert.ok(mention.start <= mask.start && mask.end <= mention.end);
        assert.match(text.slice(mask.start, mask.end), /^[\p{L}\p{N}._-]+$/u);
      }
    }
  }, 1000));

  it('are spelled as a name of each candidate, and begin and end with whole words', () => holds((mentions, text) => {
    for (const mention of mentions) {
      const words = bare(text.slice(mention.start, mention.end));
      const together = (name: string) => name.replace(/[ -]/g, '');
      const isSpelled = (name: string) => bare(name) === words || (['actor', 'software'].includes(mention.kind) && together(bare(name)) === together(words)); // "FancyBear", "APT-17", "SaintBot"
      for (const id of mention.candidates) assert.ok(realCatalog().entity(id)?.names.some((name) => isSpelled(name.text)), `${id} has no name "${words}"`);
      assert.ok(mention.entity === undefined || mention.candidates.includes(mention.entity));
    }
  }, 1000));

  it('are the same when the text is read again, and CRLF changes only their places', () => holds((mentions, text, of) => {
    assert.deepEqual(recognize(text, of), mentions);
    const lf = text.replace(/\r\n?/g, '\n');
    const crlf = lf.replace(/\n/g, '\r\n');
    const found = (of2: string) => recognize(of2, of).map(({ start, end, entity }) => [of2.slice(start, end).replace(/\r\n/g, '\n'), entity]);
    assert.deepEqual(found(crlf), found(lf));
  }, 500));

  it('are none that throw, whatever the text is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), format, (text, of) => { recognize(text, of); }), runs(1000));
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), format, (units, of) => { recognize(String.fromCharCode(...units), of); }), runs(1000));
  });
});

/** A name or the text of a mention in one spelling, without the punctuation around it that may be missing. */
const bare = (text: string): string => foldWord(foldSpelling(text)).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');

describe('a naive matcher', () => {
  const word = fc.constantFrom('a', 'b', 'Ab', 'é', '7', '中');
  const joint = fc.constantFrom(' ', ' ', '-', "'", '. ');
  const phrase = (max: number) => fc.tuple(word, fc.array(fc.tuple(joint, word), { maxLength: max })).map(([first, rest]) => first + rest.flat().join(''));
  const between = fc.constantFrom(' ', ' ', '-', '’', '\n', '\r\n', '  ', '\u00A0', '\n\n', '. ', ', ', '–', '', '\u00AD');
  const text = fc.array(fc.oneof(word, word.map((w) => w.toUpperCase()), between), { maxLength: 30 }).map((parts) => parts.join(''));
  const lexicon = fc.uniqueArray(phrase(3), { minLength: 1, maxLength: 8 });

  it('finds the same', () => {
    // A line that is no more than an address, a file or a hash ends what is read together; so does the next point of a list.
    const inList = /(?:^|[\r\n])(?=\S*7)\S{8,}\r?\n|[\r\n]\s*7\.\s/;
    fc.assert(fc.property(lexicon, text, (list, of) => {
      fc.pre(!inList.test(of));
      const known = createRecognizer(catalogOf(list))(of, 'plaintext').filter(({ candidates }) => candidates.length > 0); // not a new name in a list of known ones
      const found = known.map(({ start, end }) => of.slice(start, end));
      assert.deepEqual(found, naive(list, of).map(({ start, end }) => of.slice(start, end)));
    }), runs(4000));
  });
});

function catalogOf(list: readonly string[]): Catalog {
  const entities = list.map((name, i) => ({ id: `actor/n${i}`, name, match: 'fold' }));
  return smallCatalog(`entities: ${JSON.stringify(entities)}`);
}

/** Every span that begins and ends with a whole word, compared with every name in one spelling; the leftmost, then the longest stay. */
function naive(list: readonly string[], text: string): Span[] {
  const wanted = new Set(list.map(simple));
  const isBorder = (at: number) => !(/[a-zé7]\u00AD*$/i.test(text.slice(0, at)) && /^\u00AD*[a-zé7]/i.test(text.slice(at)));
  const found: Span[] = [];
  for (let start = 0; start < text.length; ) {
    let end = isBorder(start) && /[a-zé7中]/i.test(text[start] ?? '') ? text.length : start;
    while (end > start && !(isBorder(end) && /[a-zé7中]/i.test(text[end - 1] ?? '') && wanted.has(simple(text.slice(start, end))))) end--;
    if (end > start) found.push({ start, end });
    start = end > start ? end : start + 1;
  }
  return found;
}

const simple = (text: string): string => text
  .toLowerCase()
  .replaceAll('é', 'e')
  .replaceAll('\u00AD', '')
  .replace(/(?:\r\n|\n)[ \u00A0]*(?:\r\n|\n)/g, '¶')
  .replace(/\s+/g, ' ')
  .replaceAll('’', "'")
  .replaceAll('–', '-');

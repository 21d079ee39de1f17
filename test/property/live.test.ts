import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Edit } from '../../src/core/recognize';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realCatalog, ROOT } from '../support/catalog';
import { recognizerOf } from '../support/marks';

const recognize = recognizerOf(realCatalog());
const BEGINNINGS = [
  '',
  'The group Mustang Panda hit Mongolia.\n\nThe Cobalt gang came later; Cobalt prices rose. Winnti malware, `Iran`, NoName057(16).\n',
  '# Turla\r\n\r\n> Mustang\r\n> Panda and People’s Republic of China\r\n\r\n```\r\nIran\r\n```\r\n中国和U.S. https://iran.example.com/ <!-- Iran -->\r\n',
  readFileSync(join(ROOT, 'samples/mustang-panda-lures.md'), 'utf8'),
];
const LONG = BEGINNINGS.at(-1) ?? '';
const paste = fc.constantFrom('Mustang Panda', 'Panda', 'Cobalt gang', 'Iran', '中国', '`', '```\n', '<!--', '-->', '\n', '\r\n', '\r', '\n\n', '> ', '](', ')', '[', '\\', 'x', ' ', '.', 'US', 'U.S.', '’', '😀', '\uD83D', '\u00AD', ' group', ' malware', 'https://', 'C:\\');
const change = fc.record({ at: fc.nat(), length: fc.oneof(fc.constant(0), fc.nat({ max: 12 })), text: fc.oneof(fc.constant(''), paste, fc.string({ unit: 'binary', maxLength: 4 })) });

/** The edit of a text that the numbers of a change mean. */
function editOf(text: string, { at, length, text: inserted }: { at: number; length: number; text: string }): Edit {
  const start = at % (text.length + 1);
  return { start, end: Math.min(text.length, start + length), text: inserted };
}

describe('a live text', () => {
  it('has the mentions of the whole text, whatever was edited', () => {
    fc.assert(fc.property(fc.constantFrom(...BEGINNINGS), fc.constantFrom('markdown', 'plaintext'), fc.array(change, { maxLength: 12 }), (beginning, format, changes) => {
      const live = recognize.open(beginning, format);
      let text = beginning;
      for (const next of changes) {
        const edit = editOf(text, next);
        live.edit(edit);
        text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        assert.equal(live.text, text);
        assert.deepEqual(live.mentions(), recognize(text, format));
      }
    }), { numRuns: 500 });
  });

  it('tells of a range the mentions that overlap it', () => {
    fc.assert(fc.property(fc.constantFrom(...BEGINNINGS), fc.array(change, { maxLength: 4 }), fc.nat({ max: 200 }), fc.nat({ max: 60 }), (beginning, changes, start, length) => {
      const live = recognize.open(beginning);
      for (const next of changes) live.edit(editOf(live.text, next));
      const end = start + length;
      assert.deepEqual(live.mentions(start, end), recognize(live.text).filter((mention) => mention.start < end && start < mention.end));
    }), { numRuns: 500 });
  });

  it('has them also where it was read in slices between the edits, over many passages', () => {
    const beginning = LONG.repeat(3);
    const steps = fc.array(fc.record({ change, slices: fc.nat({ max: 12 }) }), { maxLength: 8 });
    fc.assert(fc.property(fc.constantFrom('markdown', 'plaintext'), steps, (format, edits) => {
      const live = recognize.open(beginning, format);
      let text = beginning;
      for (const { change: next, slices } of edits) {
        const edit = editOf(text, next);
        live.edit(edit);
        text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        let left = slices;
        live.read(() => left-- > 0);
      }
      assert.equal(live.text, text);
      assert.deepEqual(live.mentions(), recognize(text, format));
    }), { numRuns: 60 });
  });

  it('reads one passage for a letter, however long the text is', () => {
    const read = (times: number) => {
      const live = recognize.open(LONG.repeat(times));
      live.mentions();
      live.edit({ start: LONG.indexOf('Mustang') + 3, end: LONG.indexOf('Mustang') + 3, text: 'x' });
      let passages = 0;
      live.read(() => { passages++; return true; });
      return passages;
    };
    assert.deepEqual([read(1), read(40)], [1, 1]);
  });

  it('refuses an edit outside of it and stays as it is', () => {
    const live = recognize.open('Iran');
    for (const [start, end] of [[-1, 0], [0, 5], [3, 2], [5, 5], [Number.NaN, 0]] as const) {
      assert.throws(() => live.edit({ start, end, text: 'x' }), RangeError);
    }
    assert.equal(live.text, 'Iran');
    assert.equal(live.mentions().length, 1);
  });

  it('gives lists that are the caller\'s own', () => {
    const live = recognize.open('Iran');
    live.mentions().pop();
    assert.equal(live.mentions().length, 1);
  });
});

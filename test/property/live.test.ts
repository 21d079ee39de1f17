import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Edit, LiveText } from '../../src/core/recognize';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realCatalog, ROOT } from '../support/catalog';
import { recognizerOf } from '../support/marks';
import { PROPERTY_TIME, runs } from '../support/runs';

const recognize = recognizerOf(realCatalog());
const BEGINNINGS = [
  '',
  'The group Mustang Panda hit Mongolia.\n\nThe Cobalt gang came later; Cobalt prices rose. Winnti malware, `Iran`, NoName057(16).\n',
  '# Turla\r\n\r\n> Mustang\r\n> Panda and People’s Republic of China\r\n\r\n```\r\nIran\r\n```\r\n中国和U.S. https://iran.example.com/ <!-- Iran -->\r\n',
  readFileSync(join(ROOT, 'samples/mustang-panda-lures.md'), 'utf8'),
];
/** Where data begins and ends lines, and stands beside names and marks. */
BEGINNINGS.unshift(['Iran/Turla+', 'Mustang ', '\n', 'Turla ', '](', '\nlong enough to be wrapped by hand, is it not, ', ')'].map((words) => words + 'Ab1/'.repeat(140)).join(''));
/** Data long enough to be cut, in a link and without one, in one line with names. */
const BYTES = Array.from({ length: 3000 }, (_, i) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'[(Math.imul(i + 1, 0x9e3779b1) >>> 8) % 64]).join('');
BEGINNINGS.unshift(`Mongolia ![Iran](data:image/Turla;base64,${BYTES}) Iran and Mustang ${BYTES.slice(0, 700)} Panda https://a.example/${BYTES} Vietnam`);
const LONG = BEGINNINGS.at(-1) ?? '';
const paste = fc.constantFrom('Mustang Panda', 'Panda', 'Cobalt gang', 'Iran', '中国', '`', '```\n', '<!--', '-->', '\n', '\r\n', '\r', '\n\n', '> ', '](', ')', '[', '\\', 'x', ' ', '.', 'US', 'U.S.', '’', '😀', '\uD83D', '\u00AD', ' group', ' malware', 'https://', 'C:\\');
/** What a report tells of names, and the names: an edit may settle, unsettle or reword what another passage says. */
const told = fc.constantFrom<string[]>(
  'The group dubbed Quince Otter came.\n\n', 'a gang called Quince Otter.\n', 'Quince Otter', 'quince otter', 'the Quince Otter group', ' Quince Otter group\n\n', 'Quince Otter University (QOU)', 'QOU', '(QOU)\n',
  'Lumen Quay, a security company, left.\n\n', 'researchers at Lumen Quay said\n', 'Lumen Quay', 'Cobalt', 'the Cobalt group\n\n', 'attributed to Cobalt', 'groups such as Cobalt and Turla.\n',
  'DarkSide', 'DarkSide gang\n\n', 'DarkSide affiliates', '[the report][Turla]', '[Turla]: x\n', '\n[Turla]: https://example.com\n', 'Microsoft\n\n', 'References\n', '## References\n\n', '## Next\n\n',
  '| Threat actor | b |\n|---|---|\n| Qilin | c |\n', '| Qilin | Turla, Tin Gull, APT29 |\n', '|---|---|\n', '| Actor | Victim |\n',
  '## Threat actors\n\n', 'The following threat actors were seen:\n', '- Tin Gull\n- APT29\n', '* Play\n  - Quince Otter\n', '1. **Tin Gull**: new\n', '- Malware:\n', 'Operation Tin Gull, RGB of North Korea\n', 'UAC-0010 (Armageddon), Turla, Tin Gull',
);
const change = fc.record({ at: fc.nat(), length: fc.oneof(fc.constant(0), fc.nat({ max: 12 })), text: fc.oneof(fc.constant(''), paste, told, fc.string({ unit: 'binary', maxLength: 4 })) });

/** The edit of a text that the numbers of a change mean. */
function editOf(text: string, { at, length, text: inserted }: { at: number; length: number; text: string }): Edit {
  const start = at % (text.length + 1);
  return { start, end: Math.min(text.length, start + length), text: inserted };
}

describe('a live text', function () {
  this.timeout(PROPERTY_TIME);
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
    }), runs(500));
  });

  it('knows at once what other passages begin or cease to tell', () => {
    const filler = 'So much for the first part of what was seen there in those days, which nobody had foreseen. '.repeat(3);
    fc.assert(fc.property(fc.array(told, { minLength: 2, maxLength: 8 }), fc.array(fc.record({ at: fc.nat(), text: fc.oneof(told, fc.constant('x')) }), { maxLength: 6 }), (parts, changes) => {
      const live = recognize.open(parts.map((part) => `${part}\n\n${filler}\n\n`).join(''));
      live.mentions();
      for (const { at, text } of changes) {
        const i = at % parts.length;
        const start = parts.slice(0, i).reduce((sum, part) => sum + part.length + filler.length + 4, 0);
        live.edit({ start, end: start + (parts[i] as string).length, text });
        parts = parts.map((part, j) => (j === i ? text : part));
        assert.deepEqual(live.mentions(), recognize(live.text));
      }
    }), runs(500));
  });

  it('tells of a range the mentions that overlap it', () => {
    fc.assert(fc.property(fc.constantFrom(...BEGINNINGS), fc.array(change, { maxLength: 4 }), fc.nat({ max: 200 }), fc.nat({ max: 60 }), (beginning, changes, start, length) => {
      const live = recognize.open(beginning);
      for (const next of changes) live.edit(editOf(live.text, next));
      const end = start + length;
      assert.deepEqual(live.mentions(start, end), recognize(live.text).filter((mention) => mention.start < end && start < mention.end));
    }), runs(500));
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
    }), runs(60));
  });

  it('tells while it is being read what the part behind us holds, and adds what later parts tell of it', () => {
    const gap = 'So much for what was seen there in those days, which nobody at all had foreseen by then. '.repeat(4);
    const live = recognize.open(`Quince Otter came to Iran.\n\n${gap}\n\nMongolia too.\n\n${gap}\n\nA gang dubbed Quince Otter left.\n`);
    const names = () => live.mentionsSoFar(0, Infinity).map(({ start, end }) => live.text.slice(start, end)).join(' ');
    const seen = new Set([names()]);
    while (!slice(live, 1)) seen.add(names());
    assert.deepEqual([...seen, names()], ['', 'Iran', 'Iran Mongolia', 'Quince Otter Iran Mongolia Quince Otter']);
    assert.deepEqual(live.mentionsSoFar(0, Infinity), live.mentions());
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

/** Reads so many passages on. */
function slice(live: LiveText, passages: number): boolean {
  return live.read(() => passages-- > 0);
}

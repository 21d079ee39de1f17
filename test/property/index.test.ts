// The parts of the engine, each against the plain way to do the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSections, writeSections } from '../../src/core/catalog/sections';
import { rawMatcher } from '../../src/core/recognize';
import { HashCounter } from '../../src/core/recognize/report/hashCounter';
import { ChunkedList } from '../../src/core/recognize/report/chunkedList';
import { buildTrie, NOWHERE, ROOT, Trie } from '../../src/core/recognize/gazetteer/trie';
import { breaksIn, isBreak, passagesIn } from '../../src/core/recognize/tokens/breaks';
import { hashWord } from '../../src/core/recognize/tokens/hash';
import { Tokens } from '../../src/core/recognize/tokens/tokens';
import { isCut } from '../../src/core/recognize/tokens/data';
import { runs } from '../support/runs';

const word = fc.constantFrom('mustang', 'Panda', 'PANDA', 'iran', 'Yahoo!', 'a', 'NoName057(16)', 'Équipe', '中国', 'APT', '29', 'x_y');
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const filler = fc.constantFrom(' ', '  ', ', ', '-', '\n', '.', ' and ', '_', '(', '’', '😀', 'xyz ');

/** All whole-word matches in any case, leftmost and then longest, found by trying every name at every offset. */
function naive(names: readonly string[], text: string): number[] {
  const found: number[] = [];
  const isPart = (at: number) => /[\p{L}\p{N}_]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 32));
  for (let at = 0; at < text.length; at++) {
    const lengths = names.filter((one) => text.slice(at, at + one.length).toLowerCase() === one.toLowerCase())
      .filter((one) => !(at > 0 && isPart(at - 1) && isPart(at)) && !(at + one.length < text.length && isPart(at + one.length - 1) && isPart(at + one.length)))
      .map(({ length }) => length);
    if (lengths.length === 0) continue;
    found.push(at, at + Math.max(...lengths));
    at += Math.max(...lengths) - 1;
  }
  return found;
}

describe('the look-up of names', () => {
  it('finds what trying every name at every offset finds', () => {
    const plain = fc.array(fc.constantFrom('mustang', 'Panda', 'iran', 'apt', '29', 'équipe'), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const text = fc.array(fc.oneof(plain, fc.constantFrom(' ', ', ', '\n', '. ', ' und ', 'x', '(', ')', '_', '\u00a0', '日')), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.uniqueArray(plain, { maxLength: 8 }), text, (names, of) => {
      assert.deepEqual([...rawMatcher(names)(of)], naive(names, of));
    }), runs(500));
  });

  it('finds the same where a window ends within a name', () => {
    const find = rawMatcher(['mustang panda of the north']);
    for (let lead = 4060; lead < 4100; lead++) assert.deepEqual([...find(`${'x '.repeat(lead / 2)}${lead % 2 ? 'y ' : ''}Mustang Panda of the North.`)].length, 2, String(lead));
  });
});

describe('a table of names', () => {
  it('leads to every name, and seldom to another', () => {
    const edges = fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.uniqueArray(edges, { maxLength: 60, selector: (path) => path.join() }), (names) => {
      const table = new Trie(buildTrie(names.map((path, number) => [number, path])));
      names.forEach((path, number) => {
        const node = path.reduce((at, edge) => (at === NOWHERE ? at : table.step(at, edge)), ROOT);
        assert.ok(node !== NOWHERE && table.endsAt(node));
        assert.ok([...table.namesAt(node)].includes(number));
      });
    }), runs(300));
  });
});

describe('words', () => {
  it('have the hash of their folded spelling, wherever they stand', () => {
    fc.assert(fc.property(fc.array(fc.oneof(name, filler), { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      const words = new Tokens();
      words.read(text);
      const [starts, hashes] = [words.starts.slice(0, words.count), words.hashes.slice(0, words.count)];
      words.read(text.toUpperCase().toLowerCase());
      assert.equal(words.count, starts.length);
      for (let i = 0; i < words.count; i++) assert.equal((words.hashes[i] as number) | 3, (hashes[i] as number) | 3);
    }), runs(500));
    assert.notEqual(hashWord('panda'), hashWord('pandas'));
  });
});

describe('breaks', () => {
  const line = fc.oneof(fc.constantFrom('', '# A', '- b', '| c |', 'ends.', 'goes on', '> q', '12. n', '```', '  x', 'C:\\Users\\x.exe', '\thxxp://a.example/b', 'f'.repeat(150) + '0/'.repeat(30)), fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ' ')), fc.constant('long '.repeat(60)));
  const texts = fc.array(line, { maxLength: 80 }).map((lines) => lines.join('\n'));
  it('end every passage but the last, and are the same in it as in the text', () => {
    fc.assert(fc.property(texts, (text) => {
      let at = 0;
      for (const { text: passage, breaks } of passagesIn(text)) {
        const end = at + passage.length;
        assert.ok(end > at && (end === text.length || isBreak(text, end - 1)));
        const isWithin = (index: number) => index >= at && index < end - 1 && isBreak(text, index);
        const all = [...text.matchAll(/\n/g)].map(({ index }) => index).filter(isWithin).map((index) => index + 1 - at);
        assert.deepEqual(breaks, all);
        assert.deepEqual(breaksIn(passage), all);
        at = end;
      }
      assert.equal(at, text.length);
    }), runs(500));
  });
});

describe('data', () => {
  it('is cut where it is long, at the same places wherever one begins to read', () => {
    const data = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'), minLength: 3000, maxLength: 6000 });
    fc.assert(fc.property(data, fc.string({ maxLength: 300 }), fc.nat({ max: 600 }), (long, before, skipped) => {
      const text = `${before} ${long} behind`;
      const cuts = breaksIn(text).filter((at) => text[at - 1] !== '\n');
      assert.ok(cuts.length > long.length / 400 && cuts.every((at) => isCut(text, at)));
      const from = before.length + skipped;
      assert.deepEqual(breaksIn(text.slice(from)).map((at) => at + from).filter((at) => text[at - 1] !== '\n'), cuts.filter((at) => at >= from + 256));
      let at = 0;
      for (const { text: passage, breaks } of passagesIn(text)) {
        assert.ok(passage.length < 2500, 'no passage is long');
        assert.deepEqual(breaks, breaksIn(passage));
        at += passage.length;
      }
      assert.equal(at, text.length);
    }), runs(100));
  });
});

describe('a line end', () => {
  const isEnd = (text: string) => isBreak(text, text.indexOf('\n'));
  it('is a break behind a line that is an address, a file or a hash, and not within what people wrap by hand', () => {
    for (const line of ['c2.evil[.]example', 'C:\\Temp\\a.exe', '0a1b2c3d4e5f60718293a4b5c6d7e8f9', '/var/tmp/.x']) assert.ok(isEnd(`${line}\nnext`), line);
    for (const line of ['Mustang', 'APT28.', 'in 2019', 'the U.S.', 'a report on c2.evil[.]example', 'Wizard-Spider']) assert.ok(!isEnd(`${line}\nPanda`), line);
  });
});

describe('pages', () => {
  it('hold what a list holds, whatever was exchanged', () => {
    const change = fc.record({ from: fc.nat(), count: fc.nat({ max: 150 }), lengths: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 200 }) });
    fc.assert(fc.property(fc.array(change, { maxLength: 15 }), fc.nat(), (changes, offset) => {
      const pages = new ChunkedList<{ length: number }>();
      let list: { length: number }[] = [];
      const startOf = (index: number) => list.slice(0, index).reduce((sum, { length }) => sum + length, 0);
      for (const { from, count, lengths } of changes) {
        const index = list.length === 0 ? 0 : from % list.length;
        const end = Math.min(list.length, index + count);
        const pieces = lengths.map((length) => ({ length }));
        pages.replace(pages.find(startOf(index)), startOf(end), pieces);
        list = [...list.slice(0, index), ...pieces, ...list.slice(end)];
        assert.deepEqual([...pages], list);
        assert.equal(pages.length, startOf(list.length));
      }
      if (list.length === 0) return;
      const wanted = offset % pages.length;
      const at = pages.find(wanted);
      assert.ok(at.start <= wanted && wanted < at.start + (pages.at(at)?.length ?? 0));
      const next = pages.next(at);
      if (next) assert.deepEqual(pages.previous(next), at);
    }), runs(300));
  });
});

describe('a counter', () => {
  it('counts as a map does', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: -2, max: 2 })), { maxLength: 4000 }), (steps) => {
      const counter = new HashCounter();
      const map = new Map<number, number>();
      for (const [key, by] of steps) {
        map.set(key, (map.get(key) ?? 0) + by);
        assert.equal(counter.add(key, by), map.get(key));
      }
      for (const [key, count] of map) assert.equal(counter.get(key), count);
    }), runs(50));
  });
});

describe('a file of sections', () => {
  it('gives back what was written, wherever its bytes lie', () => {
    fc.assert(fc.property(fc.dictionary(fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'), fc.uint8Array({ maxLength: 40 })), fc.json(), fc.nat({ max: 7 }), (parts, head, offset) => {
      const written = writeSections('test/1', JSON.parse(head), parts);
      const moved = new Uint8Array(written.length + offset);
      moved.set(written, offset);
      const read = readSections('test/1', moved.subarray(offset));
      assert.deepEqual(read?.head, JSON.parse(head));
      for (const [key, bytes] of Object.entries(parts)) assert.deepEqual([...(read?.bytes(key) ?? [])], [...bytes]);
      assert.equal(readSections('test/2', written), undefined);
    }), runs(200));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDomains, addDomainsClosely, addRelativePaths, addRelativePathsClosely } from '../../src/core/recognize/tokens/domains';
import { addSlashed, pathsIn } from '../../src/core/recognize/tokens/paths';
import { shapeOf, shapeOfAscii } from '../../src/core/recognize/tokens/shapes';
import { VOCABULARY } from '../../src/core/recognize/rules/vocabulary';
import type { Span } from '../../src/core';
import { runs } from '../support/runs';

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text, (character) => character.charCodeAt(0));
const made = (...parts: string[]) => fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((chosen) => chosen.join(''));
const spansOf = (add: (spans: Span[]) => void): Span[] => {
  const spans: Span[] = [];
  add(spans);
  return spans.map(({ start, end }) => ({ start, end }));
};

/** What is read without a pattern is what the pattern says. */
describe('tokens, read without patterns', () => {
  it('have the same shapes', () => {
    fc.assert(fc.property(made('a', 'b', 'Z', 'Y', '0', '1', '_').filter((word) => word !== ''), (word) => {
      assert.equal(shapeOfAscii(unitsOf(word), 0, word.length), shapeOf(word));
    }), runs(2000));
  });

  it('hold the same domains and names of files', () => {
    fc.assert(fc.property(made('www', 'a', 'B1', 'evil', '.', '.com', '.exe', '-', '_', '/', ':', '@', 'com.example.app', '7'), (text) => {
      assert.deepEqual(
        spansOf((spans) => { addDomains(text, unitsOf(text), 0, text.length, VOCABULARY, spans); }),
        spansOf((spans) => { addDomainsClosely(text, 0, VOCABULARY, spans); }),
      );
    }), runs(2000));
  });

  it('hold the same relative paths', () => {
    fc.assert(fc.property(made('a', 'stage', '/', '/next', '.', '.ps1', '.EXE', '-', '_', '@', ':', 'b/c.sh', 'x'.repeat(61)), (text) => {
      assert.deepEqual(
        spansOf((spans) => { addRelativePaths(text, unitsOf(text), 0, text.length, VOCABULARY, spans); }),
        spansOf((spans) => { addRelativePathsClosely(text, 0, VOCABULARY, spans); }),
      );
    }), runs(2000));
  });

  it('hold the same paths with a leading slash', () => {
    fc.assert(fc.property(made('a', 'etc', '/', '/var/', '~', '.', '..', '-', '_', ':', ',', ';', '(', ')'), (text) => {
      assert.deepEqual(spansOf((spans) => { addSlashed(unitsOf(text), 0, text.length, spans); }), pathsIn(text, 0, false));
    }), runs(2000));
  });
});

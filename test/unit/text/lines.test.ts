import assert from 'node:assert/strict';
import { Lines } from '../../../src/core/text';

/** The place of each `|` in a text, counted without the bars. */
function places(marked: string): string[] {
  const parts = marked.split('|');
  const lines = new Lines(parts.join(''));
  let offset = 0;
  return parts.slice(0, -1).map((part) => {
    offset += part.length;
    const { line, column } = lines.placeOf(offset);
    return `${line}:${column}`;
  });
}

describe('lines', () => {
  it('end with LF, CRLF or CR', () => {
    assert.deepEqual(places('|a\n|b|\r\n|c\r|d|'), ['1:1', '2:1', '2:2', '3:1', '4:1', '4:2']);
  });

  it('are one in an empty text, and one more behind the last line end', () => {
    assert.equal(new Lines('').count, 1);
    assert.deepEqual(places('|'), ['1:1']);
    assert.equal(new Lines('a\n').count, 2);
    assert.equal(new Lines('\r\n\n\r').count, 4);
  });

  it('take CRLF as one end, even where the place lies within it', () => {
    assert.deepEqual(places('a|\r|\n|b'), ['1:2', '1:3', '2:1']);
  });

  it('count columns in UTF-16 code units', () => {
    assert.deepEqual(places('😀|é|'), ['1:3', '1:4']);
  });

  it('do not end with form feeds and other separators', () => {
    assert.equal(new Lines('a\fb\u2028c\u0085d').count, 1);
  });

  it('give the offset of a line, the nearest one for lines that are not there', () => {
    const lines = new Lines('ab\ncd\n');
    assert.deepEqual([0, 1, 2, 3, 99].map((line) => lines.startOf(line)), [0, 0, 3, 6, 6]);
  });
});

// JSON that is read in pieces is what it is when it is read whole, and so is what is no JSON.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseInPieces } from '../../src/core/import/pieces';
import { runs } from '../support/runs';

/** The value, or that there is none. */
function outcome(read: () => unknown): unknown {
  try { return { value: read() }; } catch (error) { return (error as Error).name; }
}
function inPieces(text: string, piece: number): unknown {
  const steps = parseInPieces(text, piece);
  for (;;) { const step = steps.next(); if (step.done) return step.value; }
}
const same = (text: string, piece: number) => assert.deepEqual(outcome(() => inPieces(text, piece)), outcome(() => JSON.parse(text) as unknown), text);

describe('JSON in pieces', () => {
  const members = fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>('\\', '"', '],[', '{"', 'a\\"b', [[]], [], {}, { objects: [1, 2] })), { maxLength: 12 });
  const files = fc.oneof(fc.jsonValue(), members, fc.record({ type: fc.constant('bundle'), objects: members, more: members, 'a"b': fc.jsonValue() }, { requiredKeys: [] }));
  const texts = fc.tuple(files, fc.constantFrom(undefined, 1, '\t')).map(([value, indent]) => JSON.stringify(value, null, indent));
  const pieces = fc.integer({ min: 1, max: 12 });

  it('is the same as whole', () => { fc.assert(fc.property(texts, pieces, same), runs(1500)); });

  it('fails where the whole fails', () => {
    const signs = fc.constantFrom(...'[]{},:"\\ 1', '', '__proto__', '"a":[1,2],"a":3');
    fc.assert(fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat(2), signs), { maxLength: 3 }), pieces, (text, changes, piece) => {
      same(changes.reduce((now, [at, length, by]) => { const i = at % (now.length + 1); return now.slice(0, i) + by + now.slice(i + length); }, text), piece);
    }), runs(3000));
  });

  it('keeps fields that stand twice, or that are called __proto__, as they are', () => {
    for (const text of ['{"objects":[1,2,3,4],"objects":[5]}', '{"objects":[5],"objects":[1,2,3,4]}', '{"__proto__":[1,2,3,4],"a":1}', '[1,2,3,]', '[1,2,3,4 5]', '[[1,2,3,4}]', '[1,2,3]]]\n4]']) same(text, 1);
  });
});

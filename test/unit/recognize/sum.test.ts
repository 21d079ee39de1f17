import assert from 'node:assert/strict';
import table from '../../../data/cues.json';
import { ALL_ROWS } from '../../../src/core/recognize/rules/phrases';
import { BIAS, ENOUGH } from '../../../src/core/recognize/rules/weights';
import { Sum } from '../../../src/core/recognize/report/sum';

/** A sum of cues, each as often as it is named. */
function sumOf(...cues: readonly string[]): Sum {
  const sum = new Sum(BIAS.unknown, false);
  for (const cue of cues) sum.add(cue, `"${cue}"`, 1);
  return sum;
}

describe('the table of weights', () => {
  const weights = new Map(table.cues.map(({ cue, weight }) => [cue, weight]));
  it('has every row', () => assert.deepEqual(ALL_ROWS.filter(({ name }) => !weights.has(name)).map(({ name }) => name), []));
  it('has quarters alone, so that sums do not depend on their order', () =>
    assert.deepEqual(table.cues.filter(({ weight }) => weight * 4 !== Math.round(weight * 4)), []));
  for (const { name, says } of ALL_ROWS) {
    const weight = weights.get(name) ?? 0;
    if (says === 'explicit') it(`lets "${name}" suffice alone`, () => assert.ok(BIAS.unknown + weight >= ENOUGH));
    if (says === 'hint' || says === 'weak') it(`does not let "${name}" suffice alone`, () => assert.ok(BIAS.unknown + weight < ENOUGH));
  }
});

describe('a sum of cues', () => {
  it('is not enough with one hint, and is with three', () => {
    assert.equal(sumOf('linked to X').isEnough, false);
    assert.equal(sumOf('linked to X', 'used by X', 'attributed to one word').isEnough, true);
  });
  it('counts a cue three times at most', () => {
    const often = sumOf(...Array<string>(3).fill('linked to X')).score;
    assert.equal(sumOf(...Array<string>(9).fill('linked to X')).score, often);
  });
  it('forgets what is taken away', () => {
    const sum = sumOf('linked to X', 'naming verb');
    sum.add('naming verb', '"naming verb"', -1);
    assert.equal(sum.score, sumOf('linked to X').score);
    assert.deepEqual(sum.quoted, ['"linked to X"']);
  });
  it('quotes the two heaviest cues, the heaviest first', () =>
    assert.deepEqual(sumOf('linked to X', 'naming verb', 'X group').quoted, ['"naming verb"', '"X group"']));
});

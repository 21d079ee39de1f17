import assert from 'node:assert/strict';
import { likePlaces, quoteAround } from '../../../src/core/review';

/** The words that are offered for those in brackets, once the first text became the second. */
function offered(before: string, now: string): string[] {
  const start = before.indexOf('[');
  const end = before.indexOf(']') - 1;
  const text = before.replace(/[[\]]/g, '');
  return likePlaces(now, { text: text.slice(start, end), start, quote: quoteAround(text, { start, end }) }).map((place) => now.slice(place.start, place.end));
}

describe('places like those of an orphan', () => {
  it('are the very same words first', () => {
    assert.equal(offered('It was [Mustang Panda] again.', 'Nobody. Later, Mustang Panda and Mustang Pandas.')[0], 'Mustang Panda');
  });

  it('are words with other letters', () => {
    assert.equal(offered('They sent lures to [Mongolia] and left.', 'They sent mail to Mongolía and left.')[0], 'Mongolía');
    assert.equal(offered('It was [Mustang Panda] again.', 'It was MUSTANG-PANDA again.')[0], 'MUSTANG-PANDA');
  });

  it('are what stands where they stood', () => {
    assert.equal(offered('They sent lures to [Mongolia] and left quickly.', 'Nothing else. They sent lures to Oslo and left quickly.')[0], 'Oslo');
  });

  it('are none where nothing is like them', () => {
    assert.deepEqual(offered('The team [APT28] wrote it.', 'Quite another text about cooking.'), []);
  });
});

import type { Mention } from '../../model';
import type { Words } from '../tokens/words';
import { choose, type Chosen } from '../passage/select';
import { weigh } from '../passage/confidence';
import { ownMatches } from './ownNames';
import type { Memory } from './memory';
import { sorted, type Passage } from '../passage/passage';
import { OpenPlaces } from '../gazetteer/places';
import { Reading } from '../tokens/reading';

/** The mentions of a passage, with all that the report says of its names. Offsets are from its start. `words` is overwritten. */
export function resolve(passage: Passage, memory: Memory, words: Words): Mention[] {
  return chosenIn(passage, memory, words).map((one) => ({ ...one.mention, confidence: weigh(one, memory.isOften(one.key)) }));
}

function chosenIn(passage: Passage, memory: Memory, words: Words): readonly Chosen[] {
  const own = ownNamesIn(passage, memory, words);
  const chosen = own || passage.isOpen ? choose(passage.text, own ?? passage.places, memory) : passage.chosen;
  const hidden = passage.labels.filter(({ label }) => memory.isDefined(label));
  return hidden.length === 0 ? chosen : chosen.filter(({ mention }) => !hidden.some(({ start, end }) => start < mention.end && mention.start < end));
}

/** The places of a passage with names that the report itself gives; `undefined` where it has none of them. */
function ownNamesIn(passage: Passage, memory: Memory, words: Words): Passage['places'] | undefined {
  let reading: Reading | undefined;
  let places: OpenPlaces | undefined;
  for (let i = 0; i < passage.words.length; i++) {
    const word = passage.words[i] as number;
    if (word === 0 || !memory.mayBegin(word)) continue;
    const names = memory.namesFrom(word);
    if (names.length === 0) continue;
    reading ??= Reading.again(passage.text, words, passage.layout);
    for (const match of ownMatches(reading, i, names)) {
      places ??= new OpenPlaces(reading, new Map(passage.places.map((matches) => [matches[0]?.word ?? 0, matches])));
      places.add(match);
    }
  }
  return reading && places && sorted(reading, places);
}

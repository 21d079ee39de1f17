// What does the same kind of job as recognition: libraries that tag names in a text, and the loop that people write by hand.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { lowered } from './wholeWords';

/** Finds the names of a list in a text, with whatever else such a library reads on the way, and says how many. */
export interface Tagger {
  readonly name: string;
  readonly build: (names: readonly string[]) => (text: string) => number;
}

export const taggers: readonly Tagger[] = [
  { name: 'wink-nlp, the names as custom entities', build: winkNlp },
  { name: 'compromise, the names as a lookup', build: compromise },
  { name: 'one RegExp a name', build: regExpEach },
];

const load = <T>(name: string): T => createRequire(resolve('test/bench/peers/package.json'))(name) as T;

interface Wink {
  readonly its: unknown;
  learnCustomEntities(patterns: { name: string; patterns: string[] }[], options: object): number;
  readDoc(text: string): { customEntities(): { length(): number } };
}

/** Sentences, words and custom entities only: not its parts of speech, moods and dates. */
function winkNlp(names: readonly string[]): (text: string) => number {
  const make = load<(model: unknown, pipe: string[]) => Wink>('wink-nlp');
  const nlp = make(load('wink-eng-lite-web-model'), ['sbd', 'cer']);
  // brackets and bars have a meaning in its patterns, and it breaks at spaces of other sorts
  const plain = names.map((name) => lowered(name).replace(/\s/g, ' ')).filter((name) => !/[[\]|^]/.test(name));
  nlp.learnCustomEntities([{ name: 'name', patterns: plain }], { matchValue: false, usePOS: false, useEntity: false });
  return (text) => nlp.readDoc(text).customEntities().length();
}

interface Compromise {
  (text: string): { lookup(trie: unknown): { length: number } };
  buildTrie(names: readonly string[]): unknown;
}

/** Its first third: sentences, words and look-up, without parts of speech. */
function compromise(names: readonly string[]): (text: string) => number {
  const loaded = load<Compromise | { default: Compromise }>('compromise/one');
  const nlp = 'default' in loaded ? loaded.default : loaded;
  const trie = nlp.buildTrie(names.map(lowered));
  return (text) => nlp(text).lookup(trie).length;
}

/** As the browser extension of a threat-intelligence platform does it: each name is looked for in the whole text. */
function regExpEach(names: readonly string[]): (text: string) => number {
  const patterns = names.map(
    (name) => new RegExp(`(?<![\\p{L}\\p{N}_])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'giu'),
  );
  return (text) => patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0);
}

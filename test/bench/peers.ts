// Other ways to find names: engines from npm, and what people write by hand.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { isBoundary, lowered, Selection, wordUnits, type Matcher } from './wholeWords';

export interface Engine {
  readonly name: string;
  /** From the npm registry: one of those that the goals are told against. */
  readonly npm: boolean;
  /** The engine says what it found, not where: only the number of matches can be compared. */
  readonly noPositions?: boolean;
  /** Takes half a minute to build with 50,000 names. */
  readonly slowBuild?: boolean;
  readonly build: (names: readonly string[]) => Matcher;
}

const load = <T>(name: string): T => createRequire(resolve('test/bench/peers/package.json'))(name) as T;

export const engines: readonly Engine[] = [
  { name: 'words by a RegExp + Map of first words', npm: false, build: wordsAndMap },
  { name: 'flashtext.js', npm: true, noPositions: true, build: flashtext },
  { name: '@monyone/aho-corasick/fast', npm: true, slowBuild: true, build: monyone },
  { name: 'ahocorasick', npm: true, build: ahocorasick },
  { name: 'fastscan', npm: true, build: fastscan },
  { name: 'one RegExp, `\\b(?:a|b|…)\\b`', npm: false, build: oneRegExp },
  { name: 'one RegExp with Unicode borders, over lower case', npm: false, build: exactRegExp },
];

/** The reference: simple enough to be seen right. */
export function wordsAndMap(names: readonly string[]): Matcher {
  const known = new Set(names.map(lowered));
  const lengths = new Map<string, number[]>();
  for (const name of longestFirst(names)) {
    const first = /^[\p{L}\p{N}_]+/u.exec(name)?.[0] ?? '';
    const list = lengths.get(first);
    if (!list) lengths.set(first, [name.length]);
    else if (list.at(-1) !== name.length) list.push(name.length);
  }
  return (text) => {
    const lower = lowered(text);
    const words = /[\p{L}\p{N}_]+/gu;
    const pairs: number[] = [];
    for (let word = words.exec(lower); word; word = words.exec(lower)) {
      const start = word.index;
      const length = lengths.get(word[0])?.find((one) => known.has(lower.slice(start, start + one)) && isBoundary(lower, start + one));
      if (length === undefined) continue;
      pairs.push(start, start + length);
      words.lastIndex = start + length;
    }
    return Int32Array.from(pairs);
  };
}

/** A longer name before a shorter one, in lower case. */
const longestFirst = (names: readonly string[]) => names.map(lowered).sort((a, b) => b.length - a.length);

function oneRegExp(names: readonly string[]): Matcher {
  const pattern = new RegExp(`\\b(?:${longestFirst(names).map(escaped).join('|')})\\b`, 'gi');
  return (text) => Int32Array.from([...text.matchAll(pattern)].flatMap((match) => [match.index, match.index + match[0].length]));
}
function exactRegExp(names: readonly string[]): Matcher {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longestFirst(names).map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  return (text) => Int32Array.from([...lowered(text).matchAll(pattern)].flatMap((match) => [match.index, match.index + match[0].length]));
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function flashtext(names: readonly string[]): Matcher {
  const Processor =
    load<
      new () => { setNonWordBoundaries(units: string[]): void; addKeyword(name: string): void; extractKeywords(text: string): string[] }
    >('flashtext.js');
  const processor = new Processor();
  processor.setNonWordBoundaries(wordUnits());
  for (const name of names) processor.addKeyword(name);
  return (text) => new Int32Array(processor.extractKeywords(text).length * 2);
}

function monyone(names: readonly string[]): Matcher {
  const { AhoCorasick } = load<{ AhoCorasick: new (names: string[]) => { matchInText(text: string): { begin: number; end: number }[] } }>(
    '@monyone/aho-corasick/fast',
  );
  const automaton = new AhoCorasick(names.map(lowered));
  return (text) => {
    const selection = new Selection(text);
    for (const { begin, end } of automaton.matchInText(lowered(text))) selection.add(begin, end);
    return selection.chosen();
  };
}

function ahocorasick(names: readonly string[]): Matcher {
  const AhoCorasick = load<new (names: string[]) => { search(text: string): [last: number, names: string[]][] }>('ahocorasick');
  const automaton = new AhoCorasick(names.map(lowered));
  return (text) => {
    const selection = new Selection(text);
    for (const [last, found] of automaton.search(lowered(text))) for (const name of found) selection.add(last + 1 - name.length, last + 1);
    return selection.chosen();
  };
}

function fastscan(names: readonly string[]): Matcher {
  const Scanner = load<new (names: string[]) => { search(text: string): [start: number, name: string][] }>('fastscan');
  const scanner = new Scanner(names.map(lowered));
  return (text) => {
    const selection = new Selection(text);
    for (const [start, name] of scanner.search(lowered(text))) selection.add(start, start + name.length);
    return selection.chosen();
  };
}

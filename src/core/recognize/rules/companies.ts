import { isComma, isOwners } from '../tokens/gaps';
import type { Introduction } from './introduction';
import { COMPANY_NOUNS, PEOPLE_NOUNS } from './lexicon';
import type { Reading } from '../tokens/reading';
import { phraseOf, runEnd, runStart, type RunRule } from '../tokens/nameRun';

/** How many words the name of a company has that a text introduces, and how far behind it "a … company" may tell what it is. */
const NAME: RunRule = {
  most: 3,
  isPart: (reading, i) => /^\p{Lu}|^\p{Ll}+\p{Lu}/u.test(reading.raw(i)),
  joins: (reading, i) => reading.separator(i) === ' ',
};
const APPOSITION_WORDS = 7;
/** What the trade's companies call themselves. */
const FIRMS = new Set('labs lab security research intelligence networks systems software technologies analytics cyber cybersecurity solutions'.split(' '));
/** "X, a product of the company …" tells of a thing. */
const THINGS = new Set('product service subsidiary tool brand unit division employee executive member former city town country'.split(' '));

/** Words other than nouns at which this is asked. */
export const SOURCE_WORDS: readonly string[] = ['according'];

/** The introductions of organizations that a noun of companies or of their people makes: "security firm X", "X researchers", "researchers at X", "X, a … company". */
export function* companyIntroductions(reading: Reading, i: number): Generator<Introduction> {
  const word = reading.folded(i);
  if (word === 'according' && reading.folded(i + 1) === 'to') yield* source(reading, i);
  if (reading.raw(i) !== word) return;
  if (COMPANY_NOUNS.has(word)) {
    if (reading.isBeside(i)) yield* forward(reading, i + 1, i - 1, i);
    yield* apposition(reading, i);
  }
  if (PEOPLE_NOUNS.has(word)) {
    yield* peopleOf(reading, i);
    const link = reading.folded(i + 1);
    if (link === 'at' || link === 'from' || link === 'with' || (link === 'for' && word.startsWith('spokes'))) yield* forward(reading, i + 2, i, i + 1);
  }
}

/** "according to Acme Labs". A single name may be a person's, as texts go on calling somebody by the surname. */
function* source(reading: Reading, i: number): Generator<Introduction> {
  for (const introduction of forward(reading, i + 2, i, i + 1)) {
    const { word, nextWord } = introduction;
    if (nextWord - word > 1 && FIRMS.has(reading.folded(nextWord - 1))) yield introduction;
  }
}

/** The name that begins at a word. */
function* forward(reading: Reading, word: number, from: number, to: number): Generator<Introduction> {
  const end = runEnd(reading, word, NAME);
  if (end > word && reading.isBeside(word - 1)) yield { word, nextWord: end, strength: 'explicit', phrase: reading.text.slice(reading.start(Math.max(from, 0)), reading.end(to)) };
}

/** "Acme researchers", "Acme security researchers", "Acme's researchers". */
function* peopleOf(reading: Reading, i: number): Generator<Introduction> {
  let end = i;
  if (reading.folded(end - 1) === 'security' || reading.folded(end - 1) === 'threat' || reading.folded(end - 1) === 'malware') end--;
  if (isOwners(reading, end - 1)) end--;
  else if (!reading.isBeside(end - 1)) return;
  const word = runStart(reading, end, NAME);
  if (word < end) yield { word, nextWord: end, strength: 'explicit', phrase: reading.text.slice(reading.start(end), reading.end(i)) };
}

/** "Acme, a maker of things and security company": the name before the comma. */
function* apposition(reading: Reading, i: number): Generator<Introduction> {
  for (let at = i - 1; at > 0 && i - at < APPOSITION_WORDS; at--) {
    if (/[.;:!?\n]/.test(reading.gap(at))) return;
    const isArticle = ['a', 'an', 'the'].includes(reading.folded(at));
    if (!isArticle || !isComma(reading.gap(at - 1))) continue;
    if (THINGS.has(reading.folded(at + 1))) return;
    const word = runStart(reading, at, NAME);
    if (word < at) yield { word, nextWord: at, strength: 'explicit', phrase: phraseOf(reading, at, i) };
    return;
  }
}

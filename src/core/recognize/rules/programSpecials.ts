import { BESIDE, BREAK, HYPHEN, STOP } from '../tokens/gaps';
import { SMALL_FIRST } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { ACTOR_NAME, isOddWord, nameStart, nextInList } from './nameShapes';
import { ANY, meetsNeed, type FoundName, type Special } from './steps';
import { category } from './vocabulary';

const PROGRAM_NOUN = category('programNoun', 'toolNoun');
const OTHER_NOUN = category('actorNoun', 'softwareNoun', 'operationNoun', 'thingNoun', 'companyNoun');
const ATTRIBUTE = category('programAttribute');
const AND_OR = category('andOr');

/** Words between a name and the noun of programs behind it, at most: "remote access". */
const ATTRIBUTES = 4;
/** A bracket that opens a list; a colon, or a dash, that leads from a name to what it is. */
const BRACKET = /^\s\(["“‘'`*]*$/;
const COLON = /^:[\s"“‘'`*_]*$/;
const DEFINING = /^["”’'`*_)\]]*(?::["”’'`*_]*\s+|\s+[–—-]\s+|—)["“‘'`*_]*$/;

/** The elements of patterns that programs alone need. */
export const PROGRAM_SPECIALS: Readonly<Record<string, Special>> = {
  /** The nearest noun before, within so many words of the sentence, is a program's. */
  PROGRAM:
    (_, __, most = 0) =>
    (tokens, at) =>
      isOfProgram(tokens, at, most) ? at : -1,
  /** What says of which sort a program is, before its noun: "banking", "remote access". */
  ATTRIBUTES: () => (tokens, at, hit) => {
    let border = at;
    while (at - border < ATTRIBUTES && tokens.is(border - 1, ATTRIBUTE) && tokens.gapIs(border, BESIDE | HYPHEN)) border--;
    hit.need = BESIDE;
    return border;
  },
  /** A sentence goes on here in small letters, so that a capital behind it means something. */
  MIDST: () => (tokens, at) => (tokens.has(at - 1, SMALL_FIRST) && tokens.gapIs(at, BESIDE) && !tokens.gapIs(at, BREAK) ? at : -1),
  /** The names that end here: one, or "X, Y and Z". "X, Y" are no list before a noun: X may be anybody. */
  PROGRAMS: () => (tokens, at, hit) => {
    if (!meetsNeed(tokens, at, hit.need)) return -1;
    const names: FoundName[] = [];
    for (let end = at, isList = true; isList; ) {
      const word = nameStart(tokens, end, ACTOR_NAME);
      if (word === end) break;
      names.unshift({ word, nextWord: end });
      const before = tokens.is(word - 1, AND_OR) ? word - 1 : word;
      isList = (before < word || names.length > 1) && nextInList(tokens, before) === word;
      end = before;
    }
    hit.names.push(...names);
    hit.need = BESIDE;
    return names[0]?.word ?? -1;
  },
  /** One word that no sentence has: "heron77". */
  ODDNAME: () => (tokens, at, hit) => {
    if (!meetsNeed(tokens, at, hit.need) || at < 1 || !isOddWord(tokens, at - 1)) return -1;
    hit.names.push({ word: at - 1, nextWord: at });
    return at - 1;
  },
  /** A bracket opens here. */
  BRACKET: () => gapMatching(BRACKET),
  /** A colon stands here, before a list. */
  LISTS: () => gapMatching(COLON),
  /** A colon or a dash stands here, behind a name that is told of. */
  DEFINED: () => gapMatching(DEFINING),
};

const gapMatching =
  (form: RegExp): ReturnType<Special> =>
  (tokens, at, hit) => {
    if (tokens.gapIs(at, BESIDE) || !form.test(tokens.gap(at - 1))) return -1;
    hit.need = ANY;
    return at;
  };

function isOfProgram(tokens: Tokens, from: number, most: number): boolean {
  for (let i = from - 1; i >= 0 && from - i <= most && !tokens.gapIs(i + 1, STOP); i--) {
    if (tokens.is(i, PROGRAM_NOUN)) return true;
    if (tokens.is(i, OTHER_NOUN)) return false;
  }
  return false;
}

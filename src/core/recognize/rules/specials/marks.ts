import { BESIDE, BREAK, HAS_QUOTE, HYPHEN } from '../../tokens/gaps';
import { DIGITS, SMALL_FIRST } from '../../tokens/shapes';
import { ANY, meetsNeed, type Special } from '../steps';
import { category, word } from '../vocabulary';

const LINKING = category('linkingWord');
const WITH = word('with');
const NAMING = category('namingAs', 'farNamingVerb', 'nearNamingVerb');
const COLON_GAP = /^["”*_]{0,3}(?::\s|\s?[–—]\s?|\s-{1,2}\s)$/;
/** What stands between a name and how many of something it has. */
const COUNT_BEFORE = /^[*_]{0,2}(?:\s\(|:\s|\s[–—-]\s|\s?\|\s?)[*_]{0,2}$/;

/** A bracket that opens a list; a colon, or a dash, that leads from a name to what it is. */
const BRACKET = /^\s\(["“‘'`*]*$/;
const COLON = /^:[\s"“‘'`*_]*$/;
const DEFINING = /^["”’'`*_)\]]*(?::["”’'`*_]*\s+|\s+[–—-]\s+|—)["“‘'`*_]*$/;

const gapMatching =
  (form: RegExp): ReturnType<Special> =>
  (tokens, at, hit) => {
    if (tokens.gapIs(at, BESIDE) || !form.test(tokens.gap(at - 1))) return -1;
    hit.need = ANY;
    return at;
  };

/** The elements of patterns that ask what stands between words, or for no name. */
export const MARKS: Readonly<Record<string, Special>> = {
  /** A bracket opens here. */
  BRACKET: () => gapMatching(BRACKET),
  /** A bracket closes here. */
  CLOSED: () => gapMatching(/^["”*]*\)/),
  /** A quote opens here as in German. */
  LOWQUOTED: () => gapMatching(/^\s„$/),
  /** A colon stands here, before a list. */
  LISTS: () => gapMatching(COLON),
  /** A colon or a dash stands here, behind a name that is told of. */
  DEFINED: () => gapMatching(DEFINING),
  /** A sentence goes on here in small letters, so that a capital behind it means something. */
  MIDST: () => (tokens, at) => (tokens.has(at - 1, SMALL_FIRST) && tokens.gapIs(at, BESIDE) && !tokens.gapIs(at, BREAK) ? at : -1),
  /** A hyphen stands here. */
  HYPHENED: () => (tokens, at, hit) => {
    hit.need = ANY;
    return tokens.gapIs(at, HYPHEN) ? at : -1;
  },
  /** A colon or a dash stands here. */
  COLON: () => (tokens, at, hit) => {
    hit.need = ANY;
    return COLON_GAP.test(tokens.gap(at - 1)) ? at : -1;
  },
  /** No verb is here: "also Known for" tells of a name's owner. */
  UNVERBED: () => (tokens, at, hit) => {
    hit.need = ANY;
    return tokens.is(at, LINKING) || tokens.is(at, NAMING) || tokens.has(at, SMALL_FIRST) ? -1 : at;
  },
  /** A number, read to the left: "(61", "– 61", "with 61". */
  COUNTED: () => (tokens, at, hit) => {
    const number = at - 1;
    if (number < 1 || !tokens.has(number, DIGITS) || !meetsNeed(tokens, at, BESIDE)) return -1;
    const isWith = tokens.is(number - 1, WITH) && tokens.gapIs(number, BESIDE);
    hit.from = number;
    hit.need = ANY;
    if (isWith) return number - 1;
    return COUNT_BEFORE.test(tokens.gap(number - 1)) ? number : -1;
  },
  /** No quote opens here. */
  UNQUOTED: () => (tokens, at) => (tokens.gapIs(at, HAS_QUOTE) ? -1 : at),
  /** A quote opens here. */
  QUOTED: () => (tokens, at, hit) => {
    hit.need = ANY;
    return tokens.gapIs(at, HAS_QUOTE) ? at : -1;
  },
};

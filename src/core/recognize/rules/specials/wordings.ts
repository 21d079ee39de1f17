import { BESIDE, BREAK, COMMA, HYPHEN, MAIN_CLAUSE_END } from '../../tokens/gaps';
import type { Tokens } from '../../tokens/tokens';
import { attacks, hasObject, tellsOfDeed } from '../deeds';
import type { Category } from '../../tokens/vocabulary';
import { ANY, IN_CLAUSE, meetsNeed, type Hit, type Special, type Step } from '../steps';
import { category, word } from '../vocabulary';

const QUALIFIER = category('actorQualifier', 'brandQualifier');
const BRAND = category('brandQualifier');
const LINKING = category('linkingWord');
const PHRASE_END = category('phraseEnd');
const THING = category('thingNoun');
const ATTRIBUTE = category('programAttribute');
const ARSENAL = category('arsenalWord');
const [A, AN, THE] = [word('a'), word('an'), word('the')];
/** Words between a name and the noun of programs behind it, at most: "remote access". */
const ATTRIBUTES = 4;

/** The elements of patterns that read or ask for several words which are no name. */
export const WORDINGS: Readonly<Record<string, Special>> = {
  /** Here ends the name of an actor that is known, or was introduced before. */
  ACTOR: () => (_, at, hit) => (hit.isActorEnd(at) ? at : -1),
  /** "also", "is sometimes": what stands between a name and another one of the same. */
  LINKS: () => (tokens, at, hit) => {
    let border = at;
    while (tokens.is(border - 1, LINKING) && !tokens.gapIs(border, BREAK)) border--;
    hit.need = ANY;
    return border;
  },
  /** Words that make a group one of ours, or a brand: "state-sponsored hacking". */
  QUALIFIERS:
    (_, least = 0, most = 3) =>
    (tokens, at, hit) => {
      const border = qualifiersStart(tokens, at, most, hit);
      return at - border < least ? -1 : border;
    },
  /** The same, one of them of a brand. */
  BRANDED:
    (_, __, most = 3) =>
    (tokens, at, hit) => {
      const border = qualifiersStart(tokens, at, most, hit);
      for (let i = border; i < at; i++) if (tokens.is(i, BRAND)) return border;
      return -1;
    },
  /** What says of which sort a program is, before its noun: "banking", "remote access". */
  ATTRIBUTES: () => attributesStep(ATTRIBUTE, 0),
  /** What says of a framework that attackers use it: "post-exploitation". */
  ARSENAL: () => attributesStep(ARSENAL, 1),
  /** The words of a noun phrase, up to the article before it. */
  PHRASE:
    (_, __, most = 0) =>
    (tokens, at, hit) => {
      let border = at;
      hit.need = IN_CLAUSE;
      while (at - border < most && isInPhrase(tokens, border - 1) && meetsNeed(tokens, border, IN_CLAUSE)) border--;
      hit.from = border;
      return border;
    },
  /** "Acme, a maker of things and security company": back over a description to the comma behind the name. */
  APPOSITION:
    (_, __, most = 0) =>
    (tokens, at, hit) =>
      apposition(tokens, at, most, hit),
  /** Behind a noun: it attacks, or "has been active", as is said of those alone who do little good. */
  ATTACKS: () => (tokens, at) => (attacks(tokens, at) ? at : -1),
  /** The verb before has an object. */
  OBJECT: () => (tokens, at) => (hasObject(tokens, at - 1) ? at : -1),
  /** A deed, malware or those who act are told of within so many words before, in the sentence, or in the words of the row. */
  DEED:
    (_, __, most = 0) =>
    (tokens, at, hit) =>
      tellsOfDeed(tokens, hit.from, at, most) ? at : -1,
  /** Any word. */
  WORD: (direction) => (tokens, at, hit) => {
    const word = direction === 'left' ? at - 1 : at;
    if (word < 0 || word >= tokens.count || !meetsNeed(tokens, at, hit.need)) return -1;
    hit.need = BESIDE;
    if (direction === 'left') return (hit.from = word);
    return (hit.to = word + 1);
  },
};

/** Reads words of a category to the left, as many as there are. */
const attributesStep = (words: Category, least: number): Step => (tokens, at, hit) => {
  let border = at;
  while (at - border < ATTRIBUTES && tokens.is(border - 1, words) && tokens.gapIs(border, BESIDE | HYPHEN)) border--;
  hit.need = BESIDE;
  return at - border < least ? -1 : border;
};

function qualifiersStart(tokens: Tokens, to: number, most: number, hit: Hit): number {
  let border = to;
  while (to - border < most && tokens.is(border - 1, QUALIFIER) && tokens.gapIs(border, BESIDE | HYPHEN)) border--;
  if (border < to) hit.from = border;
  return border;
}

const isArticle = (tokens: Tokens, i: number): boolean => tokens.is(i, A) || tokens.is(i, AN);
const isInPhrase = (tokens: Tokens, i: number): boolean => i >= 0 && !tokens.is(i, PHRASE_END) && !isArticle(tokens, i);

function apposition(tokens: Tokens, from: number, most: number, hit: Hit): number {
  for (let at = from - 1; at > 0 && from - at < most; at--) {
    if (tokens.gapIs(at + 1, MAIN_CLAUSE_END)) return -1;
    if (!(isArticle(tokens, at) || tokens.is(at, THE)) || !tokens.gapIs(at, COMMA)) continue;
    hit.from = at;
    hit.need = ANY;
    return tokens.is(at + 1, THING) ? -1 : at;
  }
  return -1;
}

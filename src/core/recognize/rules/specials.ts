import { APOSTROPHE, BESIDE, BREAK, COMMA, HYPHEN, MAIN_CLAUSE_END, STOP } from '../tokens/gaps';
import { CAPITAL, SMALL_FIRST } from '../tokens/shapes';
import { columnTitle } from '../tokens/tables';
import type { Tokens } from '../tokens/tokens';
import { ACTOR_NAME, behindNamer, COMPANY_NAME, isOddWord, nameEnd, nameStart, nextInList, PLAIN_NAME, quotedEnd, type NameShape } from './nameShapes';
import { attacks, hasObject, tellsOfDeed } from './deeds';
import { MARKS } from './specialMarks';
import { operationEnd } from './operations';
import { PROGRAM_SPECIALS } from './programSpecials';
import { ANY, IN_CLAUSE, meetsNeed, type FoundName, type Hit, type Special, type Step } from './steps';
import { category, word } from './vocabulary';

const ACTOR_NOUN = category('actorNoun');
const OTHER_NOUN = category('softwareNoun', 'operationNoun');
const QUALIFIER = category('actorQualifier', 'brandQualifier');
const BRAND = category('brandQualifier');
const GROUP_THING = category('groupThing');
const LINKING = category('linkingWord');
const PHRASE_END = category('phraseEnd');
const THING = category('thingNoun');
const FIRM = category('firmNoun');
const [CAMPAIGN_NOUN, CAMPAIGN_LINK, TRADE] = [category('campaignNoun'), category('campaignLink'), category('tradeWord')];
const OPERATION = category('operation');
const ACTIVITY = word('activity');
const [A, AN, THE, AND, S] = [word('a'), word('an'), word('the'), word('and'), word('s')];

/** The elements of patterns that are more than a word. A row that needs another one has it added here. */
export const SPECIALS: Readonly<Record<string, Special>> = {
  ...MARKS,
  ...PROGRAM_SPECIALS,
  /** A name that a text introduces. `{2,3}`: of so many words, in one line: a single one may be a program, a place or a person. */
  NAME: (direction, least, most) =>
    most === undefined ? nameStep(ACTOR_NAME, direction, 1, ACTOR_NAME.most) : nameStep(PLAIN_NAME, direction, least ?? 1, most),
  /** A company's name. */
  COMPANY: (direction, least = 1, most = COMPANY_NAME.most) => nameStep(COMPANY_NAME, direction, least, most),
  /** A company's name that says so: "Acme Labs". A single name may be a person's, as texts go on calling somebody by the surname. */
  FIRM: (direction) => {
    const company = nameStep(COMPANY_NAME, direction, 2, COMPANY_NAME.most);
    return (tokens, at, hit) => {
      const end = company(tokens, at, hit);
      return end > 0 && tokens.is(end - 1, FIRM) ? end : -1;
    };
  },
  /** "X, Y and Z"; also "X by Acme and as Y". */
  LIST: () => (tokens, at, hit) => listEnd(tokens, at, hit),
  /** The names of a list that ends here. */
  MEMBERS: () => (tokens, at, hit) => {
    if (!meetsNeed(tokens, at, hit.need)) return -1;
    const names: FoundName[] = [];
    for (let end = at; ; ) {
      const word = nameStart(tokens, end, ACTOR_NAME);
      if (word === end) break;
      names.unshift({ word, nextWord: end });
      const before = tokens.is(word - 1, AND) ? word - 1 : word;
      if (nextInList(tokens, before) !== word) break;
      end = before;
    }
    hit.names.push(...names);
    return names[0]?.word ?? -1;
  },
  /** The same, one of them a known actor. */
  KIN: () => (tokens, at, hit) => {
    const end = listEnd(tokens, at, hit);
    return hit.names.some(({ nextWord }) => hit.isActorEnd(nextWord)) ? end : -1;
  },
  /** Here ends the name of an actor that is known, or was introduced before. */
  ACTOR: () => (_, at, hit) => (hit.isActorEnd(at) ? at : -1),
  /** "also", "is sometimes": what stands between a name and another one of the same. */
  LINKS: () => (tokens, at, hit) => {
    let border = at;
    while (tokens.is(border - 1, LINKING) && !tokens.gapIs(border, BREAK)) border--;
    hit.need = ANY;
    return border;
  },
  /** The name of what was done; a title may go on behind it. */
  OPERATION: () => (tokens, at, hit) => {
    const end = meetsNeed(tokens, at, hit.need) ? operationEnd(tokens, at) : at;
    hit.names.push({ word: at, nextWord: end });
    return end > at ? end : -1;
  },
  /** The noun before is one of campaigns, with nothing but auxiliaries and names between. */
  CAMPAIGN:
    (_, __, most = 0) =>
    (tokens, at) =>
      isOfCampaign(tokens, at, most) ? at : -1,
  /** The nearest noun before, within so many words of the sentence, is of those who act. */
  HEAD:
    (_, __, most = 0) =>
    (tokens, at) =>
      nearestNoun(tokens, at, most) === 'actor' ? at : -1,
  /** The nearest noun before is of nothing else: of those who act, or there is none. */
  CLEAR:
    (_, __, most = 0) =>
    (tokens, at) =>
      nearestNoun(tokens, at, most) === 'other' ? -1 : at,
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
  /** Who named somebody: a name that is not introduced. */
  NAMER: () => (tokens, at, hit) => {
    const border = meetsNeed(tokens, at, hit.need) ? nameStart(tokens, at, ACTOR_NAME) : at;
    hit.need = BESIDE;
    return border < at ? border : -1;
  },
  /** What somebody calls himself: a name, or one word that no sentence has, "night_heron", "heron77". */
  HANDLE: (direction) => {
    const name = nameStep(ACTOR_NAME, direction, 1, ACTOR_NAME.most);
    return (tokens, at, hit) => {
      const { need } = hit;
      const end = name(tokens, at, hit);
      if (end >= 0 || !meetsNeed(tokens, at, need) || !isOddWord(tokens, at)) return end;
      hit.names.push({ word: at, nextWord: at + 1 });
      return at + 1;
    };
  },
  /** A word in small letters that no rule knows, where a name alone may stand: an owner, or the text of a link. */
  SMALLNAME: () => (tokens, at, hit) => {
    const isOwner = tokens.gapIs(at + 1, APOSTROPHE) && tokens.is(at + 1, S);
    const isLink = /\[$/.test(tokens.gap(at - 1)) && /^\]\(/.test(tokens.gap(at));
    if (!meetsNeed(tokens, at, BESIDE) || !tokens.has(at, SMALL_FIRST) || tokens.words[at] !== 0 || !(isOwner || isLink)) return -1;
    hit.names.push({ word: at, nextWord: at + 1 });
    return at + 1;
  },
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

function qualifiersStart(tokens: Tokens, to: number, most: number, hit: Hit): number {
  let border = to;
  while (to - border < most && tokens.is(border - 1, QUALIFIER) && tokens.gapIs(border, BESIDE | HYPHEN)) border--;
  if (border < to) hit.from = border;
  return border;
}

function nameStep(shape: NameShape, direction: 'left' | 'right', least: number, most: number): Step {
  return (tokens, at, hit) => {
    if (!meetsNeed(tokens, at, hit.need)) return -1;
    const border =
      direction === 'left'
        ? nameStart(tokens, at, shape)
        : ((shape === ACTOR_NAME ? quotedEnd(tokens, at) : undefined) ?? nameEnd(tokens, at, shape));
    const size = Math.abs(border - at);
    if (size < least || size > most) return -1;
    hit.names.push(direction === 'left' ? { word: border, nextWord: at } : { word: at, nextWord: border });
    hit.need = BESIDE;
    return border;
  };
}

/** Whether the word before is the title of a column, behind which another title stands. */
const isTitle = (tokens: Tokens, at: number): boolean =>
  at > 0 && at < tokens.count && tokens.gap(at - 1).includes('|') && columnTitle(tokens.text, tokens.tables, tokens.start(at)) === undefined;

function listEnd(tokens: Tokens, at: number, hit: Hit): number {
  if (!meetsNeed(tokens, at, hit.need) || isTitle(tokens, at)) return -1;
  const names: FoundName[] = [];
  for (let word: number | undefined = at; word !== undefined; ) {
    const nextWord: number = quotedEnd(tokens, word) ?? nameEnd(tokens, word, ACTOR_NAME);
    if (nextWord === word) break;
    names.push({ word, nextWord });
    word = nextInList(tokens, nextWord) ?? behindNamer(tokens, nextWord);
  }
  hit.names.push(...names);
  return names.at(-1)?.nextWord ?? -1;
}

/** Of what the nearest noun before a word is, within its sentence; "activity" alone leaves it open. */
function nearestNoun(tokens: Tokens, from: number, most: number): 'actor' | 'other' | undefined {
  for (let i = from - 1; i >= 0 && from - i <= most && !tokens.gapIs(i + 1, STOP); i--) {
    if (tokens.is(i, ACTOR_NOUN) && !tokens.is(i + 1, GROUP_THING)) return 'actor';
    if (tokens.is(i, OTHER_NOUN)) return tokens.is(i, ACTIVITY) ? undefined : 'other';
  }
  return undefined;
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

function isOfCampaign(tokens: Tokens, verb: number, most: number): boolean {
  for (let i = verb - 1; i >= 0 && verb - i <= most && !tokens.gapIs(i + 1, STOP); i--) {
    if (tokens.is(i, CAMPAIGN_NOUN)) return !isTrade(tokens, i);
    if (!tokens.is(i, CAMPAIGN_LINK) && !tokens.has(i, CAPITAL)) return false;
  }
  return false;
}

/** "a ransomware operation" is a trade, and no campaign. */
const isTrade = (tokens: Tokens, noun: number): boolean => tokens.is(noun, OPERATION) && [1, 2, 3].some((n) => tokens.is(noun - n, TRADE));

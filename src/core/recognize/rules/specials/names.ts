import { APOSTROPHE, BESIDE } from '../../tokens/gaps';
import { SMALL_FIRST } from '../../tokens/shapes';
import { columnTitle } from '../../tokens/tables';
import type { Tokens } from '../../tokens/tokens';
import type { Category } from '../../tokens/vocabulary';
import { ACTOR_NAME, behindNamer, COMPANY_NAME, isOddWord, nameEnd, nameStart, nextInList, PLAIN_NAME, quotedEnd, type NameShape } from '../nameShapes';
import { operationEnd } from '../operations';
import { meetsNeed, type FoundName, type Hit, type Special, type Step } from '../steps';
import { category, word } from '../vocabulary';

const FIRM = category('firmNoun');
const [AND, S] = [word('and'), word('s')];
const AND_OR = category('andOr');

/** The elements of patterns that read names. */
export const NAMES: Readonly<Record<string, Special>> = {
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
  /** "X and Y", "X, Y and Z": more than one name. */
  TWO: () => (tokens, at, hit) => {
    const end = listEnd(tokens, at, hit);
    return hit.names.length > 1 ? end : -1;
  },
  /** The names of a list that ends here. */
  MEMBERS: () => membersStep(AND, false),
  /** The names that end here: one, or "X, Y and Z". "X, Y" are no list before a noun: X may be anybody. */
  PROGRAMS: () => membersStep(AND_OR, true),
  /** The same, one of them a known actor. */
  KIN: () => (tokens, at, hit) => {
    const end = listEnd(tokens, at, hit);
    return hit.names.some(({ nextWord }) => hit.isActorEnd(nextWord)) ? end : -1;
  },
  /** The name of what was done; a title may go on behind it. */
  OPERATION: () => (tokens, at, hit) => {
    const end = meetsNeed(tokens, at, hit.need) ? operationEnd(tokens, at) : at;
    hit.names.push({ word: at, nextWord: end });
    return end > at ? end : -1;
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
  /** One word that no sentence has: "heron77". */
  ODDNAME: () => (tokens, at, hit) => {
    if (!meetsNeed(tokens, at, hit.need) || at < 1 || !isOddWord(tokens, at - 1)) return -1;
    hit.names.push({ word: at - 1, nextWord: at });
    return at - 1;
  },
};

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

/** Reads the names of a list that ends here; with `isJoined`, one name alone or a list with a conjunction before its last member. */
function membersStep(conjunction: Category, isJoined: boolean): Step {
  return (tokens, at, hit) => {
    if (!meetsNeed(tokens, at, hit.need)) return -1;
    const names: FoundName[] = [];
    for (let end = at; ; ) {
      const word = nameStart(tokens, end, ACTOR_NAME);
      if (word === end) break;
      names.unshift({ word, nextWord: end });
      const before = tokens.is(word - 1, conjunction) ? word - 1 : word;
      if ((isJoined && before === word && names.length === 1) || nextInList(tokens, before) !== word) break;
      end = before;
    }
    hit.names.push(...names);
    hit.need = BESIDE;
    return names[0]?.word ?? -1;
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

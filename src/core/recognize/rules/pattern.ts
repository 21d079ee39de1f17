import { APOSTROPHE, BESIDE, COMMA, COMMA_BEFORE, COMMA_BEHIND, OPENS, QUOTE_BEFORE, SPACE_OR_COMMA } from '../tokens/gaps';
import { CAPITAL, DIGITS, NAME_LIKE, SMALL } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { unionOf, type Category } from '../tokens/vocabulary';
import { SPECIALS } from './specials';
import { ANY, meetsNeed, type Direction, type Hit, type Step } from './steps';
import { VOCABULARY, word } from './vocabulary';

/** What may stand in a pattern for what stands between two words; beside each other they stand where nothing is said. */
const GAPS: Readonly<Record<string, number>> = {
  _: ANY, ',': COMMA, "'": APOSTROPHE, ',?': SPACE_OR_COMMA, '"?,"?': OPENS, ',"?': COMMA_BEFORE, '"?,': COMMA_BEHIND,
};
const SHAPES: Readonly<Record<string, number>> = { small: SMALL, capital: CAPITAL };

/** A pattern, ready to be matched: whether it is what stands at and around a word. */
export type Pattern = (tokens: Tokens, trigger: number, hit: Hit) => boolean;

/** What a pattern says of the words on both sides of its trigger. */
export interface Neighbours {
  readonly before: Neighbour;
  readonly behind: Neighbour;
}

/** What the word beside the trigger has to be, if the pattern says so: a word of a category, or one with which a name may begin or end. */
interface Neighbour {
  readonly category: Category | undefined;
  readonly isName: boolean;
}

/** Whether a pattern may match at a word, by a look at its neighbours: that spares nearly all readings. */
export function mayMatch({ before, behind }: Neighbours, tokens: Tokens, at: number): boolean {
  if (behind.category !== undefined && !tokens.is(at + 1, behind.category)) return false;
  if (before.category !== undefined && !tokens.is(at - 1, before.category)) return false;
  if (before.isName && !tokens.has(at - 1, IN_NAMES)) return false;
  return !behind.isName || tokens.has(at + 1, IN_NAMES) || tokens.gapIs(at + 1, QUOTE_BEFORE);
}

const IN_NAMES = NAME_LIKE | DIGITS;

/** The words at which a pattern is asked. Throws where it has none. */
export function triggerOf(pattern: string): Category {
  const [, trigger] = TRIGGER.exec(pattern) ?? [];
  if (trigger === undefined) throw new Error(`The pattern "${pattern}" has no trigger.`);
  const known = triggers.get(trigger) ?? wordOf(trigger).category;
  triggers.set(trigger, known);
  return known;
}
/** Many rows are asked at the same words, and all are filed before the first text is read. */
const triggers = new Map<string, Category>();
const TRIGGER = /(?<!\S)\^(\([^)]*\)\S*|\S+)/;

/** The elements of a pattern: those before its trigger, the trigger, those behind it. */
function parted(pattern: string): { before: string[]; trigger: string; behind: string[] } {
  const elements = split(pattern, ' ');
  const place = elements.findIndex((element) => element.startsWith('^'));
  if (place < 0) throw new Error(`The pattern "${pattern}" has no trigger.`);
  return { before: elements.slice(0, place), trigger: (elements[place] as string).slice(1), behind: elements.slice(place + 1) };
}

/**
 * Compiles a pattern. It is a line of elements, read from the trigger (`^`) to the left and to the right:
 *
 *     dubbed  actorNoun     a word; a word of a category of the lexicon
 *     actorNoun-crewNoun    … but not of another one
 *     actorNoun&small       … written in small letters (`&capital`: with a capital)
 *     (such as|like)        one of several
 *     x?  x{0,3}            perhaps; as often as possible
 *     !x                    here does not stand
 *     NAME  HEAD{12}        what the folder specials makes
 *     , ' _                 what stands between two words (see `GAPS`); "beside each other" where nothing is said
 *
 * Nothing that was read is given back: as in a person's reading, each element takes what it can. Throws where a pattern is none.
 */
export function compile(pattern: string): Pattern {
  const { before, trigger, behind } = parted(pattern);
  const { test } = wordOf(trigger);
  before.reverse();
  const left = sequence(before, 'left');
  const right = sequence(behind, 'right');
  return (tokens, at, hit) => {
    if (!test(tokens, at)) return false;
    if (hit.names.length > 0) hit.names = [];
    hit.from = at;
    hit.to = at + 1;
    hit.need = BESIDE;
    if (left(tokens, at, hit) < 0) return false;
    hit.need = BESIDE;
    return right(tokens, at + 1, hit) >= 0;
  };
}

/** The neighbours that a pattern asks for. They are known without compiling it, which takes longer than most texts need it. */
export function neighboursOf(pattern: string): Neighbours {
  const { before, behind } = parted(pattern);
  return { before: neighbour(before.reverse()), behind: neighbour(behind) };
}

function neighbour(elements: readonly string[]): Neighbour {
  const element = elements.find((one) => GAPS[one] === undefined) ?? '';
  return { category: isWord(element) ? wordOf(element).category : undefined, isName: IS_NAME.test(element) };
}

/** Whether an element stands for one word, always: a word, a category, one of several; nothing that may be missing, or is special. */
const isWord = (element: string): boolean => /^[A-Za-z&|()-]+$/.test(element) && !/[A-Z]{2}/.test(element);
/** Elements that begin with a name where they are read from the left, and end with one where from the right. */
const IS_NAME = /^(?:NAME|LIST|KIN|MEMBERS|COMPANY|FIRM|NAMER)(?:\{\d,\d\})?$/;

function sequence(elements: readonly string[], direction: Direction): Step {
  const steps = elements.map((element) => stepOf(element, direction));
  return (tokens, at, hit) => {
    let border = at;
    for (const step of steps) {
      border = step(tokens, border, hit);
      if (border < 0) return -1;
    }
    return border;
  };
}

/** An element: what it is, how often it may stand there. */
const ELEMENT = /^(!?)(\(.+\)|[^?{}]+)(?:(\?)|\{(\d+),(\d+)\}|\{(\d+)\})?$/;

function stepOf(element: string, direction: Direction): Step {
  const gap = GAPS[element];
  if (gap !== undefined) return gapStep(gap);
  const [, not, body = '', perhaps, least, most, only] = ELEMENT.exec(element) ?? [];
  if (body === '') throw new Error(`"${element}" is no element of a pattern.`);
  const bounds = [least ?? only, most ?? only].map((number) => (number === undefined ? undefined : Number(number)));
  const isSpecial = /^[A-Z]+$/.test(body);
  const step = isSpecial
    ? specialStep(body, direction, bounds[0], bounds[1])
    : body.startsWith('(')
      ? choice(body, direction)
      : wordStep(body, direction);
  if (not) return lookStep(step);
  if (perhaps) return repeated(step, 0, 1);
  return isSpecial || bounds[1] === undefined ? step : repeated(step, bounds[0] ?? 0, bounds[1]);
}

function specialStep(name: string, direction: Direction, least: number | undefined, most: number | undefined): Step {
  const special = SPECIALS[name];
  if (!special) throw new Error(`No element of a pattern is named "${name}".`);
  return special(direction, least, most);
}

const gapStep = (gap: number): Step => (tokens, at, hit) => {
  hit.need = ANY;
  return meetsNeed(tokens, at, gap) ? at : -1;
};

function choice(body: string, direction: Direction): Step {
  const options = split(body.slice(1, -1), '|').map((option) => split(option, ' '));
  const steps = options.map((elements) => sequence(direction === 'left' ? elements.reverse() : elements, direction));
  return (tokens, at, hit) => {
    const { need, from, to } = hit;
    for (const step of steps) {
      const border = step(tokens, at, hit);
      if (border >= 0) return border;
      hit.need = need;
      hit.from = from;
      hit.to = to;
    }
    return -1;
  };
}

/** The parts of a pattern between marks that stand outside of brackets. */
function split(pattern: string, mark: ' ' | '|'): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const character of pattern) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.filter((part) => part !== '');
}

/** A look that reads nothing. */
const lookStep = (step: Step): Step => (tokens, at, hit) => {
  const { need, from, to } = hit;
  const border = step(tokens, at, hit);
  hit.need = need;
  hit.from = from;
  hit.to = to;
  return border < 0 ? at : -1;
};

const repeated = (step: Step, least: number, most: number): Step => (tokens, at, hit) => {
  let border = at;
  for (let count = 0; count < most; count++) {
    const { need } = hit;
    const next = step(tokens, border, hit);
    if (next < 0) {
      hit.need = need;
      return count < least ? -1 : border;
    }
    border = next;
  }
  return border;
};

function wordStep(body: string, direction: Direction): Step {
  const { test } = wordOf(body);
  const step = direction === 'left' ? -1 : 1;
  return (tokens, at, hit) => {
    if (!meetsNeed(tokens, at, hit.need) || !test(tokens, direction === 'left' ? at - 1 : at)) return -1;
    hit.need = BESIDE;
    if (direction === 'left') hit.from = at - 1;
    else hit.to = at + 1;
    return at + step;
  };
}

const categoryOf = (name: string): Category => (VOCABULARY.has(name) ? VOCABULARY.category(name) : word(name));
const NO_WORDS: Category = new Uint8Array(VOCABULARY.size);

/** A word, or one of several, and whether a word of a text is it. */
function wordOf(body: string): { category: Category; test: (tokens: Tokens, i: number) => boolean } {
  if (body.startsWith('(')) {
    const options = split(body.slice(1, -1), '|').map(wordOf);
    const category = unionOf(VOCABULARY.size, options.map((option) => option.category));
    return { category, test: (tokens, i) => options.some(({ test }) => test(tokens, i)) };
  }
  const [names = '', shape] = body.split('&');
  const [whole = NO_WORDS, ...others] = names.split('-').map(categoryOf);
  const category = others.length === 0 ? whole : whole.map((is, number) => (others.some((other) => other[number] === 1) ? 0 : is));
  if (shape === undefined) return { category, test: (tokens, i) => tokens.is(i, category) };
  const bit = SHAPES[shape];
  if (bit === undefined) throw new Error(`No word is written "${shape}".`);
  return { category, test: (tokens, i) => tokens.is(i, category) && tokens.has(i, bit) };
}

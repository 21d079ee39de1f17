import type { MentionKind } from '../../model';
import type { Candidate } from '../gazetteer/candidate';
import type { Entry } from '../gazetteer/entry';
import { BESIDE } from '../tokens/gaps';
import { SMALL } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { wordKey } from '../tokens/hash';

/** An abbreviation that a text introduces in brackets: "Blue Lantern Collective (BLC)". */
export interface ShortForm {
  readonly short: string;
  /** The key of its word. */
  readonly first: number;
  /** What it stands for, as the text writes it. */
  readonly long: string;
  /** Whose name that is, where the passage itself tells; else whether it is one is for the report to say. */
  readonly of: { readonly kind: MentionKind; readonly entry: Entry | undefined } | undefined;
}

const BRACKETS = /\(\s?["“]?(\p{Lu}(?:[\p{Lu}\d]{1,6}|[\p{L}\d]{0,4}\p{Lu}))["”]?\s?\)/uy;
/** Units of a link's target, at most. */
const LONGEST_TARGET = 300;
/** Words of a name that is shortened, at most. */
const MOST = 7;

/** A name of a passage that may be shortened. */
export interface Named {
  readonly candidate: Candidate;
  readonly entry: Entry | undefined;
  readonly mention: { readonly kind: MentionKind };
}

/**
 * The abbreviations in brackets behind names and behind words that may turn out to be one. Their letters must be the first ones of the
 * words in their order.
 */
export function shortForms(tokens: Tokens, selections: readonly Named[]): ShortForm[] {
  const found: ShortForm[] = [];
  let byEnd: ReadonlyMap<number, Named> | undefined;
  for (const { 1: short = '', index } of inBrackets(tokens.text)) {
    const word = wordAt(tokens, index);
    const linkEnd = behindLink(tokens, index);
    if (tokens.start(word) > index + 3 || linkEnd === undefined && !/^\s?[("“'\s]*\(\s?["“]?$/u.test(tokens.gap(word - 1))) continue;
    const nameEnd = linkEnd ?? word;
    // of names within names the outer one, which comes first
    byEnd ??= new Map([...selections].reverse().map((one) => [one.candidate.nextWord, one]));
    const named = byEnd.get(nameEnd);
    const from = named ? named.candidate.word : startOf(short, tokens, nameEnd);
    if (from === undefined || named?.mention.kind === 'country' || !isInitials(short, tokens, from, nameEnd)) continue;
    found.push({
      short,
      first: wordKey(tokens.hashes[word] as number),
      long: tokens.text.slice(tokens.start(from), tokens.end(nameEnd - 1)),
      of: named && { kind: named.mention.kind, entry: named.entry },
    });
  }
  return found;
}

/** What stands in brackets and may be an abbreviation. The pattern is tried at brackets alone. */
function inBrackets(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    BRACKETS.lastIndex = at;
    const match = BRACKETS.exec(text);
    if (match) found.push(match);
  }
  return found;
}

/** The word behind the text of the link that stands before a bracket: "[Blue Lantern Collective](https://…) (BLC)". */
function behindLink(tokens: Tokens, bracket: number): number | undefined {
  const { text } = tokens;
  if (text[bracket - 2] !== ')' || text[bracket - 1] !== ' ') return undefined;
  const end = text.lastIndexOf('](', bracket);
  return end >= 0 && bracket - end < LONGEST_TARGET && !/[\s()]/.test(text.slice(end + 2, bracket - 2)) ? wordAt(tokens, end) : undefined;
}

/** The first word that ends behind an offset. */
function wordAt({ count, ends }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the shortest run of words before a word begins whose initials an abbreviation is made of. */
function startOf(short: string, tokens: Tokens, word: number): number | undefined {
  for (let from = word - 1; from >= Math.max(0, word - MOST); from--) {
    if (isInitials(short, tokens, from, word)) return /^\p{Lu}/u.test(tokens.raw(from)) ? from : undefined;
    if (from > 0 && !tokens.gapIs(from, BESIDE)) return undefined;
  }
  return undefined;
}

function isInitials(short: string, tokens: Tokens, from: number, nextWord: number): boolean {
  const letters = short.replace(/\p{Ll}/gu, ''); // small ones may come from anywhere: "GReAT"
  let at = 0;
  for (let i = from; i < nextWord; i++) for (const letter of initialsOf(tokens, i)) if (letter.toUpperCase() === letters[at]) at++;
  return at === letters.length;
}

/** The first letter of a word, and the capitals within it. */
const INITIALS = /^\p{L}|(?<=\p{Ll})\p{Lu}/gu;

/** The same of word `i`; of nearly all words it is the first letter alone. */
function initialsOf(tokens: Tokens, i: number): readonly string[] {
  const word = tokens.raw(i);
  return tokens.has(i, SMALL) && /^[a-z]/.test(word) ? [word.charAt(0)] : word.match(INITIALS) ?? [];
}

import { wordKey } from '../tokens/hash';
import type { Tokens } from '../tokens/tokens';
import { isGeneric, SHORTEST, type NewName } from './newName';
import { category } from './vocabulary';

/** A program's name that no dictionary has. */
export interface NewProgram extends NewName {
  /** Whether it is written as no sentence's word is, so that one introduction suffices. */
  readonly isCoined: boolean;
}

const PLATFORM = category('platform');
/** With a capital or a digit inside: no sentence holds such a word by chance. */
const COINED = /^(?=.{5})[\p{L}\d]*\p{Ll}[\p{Lu}\d][\p{L}\d]*$/u;

/** Whether one of some words is written as no sentence's word is. */
export function isCoined(tokens: Tokens, word: number, nextWord: number): boolean {
  for (let i = word; i < nextWord; i++) if (COINED.test(tokens.raw(i))) return true;
  return false;
}

/** A participle before a noun is no name: "Obfuscated script". */
const PARTICIPLE = /^\p{Lu}\p{Ll}+(?:ed|ing)$/u;

/**
 * Whether words may be a program's name where they stand: in prose, or as all there is of a piece of code. Hashes and what tools call a
 * function are none.
 */
export function standsFree(tokens: Tokens, word: number, nextWord: number): boolean {
  if (!tokens.isMasked(word) && !tokens.isMasked(nextWord - 1)) return true;
  const [start, end] = [tokens.start(word), tokens.end(nextWord - 1)];
  const { text } = tokens;
  return text[start - 1] === '`' && text[end] === '`' && tokens.isFree(start, end) && !OF_MACHINES.test(text.slice(start, end));
}
const OF_MACHINES = /^(?:0x|sub_|fun_|loc_)?[\da-f]{4,}$|^(?:sub|fun|loc|dword|unk)_/i;

/** The name of a program that words make; nothing where they are a system's, or everyday words by our list. */
export function newProgram(tokens: Tokens, word: number, nextWord: number): NewProgram | undefined {
  const text = tokens.slice(word, nextWord);
  if (text.length < SHORTEST) return undefined;
  const words: number[] = [];
  let isCoined = false;
  const isAlone = nextWord - word === 1;
  for (let i = word; i < nextWord; i++) {
    if (isGeneric(tokens, i) || tokens.is(i, PLATFORM) || (isAlone && PARTICIPLE.test(tokens.raw(i)))) continue;
    words.push(wordKey(tokens.hashes[i] as number));
    isCoined ||= COINED.test(tokens.raw(i));
  }
  if (words.length === 0) return undefined;
  return { text, first: wordKey(tokens.hashes[word] as number), size: nextWord - word, words: isCoined ? [] : words, isCoined };
}

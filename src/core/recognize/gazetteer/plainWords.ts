/** Of a unit that is a letter, a digit or `_`; its other bits are what it counts as in any case. */
const WORD = 256;
/** One that no text held so far: all of Unicode is not asked beforehand. */
const UNKNOWN = 512;
/** Letters and digits beyond ASCII count alike, since whoever finds a word compares it with the text. */
const BEYOND_ASCII = WORD | 128;
const FOLDS = new Uint16Array(65536).fill(UNKNOWN);
for (let unit = 0; unit < 128; unit++) {
  const character = String.fromCharCode(unit);
  FOLDS[unit] = /\w/.test(character) ? WORD | character.toLowerCase().charCodeAt(0) : 0;
}

/** What a unit is to words: 0 where it is part of none. */
function foldOf(unit: number): number {
  let fold = FOLDS[unit] as number;
  if (fold === UNKNOWN) fold = FOLDS[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? BEYOND_ASCII : 0;
  return fold;
}

/** Whether a unit is a letter, a digit or `_`. */
export const isWordUnit = (unit: number): boolean => foldOf(unit) !== 0;

const PRIME = 0x85ebca6b | 0;
const mixed = (hash: number): number => (hash ^ (hash >>> 15)) | 3;

/** Runs of letters, digits and `_` in a part of a text, each with a hash that tells no case; made for so many units. */
export class PlainWords {
  count = 0;
  /** Where words begin and end, by turns. */
  readonly borders: Int32Array;
  readonly #hashes: Int32Array;

  constructor(units: number) {
    this.borders = new Int32Array(units + 4);
    this.#hashes = new Int32Array(units / 2 + 2);
  }

  /** The hash of a word. */
  hash(i: number): number {
    return mixed(this.#hashes[i] as number);
  }

  /** Reads the words from an offset up to another, neither of which lies within one. */
  read(text: string, from: number, to: number): void {
    const borders = split(text, from, to, this.borders, this.#hashes);
    if (borders < 0) {
      for (let i = from; i < to; i++) foldOf(text.charCodeAt(i));
      this.read(text, from, to);
    } else this.count = borders >> 1;
  }
}

/**
 * Finds where words begin and end, and hashes them. Returns the number of borders; -1 where a unit is not known yet. No branch depends on
 * the text: a border and a hash are written at each unit, but stay only where the number moves on.
 */
function split(text: string, from: number, to: number, borders: Int32Array, hashes: Int32Array): number {
  let count = 0;
  let hash = 0;
  let previous = 0;
  let seen = 0;
  for (let i = from; i < to; i++) {
    const fold = FOLDS[text.charCodeAt(i)] as number;
    const isWord = (fold >>> 8) & 1;
    seen |= fold;
    borders[count] = i;
    hashes[count >>> 1] = hash;
    count += isWord ^ previous;
    hash = Math.imul(hash ^ fold, PRIME) & -isWord;
    previous = isWord;
  }
  borders[count] = to;
  hashes[count >>> 1] = hash;
  return (seen & UNKNOWN) !== 0 ? -1 : count + (count & 1);
}

/** The word that was read last: its hash, and where it ends. */
export const word = { hash: 0, end: 0 };

/** Reads the word that begins at an offset into `word`. */
export function readWord(text: string, start: number): void {
  let hash = 0;
  let end = start;
  for (; end < text.length; end++) {
    const fold = foldOf(text.charCodeAt(end));
    if (fold === 0) break;
    hash = Math.imul(hash ^ fold, PRIME);
  }
  word.end = end;
  word.hash = mixed(hash);
}

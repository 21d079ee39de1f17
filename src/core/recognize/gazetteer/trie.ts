import { hashWord } from '../tokens/hash';

/**
 * A trie over words in flat arrays, so that a packed one is ready without being read. An edge is a word with what stands before it within
 * the name, both folded: ` panda`, `-3390`, `(16`. A node is the slot of one hash table in which the edge lies that leads to it.
 *
 * prints 0 0 f 0 t f … per slot: 15 bits of the edge's hash (0 where the slot is empty), and in the lowest bit whether names end here
 *     counts   1 1 3 1 …       how many names end at the first, second … slot with an end
 *     names    7 3 12 8 4 …    the names' numbers, in the order of those slots
 *     ranks    0 9 21 …        of each 32 slots how many with an end stand before them, so that nobody has to count all
 *     firsts   0 38 71 …       of each 32 slots with an end how many names stand before theirs
 *
 * Fifteen bits are few: about one wrong edge in 30,000 is followed. So whoever takes a name from here compares it with the text.
 */
export interface TrieArrays {
  readonly prints: Uint16Array;
  readonly counts: Uint8Array;
  readonly names: Uint32Array;
  readonly ranks: Uint32Array;
  readonly firsts: Uint32Array;
}

const ENDS = 1;
/** The node from which all names begin, and a step that leads nowhere. */
export const ROOT = -1;
export const NOWHERE = -2;

/** What stands before a name's first word, and what one space counts as. */
export const NOTHING = 0;
export const SPACE = hashWord(' ');

/** The hash of an edge, from the hash of what stands before a word and the hash of the word, whose two lowest bits tell nothing. */
export const edgeHash = (separator: number, word: number): number => Math.imul(separator ^ (word | 3), 0x2c1b3c6d);

const slotHash = (node: number, edge: number): number => {
  const mixed = Math.imul(edge ^ Math.imul(node + 2, 0x297a2d39), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};
const printOf = (hash: number): number => ((hash >>> 16) & 0xfffe) || 2;

/** Where an edge from a node lies, or the empty slot where it belongs. */
function find(prints: Uint16Array, node: number, edge: number): number {
  const mask = prints.length - 1;
  const hash = slotHash(node, edge);
  const print = printOf(hash);
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = (prints[slot] as number) & 0xfffe;
    if (found === print || found === 0) return slot;
  }
}

/** Of so many slots, or counts, together it is noted what stands before them. */
const BLOCK = 32;
const BLOCK_BITS = 5;

/** A trie that can be asked. */
export class Trie {
  readonly #prints: Uint16Array;
  readonly #counts: Uint8Array;
  readonly #names: Uint32Array;
  readonly #ranks: Uint32Array;
  readonly #firsts: Uint32Array;

  constructor({ prints, counts, names, ranks, firsts }: TrieArrays) {
    this.#prints = prints;
    this.#counts = counts;
    this.#names = names;
    this.#ranks = ranks;
    this.#firsts = firsts;
  }

  /** The node to which an edge leads. */
  step(node: number, edge: number): number {
    const slot = find(this.#prints, node, edge);
    return this.#prints[slot] === 0 ? NOWHERE : slot;
  }

  /** Whether names end at a node. */
  endsAt(node: number): boolean {
    return ((this.#prints[node] as number) & ENDS) !== 0;
  }

  /** The numbers of the names that end at a node. */
  namesAt(node: number): Uint32Array {
    const rank = this.rankOf(node);
    const first = this.firstOf(rank);
    return this.#names.subarray(first, first + this.countOf(rank));
  }

  /** How many nodes with an end lie before a node. */
  rankOf(node: number): number {
    let rank = this.#ranks[node >> BLOCK_BITS] as number;
    for (let slot = node & -BLOCK; slot < node; slot++) rank += (this.#prints[slot] as number) & ENDS;
    return rank;
  }

  /** The place of the first name of a node with an end, by its rank. */
  firstOf(rank: number): number {
    let first = this.#firsts[rank >> BLOCK_BITS] as number;
    for (let before = rank & -BLOCK; before < rank; before++) first += this.#counts[before] as number;
    return first;
  }

  /** How many names such a node has; they follow one another. */
  countOf(rank: number): number {
    return this.#counts[rank] as number;
  }

  /** The number of the name at a place. */
  nameAt(place: number): number {
    return this.#names[place] as number;
  }
}

/** The arrays for names that are given as edges, with their numbers; one without edges is left out. At most 255 names may be alike. */
export function buildTrie(names: readonly (readonly [number: number, edges: readonly number[]])[]): TrieArrays {
  const edges = names.reduce((sum, [, name]) => sum + name.length, 0);
  const prints = new Uint16Array(2 ** Math.max(4, Math.ceil(Math.log2(edges * 1.5 + 1))));
  const ends = new Map<number, number[]>(); // by node
  for (const [number, name] of names) {
    let node = ROOT;
    for (const edge of name) {
      const slot = find(prints, node, edge);
      if (prints[slot] === 0) prints[slot] = printOf(slotHash(node, edge));
      node = slot;
    }
    const alike = ends.get(node);
    if (node === ROOT) continue;
    if (!alike) ends.set(node, [number]);
    else if (alike.length < 255) alike.push(number);
  }
  const sorted = [...ends].sort(([a], [b]) => a - b);
  const inBlock = new Uint8Array((prints.length + BLOCK - 1) >> BLOCK_BITS);
  for (const [node] of sorted) {
    prints[node] = (prints[node] as number) | ENDS;
    inBlock[node >> BLOCK_BITS] = (inBlock[node >> BLOCK_BITS] as number) + 1;
  }
  const counts = Uint8Array.from(sorted, ([, { length }]) => length);
  return {
    prints,
    counts,
    names: Uint32Array.from(sorted.flatMap(([, numbers]) => numbers)),
    ranks: sumsBefore(inBlock, 1),
    firsts: sumsBefore(counts, BLOCK),
  };
}

/** For each so many counts the sum of all before them. */
export function sumsBefore(counts: ArrayLike<number>, each: number): Uint32Array {
  const sums = new Uint32Array(Math.ceil(counts.length / each));
  for (let i = 0, sum = 0; i < counts.length; i++) {
    if (i % each === 0) sums[i / each] = sum;
    sum += counts[i] as number;
  }
  return sums;
}

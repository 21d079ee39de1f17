import type { Catalog } from '../catalog';
import type { Entity, Kind, Name } from '../model';
import { foldSeparator, foldSpelling, foldWord, hashWord, Words } from '../text';
import { designatorKey } from './designators';
import { Reading } from './reading';
import { ROLE_WORDS } from './roles';
import { buildTable, edgeHash, NOTHING, ROOT, SPACE, Table, type TableArrays } from './table';

/** A name in an index: whose it is, and how its text is spelled where case counts. */
export interface Entry {
  readonly kind: Kind;
  /** Absent for a name that only the text itself gives somebody. */
  readonly entity?: Entity;
  readonly name: Name;
  readonly spelling: string;
  /** Set on an actor's name that is one of software too, so that more must speak for it. */
  readonly isBrand?: boolean;
}

const entryOf = (entity: Entity, name: Name): Entry => ({ kind: entity.kind, entity, name, spelling: foldSpelling(name.text) });

/** Names that end at one node of a table. */
export interface Group {
  readonly entries: readonly Entry[];
  /** Punctuation with which a name that ends here may go on: the `)` of `NoName057(16)`. */
  readonly tails: readonly string[];
}

/**
 * Bits that keep most words of a text away from the table: whether a name is a word with this hash alone, whether a longer one begins with it, and
 * whether one begins with these two words. Bits of different words may fall together, which costs a look at the table and no more.
 */
export interface Prefilter {
  readonly alone: Uint8Array;
  readonly first: Uint8Array;
  readonly pairs: Uint8Array;
}

const WORD_BITS = 18;
const PAIR_BITS = 18;
/** The place of a word in a filter, by its hash; and of a word with the next one. */
export const filterIndex = (hash: number): number => hash >>> (32 - WORD_BITS);
export const pairIndex = (first: number, second: number): number => (Math.imul(first | 3, 0x2545f491) ^ Math.imul(second | 3, 0x3c6ef372)) >>> (32 - PAIR_BITS);
const newPrefilter = (): Prefilter => ({ alone: new Uint8Array(1 << (WORD_BITS - 3)), first: new Uint8Array(1 << (WORD_BITS - 3)), pairs: new Uint8Array(1 << (PAIR_BITS - 3)) });
const setBit = (bits: Uint8Array, at: number): void => { bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7)); };
export const hasBit = (bits: Uint8Array, at: number): boolean => ((bits[at >> 3] as number) & (1 << (at & 7))) !== 0;

/** Sets the bits of the name whose words were read last. */
function note({ count, hashes }: Words, { alone, first, pairs }: Prefilter): void {
  const hash = hashes[0] as number;
  setBit(count === 1 ? alone : first, filterIndex(hash));
  if (count > 1) setBit(pairs, pairIndex(hash, hashes[1] as number));
}

/** Reports may make up any number of them. */
const DESIGNATORS_KEPT = 2000;

/** A table of names, with the entries behind their numbers, made when first met in a text. */
export class Layer {
  readonly table: Table;
  readonly #groups = new Map<number, Group>();
  readonly #designators = new Map<string, readonly Entry[]>();

  /** `entry` gives the entry of a number, or nothing where the name counts no more. */
  constructor(readonly arrays: TableArrays, readonly prefilter: Prefilter, readonly entry: (number: number) => Entry | undefined) {
    this.table = new Table(arrays);
  }

  groupAt(node: number): Group {
    let group = this.#groups.get(node);
    if (!group) {
      const named = [...this.table.namesAt(node)].map(this.entry).filter((entry) => entry !== undefined);
      const isSoftware = named.some(({ kind }) => kind === 'software');
      const entries = isSoftware ? named.map((entry) => ({ ...entry, isBrand: true })) : named;
      group = { entries, tails: [...new Set(entries.map(({ name }) => tailOf(name.text)).filter((tail) => tail !== ''))] };
      this.#groups.set(node, group);
    }
    return group;
  }

  /** Names that are the designator of a key, however they are written: `APT29` is "APT 29" too. */
  designators(key: string): readonly Entry[] {
    let entries = this.#designators.get(key);
    if (!entries) {
      const node = this.table.step(ROOT, designatorEdge(key));
      entries = node >= 0 && this.table.endsAt(node) ? this.groupAt(node).entries.filter((entry) => keyOf(entry) === key) : [];
      if (this.#designators.size < DESIGNATORS_KEPT) this.#designators.set(key, entries);
    }
    return entries;
  }
}

/** Names, to be walked word by word. */
export interface NameIndex {
  readonly layers: readonly Layer[];
  /** By `filterIndex` of a word's hash: whether it is a name (`IS_NAME`), begins one (`BEGINS_NAME`), whether rules ask for it (`HAS_ROLE`). */
  readonly filter: Uint8Array;
  /** A bit for each `pairIndex` of two words with which names begin. */
  readonly pairs: Uint8Array;
  /** Folded texts that no name may have. */
  readonly ignored: ReadonlySet<string>;
}

export const IS_NAME = 1;
export const HAS_ROLE = 2;
export const BEGINS_NAME = 4;

/** The index of a catalog's names: as it was packed with it, or built. One that is laid over another adds to its index. */
export function indexNames(catalog: Catalog): NameIndex {
  return indexOf(layersOf(catalog), new Set(catalog.ignore.map(({ text }) => foldWord(foldSpelling(text)))));
}

/** An index of any entries. Names that are never matched are left out. */
export function indexEntries(entries: readonly Entry[]): NameIndex {
  return indexOf([layerOf(entries)], new Set());
}

function indexOf(layers: readonly Layer[], ignored: ReadonlySet<string>): NameIndex {
  const filter = new Uint8Array(1 << WORD_BITS);
  const pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  for (const { prefilter } of layers) {
    for (let at = 0; at < filter.length; at++) filter[at] = (filter[at] as number) | (hasBit(prefilter.alone, at) ? IS_NAME : 0) | (hasBit(prefilter.first, at) ? BEGINS_NAME : 0);
    for (let at = 0; at < pairs.length; at++) pairs[at] = (pairs[at] as number) | (prefilter.pairs[at] as number);
  }
  for (const word of ROLE_WORDS.keys()) filter[filterIndex(word)] = (filter[filterIndex(word)] as number) | HAS_ROLE;
  return { layers, filter, pairs, ignored };
}

function layersOf(catalog: Catalog): Layer[] {
  const { over, index, entities } = catalog.parts;
  if (!over) return [index ? unpackLayer(index, catalog) : layerOf(entriesOf(catalog.entities))];
  const isGone = ({ entity }: Entry) => over.changed.has(catalog.numberOf(entity?.id ?? '') ?? -1);
  const below = layersOf(over.base).map(({ arrays, prefilter, entry }) => new Layer(arrays, prefilter, (number) => {
    const found = entry(number);
    return found && !isGone(found) ? found : undefined;
  }));
  const added = entities.ids.map((_, number) => number).slice(over.base.parts.entities.ids.length);
  return [...below, layerOf(entriesOf([...over.changed, ...added].map((number) => entities.at(number))))];
}

const entriesOf = (entities: readonly Entity[]): Entry[] => entities.flatMap((entity) => entity.names.map((name) => entryOf(entity, name)));

function layerOf(entries: readonly Entry[]): Layer {
  const { arrays, prefilter } = tableOf(entries);
  return new Layer(arrays, prefilter, (number) => entries[number]);
}

/** The table of entries, by their numbers in the list. */
function tableOf(entries: readonly Entry[]): { arrays: TableArrays; prefilter: Prefilter } {
  const words = new Words();
  const prefilter = newPrefilter();
  const paths: [number, number[]][] = [];
  entries.forEach((entry, number) => {
    const edges = entry.name.match === 'never' ? [] : edgesOf(entry.name.text, words, prefilter);
    paths.push([number, edges]);
    const key = edges.length > 0 ? keyOf(entry) : undefined;
    if (key !== undefined) paths.push([number, [designatorEdge(key)]]);
  });
  return { arrays: buildTable(paths), prefilter };
}

/** Only the texts of names, numbered in their order: a table and its filter. */
export function rawTable(names: readonly string[]): { table: Table; prefilter: Prefilter } {
  const words = new Words();
  const prefilter = newPrefilter();
  return { table: new Table(buildTable(names.map((name, number): [number, number[]] => [number, edgesOf(name, words, prefilter)]))), prefilter };
}

/** The edges of a name, noted in a filter; none for one without a word, or with a separator that no text can match. `words` is overwritten. */
function edgesOf(text: string, words: Words, prefilter: Prefilter): number[] {
  words.read(text);
  const edges: number[] = [];
  for (let i = 0; i < words.count; i++) {
    const separator = i === 0 ? NOTHING : gapHash(text.slice(words.ends[i - 1], words.starts[i]));
    if (separator === undefined) return [];
    edges.push(edgeHash(separator, words.hashes[i] as number));
  }
  if (edges.length > 0) note(words, prefilter);
  return edges;
}

/** What stood between words so far, as it is written, with its hash; texts have few sorts of it. */
const separators = new Map<string, number | undefined>();
const SEPARATORS_KEPT = 4096;

/** The hash of what stands between two words; `undefined` where no name goes on. */
export function gapHash(gap: string): number | undefined {
  if (separators.has(gap)) return separators.get(gap);
  const separator = foldSeparator(gap);
  const hash = separator === undefined ? undefined : separatorHash(separator);
  if (separators.size < SEPARATORS_KEPT && gap.length < 8) separators.set(gap, hash);
  return hash;
}

/** The hash of what stands between two words, folded. */
const separatorHash = (separator: string): number => (separator === ' ' ? SPACE : hashWord(separator));

/** What stands behind a name's last word. */
const tailOf = (text: string): string => /[^\p{L}\p{N}\p{M}]*$/u.exec(text)?.[0].trim() ?? '';

/** The key of an actor's name that is a designator. */
function keyOf({ kind, name: { text } }: Entry): string | undefined {
  return kind === 'actor' && /\d|^TEMP/.test(text) ? designatorKey(Reading.first(text, 'plaintext')) : undefined;
}

/** No word has a hash with these bits, since words' hashes are of letters and digits alone. */
const designatorEdge = (key: string): number => edgeHash(NOTHING, hashWord(`designator ${key}`));

/** The index of a catalog as bytes, to be packed with it. */
export function packIndex(catalog: Catalog): Uint8Array {
  const { arrays: { prints, counts, names }, prefilter: { alone, first, pairs } } = tableOf(entriesOf(catalog.entities));
  const perEntity = Uint16Array.from(catalog.entities, (entity) => entity.names.length);
  const sizes = Uint32Array.of(perEntity.length, prints.length, counts.length, names.length);
  const parts = [sizes, names, perEntity, prints, counts, alone, first, pairs].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
}

function unpackLayer(packed: Uint8Array, catalog: Catalog): Layer {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const { buffer, byteOffset } = bytes;
  const [entities = 0, slots = 0, ends = 0, named = 0] = new Uint32Array(buffer, byteOffset, 4);
  let at = byteOffset + 16;
  const take = (size: number) => (at += size) - size;
  const names = new Uint32Array(buffer, take(named * 4), named);
  const perEntity = new Uint16Array(buffer, take(entities * 2), entities);
  const prints = new Uint16Array(buffer, take(slots * 2), slots);
  const counts = new Uint8Array(buffer, take(ends), ends);
  const { alone, first, pairs } = newPrefilter();
  const prefilter = { alone: new Uint8Array(buffer, take(alone.length), alone.length), first: new Uint8Array(buffer, take(first.length), first.length), pairs: new Uint8Array(buffer, take(pairs.length), pairs.length) };
  const firsts = new Uint32Array(entities + 1); // the number of each entity's first name
  for (let i = 0; i < entities; i++) firsts[i + 1] = (firsts[i] as number) + (perEntity[i] as number);
  return new Layer({ prints, counts, names }, prefilter, (number) => {
    const owner = lastAtMost(firsts, number);
    const entity = catalog.parts.entities.at(owner);
    const name = entity.names[number - (firsts[owner] as number)];
    return name && entryOf(entity, name);
  });
}

/** The index of the last of sorted numbers that is not above a value, and not the end. */
function lastAtMost(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

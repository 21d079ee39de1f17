import type { Catalog } from '../catalog';
import type { Entity, Kind, Name } from '../model';
import { foldSpelling, foldWord, hashWord, Words } from '../text';
import { designatorKey } from './designators';
import { edgesOf } from './edges';
import { filterIndex, newPrefilter, WORD_BITS, type Prefilter } from './filter';
import { unpackLayer } from './packedNames';
import { Reading } from './reading';
import { ROLE_WORDS } from './roles';
import { buildTable, edgeHash, NOTHING, ROOT, Table, type TableArrays } from './table';

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

export const entryOf = (entity: Entity, name: Name): Entry => ({ kind: entity.kind, entity, name, spelling: foldSpelling(name.text) });

/** Names that end at one node of a table. */
export interface Group {
  readonly entries: readonly Entry[];
  /** Punctuation with which a name that ends here may go on: the `)` of `NoName057(16)`. */
  readonly tails: readonly string[];
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

function indexOf(layers: readonly Layer[], ignored: ReadonlySet<string>): NameIndex {
  const filter = new Uint8Array(1 << WORD_BITS);
  for (const { prefilter } of layers) {
    spread(prefilter.alone, filter, IS_NAME);
    spread(prefilter.first, filter, BEGINS_NAME);
  }
  const pairs = layers.map(({ prefilter }) => prefilter.pairs).reduce((all, more) => all.map((byte, at) => byte | (more[at] as number)));
  for (const word of ROLE_WORDS.keys()) filter[filterIndex(word)] = (filter[filterIndex(word)] as number) | HAS_ROLE;
  return { layers, filter, pairs, ignored };
}

/** Adds a mark to the bytes whose bits are set; few are. */
function spread(bits: Uint8Array, bytes: Uint8Array, mark: number): void {
  for (let i = 0; i < bits.length; i++) {
    for (let left = bits[i] as number; left !== 0; left &= left - 1) {
      const at = i * 8 + 31 - Math.clz32(left & -left);
      bytes[at] = (bytes[at] as number) | mark;
    }
  }
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

export const entriesOf = (entities: readonly Entity[]): Entry[] => entities.flatMap((entity) => entity.names.map((name) => entryOf(entity, name)));

function layerOf(entries: readonly Entry[]): Layer {
  const { arrays, prefilter } = tableOf(entries);
  return new Layer(arrays, prefilter, (number) => entries[number]);
}

/** The table of entries, by their numbers in the list. */
export function tableOf(entries: readonly Entry[]): { arrays: TableArrays; prefilter: Prefilter } {
  const words = new Words();
  const prefilter = newPrefilter();
  const paths: [number, number[]][] = [];
  entries.forEach((entry, number) => {
    const edges = entry.name.match === 'never' ? [] : edgesOf(entry.name.text, words, prefilter);
    paths.push([number, edges]);
    const together = entry.kind === 'actor' && edges.length === 2 && TWO_WORDS.test(entry.name.text) ? entry.name.text.replace(' ', '') : undefined;
    if (together !== undefined) paths.push([number, edgesOf(together, words, prefilter)]);
    const key = edges.length > 0 ? keyOf(entry) : undefined;
    if (key !== undefined) paths.push([number, [designatorEdge(key)]]);
  });
  return { arrays: buildTable(paths), prefilter };
}

/** Names that people also write together: "Fancy Bear", "FancyBear". */
const TWO_WORDS = /^\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}$/u;

/** What stands behind a name's last word. */
const tailOf = (text: string): string => /[^\p{L}\p{N}\p{M}]*$/u.exec(text)?.[0].trim() ?? '';

/** The key of an actor's name that is a designator. */
function keyOf({ kind, name: { text } }: Entry): string | undefined {
  return kind === 'actor' && /\d|^TEMP/.test(text) ? designatorKey(Reading.first(text, 'plaintext')) : undefined;
}

/** No word has a hash with these bits, since words' hashes are of letters and digits alone. */
const designatorEdge = (key: string): number => edgeHash(NOTHING, hashWord(`designator ${key}`));

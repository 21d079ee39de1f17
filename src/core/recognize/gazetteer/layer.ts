import { hashWord } from '../tokens/hash';
import { entryOf, isBlocking, type Entry } from './entry';
import type { Prefilter } from './prefilter';
import { edgeHash, NOTHING, ROOT, Trie, type TrieArrays } from './trie';

/** What the rules tell the gazetteer, which knows none of them. */
export interface Spellings {
  /** The one spelling of an actor's name that is a designator: `APT29` of "APT 29"; `undefined` for any other name. */
  keyOf(name: string): string | undefined;
}

/** Names that end at one node of a trie. */
export interface Group {
  readonly entries: readonly Entry[];
  /** Punctuation with which a name that ends here may go on: the `)` of `NoName057(16)`. */
  readonly tails: readonly string[];
  /** The entries that a text fits which was met here, by the text; few spellings of a name are in use. */
  readonly fitting: Map<string, readonly Entry[]>;
}

/** Reports may make up any number of them. */
const DESIGNATORS_KEPT = 2000;

/** A trie of names, with the entries behind their numbers, made when first met in a text. */
export class Layer {
  readonly trie: Trie;
  readonly #groups = new Map<number, Group>();
  readonly #designators = new Map<string, readonly Entry[]>();

  /** `entry` returns the entry of a number, or nothing where the name counts no more. */
  constructor(
    readonly arrays: TrieArrays,
    readonly prefilter: Prefilter,
    readonly spellings: Spellings,
    readonly entry: (number: number) => Entry | undefined,
  ) {
    this.trie = new Trie(arrays);
  }

  groupAt(node: number): Group {
    let group = this.#groups.get(node);
    if (!group) {
      group = groupOf([...this.trie.namesAt(node)].map(this.entry).filter((entry) => entry !== undefined));
      this.#groups.set(node, group);
    }
    return group;
  }

  /** Names that are the designator of a key, however they are written: `APT29` is "APT 29" too. */
  designators(key: string): readonly Entry[] {
    let entries = this.#designators.get(key);
    if (!entries) {
      const node = this.trie.step(ROOT, designatorEdge(key));
      const isIt = (entry: Entry) => designatorKeyOf(entry, this.spellings) === key;
      entries = node >= 0 && this.trie.endsAt(node) ? this.groupAt(node).entries.filter(isIt) : [];
      if (this.#designators.size < DESIGNATORS_KEPT) this.#designators.set(key, entries);
    }
    return entries;
  }
}

function groupOf(named: readonly Entry[]): Group {
  const isSoftware = named.some(isBlocking);
  const asBrand = (entry: Entry) => (isBlocking(entry) ? entry : entryOf(entry.kind, entry.entity, entry.name, true));
  const entries = isSoftware ? named.map(asBrand) : named;
  const tails = entries.map(({ name }) => tailOf(name.text)).filter((tail) => tail !== '');
  return { entries, tails: [...new Set(tails)], fitting: new Map() };
}

const ENDS_IN_WORD = /[A-Za-z\d]$/;
/** What stands behind a name's last word. */
const tailOf = (text: string): string => ENDS_IN_WORD.test(text) ? '' : /[^\p{L}\p{N}\p{M}]*$/u.exec(text)?.[0].trim() ?? '';

/** The key of an entry that is an actor's designator. */
export function designatorKeyOf({ kind, name: { text } }: Entry, spellings: Spellings): string | undefined {
  return kind === 'actor' && /\d|^TEMP/.test(text) ? spellings.keyOf(text) : undefined;
}

/** The edge of a designator. No word has a hash with these bits, since words' hashes are of letters and digits alone. */
export const designatorEdge = (key: string): number => edgeHash(NOTHING, hashWord(`designator ${key}`));

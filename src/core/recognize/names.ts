import type { Catalog } from '../catalog';
import type { Entity, Kind, Name } from '../model';
import { foldSpelling, foldWord } from '../text';
import { designatorKey } from './designators';
import { Reading } from './reading';

/** A name in an index: whose it is, and how its text is spelled where case counts. */
export interface Entry {
  readonly kind: Kind;
  /** Absent for a name that only the text itself gives somebody. */
  readonly entity?: Entity;
  readonly name: Name;
  readonly spelling: string;
}

/** A node of the trie. An edge is a word with what stands before it within the name, both folded: ` panda`, `-3390`, `(16`. */
export interface Node {
  readonly next: Map<string, Node>;
  entries: Entry[] | undefined;
  /** Punctuation with which a name that ends here may go on: the `)` of `NoName057(16)`. */
  tails: string[] | undefined;
}

/** Names, to be walked word by word. */
export interface NameIndex {
  readonly root: Node;
  /** Folded texts that no name may have. */
  readonly ignored: ReadonlySet<string>;
  /** Names that are designators, by their one spelling: `APT29`. */
  readonly designators: ReadonlyMap<string, readonly Entry[]>;
}

const newNode = (): Node => ({ next: new Map(), entries: undefined, tails: undefined });

export function indexNames(catalog: Catalog): NameIndex {
  const ignored = new Set(catalog.ignore.map(({ text }) => foldWord(foldSpelling(text))));
  const entries = catalog.entities.flatMap((entity) => entity.names.map((name): Entry => ({ kind: entity.kind, entity, name, spelling: foldSpelling(name.text) })));
  return indexEntries(entries, ignored);
}

/** An index of any entries. Names that are never matched are left out. */
export function indexEntries(entries: readonly Entry[], ignored: ReadonlySet<string> = new Set()): NameIndex {
  const root = newNode();
  const designators = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.name.match === 'never') continue;
    const reading = new Reading(entry.name.text, 'plaintext');
    insert(root, entry, reading);
    const key = entry.kind === 'actor' && /\d|^TEMP/.test(entry.name.text) ? designatorKey(reading) : undefined;
    if (key !== undefined) designators.set(key, [...(designators.get(key) ?? []), entry]);
  }
  return { root, ignored, designators };
}

/** Adds a name under its words. Names without a word, and those with a separator that no text can match, are left out. */
function insert(root: Node, entry: Entry, reading: Reading): void {
  let node = root;
  for (let i = 0; i < reading.count; i++) {
    const separator = i === 0 ? '' : reading.separator(i - 1);
    if (separator === undefined) return;
    const edge = separator + reading.folded(i);
    let next = node.next.get(edge);
    if (!next) node.next.set(edge, (next = newNode()));
    node = next;
  }
  if (node === root) return;
  (node.entries ??= []).push(entry);
  const tail = reading.text.slice(reading.end(reading.count - 1)).trim();
  if (tail !== '' && !node.tails?.includes(tail)) (node.tails ??= []).push(tail);
}

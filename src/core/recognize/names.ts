import type { Catalog } from '../catalog';
import type { Entity, Name } from '../model';
import { foldSeparator, foldSpelling, foldWord, wordsOf } from '../text';

/** A name in the index: whose it is, and how its text is spelled where case counts. */
export interface Entry {
  readonly entity: Entity;
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

/** All names of a catalog, to be walked word by word. */
export interface NameIndex {
  readonly root: Node;
  /** Folded texts that no name may have. */
  readonly ignored: ReadonlySet<string>;
}

const newNode = (): Node => ({ next: new Map(), entries: undefined, tails: undefined });

export function indexNames(catalog: Catalog): NameIndex {
  const root = newNode();
  const ignored = new Set(catalog.ignore.map(({ text }) => foldWord(foldSpelling(text))));
  for (const entity of catalog.entities) {
    for (const name of entity.names) {
      if (name.match !== 'never') insert(root, { entity, name, spelling: foldSpelling(name.text) });
    }
  }
  return { root, ignored };
}

/** Adds a name under its words. Names without a word, and those with a separator that no text can match, are left out. */
function insert(root: Node, entry: Entry): void {
  const { text } = entry.name;
  const words = wordsOf(text);
  let node = root;
  let end = 0;
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] ?? 0;
    const separator = i === 0 ? '' : foldSeparator(text.slice(end, start));
    if (separator === undefined) return;
    end = words.ends[i] ?? 0;
    const edge = separator + foldWord(text.slice(start, end));
    let next = node.next.get(edge);
    if (!next) node.next.set(edge, (next = newNode()));
    node = next;
  }
  if (node === root) return;
  (node.entries ??= []).push(entry);
  const tail = text.slice(end).trim();
  if (tail !== '' && !node.tails?.includes(tail)) (node.tails ??= []).push(tail);
}

import { isAlias, isMap, isNode, isScalar, isSeq, YAMLSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { entryOf, newNode, styleNode } from './style';
import { commentsIn, fieldName, isTouched, type Sort } from './touched';

export type Fields = Readonly<Record<string, unknown>>;

/** How the entries of a list are told apart, and what is done beside setting their fields. */
export interface ListRules {
  readonly sort: Sort;
  /** What an entry, as plain values, is known by. */
  keyOf(entry: Fields): string;
  /** The fields that go where an entry has none any more. */
  readonly optional: readonly string[];
  /** Fields for an entry that is not wanted any more and stays since a person wrote into it. */
  readonly left?: Fields;
}

/** Sets a field to a plain value, changing no more than differs. A new field goes behind the one that `order` names before it. */
export function setField(map: YAMLMap, field: string, value: unknown, document: Document, order: readonly string[] = [field]): void {
  const pair = pairOf(map, field);
  if (!pair) return insertField(map, field, value, document, order);
  const current = pair.value;
  if (isMap(current) && isFields(value)) {
    for (const [key, inner] of Object.entries(value)) setField(current, key, inner, document, Object.keys(value));
  } else if (!sameValue(current, value, document)) {
    if (isScalar(current) && !isObject(value)) {
      current.value = value;
      delete current.type; // a value that is new stands as new ones do, whatever form the former one had
      styleNode(current, field, map.flow);
    } else pair.value = replacement(current, newNode(document, value, field, map.flow));
  }
}

/**
 * Removes a field. Comments that a person wrote there move to the field that follows, or to the last one: behind it they would be read as
 * the next entry's.
 */
export function deleteField(map: YAMLMap, field: string): void {
  const at = map.items.findIndex(({ key }) => fieldName(key) === field);
  const pair = map.items[at];
  if (!pair) return;
  const comments = [pair.key, pair.value].filter(isNode).flatMap(commentsIn);
  map.items.splice(at, 1);
  if (comments.length === 0) return;
  const next = map.items[at]?.key;
  const last = map.items.at(-1)?.key;
  if (isNode(next)) next.commentBefore = joined([...comments, next.commentBefore]);
  else if (isNode(last) && map.items.length > 1) last.commentBefore = joined([last.commentBefore, ...comments]);
  else map.comment = joined([map.comment, ...comments]);
}

/** Removes entries of a list. Comments that a person wrote there move to what follows. */
export function removeEntries(list: YAMLSeq, isUnwanted: (node: unknown) => boolean): void {
  let waiting: string[] = [];
  const kept = list.items.filter((node) => {
    if (isUnwanted(node)) {
      if (isNode(node)) waiting.push(...commentsIn(node));
      return false;
    }
    if (waiting.length > 0 && isNode(node)) node.commentBefore = joined([...waiting, node.commentBefore]);
    waiting = [];
    return true;
  });
  list.items = kept;
  if (waiting.length > 0) list.comment = joined([list.comment, ...waiting]);
}

/**
 * Brings a list of maps up to date: known entries are changed in place; new ones go before the first entry that the new
 * content puts behind them; ones that are gone are removed, unless a person wrote into them.
 */
export function mergeList(parent: YAMLMap, field: string, entries: readonly Fields[], rules: ListRules, document: Document): void {
  const list = listAt(parent, field);
  const wasEmpty = list.items.length === 0;
  const ranks = new Map(entries.map((entry, i) => [rules.keyOf(entry), i]));
  const known = list.items.map((node): Known => {
    const says = isMap(node) ? node.toJS(document) as Fields : undefined;
    return { node, says, rank: says && ranks.get(rules.keyOf(says)) };
  });
  const kept = known
    .filter(({ node, rank }) => rank !== undefined || !isMap(node) || isTouched(node, rules.sort))
    .map((one) => updated(one, one.rank === undefined ? undefined : entries[one.rank], rules, document));
  const present = new Set(known.map(({ rank }) => rank));
  const fresh = [...ranks.values()]
    .filter((rank) => !present.has(rank))
    .map((rank) => ({ rank, node: newNode(document, entries[rank], entryOf(field), list.flow) }));
  list.items = interleaved(kept, fresh);
  if (wasEmpty) delete list.flow; // `[]` grows line by line
}

/** An entry of a list, with what it says as plain values, and its place among the new entries. */
interface Known extends Ranked {
  readonly says: Fields | undefined;
}

/** The same entry where it says what it shall; else a copy that does, since others may have the entry too. */
function updated({ node, rank, says }: Known, entry: Fields | undefined, rules: ListRules, document: Document): Ranked {
  if (!isMap(node) || (entry ? isSaid(entry, says ?? {}, rules) : !rules.left)) return { node, rank };
  const copy = node.clone() as YAMLMap;
  updateEntry(copy, entry, rules, document);
  return { node: copy, rank };
}

/** Whether an entry says all that it shall, and nothing that it shall no more. */
const isSaid = (entry: Fields, says: Fields, { optional }: ListRules): boolean =>
  Object.entries(entry).every(([field, value]) => field in says && sameText(says[field], value)) &&
  optional.every((field) => field in entry || !(field in says));
const sameText = (a: unknown, b: unknown): boolean => a === b || (isObject(a) && isObject(b) && JSON.stringify(a) === JSON.stringify(b));

interface Ranked {
  readonly node: unknown;
  readonly rank: number | undefined;
}

/** The kept nodes in their order, each fresh one before the first kept one that ranks behind it. */
function interleaved(kept: readonly Ranked[], fresh: readonly Ranked[]): unknown[] {
  const waiting = [...fresh].sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  const nodes: unknown[] = [];
  const takeBefore = (rank: number): void => {
    while (waiting.length > 0 && (waiting.at(-1)?.rank ?? 0) < rank) nodes.push(waiting.pop()?.node);
  };
  for (const { node, rank } of kept) {
    if (rank !== undefined) takeBefore(rank);
    nodes.push(node);
  }
  takeBefore(Infinity);
  return nodes;
}

function updateEntry(node: YAMLMap, entry: Fields | undefined, rules: ListRules, document: Document): void {
  if (!entry) {
    for (const [field, value] of Object.entries(rules.left ?? {})) if (pairOf(node, field)) setField(node, field, value, document);
    return;
  }
  for (const [field, value] of Object.entries(entry)) {
    if (field === 'claims' && Array.isArray(value)) mergeList(node, field, value as Fields[], CLAIM_RULES, document);
    else setField(node, field, value, document, Object.keys(entry));
  }
  for (const field of rules.optional) if (!(field in entry)) deleteField(node, field);
}

/** A claim is the same as long as all that it says is. */
export function claimKey({ says, of, certainty, confidence, basis, sources }: Fields): string {
  return JSON.stringify([says, of, certainty, confidence, basis, sources]);
}
const CLAIM_RULES: ListRules = {
  sort: 'claims',
  keyOf: claimKey,
  optional: [],
};

/** The list under a field; a new one where none stands. */
function listAt(parent: YAMLMap, field: string): YAMLSeq {
  const existing = parent.get(field);
  const list = isSeq(existing) ? existing : new YAMLSeq();
  if (list !== existing) parent.set(field, list);
  return list;
}

function insertField(map: YAMLMap, field: string, value: unknown, document: Document, order: readonly string[]): void {
  const names = map.items.map(({ key }) => fieldName(key));
  const before = order.slice(0, Math.max(0, order.indexOf(field))).filter((name) => names.includes(name)).at(-1);
  const at = before === undefined ? names.length : names.indexOf(before) + 1;
  map.items.splice(at, 0, document.createPair(field, newNode(document, value, field, map.flow)));
}

function pairOf(map: YAMLMap, field: string): Pair | undefined {
  return map.items.find(({ key }) => fieldName(key) === field);
}

/** A node in the place of another, whose comments and anchor it takes over. */
function replacement(former: unknown, created: Node): Node {
  if (!isNode(former)) return created;
  const comments = commentsIn(former);
  if (comments.length > 0) created.comment = comments.join('\n');
  if (!isAlias(former) && former.anchor !== undefined && !isAlias(created)) created.anchor = former.anchor;
  return created;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isFields = (value: unknown): value is Fields => isObject(value) && !Array.isArray(value);
const sameValue = (node: unknown, value: unknown, document: Document): boolean =>
  JSON.stringify(isNode(node) ? node.toJS(document) : node) === JSON.stringify(value);
const joined = (comments: readonly (string | null | undefined)[]): string =>
  comments.filter((comment) => comment != null && comment !== '').join('\n');

import { Document, isMap, isSeq, Scalar, type YAMLMap, YAMLSeq, type Node } from 'yaml';
import type { Annotation, Claim, EntityId, Kind } from '../model';
import { isTouched, type SavedRecord } from './read';
import { ANNOTATIONS_FORMAT } from './schema';

/** What an annotations file says, beside what people wrote into it. */
export interface RecordContent {
  readonly report: { readonly path: string; readonly sha256: string; readonly characters: number; readonly tlp?: string };
  readonly dataset: { readonly version: string; readonly sha256: string };
  readonly entities: readonly EntitySummary[];
  readonly annotations: readonly Annotation[];
}

/** An entity of a report, and what the dataset says of it. */
export interface EntitySummary {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly name: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly mentions: number;
  readonly claims?: readonly Claim[];
}

const FORMAT = { lineWidth: 0, flowCollectionPadding: true } as const;
/** Maps that stand on one line. */
const ON_ONE_LINE = new Set(['report', 'dataset', 'ids', 'quote', 'candidates', 'sources']);
/** The order of an annotation's fields. */
const ORDER: readonly (keyof Annotation)[] = ['id', 'kind', 'entity', 'candidates', 'text', 'start', 'end', 'line', 'column', 'quote', 'status', 'confidence', 'because', 'note', 'orphaned'];

/**
 * The YAML of an annotations file: LF, no BOM, the same bytes for the same content. Of an earlier file everything stays that people put there:
 * comments, order, unknown fields; where nothing changed, every byte.
 */
export function writeRecord(content: RecordContent, earlier?: SavedRecord): string {
  if (!earlier) return serialize(newDocument(content));
  const document = earlier.parsed.document.clone() as Document;
  setField(document.contents as YAMLMap, 'report', content.report, document);
  setField(document.contents as YAMLMap, 'dataset', content.dataset, document);
  mergeList(document, 'entities', 'entity', content.entities.map((entity): Fields => ({ ...entity })));
  mergeList(document, 'annotations', 'annotation', content.annotations.map(ordered));
  const merged = serialize(document);
  return merged === serialize(earlier.parsed.document) ? earlier.yaml : merged;
}

type Fields = Record<string, unknown>;

function newDocument(content: RecordContent): Document {
  const document = new Document({ intel: ANNOTATIONS_FORMAT, report: content.report, dataset: content.dataset, entities: content.entities, annotations: content.annotations.map(ordered) });
  styleNode(document.contents as Node, '');
  return document;
}

function serialize(document: Document): string {
  return document.toString(FORMAT);
}

function ordered(annotation: Annotation): Fields {
  return Object.fromEntries(ORDER.filter((field) => annotation[field] !== undefined).map((field) => [field, annotation[field]]));
}

/**
 * Brings a list of maps with ids up to date: entries with a known id are changed in place; new ones go before the first entry that the new
 * content puts behind them; ones that are gone are removed, unless a person wrote into them.
 */
function mergeList(document: Document, key: string, sort: 'entity' | 'annotation', entries: readonly Fields[]): void {
  const root = document.contents as YAMLMap;
  const existing = root.get(key);
  const list = isSeq(existing) ? existing : new YAMLSeq();
  if (list !== existing) root.set(key, list);
  const wanted = new Map(entries.map((entry, i) => [entry['id'], { entry, i }]));
  list.items = list.items.filter((node) => !isMap(node) || wanted.has(node.get('id')) || isTouched(node, sort));
  for (const node of list.items) {
    const known = isMap(node) ? wanted.get(node.get('id')) : undefined;
    if (isMap(node) && known) updateMap(node, known.entry, document);
  }
  const rankOf = (node: unknown): number => (isMap(node) ? wanted.get(node.get('id'))?.i : undefined) ?? -1;
  const present = new Set(list.items.map((node) => (isMap(node) ? node.get('id') : undefined)));
  entries.forEach((entry, i) => {
    if (present.has(entry['id'])) return;
    const at = list.items.findIndex((node) => rankOf(node) > i);
    list.items.splice(at < 0 ? list.items.length : at, 0, createNode(document, entry));
  });
}

/** Sets what changed; fields that the program no longer writes go, fields of people stay. */
function updateMap(node: YAMLMap, entry: Fields, document: Document): void {
  for (const [field, value] of Object.entries(entry)) setField(node, field, value, document);
  for (const field of ['candidates', 'entity', 'orphaned', 'claims'] as const) if (!(field in entry)) node.delete(field);
}

function setField(node: YAMLMap, field: string, value: unknown, document: Document): void {
  const current: unknown = node.get(field, true);
  const before: unknown = node.get(field);
  const beforeValue: unknown = isMap(before) || isSeq(before) ? before.toJSON() : before;
  if (current !== undefined && isMap(before) && typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) setField(before, key, inner, document);
    return;
  }
  if (JSON.stringify(beforeValue) === JSON.stringify(value)) return;
  if (current instanceof Scalar && (typeof value !== 'object' || value === null)) current.value = value;
  else {
    const created = document.createNode(value) as Node;
    styleNode(created, field);
    node.set(field, created);
  }
}

function createNode(document: Document, value: unknown): Node {
  const node = document.createNode(value) as Node;
  styleNode(node, '');
  return node;
}

/** One line for small maps and lists, one line for each claim. */
function styleNode(node: Node, field: string): void {
  if (isMap(node)) {
    if (ON_ONE_LINE.has(field)) node.flow = true;
    for (const pair of node.items) styleNode(pair.value as Node, String((pair.key as Scalar).value ?? pair.key));
  } else if (isSeq(node)) {
    if (ON_ONE_LINE.has(field)) node.flow = true;
    for (const item of node.items) {
      if (isMap(item) && field === 'claims') item.flow = true;
      styleNode(item as Node, '');
    }
  }
}

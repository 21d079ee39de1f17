import * as v from 'valibot';
import { Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Annotation, Claim, EntityId, IgnoredName, Kind, Source, TechniqueMention } from '../model';
import { claimKey, deleteField, mergeList, removeEntries, setField, type Fields, type ListRules } from './merge';
import { recordOf, type SavedRecord } from './read';
import { nameKey } from '../review';
import { ANNOTATIONS_FORMAT, annotationsSchema } from './schema';
import { serialize, styleNode } from './style';
import { ANNOTATION_FIELDS, isTouched } from './touched';

/** What an annotations file says, beside what people wrote into it. */
export interface RecordContent {
  readonly report: {
    readonly path: string;
    readonly sha256: string;
    readonly characters: number;
    readonly tlp?: string;
    readonly title?: string;
    readonly date?: string;
  };
  readonly dataset: { readonly version: string; readonly sha256: string };
  readonly entities: readonly EntitySummary[];
  /** The sources that the claims refer to. */
  readonly sources?: readonly Source[];
  /** What becomes of the dataset's claims: written, taken out of an earlier file, or, as unless said, left as they are there. */
  readonly claims?: 'write' | 'drop' | 'leave';
  readonly annotations: readonly Annotation[];
  readonly techniques?: readonly TechniqueMention[];
  /** Names that are none in this report. */
  readonly ignore?: readonly IgnoredName[];
  /** Ids of annotations that the analyst took back: gone, unless other people wrote into the entry, which is then a suggestion again. */
  readonly dropped?: ReadonlySet<string>;
}

/** An entity of a report, and what the dataset says of it. */
export interface EntitySummary {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly mentions: number;
  /** Absent where no dataset knows the entity: what a person wrote about it in the file then stays. */
  readonly facts?: { readonly name: string; readonly ids: Readonly<Record<string, string>>; readonly claims?: readonly Claim[] };
}

/** What a file says of its report only as long as the report says it. */
const TOLD_BY_REPORT = ['tlp', 'title', 'date'] as const;

const idOf: ListRules['keyOf'] = ({ id }) => String(id);
const ANNOTATION_RULES: ListRules = {
  sort: 'annotation',
  keyOf: idOf,
  optional: ['entity', 'candidates', 'confidence', 'because', 'reason', 'note', 'orphaned'],
};
const NAME_RULES: ListRules = { sort: 'name', keyOf: ({ text }) => nameKey(String(text)), optional: ['because'] };
const SOURCE_RULES: ListRules = { sort: 'source', keyOf: idOf, optional: ['publisher', 'published', 'url'] };
const ENTITY_RULES: ListRules = { sort: 'entity', keyOf: idOf, optional: [], left: { mentions: 0 } };

/**
 * The YAML of an annotations file: LF, no BOM, the same bytes for the same content. Of an earlier file everything stays that people put
 * there:
 * comments, order, unknown fields; where nothing changed, every byte.
 */
export function writeRecord(content: RecordContent, earlier?: SavedRecord): string {
  return saveRecord(content, earlier).yaml;
}

/** The same with what `readRecord` would make of it, so that who wrote a file need not read it to write on. */
export function saveRecord(content: RecordContent, earlier?: SavedRecord): SavedRecord {
  const document = earlier ? copyOf(earlier.parsed.document) : newDocument(content);
  if (earlier) mergeInto(document, content);
  const value: unknown = document.toJS();
  if (earlier && JSON.stringify(value) === JSON.stringify(earlier.parsed.value)) return earlier;
  const yaml = serialize(document);
  return recordOf(yaml, { document, value }, v.parse(annotationsSchema, value));
}

/**
 * A copy that may be changed. The annotations are those of the original, since most stay as they are: who changes one of them copies it
 * first.
 */
function copyOf(document: SavedRecord['parsed']['document']): SavedRecord['parsed']['document'] {
  const list = document.get('annotations');
  if (!isSeq(list)) return document.clone() as SavedRecord['parsed']['document'];
  const { items } = list;
  list.items = [];
  const copy = document.clone() as SavedRecord['parsed']['document'];
  list.items = items;
  (copy.get('annotations') as YAMLSeq).items = [...items];
  return copy;
}

function newDocument(content: RecordContent): SavedRecord['parsed']['document'] {
  const { report, dataset, entities, sources = [], ignore = [], claims } = content;
  const value = {
    intel: ANNOTATIONS_FORMAT,
    report,
    dataset,
    entities: entities.map((entity) => entityFields(entity, claims)),
    ...(sources.length > 0 ? { sources: sources.map(sourceFields) } : {}),
    annotations: entriesOf(content),
    ...(ignore.length > 0 ? { ignore } : {}),
  };
  const document = new Document(value, { aliasDuplicateObjects: false });
  styleNode(document.contents as Node, '');
  return document as SavedRecord['parsed']['document'];
}

function mergeInto(document: Document, content: RecordContent): void {
  const { report, dataset, entities, ignore, dropped, claims = 'leave' } = content;
  const root = document.contents as YAMLMap;
  setField(root, 'report', report, document);
  const reportNode = root.get('report');
  if (isMap(reportNode)) for (const field of TOLD_BY_REPORT) if (report[field] === undefined) deleteField(reportNode, field);
  setField(root, 'dataset', dataset, document, ['report', 'dataset']);
  const listed = new Set(((root.toJS(document) as { entities?: { id: string }[] }).entities ?? []).map(({ id }) => id));
  mergeList(root, 'entities', entities.map((entity) => entityFields(entity, claims, listed)), ENTITY_RULES, document);
  if (claims === 'drop') dropClaims(root, entities, document);
  if (claims !== 'leave') mergeSources(root, content.sources ?? [], document);
  if (dropped) drop(root, dropped);
  mergeList(root, 'annotations', entriesOf(content), ANNOTATION_RULES, document);
  if (ignore && (ignore.length > 0 || root.has('ignore'))) mergeIgnored(root, ignore, document);
}

/** Takes away claims that the dataset makes, and nothing else: what a person claims, or wrote beside a claim, stays. */
function dropClaims(root: YAMLMap, entities: readonly EntitySummary[], document: Document): void {
  const keysOf = ({ facts }: EntitySummary) => new Set((facts?.claims ?? []).map((claim) => claimKey({ ...claim })));
  const made = new Map<string, ReadonlySet<string>>(entities.map((entity) => [entity.id, keysOf(entity)]));
  for (const node of entityNodes(root)) {
    const ours = made.get(String(node.get('id')));
    const list = node.get('claims');
    if (!ours || !isSeq(list)) continue;
    const isOurs = (claim: unknown) => isMap(claim) && !isTouched(claim, 'claims') && ours.has(claimKey(claim.toJS(document) as Fields));
    removeEntries(list, isOurs);
    if (list.items.length === 0) deleteField(node, 'claims');
  }
}

function entityNodes(root: YAMLMap): YAMLMap[] {
  const list = root.get('entities');
  return isSeq(list) ? list.items.filter(isMap) : [];
}

/** The ids of the sources that the claims of a file refer to. */
function citedIn(root: YAMLMap, document: Document): Set<unknown> {
  const claims = entityNodes(root).flatMap((node) => ((node.toJS(document) as { claims?: { sources?: unknown[] }[] }).claims ?? []));
  return new Set(claims.flatMap((claim) => claim?.sources ?? []));
}

/** The table of sources, behind the entities; none where no claim refers to one. */
function mergeSources(root: YAMLMap, sources: readonly Source[], document: Document): void {
  if (sources.length === 0 && !root.has('sources')) return;
  if (!root.has('sources')) setField(root, 'sources', [], document, ['entities', 'sources']);
  const given = new Set(sources.map(({ id }) => id));
  const cited = citedIn(root, document);
  const listed = (root.toJS(document) as { sources?: { id: string }[] }).sources ?? [];
  const kept = listed.filter(({ id }) => cited.has(id) && !given.has(id));
  mergeList(root, 'sources', [...sources.map(sourceFields), ...kept.map((source) => ({ ...source }))], SOURCE_RULES, document);
  const list = root.get('sources');
  if (isSeq(list) && list.items.length === 0) deleteField(root, 'sources');
}

const sourceFields = ({ id, title, publisher, published, url }: Source): Fields =>
  Object.fromEntries(Object.entries({ id, title, publisher, published, url }).filter(([, value]) => value !== undefined));

/** A rule that was taken back goes, also where somebody wrote beside it: left there it would stay in force. */
function mergeIgnored(root: YAMLMap, ignore: readonly IgnoredName[], document: Document): void {
  const wanted = new Set(ignore.map(({ text }) => nameKey(text)));
  const list = root.get('ignore');
  if (isSeq(list)) removeEntries(list, (node) => isMap(node) && !wanted.has(nameKey(String(node.get('text')))));
  mergeList(
    root,
    'ignore',
    ignore.map(({ text, because }) => ({ text, ...(because === undefined ? {} : { because }) })),
    NAME_RULES,
    document,
  );
}

function drop(root: YAMLMap, dropped: ReadonlySet<string>): void {
  const list = root.get('annotations');
  if (!isSeq(list)) return;
  for (const [i, shared] of list.items.entries()) {
    if (!isMap(shared) || !dropped.has(String(shared.get('id')))) continue;
    const node = list.items[i] = shared.clone() as YAMLMap;
    for (const field of ['reason', 'note']) deleteField(node, field);
    const status = node.get('status', true);
    if (isScalar(status)) status.value = 'suggested';
  }
}

/** What the file shall say of an entity. Of one that no dataset knows and that the file lists already, only the count is ours. */
function entityFields(
  { id, kind, mentions, facts }: EntitySummary,
  claimed: RecordContent['claims'],
  listed?: ReadonlySet<string>,
): Fields {
  if (!facts) return listed?.has(id) ? { id, mentions } : { id, kind, name: id, ids: {}, mentions };
  const { name, ids, claims } = facts;
  return { id, kind, name, ids, mentions, ...(claims && claimed === 'write' ? { claims } : {}) };
}

/** Annotations and ids of techniques in the order of the text. */
function entriesOf({ annotations, techniques = [] }: RecordContent): Fields[] {
  const all: readonly (Annotation | TechniqueMention)[] =
    techniques.length === 0 ? annotations : [...annotations, ...techniques].sort((a, b) => a.start - b.start || a.end - b.end);
  return all.map(annotationFields);
}

function annotationFields(annotation: Annotation | TechniqueMention): Fields {
  return Object.fromEntries(
    ANNOTATION_FIELDS.map((field): [string, unknown] => [field, (annotation as Partial<Annotation>)[field]]).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

import { isAlias, isMap, isNode, isPair, isScalar, isSeq, visit, type Alias, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Annotation } from '../model';

/** The fields of an annotation, in the order of the file. */
export const ANNOTATION_FIELDS = [
  'id', 'kind', 'entity', 'candidates', 'text', 'start', 'end', 'line', 'column', 'quote', 'status', 'confidence', 'because',
  'reason', 'note', 'orphaned',
] as const satisfies readonly (keyof Annotation)[];

/** The sorts of map in an annotations file whose fields the program writes. Any other field is a person's. */
const OWN_FIELDS = {
  annotation: ANNOTATION_FIELDS.filter((field) => field !== 'reason' && field !== 'note'),
  quote: ['before', 'after', 'nth', 'of'],
  entity: ['id', 'kind', 'name', 'ids', 'mentions', 'claims'],
  name: ['text', 'because'],
  source: ['id', 'title', 'publisher', 'published', 'url'],
  claims: ['says', 'of', 'certainty', 'confidence', 'basis', 'sources'],
} as const;
export type Sort = keyof typeof OWN_FIELDS;

/** Whether the program itself writes a field. */
export function isOwn(field: string, sort: Sort): boolean {
  return (OWN_FIELDS[sort] as readonly string[]).includes(field);
}

/** Whether a person put something into an entry, at whatever depth: a comment, a field of their own, an anchor or an alias. */
export function isTouched(node: YAMLMap, sort: Sort): boolean {
  return holds(node, (inner) => isAlias(inner) || isText(inner.comment) || isText(inner.commentBefore) || inner.anchor !== undefined) ||
    hasForeignField(node, sort);
}

/** The comments in and at a node, in the order of the file. */
export function commentsIn(node: Node): string[] {
  const comments: string[] = [];
  visit(node, {
    Node: (_key, { commentBefore, comment }) => {
      comments.push(...([commentBefore, comment].filter((text) => text != null && text !== '') as string[]));
    },
  });
  return comments;
}

const isText = (comment: string | null | undefined): boolean => comment != null && comment !== '';

/** Whether a node, or one within it, is of a sort. Each entry of a file is asked at each writing, and the library's walk takes longer. */
function holds(node: unknown, isIt: (node: Alias | Scalar | YAMLMap | YAMLSeq) => boolean): boolean {
  if (isPair(node)) return holds(node.key, isIt) || holds(node.value, isIt);
  if (!isNode(node)) return false;
  return isIt(node) || ((isMap(node) || isSeq(node)) && node.items.some((item: unknown) => holds(item, isIt)));
}

function hasForeignField(map: YAMLMap, sort: Sort): boolean {
  return map.items.some(({ key, value }) => {
    const field = fieldName(key);
    if (!isOwn(field, sort)) return true;
    if (field !== 'quote' && field !== 'claims') return false;
    const inner = isSeq(value) ? value.items : [value];
    return inner.some((item) => isMap(item) && hasForeignField(item, field));
  });
}

/** The name of a field. */
export function fieldName(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

import { isCollection, isMap, isScalar, isSeq, Scalar, Schema, type Document, type Node } from 'yaml';

/** Maps and lists that stand on one line; `claim` is an entry of the list `claims`, `name` one of `ignore`. */
const ON_ONE_LINE = new Set(['report', 'dataset', 'ids', 'quote', 'candidates', 'sources', 'claim', 'name']);

/** How older readers (PyYAML, Ruby) take plain words: `NO` for false, `12:30` for a number. */
const OLDER_TAGS = new Schema({ schema: 'yaml-1.1' }).tags;

const LAYOUT = { lineWidth: 0, flowCollectionPadding: true, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/** The text of a document: LF, no BOM, no line folded. */
export function serialize(document: Document): string {
  return document.toString(LAYOUT);
}

/** A node for a plain value in the form of the file: one line for small maps and lists, one line for each claim. */
export function newNode(document: Document, value: unknown, field: string, inFlow = false): Node {
  const node = document.createNode(value) as Node;
  styleNode(node, field, inFlow);
  return node;
}

/** What an entry of a list is called in `ON_ONE_LINE`. */
export const entryOf = (list: string): string => (list === 'claims' ? 'claim' : list === 'ignore' ? 'name' : '');

/** Gives a node that the program wrote the form of the file. `inFlow`: it stands in a map or list that is on one line. */
export function styleNode(node: Node, field: string, inFlow = false): void {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && mustBeQuoted(node.value, field, inFlow)) node.type = Scalar.QUOTE_DOUBLE;
    return;
  }
  if (!isCollection(node)) return;
  if (ON_ONE_LINE.has(field)) node.flow = true;
  const inner = inFlow || node.flow === true;
  if (isMap(node)) for (const { key, value } of node.items) styleNode(value as Node, String(isScalar(key) ? key.value : key), inner);
  if (isSeq(node)) for (const item of node.items) styleNode(item as Node, entryOf(field), inner);
}

/** Beside what YAML 1.2 needs: a name over two lines stays one line of YAML (notes are prose), and older readers get the same text. */
function mustBeQuoted(text: string, field: string, inFlow: boolean): boolean {
  if (text.includes('\n')) return inFlow || field !== 'note' && field !== 'reason';
  return inFlow && text.includes(':') || OLDER_TAGS.some((tag) => tag.default === true && 'test' in tag && tag.test?.test(text) === true);
}

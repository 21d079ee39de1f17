import { isCollection, isMap, isScalar, isSeq, Scalar, Schema, visit, type Document, type Node } from 'yaml';

/**
 * Maps and lists that stand on one line; `claim` is an entry of the list `claims`, `name` one of `ignore`, `source` one of the table
 * `sources`.
 */
const ON_ONE_LINE = new Set(['report', 'dataset', 'ids', 'quote', 'candidates', 'sources', 'claim', 'name', 'source']);

/** How older readers (PyYAML, Ruby) take plain words: `NO` for false, `12:30` for a number. */
const OLDER_TAGS = new Schema({ schema: 'yaml-1.1' }).tags;

const LAYOUT = { lineWidth: 0, flowCollectionPadding: true, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/**
 * Signs that some reader takes for the end of a line, or refuses: between quotes they are written as escapes. The private ones mark where.
 */
const UNSAFE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ue0f2\ue0f3]/g;
const [OPEN, CLOSE] = ['\ue0f2', '\ue0f3'];

/** The text of a document: LF, no BOM, no line folded. */
export function serialize(document: Document): string {
  const text = document.toString(LAYOUT);
  const marked = text.search(UNSAFE) < 0 ? document : withMarks(document);
  return marked === document ? text : marked.toString(LAYOUT).replace(/\ue0f2([0-9a-f]{4})\ue0f3/g, '\\u$1');
}

/**
 * The document with unsafe signs marked by their numbers, since the YAML library writes them as they are. The same document where there is
 * none.
 */
function withMarks(document: Document): Document {
  let marked: Document | undefined;
  visit(document, { Scalar: (_key, { value }) => {
    if (typeof value === 'string' && value.search(UNSAFE) >= 0) marked = document;
    return marked ? visit.BREAK : undefined;
  } });
  if (!marked) return document;
  const copy = document.clone();
  visit(copy, { Scalar: (_key, node) => {
    if (typeof node.value !== 'string' || node.value.search(UNSAFE) < 0) return;
    node.type = Scalar.QUOTE_DOUBLE;
    node.value = node.value.replace(UNSAFE, (sign) => `${OPEN}${sign.charCodeAt(0).toString(16).padStart(4, '0')}${CLOSE}`);
  } });
  return copy;
}

/** A node for a plain value in the form of the file: one line for small maps and lists, one line for each claim. */
export function newNode(document: Document, value: unknown, field: string, inFlow = false): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false }) as Node;
  styleNode(node, field, inFlow);
  return node;
}

/** What an entry of a list is called in `ON_ONE_LINE`. */
export const entryOf = (list: string): string => ENTRIES[list] ?? '';
const ENTRIES: Readonly<Record<string, string>> = { claims: 'claim', ignore: 'name', sources: 'source' };

/** Gives a node that the program wrote the form of the file. `inFlow`: it stands in a map or list that is on one line. */
export function styleNode(node: Node, field: string, inFlow = false): void {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && mustBeQuoted(node.value, field, inFlow)) node.type = Scalar.QUOTE_DOUBLE;
    return;
  }
  if (!isCollection(node)) return;
  // `sources` is a list of ids in a claim, and a table of its own
  if (ON_ONE_LINE.has(field) && !(isSeq(node) && node.items.some(isMap))) node.flow = true;
  const inner = inFlow || node.flow === true;
  if (isMap(node)) for (const { key, value } of node.items) styleNode(value as Node, String(isScalar(key) ? key.value : key), inner);
  if (isSeq(node)) for (const item of node.items) styleNode(item as Node, entryOf(field), inner);
}

/**
 * What older readers take for a sign of their own at the beginning of a text (`?` for a key, `=` for a value, `<<` for a merge), and
 * anywhere within braces; and tabs, which PyYAML refuses between some signs.
 */
const FOREIGN = /^(?:[?=]|<<$|[-.+]+$)|\t/;
const IN_FLOW = /[:?]/;

/** Beside what YAML 1.2 needs: a name over two lines stays one line of YAML (notes are prose), and older readers get the same text. */
function mustBeQuoted(text: string, field: string, inFlow: boolean): boolean {
  if (text.includes('\n')) return inFlow || field !== 'note' && field !== 'reason';
  return (
    FOREIGN.test(text) ||
    (inFlow && IN_FLOW.test(text)) ||
    OLDER_TAGS.some((tag) => tag.default === true && 'test' in tag && tag.test?.test(text) === true)
  );
}

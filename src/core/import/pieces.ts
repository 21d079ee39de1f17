/** So many UTF-16 code units are parsed at once, which takes a few milliseconds. */
const PIECE = 250_000;
/** So many are looked through at once for where to cut. */
const LOOK = 2_000_000;

/** A list that is worth cutting: where its members begin and end, and the commas at which it is cut. */
interface LongList {
  /** The field that it is; `undefined` where it is the whole text. */
  readonly field: string | undefined;
  readonly from: number;
  readonly to: number;
  readonly cuts: readonly number[];
}

/**
 * What `JSON.parse` gives, with pauses: the list that a large file is, or that is a field of it, is read some members at a time.
 * @throws SyntaxError where the text is no JSON; its place may be that in a piece.
 */
export function* parseInPieces(text: string, piece = PIECE): Generator<void, unknown> {
  const lists = text.length < 2 * piece ? [] : yield* longLists(text, piece);
  if (!lists || lists.length === 0) return JSON.parse(text) as unknown;
  const ends = [0, ...lists.flatMap(({ from, to }) => [from, to]), text.length];
  const root = JSON.parse(ends.flatMap((end, i) => (i % 2 === 0 ? text.slice(end, ends[i + 1]) : [])).join('')) as unknown;
  for (const list of lists) {
    const members = yield* membersOf(list, text);
    if (list.field === undefined) return members;
    (root as Record<string, unknown>)[list.field] = members;
  }
  return root;
}

function* membersOf({ from, to, cuts }: LongList, text: string): Generator<void, unknown[]> {
  const members: unknown[] = [];
  let start = from;
  for (const end of [...cuts, to]) {
    const some = JSON.parse(`[${text.slice(start, end)}]`) as unknown[];
    if (some.length === 0) throw new SyntaxError('A comma with nothing behind it');
    for (const one of some) members.push(one);
    start = end + 1;
    yield;
  }
  return members;
}

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = [0x5b, 0x7b, 0x5d, 0x7d];

/** The long lists of a text; `undefined` where only the whole says what it is, or that it is no JSON. */
function* longLists(text: string, piece: number): Generator<void, LongList[] | undefined> {
  const lists: LongList[] = [];
  const fields: string[] = [];
  let [depth, listDepth, from, last, look] = [0, -1, 0, 0, LOOK];
  let [isList, string, cuts]: [boolean, string, number[]] = [false, '', []];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === QUOTE) {
      const end = endOfString(text, i);
      if (depth === 1 && !isList) string = text.slice(i, end + 1);
      i = end;
    } else if (sign === COLON && depth === 1 && !isList) fields.push(JSON.parse(string) as string);
    else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      if (depth === 0) isList = sign === OPEN_LIST;
      if (sign === OPEN_LIST && listDepth < 0 && depth === (isList ? 0 : 1)) [listDepth, from, last, cuts] = [depth + 1, i + 1, i, []];
      depth++;
    } else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) {
      if (depth === 0) return undefined; // more ends than beginnings
      if (depth === listDepth) {
        if (cuts.length > 0) lists.push({ field: isList ? undefined : fields.at(-1), from, to: i, cuts });
        listDepth = -1;
      }
      depth--;
    } else if (sign === COMMA && depth === listDepth && i - last >= piece) {
      cuts.push(i);
      last = i;
    }
    if (i < look) continue;
    look = i + LOOK;
    yield;
  }
  return new Set(fields).size === fields.length && !fields.includes('__proto__') ? lists : undefined;
}

/** Where the string that begins at a quotation mark ends: at the next that no odd number of backslashes stands before. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

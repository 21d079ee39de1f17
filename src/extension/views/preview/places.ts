import type { Token } from 'markdown-it';

/** A part of a token's content, with where it stands in the document. All in UTF-16 code units. */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly start: number;
}

/** How far a word may stand behind what was found before it. */
const WORD_REACH = 200;
/** How far beyond its content a cell may reach that does not say its lines. */
const CELL_REACH = 1000;

/**
 * Where the text of tokens stands in the document they were read from: Markdown-it tells lines of blocks alone. What was changed on the
 * way (entities, typography) is found word by word, or not at all.
 */
export function placesIn(tokens: readonly Token[], text: string): ReadonlyMap<Token, readonly Piece[]> {
  const starts = lineStarts(text);
  const startOf = (line: number) => starts[line] ?? text.length;
  const places = new Map<Token, readonly Piece[]>();
  let cursor = 0;
  for (const { type, map, children, content } of tokens) {
    if (map) cursor = Math.max(cursor, startOf(map[0]));
    if (map && children === null && content !== '') cursor = Math.max(cursor, startOf(map[1])); // code, HTML
    if (type !== 'inline' || !children) continue;
    const end = map ? startOf(map[1]) : Math.min(text.length, cursor + 2 * content.length + CELL_REACH);
    const reader = new Reader(text, cursor, end);
    for (const child of children) {
      const pieces = reader.read(child);
      if (pieces.length > 0) places.set(child, pieces);
    }
    cursor = reader.cursor;
  }
  return places;
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => index + end.length)];
}

/** Reads the tokens of one block, one after the other. */
class Reader {
  constructor(
    private readonly text: string,
    public cursor: number,
    private readonly end: number,
  ) {}

  read({ type, content }: Token): readonly Piece[] {
    if (type === 'link_close') this.#skipTo(')');
    if (type === 'image') {
      this.#find(content, this.end);
      this.#skipTo(')');
    }
    if (type === 'html_inline') this.#find(content, this.end);
    if (type !== 'text' && type !== 'code_inline') return [];
    const start = this.#find(content, this.end);
    if (start !== undefined) return [{ at: 0, length: content.length, start }];
    return Array.from(content.matchAll(/[^\s'"“”‘’…–—]+/gu)).flatMap(({ 0: word, index }) => {
      const found = this.#find(word, Math.min(this.end, this.cursor + WORD_REACH));
      return found === undefined ? [] : [{ at: index, length: word.length, start: found }];
    });
  }

  /** Where words stand next, and goes behind them. */
  #find(words: string, end: number): number | undefined {
    const at = words === '' ? -1 : this.text.slice(this.cursor, end).indexOf(words);
    if (at < 0) return undefined;
    const start = this.cursor + at;
    this.cursor = start + words.length;
    return start;
  }

  /** Behind the target of a link or a picture, where it has one in brackets. */
  #skipTo(sign: string): void {
    if (this.text.startsWith('](', this.cursor)) this.#find(sign, this.end);
  }
}

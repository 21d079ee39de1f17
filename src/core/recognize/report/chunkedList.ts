/** Something with a length in a list. */
export interface Piece {
  readonly length: number;
}

/** Where a piece lies: in which page, the how-manieth of it, and from which offset on. */
export interface Position {
  readonly page: number;
  readonly index: number;
  readonly start: number;
}

interface Page<T> {
  pieces: T[];
  length: number;
}

/** Pieces on a page, at most; a page that has more is divided. */
const MOST = 128;

/**
 * A long list of pieces, kept on pages with the length of each, so that finding an offset and exchanging pieces cost the same in a short text and in a
 * long one: nothing behind an edit is moved or renumbered.
 *
 *     pages   [ 96 410 ]  [ 101 224 ]  [ 88 016 ] …     lengths in UTF-16 code units
 *               │
 *     pieces    820  1004  812  931 …                    up to 128 passages
 */
export class Pages<T extends Piece> {
  #pages: Page<T>[] = [{ pieces: [], length: 0 }];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The piece that holds an offset; the last one for the end of the text. */
  find(offset: number): Position {
    let page = 0;
    let start = 0;
    while (page < this.#pages.length - 1 && start + (this.#pages[page] as Page<T>).length <= offset) start += (this.#pages[page++] as Page<T>).length;
    const { pieces } = this.#pages[page] as Page<T>;
    let index = 0;
    while (index < pieces.length - 1 && start + (pieces[index] as T).length <= offset) start += (pieces[index++] as T).length;
    return { page, index, start };
  }

  at({ page, index }: Position): T | undefined {
    return this.#pages[page]?.pieces[index];
  }

  /** The position behind one; `undefined` at the end. */
  next({ page, index, start }: Position): Position | undefined {
    const { pieces } = this.#pages[page] as Page<T>;
    const behind = start + (pieces[index]?.length ?? 0);
    if (index + 1 < pieces.length) return { page, index: index + 1, start: behind };
    return page + 1 < this.#pages.length ? { page: page + 1, index: 0, start: behind } : undefined;
  }

  /** The position before one; `undefined` at the beginning. */
  previous({ page, index, start }: Position): Position | undefined {
    if (index > 0) return { page, index: index - 1, start: start - ((this.#pages[page] as Page<T>).pieces[index - 1] as T).length };
    const before = this.#pages[page - 1]?.pieces;
    return before ? { page: page - 1, index: before.length - 1, start: start - (before.at(-1) as T).length } : undefined;
  }

  /** Puts pieces in place of those from a position up to an offset, which must lie between two. Returns the position of the first of them. */
  replace(from: Position, end: number, pieces: readonly T[]): Position {
    let { start } = from;
    let page = from.page;
    let index = from.index;
    while (start < end) {
      const { pieces: known } = this.#pages[page] as Page<T>;
      let count = 0;
      while (index + count < known.length && start < end) start += (known[index + count++] as T).length;
      this.#take(page, index, count);
      page++;
      index = 0;
    }
    this.#put(from.page, from.index, pieces);
    this.#tidy(from.page, page);
    return this.find(from.start);
  }

  *[Symbol.iterator](): Generator<T> {
    for (const { pieces } of this.#pages) yield* pieces;
  }

  #take(page: number, index: number, count: number): void {
    const from = this.#pages[page] as Page<T>;
    for (const { length } of from.pieces.splice(index, count)) {
      from.length -= length;
      this.#length -= length;
    }
  }

  #put(page: number, index: number, pieces: readonly T[]): void {
    const into = this.#pages[page] as Page<T>;
    if (into.pieces.length + pieces.length <= MOST) into.pieces.splice(index, 0, ...pieces);
    else into.pieces = [...into.pieces.slice(0, index), ...pieces, ...into.pieces.slice(index)];
    for (const { length } of pieces) {
      into.length += length;
      this.#length += length;
    }
  }

  /** Divides a page that grew too long, and drops the empty ones of a range, but for the last that is left. */
  #tidy(first: number, end: number): void {
    const { pieces } = this.#pages[first] as Page<T>;
    if (pieces.length > MOST) {
      const divided: Page<T>[] = [];
      for (let at = 0; at < pieces.length; at += MOST / 2) {
        const part = pieces.slice(at, at + MOST / 2);
        divided.push({ pieces: part, length: part.reduce((sum, { length }) => sum + length, 0) });
      }
      this.#pages = [...this.#pages.slice(0, first), ...divided, ...this.#pages.slice(first + 1)];
      end += divided.length - 1;
    }
    const kept = this.#pages.slice(first, end).filter((page) => page.pieces.length > 0);
    if (kept.length < Math.min(end, this.#pages.length) - first) this.#pages.splice(first, end - first, ...kept);
    if (this.#pages.length === 0) this.#pages.push({ pieces: [], length: 0 });
  }
}

/** Something with a length in a list. */
export interface Piece {
  readonly length: number;
}

/** Where a piece lies: in which chunk, its number there, and from which offset on. */
export interface Position {
  readonly chunk: number;
  readonly index: number;
  readonly start: number;
}

interface Chunk<T> {
  pieces: T[];
  length: number;
}

/** Pieces on a chunk, at most; a chunk that has more is divided. */
const MOST = 128;

/**
 * A long list of pieces, kept on chunks with the length of each, so that finding an offset and exchanging pieces cost the same in a short
 * text and in a long one: nothing behind an edit is moved or renumbered.
 *
 *     chunks   [ 96 410 ]  [ 101 224 ]  [ 88 016 ] …     lengths in UTF-16 code units
 *               │
 *     pieces    820  1004  812  931 …                    up to 128 passages
 */
export class ChunkedList<T extends Piece> {
  #chunks: Chunk<T>[] = [{ pieces: [], length: 0 }];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The piece that holds an offset; the last one for the end of the text. */
  find(offset: number): Position {
    let chunk = 0;
    let start = 0;
    while (chunk < this.#chunks.length - 1 && start + (this.#chunks[chunk] as Chunk<T>).length <= offset)
      start += (this.#chunks[chunk++] as Chunk<T>).length;
    const { pieces } = this.#chunks[chunk] as Chunk<T>;
    let index = 0;
    while (index < pieces.length - 1 && start + (pieces[index] as T).length <= offset) start += (pieces[index++] as T).length;
    return { chunk, index, start };
  }

  at({ chunk, index }: Position): T | undefined {
    return this.#chunks[chunk]?.pieces[index];
  }

  /** The position behind one; `undefined` at the end. */
  next({ chunk, index, start }: Position): Position | undefined {
    const { pieces } = this.#chunks[chunk] as Chunk<T>;
    const behind = start + (pieces[index]?.length ?? 0);
    if (index + 1 < pieces.length) return { chunk, index: index + 1, start: behind };
    return chunk + 1 < this.#chunks.length ? { chunk: chunk + 1, index: 0, start: behind } : undefined;
  }

  /** The position before one; `undefined` at the beginning. */
  previous({ chunk, index, start }: Position): Position | undefined {
    if (index > 0) return { chunk, index: index - 1, start: start - ((this.#chunks[chunk] as Chunk<T>).pieces[index - 1] as T).length };
    const before = this.#chunks[chunk - 1]?.pieces;
    return before ? { chunk: chunk - 1, index: before.length - 1, start: start - (before.at(-1) as T).length } : undefined;
  }

  /**
   * Puts pieces in place of those from a position up to an offset, which must lie between two. Returns the position of the first of them.
   */
  replace(from: Position, end: number, pieces: readonly T[]): Position {
    let { start } = from;
    let chunk = from.chunk;
    let index = from.index;
    while (start < end) {
      const { pieces: known } = this.#chunks[chunk] as Chunk<T>;
      let count = 0;
      while (index + count < known.length && start < end) start += (known[index + count++] as T).length;
      this.#take(chunk, index, count);
      chunk++;
      index = 0;
    }
    this.#put(from.chunk, from.index, pieces);
    this.#tidy(from.chunk, chunk);
    return this.find(from.start);
  }

  *[Symbol.iterator](): Generator<T> {
    for (const { pieces } of this.#chunks) yield* pieces;
  }

  #take(chunk: number, index: number, count: number): void {
    const from = this.#chunks[chunk] as Chunk<T>;
    for (const { length } of from.pieces.splice(index, count)) {
      from.length -= length;
      this.#length -= length;
    }
  }

  #put(chunk: number, index: number, pieces: readonly T[]): void {
    const into = this.#chunks[chunk] as Chunk<T>;
    if (into.pieces.length + pieces.length <= MOST) into.pieces.splice(index, 0, ...pieces);
    else into.pieces = [...into.pieces.slice(0, index), ...pieces, ...into.pieces.slice(index)];
    for (const { length } of pieces) {
      into.length += length;
      this.#length += length;
    }
  }

  /** Divides a chunk that grew too long, and drops the empty ones of a range, but for the last that is left. */
  #tidy(first: number, end: number): void {
    const { pieces } = this.#chunks[first] as Chunk<T>;
    if (pieces.length > MOST) {
      const divided: Chunk<T>[] = [];
      for (let at = 0; at < pieces.length; at += MOST / 2) {
        const part = pieces.slice(at, at + MOST / 2);
        divided.push({ pieces: part, length: part.reduce((sum, { length }) => sum + length, 0) });
      }
      this.#chunks = [...this.#chunks.slice(0, first), ...divided, ...this.#chunks.slice(first + 1)];
      end += divided.length - 1;
    }
    const kept = this.#chunks.slice(first, end).filter((chunk) => chunk.pieces.length > 0);
    if (kept.length < Math.min(end, this.#chunks.length) - first) this.#chunks.splice(first, end - first, ...kept);
    if (this.#chunks.length === 0) this.#chunks.push({ pieces: [], length: 0 });
  }
}

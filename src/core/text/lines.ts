/** A place as editors show it: both 1-based, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the lines of a text begin. A line ends with LF, CRLF or CR, as in VS Code. The text is read only as far as it is asked about, by
 * native searches: whoever accepts one mention in a long report waits for it.
 */
export class Lines {
  readonly #starts = [0];
  /** The next marks of a line end that are not read yet; infinite where there is none. */
  #feed = -1;
  #return = -1;

  constructor(private readonly text: string) {}

  get count(): number {
    this.#readTo(this.text.length);
    return this.#starts.length;
  }

  /** The offset at which a line (1-based) begins. */
  startOf(line: number): number {
    while (this.#starts.length < line && this.#readLine());
    return this.#starts[Math.min(Math.max(line, 1), this.#starts.length) - 1] ?? 0;
  }

  /** The place of an offset, by binary search. */
  placeOf(offset: number): Place {
    this.#readTo(offset);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  #readTo(offset: number): void {
    while ((this.#starts.at(-1) as number) <= offset && this.#readLine());
  }

  /** Reads on to the start of the next line; whether there is one. */
  #readLine(): boolean {
    const { text } = this;
    const start = this.#starts.at(-1) as number;
    if (this.#feed < start) this.#feed = orNowhere(text.indexOf('\n', start));
    if (this.#return < start) this.#return = orNowhere(text.indexOf('\r', start));
    const end = this.#return + 1 === this.#feed ? this.#feed : Math.min(this.#feed, this.#return);
    if (end === Infinity) return false;
    this.#starts.push(end + 1);
    return true;
  }
}

const orNowhere = (at: number): number => (at < 0 ? Infinity : at);

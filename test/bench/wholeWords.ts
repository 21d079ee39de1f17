// What all engines of the raw comparison have to find, and what the adapters of those share that only find strings.

/** Finds names in a text: pairs of start and end, in order. */
export type Matcher = (text: string) => Int32Array;

const WORD = /[\p{L}\p{N}_]/u;
/** For each UTF-16 code unit, whether it is part of a word. */
const IS_WORD = Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(WORD.test(String.fromCharCode(unit))));

/** Whether a word, or what is none, begins or ends here. */
export function isBoundary(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  return !(IS_WORD[text.charCodeAt(at - 1)] && IS_WORD[text.charCodeAt(at)]);
}

export const wordUnits = (): string[] => [...IS_WORD.keys()].filter((unit) => IS_WORD[unit]).map((unit) => String.fromCharCode(unit));

/** The text in lower case with every unit at its place. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, (character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join('');
}

/** Of all places where names stand, overlapping ones and parts of words too, the leftmost, longest, whole-word ones. */
export class Selection {
  readonly #found: { start: number; end: number }[] = [];

  constructor(private readonly text: string) {}

  add(start: number, end: number): void {
    if (isBoundary(this.text, start) && isBoundary(this.text, end)) this.#found.push({ start, end });
  }

  chosen(): Int32Array {
    const pairs: number[] = [];
    let done = 0;
    for (const { start, end } of this.#found.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < done) continue;
      pairs.push(start, end);
      done = end;
    }
    return Int32Array.from(pairs);
  }
}

/** A sum of the places, in which order and position count. */
export function checksum(pairs: Int32Array): number {
  let sum = 0;
  for (const offset of pairs) sum = (Math.imul(sum, 31) + offset) | 0;
  return sum;
}

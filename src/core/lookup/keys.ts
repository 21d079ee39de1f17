/** A name as it is spelled, but for case, accents, and the forms of quotes, hyphens and spaces. */
export function spellingKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A name's letters and digits alone: "Fancy Bear", "FancyBear" and "fancy-bear" are spelled alike by it. The spelling itself where it has
 * none.
 */
export function looseKey(text: string): string {
  const spelled = spellingKey(text);
  return spelled.replace(/[^\p{L}\p{N}]/gu, '') || spelled;
}

/** A label with a number, or a UUID: one that differs in a digit is somebody else. */
export function isDesignator(text: string): boolean {
  return /^(?:\p{L}{1,12}[-_. ]?){1,2}\d{1,6}$/u.test(text.trim()) || /^[0-9a-f]{8}-[0-9a-f-]{20,}$/i.test(text.trim());
}

/**
 * Whether a text is a name with a slip of the pen: one letter in five or more, two in eight or more, that are wrong, missing, too many, or
 * in each other's place.
 */
export function isSlip(text: string, name: string): boolean {
  const allowed = name.length >= 8 ? 2 : name.length >= 5 ? 1 : 0;
  return Math.abs(text.length - name.length) <= allowed && distance(text, name) <= allowed;
}

/** How many letters must be changed, added, left out or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let [last, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1, isSwap ? (last[j - 2] as number) + 1 : Infinity));
    }
    [last, row] = [row, next];
  }
  return row[b.length] as number;
}

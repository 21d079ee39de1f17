import { sha256Hex } from '../hash';

/**
 * Gives new ids: eight hexadecimal digits of a hash of the content; the same words in the same surroundings are told apart by their number.
 */
export function idsApartFrom(taken: Iterable<string>): (content: readonly string[]) => string {
  const used = new Set(taken);
  // content → the first number that was not tried; without it, a name in each row of a table would cost its square
  const numbers = new Map<string, number>();
  return (content) => {
    const key = content.join('\0');
    for (let n = numbers.get(key) ?? 0; ; n++) {
      const id = idOf(`${key}\0${n}`);
      if (used.has(id)) continue;
      used.add(id);
      numbers.set(key, n + 1);
      return id;
    }
  };
}

/** Ids by what they are hashes of: hashing costs most of what annotations cost, and an edit changes but few of them. */
const known = new Map<string, string>();
const KNOWN_AT_MOST = 50_000;

function idOf(content: string): string {
  const id = known.get(content) ?? sha256Hex(content).slice(0, 8);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(content, id);
  return id;
}

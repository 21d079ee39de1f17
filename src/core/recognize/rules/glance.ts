import { hashWord, type Words } from '../tokens/words';
import { wordKey } from './triggers';

/** Words behind one of a deed within which "by" or "to" must follow, and before it within which a name must stand. */
const REACH = 5;
const [BY, TO] = [wordKey(hashWord('by')), wordKey(hashWord('to'))];

/** Whether a word that tells of a deed may introduce somebody: a verb of attacks with a capital before it, another with "by" or "to" behind it. A look at hashes and first units alone, since most such words introduce nobody. */
export function mayIntroduce({ count, hashes, starts, units }: Words, i: number, isAttack: boolean): boolean {
  if (isAttack) {
    for (let at = i - 1; at > i - REACH && at >= 0; at--) if (!isSmall(units[starts[at] as number] as number)) return true;
    return false;
  }
  for (let at = i + 1; at < i + REACH && at < count; at++) {
    const key = wordKey(hashes[at] as number);
    if (key === BY || key === TO) return true;
  }
  return false;
}
const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

import { hashWord, type Words } from '../text';
import { wordKey } from './roles';

/** Words behind one of a deed within which "by" or "to" must follow, and before it within which a name must stand. */
const REACH = 5;
const [BY, TO] = [wordKey(hashWord('by')), wordKey(hashWord('to'))];

/** Whether a word that tells of a deed may introduce somebody: "by" or "to" behind it, or a capital before it. A look at hashes and first units alone, since most such words introduce nobody. */
export function mayIntroduce({ count, hashes, starts, units }: Words, i: number): boolean {
  for (let at = i + 1; at < i + REACH && at < count; at++) {
    const key = wordKey(hashes[at] as number);
    if (key === BY || key === TO) return true;
  }
  for (let at = i - 1; at > i - REACH && at >= 0; at--) {
    const unit = units[starts[at] as number] as number;
    if (unit < 97 || unit > 122) return true;
  }
  return false;
}

import { newEntry } from './discover';
import type { Chosen } from './mention';
import type { Match } from './match';
import type { Entry } from './names';
import type { Reading } from './reading';

/**
 * Abbreviations that a text introduces in brackets behind a name, "Blue Lantern Collective (BLC)", as names of the same. Letters must be the first ones of
 * the name's words in their order.
 */
export function abbreviations(reading: Reading, chosen: readonly Chosen[]): Entry[] {
  const found: Entry[] = [];
  for (const { match, entry, mention: { kind } } of chosen) {
    const short = reading.raw(match.nextWord);
    if (kind === 'country' || !/^\p{Lu}(?:[\p{Lu}\d]{1,6}|[\p{L}\d]{0,4}\p{Lu})$/u.test(short) || !/^\s?[("“'\s]*\($|^ \(["“]?$/u.test(reading.gap(match.nextWord - 1)) || !/^["”]?\)/.test(reading.gap(match.nextWord))) continue;
    if (!isInitials(short, reading, match)) continue;
    found.push(newEntry(kind, short, `short for "${reading.text.slice(match.start, match.end)}" in this report`, entry));
  }
  return found;
}

function isInitials(short: string, reading: Reading, { word, nextWord }: Match): boolean {
  const initials: string[] = [];
  for (let i = word; i < nextWord; i++) initials.push(...(reading.raw(i).match(/^\p{L}|(?<=\p{Ll})\p{Lu}/gu) ?? []));
  let at = 0;
  const letters = short.replace(/\p{Ll}/gu, ''); // small ones may come from anywhere: "GReAT"
  for (const letter of initials) if (letter.toUpperCase() === letters[at]) at++;
  return at === letters.length;
}

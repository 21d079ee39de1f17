import { toMention, type Chosen } from './mention';
import { isBlocking, type Entry } from '../gazetteer/entry';
import type { Found } from './candidate';

export type { Chosen };

/** What the whole report says for names that need evidence; nothing for a passage alone. */
export interface Evidence {
  get(entry: Entry): string | undefined;
}
const NONE: Evidence = { get: () => undefined };

/**
 * Leftmost, then longest. Software takes its place in the text without becoming a mention. A country inside another name ("U.S." in "U.S.
 * Cyber Command") is
 * chosen too, right behind the name that holds it; no other kinds nest.
 */
export function choose(text: string, places: readonly (readonly Found[])[], evidence: Evidence = NONE): Chosen[] {
  const chosen: Chosen[] = [];
  let nextWord = 0;
  for (const [at, matches] of places.entries()) {
    if ((matches[0] as Found).word < nextWord) continue;
    for (const match of matches) {
      const taken = decide(text, match, evidence);
      if (taken === undefined) continue;
      nextWord = match.nextWord;
      if (taken !== 'software') chosen.push(taken);
      if (taken !== 'software' && taken.mention.kind !== 'country') chosen.push(...countriesIn(match, text, places, at, evidence));
      break;
    }
  }
  return chosen;
}

/**
 * The countries within a name, leftmost, then longest, from the place at which it begins. What blocks a country elsewhere does so here:
 * "University of New Mexico".
 */
function countriesIn(outer: Found, text: string, places: readonly (readonly Found[])[], from: number, evidence: Evidence): Chosen[] {
  if (outer.nextWord - outer.word < 2) return [];
  const countries: Chosen[] = [];
  let nextWord = outer.word;
  for (let at = from; (places[at]?.[0]?.word ?? Infinity) < outer.nextWord; at++) {
    for (const match of places[at] as readonly Found[]) {
      if (match.word < nextWord || match.nextWord > outer.nextWord || match.nextWord - match.word === outer.nextWord - outer.word) continue;
      const taken = decide(text, match, evidence);
      if (taken === undefined || (taken !== 'software' && taken.mention.kind !== 'country')) continue;
      nextWord = match.nextWord;
      if (taken !== 'software') countries.push(taken);
      break;
    }
  }
  return countries;
}

/** What a match is: a mention, software, or (`undefined`) nothing, so that a shorter one may stand. */
function decide(text: string, match: Found, known: Evidence): Chosen | 'software' | undefined {
  const isSoftware = match.entries.some(isBlocking);
  if (match.isSoftware && (isSoftware || match.entries.every(({ entity }) => entity === undefined))) return 'software';
  const standing: Entry[] = [];
  let isPlain = false;
  let evidence: string | undefined;
  for (const entry of match.entries) {
    if (isBlocking(entry)) continue;
    const spoken = entry.name.match === 'evidence' ? (known.get(entry) ?? match.evidence[entry.kind]) : undefined;
    if (entry.name.match === 'evidence' && spoken === undefined) continue;
    if (entry.name.match !== 'evidence') isPlain = true;
    if (standing.length === 0) evidence = spoken;
    standing.push(entry);
  }
  if (standing.length === 0 && match.rule === undefined) return isSoftware ? 'software' : undefined;
  if (isPlain) evidence = undefined;
  const mention = toMention(match, standing, evidence);
  return { match, entry: standing[0], evidence, mention, key: mention.entity ?? text.slice(match.start, match.end) };
}

import { toMention, type Chosen } from './mention';
import type { Entry } from '../gazetteer/entry';
import type { Found } from './candidate';

export type { Chosen };

/** What the whole report says for names that need evidence; nothing for a passage alone. */
export interface Evidence {
  get(entry: Entry): string | undefined;
}
const NONE: Evidence = { get: () => undefined };

/** Leftmost, then longest. Software takes its place in the text without becoming a mention. */
export function choose(text: string, places: readonly (readonly Found[])[], evidence: Evidence = NONE): Chosen[] {
  const chosen: Chosen[] = [];
  let nextWord = 0;
  for (const matches of places) {
    if ((matches[0] as Found).word < nextWord) continue;
    for (const match of matches) {
      const taken = decide(text, match, evidence);
      if (taken === undefined) continue;
      nextWord = match.nextWord;
      if (taken !== 'software') chosen.push(taken);
      break;
    }
  }
  return chosen;
}

/** What a match is: a mention, software, or (`undefined`) nothing, so that a shorter one may stand. */
function decide(text: string, match: Found, known: Evidence): Chosen | 'software' | undefined {
  const isSoftware = match.entries.some(({ kind }) => kind === 'software');
  if (match.isSoftware && (isSoftware || match.entries.every(({ entity }) => entity === undefined))) return 'software';
  const standing: Entry[] = [];
  let isPlain = false;
  let evidence: string | undefined;
  for (const entry of match.entries) {
    if (entry.kind === 'software') continue;
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

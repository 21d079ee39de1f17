import type { Match } from '../gazetteer/match';
import type { Places } from '../gazetteer/places';
import type { Tokens } from '../tokens/tokens';
import type { Introduced } from './introduction';
import { nameEnd, PLAIN_NAME } from './nameShapes';
import { newName } from './newName';
import { columnTitle, tablesIn } from './tables';

/** Titles of fields and columns that name actors without doubt, and those that others have too. */
const ACTORS = /^(?:(?:threat|ransomware|extortion|hacktivist|apt|adversary|hacking|espionage)[ -](?:actor|group|gang)s?|gangs?|adversar(?:y|ies)|intrusion sets?|apts?)(?: names?)?$/i;
const PERHAPS_ACTORS = /^(?:actors?|groups?|attackers?|attributed to|attribution|attributed (?:group|actor))$/i;

/** The label of a field, at the end of what stands before its value: "**Threat Actor:** ". */
const LABEL = /(?:^|[\n|>*_-])[ \t]*(?:\*\*|__)?([A-Za-z][A-Za-z -]{2,24})(?:\*\*|__)?:(?:\*\*|__)?[ \t]*$/;
const LABEL_REACH = 40;

function labelBefore(text: string, start: number): string | undefined {
  return text.slice(Math.max(0, start - 4), start).includes(':') ? LABEL.exec(text.slice(Math.max(0, start - LABEL_REACH), start))?.[1] : undefined;
}

/** The field of actors of which a name is the value: by its label ("Threat Actor: RansomHub") or the title of its column. */
export function fieldOfActors({ text }: Tokens, { start }: Pick<Match, 'start'>): string | undefined {
  const label = labelBefore(text, start);
  if (label !== undefined && (ACTORS.test(label) || PERHAPS_ACTORS.test(label))) return `the label "${label}"`;
  const title = columnTitle(text, start);
  return title !== undefined && (ACTORS.test(title) || PERHAPS_ACTORS.test(title)) ? `the column "${title}"` : undefined;
}

/** The new names that stand alone in fields of actors that leave no doubt. */
export function namesInFields(tokens: Tokens, places: Places): Introduced[] {
  const { text, count } = tokens;
  const hasColumns = tablesIn(text).some(({ titles }) => titles.some((title) => ACTORS.test(title)));
  if (!hasColumns && !text.includes(':')) return [];
  const names: Introduced[] = [];
  for (let i = 0; i < count; i++) {
    const lead = text.slice(Math.max(0, tokens.start(i) - 4), tokens.start(i));
    if (!/[:|]\s*(?:\*\*|__)?\s*$/.test(lead) || tokens.isMasked(i)) continue;
    const field = lead.includes('|') ? columnTitle(text, tokens.start(i)) : labelBefore(text, tokens.start(i));
    if (field === undefined || !ACTORS.test(field)) continue;
    const end = nameEnd(tokens, i, PLAIN_NAME);
    const isAlone = end > i && /^(?:\*\*|__)?\s*(?:\||\n|\r|$)/.test(text.slice(tokens.end(end - 1), tokens.end(end - 1) + 8));
    const name = isAlone && !isKnown(places, i, end) ? newName(tokens, i, end) : undefined;
    if (name) names.push({ ...name, kind: 'actor', strength: 'explicit', phrase: field });
  }
  return names;
}

/** Whether a name of the dictionary, or of a form, lies within some words. */
function isKnown(places: Places, word: number, nextWord: number): boolean {
  for (let i = word; i < nextWord; i++) if (places.get(i)?.length) return true;
  return false;
}

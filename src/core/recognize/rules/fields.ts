import type { MentionKind } from '../../model';
import type { Candidate } from '../gazetteer/candidate';
import type { Places } from '../gazetteer/places';
import { ONE_SPACE } from '../tokens/gaps';
import { columnTitle, listOfItem } from '../tokens/tables';
import type { Tokens } from '../tokens/tokens';
import { hasKind } from './enumerations';
import type { Introduced } from './introduction';
import { ACTOR_TITLES, PERHAPS_ACTOR_TITLES, titled } from './lexicon/titles';
import { nameEnd, PLAIN_NAME } from './nameShapes';
import { newName } from './newName';
import { isCoined } from './newProgram';

/** Titles of fields, columns and lists that name actors without doubt, and those that others have too. */
const ACTORS = titled(ACTOR_TITLES);
const PERHAPS_ACTORS = titled(PERHAPS_ACTOR_TITLES);

/** How far a note in brackets behind a name goes, at most. */
const LONGEST_NOTE = 48;

/** By what the table of weights calls it. */
const CUE_OF_FIELD = 'in a field of actors';

/** The label of a field, at the end of what stands before its value: "**Threat Actor:** ". */
const LABEL = /(?:^|[\n|>*_-])[ \t]*(?:\*\*|__)?([A-Za-z][A-Za-z -]{2,24})(?:\*\*|__)?:(?:\*\*|__)?[ \t]*$/;
const LABEL_REACH = 40;

/** The label of the field that begins at an offset: "Malware" before "Malware: X". */
function labelBefore(text: string, start: number): string | undefined {
  return text.slice(Math.max(0, start - 4), start).includes(':')
    ? LABEL.exec(text.slice(Math.max(0, start - LABEL_REACH), start))?.[1]
    : undefined;
}

/** The field of actors of which a name is the value: by its label ("Threat Actor: RansomHub") or the title of its column. */
export const fieldOfActors = (tokens: Tokens, { start }: Pick<Candidate, 'start'>): string | undefined =>
  fieldTitled(tokens, start, (title) => ACTORS.test(title) || PERHAPS_ACTORS.test(title));

/** The field of which the value begins at an offset, in words, if its label or the title of its column is of a sort. */
export function fieldTitled({ text, tables }: Tokens, start: number, isOfSort: (title: string) => boolean): string | undefined {
  const label = labelBefore(text, start);
  if (label !== undefined && isOfSort(label)) return `the label "${label}"`;
  const title = columnTitle(text, tables, start);
  if (title !== undefined && isOfSort(title)) return `the column "${title}"`;
  const lead = listOfItem(text, tables, start)?.titles;
  return lead !== undefined && isOfSort(lead) ? `the list "${lead}"` : undefined;
}

/** The new names that stand alone in fields of actors that leave no doubt. */
export function namesInFields(tokens: Tokens, places: Places): Introduced[] {
  const { text, count, gaps, tables } = tokens;
  if (tables.length === 0 && !text.includes(':')) return [];
  const names: Introduced[] = [];
  for (let i = 0; i < count; i++) {
    if (((gaps[i] as number) & ONE_SPACE) !== 0) continue;
    const field = tokens.isMasked(i) ? undefined : titleOfField(tokens, i);
    if (field === undefined || !ACTORS.test(field)) continue;
    const end = nameEnd(tokens, i, PLAIN_NAME);
    const name = isAloneInField(tokens, i, end) && !isKnown(places, i, end) ? newName(tokens, i, end) : undefined;
    if (name && mayBeItem(tokens, places, i, end, 'actor')) names.push({ ...name, kind: 'actor', cue: CUE_OF_FIELD, phrase: field });
  }
  return names;
}

/** Whether nothing but the end of the field stands behind some words; of an item also what it goes on to say. */
export const isAloneInField = ({ text, ends, tables, starts }: Tokens, i: number, nextWord: number): boolean => {
  const end = ends[nextWord - 1] as number;
  if (nextWord === i) return false;
  const behind = text.slice(end, end + LONGEST_NOTE);
  return ALONE.test(behind) || (TOLD_OF.test(behind) && listOfItem(text, tables, starts[i] as number) !== undefined);
};

/** The end of a field, perhaps behind a note in brackets: "Copper Heron (suspected)". */
const ALONE = /^(?:\*\*|__)?\s*(?:\||\n|\r|$|\([^()\n]{1,40}\)\s*(?:\||\n|\r|$))/;
/** What is said of an item behind its name: "Copper Heron: new in May", "Copper Heron – new in May", "Copper Heron (new) and so on". */
const TOLD_OF = /^(?:\*\*|__)?(?::(?:\*\*|__)?[ \t]|[ \t]+(?:[-–—][ \t]|\())/;

/** The label, the title of the column or the line above the list of which a word may begin the value. */
export function titleOfField(tokens: Tokens, i: number): string | undefined {
  const mark = markBefore(tokens, i);
  if (mark === PIPE) return columnTitle(tokens.text, tokens.tables, tokens.start(i));
  return mark === COLON ? labelBefore(tokens.text, tokens.start(i)) : listOfItem(tokens.text, tokens.tables, tokens.start(i))?.titles;
}

/**
 * Whether an item of a list may be taken for a name although nothing but the line above speaks for it: items begin with capitals, and
 * "Insiders" are adversaries too. So it is written as no word is, or another item is a known name of the kind. What is no item may be.
 */
export function mayBeItem(tokens: Tokens, places: Places, i: number, nextWord: number, kind: MentionKind): boolean {
  const { text, tables } = tokens;
  const list = listOfItem(text, tables, tokens.start(i));
  if (!list || isCoined(tokens, i, nextWord)) return true;
  const isItem = (word: number) => listOfItem(text, [list], tokens.start(word)) !== undefined;
  return places.inOrder().some((word) => isItem(word) && places.get(word)?.some((candidate) => hasKind(candidate, kind)));
}

const [COLON, PIPE, STAR, LINE, BLANK] = [0x3a, 0x7c, 0x2a, 0x5f, 0x20];

/** The first unit before a word that is no blank and no emphasis; of the last four. */
function markBefore({ units, starts }: Tokens, i: number): number {
  const start = starts[i] as number;
  let at = start - 1;
  while (at > start - 4 && (units[at] === BLANK || units[at] === STAR || units[at] === LINE)) at--;
  return units[at] as number;
}

/** Whether a name of the dictionary, or of a form, is all of some words, or an actor's lies within them. */
function isKnown(places: Places, word: number, nextWord: number): boolean {
  if (places.get(word)?.some((candidate) => candidate.nextWord >= nextWord)) return true;
  for (let i = word; i < nextWord; i++) if (places.get(i)?.some((candidate) => hasKind(candidate, 'actor'))) return true;
  return false;
}

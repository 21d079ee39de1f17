import type { Places } from '../gazetteer/places';
import { ONE_SPACE } from '../tokens/gaps';
import { CAPITAL, HAS_CAPITAL, MASKED } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { fieldTitled, isAloneInField, titleOfField } from './fields';
import type { Introduced } from './introduction';
import { NO_PROGRAMS, PROGRAM_ENDINGS } from './lexicon/technical';
import { PROGRAM_TITLES } from './lexicon/titles';
import { oneOf, wordsIn } from './lexicon/written';
import { nameEnd, PLAIN_NAME } from './nameShapes';
import { newProgram } from './newProgram';

/** Titles of fields and columns that name programs without doubt. */
const PROGRAMS = new RegExp(`^${oneOf(PROGRAM_TITLES)}(?: names?)?$`, 'i');

/** By what the table of weights calls it. */
const [CUE_OF_FIELD, CUE_OF_FORM] = ['in a field of programs', 'a form of programs'] as const;

/** A word that ends as names of programs alone do: "AcmeRAT". What stands before it must not be a word of the trade. */
const FORM = new RegExp(`^(?!${oneOf(NO_PROGRAMS)})\\p{Lu}?[\\p{L}\\d]*\\p{Ll}\\d?${oneOf(PROGRAM_ENDINGS)}$`, 'u');

/** The new programs that stand alone in fields and columns of programs ("Malware: X"), and those whose name says what they are. */
export function programsByPlace(tokens: Tokens, places: Places): readonly Introduced[] {
  const { shapes, gaps, count, tables, text } = tokens;
  const hasFields = tables.length > 0 || text.includes(':');
  let names = NONE;
  for (let i = 0; i < count; i++) {
    if (((shapes[i] as number) & (HAS_CAPITAL | MASKED)) !== HAS_CAPITAL) continue;
    const isValue = hasFields && ((gaps[i] as number) & ONE_SPACE) === 0;
    const mayBeForm = hasEnding(tokens, i);
    if ((!isValue && !mayBeForm) || places.has(i)) continue;
    const found = (mayBeForm ? byForm(tokens, i) : undefined) ?? (isValue ? byField(tokens, places, i) : undefined);
    if (found) names = [...names, found];
  }
  return names;
}
const NONE: readonly Introduced[] = [];

/** Whether a word is so long and ends in such a letter that it may have a program's form; hardly any does. */
function hasEnding({ starts, ends, units }: Tokens, i: number): boolean {
  const end = ends[i] as number;
  return end - (starts[i] as number) >= SHORTEST_FORM && LAST_LETTERS.has(units[end - 1] as number);
}
const LAST_LETTERS: ReadonlySet<number> = new Set(wordsIn(PROGRAM_ENDINGS).map((ending) => ending.charCodeAt(ending.length - 1)));
const SHORTEST_FORM = 6;

const byForm = (tokens: Tokens, i: number): Introduced | undefined =>
  FORM.test(tokens.raw(i)) ? introduced(tokens, i, i + 1, CUE_OF_FORM, 'its form') : undefined;

function byField(tokens: Tokens, places: Places, i: number): Introduced | undefined {
  const field = tokens.has(i, CAPITAL) ? titleOfField(tokens, i) : undefined;
  if (field === undefined || !PROGRAMS.test(field)) return undefined;
  const end = nameEnd(tokens, i, PLAIN_NAME);
  for (let at = i; at < end; at++) if (places.has(at)) return undefined;
  return isAloneInField(tokens, i, end) ? introduced(tokens, i, end, CUE_OF_FIELD, field) : undefined;
}

function introduced(tokens: Tokens, word: number, nextWord: number, cue: string, phrase: string): Introduced | undefined {
  const name = newProgram(tokens, word, nextWord);
  if (!name) return undefined;
  const { text, first, size, words } = name;
  return { kind: 'software', text, first, size, words, cue, phrase };
}

/** The field of programs of which a name is the value: by its label, or the title of its column. */
export const fieldOfPrograms = (tokens: Tokens, start: number): string | undefined =>
  fieldTitled(tokens, start, (title) => PROGRAMS.test(title));

import type { Places } from '../gazetteer/places';
import { ONE_SPACE } from '../tokens/gaps';
import { CAPITAL, HAS_CAPITAL } from '../tokens/shapes';
import type { Tokens } from '../tokens/tokens';
import { fieldTitled, isAloneInField, mayBeItem, titleOfField } from './fields';
import type { Introduced } from './introduction';
import { NO_PROGRAMS, PROGRAM_ENDINGS } from './lexicon/technical';
import { PERHAPS_PROGRAM_TITLES, PROGRAM_TITLES, titled } from './lexicon/titles';
import { oneOf, wordsIn } from './lexicon/written';
import { nameEnd, PLAIN_NAME } from './nameShapes';
import { newProgram, standsFree, type NewProgram } from './newProgram';

/** Titles of fields, columns and lists that name programs without doubt, and those that others have too. */
const PROGRAMS = titled(PROGRAM_TITLES);
const PERHAPS_PROGRAMS = titled(PERHAPS_PROGRAM_TITLES);

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
    if (((shapes[i] as number) & HAS_CAPITAL) === 0 || !standsFree(tokens, i, i + 1)) continue;
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

function byForm(tokens: Tokens, i: number): Introduced | undefined {
  const name = FORM.test(tokens.raw(i)) ? newProgram(tokens, i, i + 1) : undefined;
  return name && told(name, CUE_OF_FORM, 'its form');
}

function byField(tokens: Tokens, places: Places, i: number): Introduced | undefined {
  const field = tokens.has(i, CAPITAL) ? titleOfField(tokens, i) : undefined;
  if (field === undefined) return undefined;
  const isSure = PROGRAMS.test(field);
  if (!isSure && !PERHAPS_PROGRAMS.test(field)) return undefined;
  const end = nameEnd(tokens, i, PLAIN_NAME);
  for (let at = i; at < end; at++) if (places.has(at)) return undefined;
  const name = isAloneInField(tokens, i, end) ? newProgram(tokens, i, end) : undefined;
  return name && (name.isCoined || (isSure && mayBeItem(tokens, places, i, end, 'software'))) ? told(name, CUE_OF_FIELD, field) : undefined;
}

const told = ({ text, first, size, words }: NewProgram, cue: string, phrase: string): Introduced => ({
  kind: 'software', text, first, size, words, cue, phrase,
});

/** The field of programs of which a name is the value: by its label, or the title of its column. */
export const fieldOfPrograms = (tokens: Tokens, start: number): string | undefined =>
  fieldTitled(tokens, start, (title) => PROGRAMS.test(title));

import type { Places } from '../gazetteer/places';
import { ONE_SPACE } from '../tokens/gaps';
import { CAPITAL, HAS_CAPITAL, MASKED } from '../tokens/shapes';
import { columnTitle } from '../tokens/tables';
import type { Tokens } from '../tokens/tokens';
import { isAloneInField, labelBefore, marksField } from './fields';
import type { Introduced } from './introduction';
import { nameEnd, PLAIN_NAME } from './nameShapes';
import { newProgram } from './newProgram';

/** Titles of fields and columns that name programs without doubt. */
const PROGRAMS =
  /^(?:malware|ransomware|backdoor|trojan|(?:malware|ransomware|trojan|botnet) (?:family|families|name|strain|variant)s?|malware\/tools?|tools?\/malware|(?:associated|known|used) (?:malware|tools|software)|implants?|payload (?:family|name))(?: names?)?$/i;

/** By what the table of weights calls it. */
const [CUE_OF_FIELD, CUE_OF_FORM] = ['in a field of programs', 'a form of programs'] as const;

/** A word that ends as names of programs alone do: "AcmeRAT". What stands before it must not be a word of the trade. */
const FORM =
  /^(?!Class|Boot|File|Resource|Web|Reverse|Module|Plugin|Shell|Simple|Custom|Android|Remote)\p{Lu}?[\p{L}\d]*\p{Ll}\d?(?:RAT|Ransom|Stealer|Wiper|Backdoor|Rootkit|Bootkit|Keylogger)$/u;

/** The new programs that stand alone in fields and columns of programs ("Malware: X"), and those whose name says what they are. */
export function programsByPlace(tokens: Tokens, places: Places): readonly Introduced[] {
  const { shapes, gaps, count, tables, text } = tokens;
  const hasFields = tables.length > 0 || text.includes(':');
  let names = NONE;
  for (let i = 0; i < count; i++) {
    if (((shapes[i] as number) & (HAS_CAPITAL | MASKED)) !== HAS_CAPITAL) continue;
    const isValue = hasFields && ((gaps[i] as number) & ONE_SPACE) === 0;
    if ((!isValue && !mayHaveForm(tokens, i)) || places.has(i)) continue;
    const found = byForm(tokens, i) ?? (isValue ? byField(tokens, places, i) : undefined);
    if (found) names = [...names, found];
  }
  return names;
}
const NONE: readonly Introduced[] = [];

function mayHaveForm({ starts, ends, units }: Tokens, i: number): boolean {
  const end = ends[i] as number;
  return end - (starts[i] as number) >= SHORTEST_FORM && LAST[units[end - 1] as number] === 1;
}

/** The last letters of names that have such a form. */
const LAST = new Uint8Array(1 << 16);
for (const letter of 'TtmrRk') LAST[letter.charCodeAt(0)] = 1;

const byForm = (tokens: Tokens, i: number): Introduced | undefined =>
  mayHaveForm(tokens, i) && FORM.test(tokens.raw(i)) ? introduced(tokens, i, i + 1, CUE_OF_FORM, 'its form') : undefined;
const SHORTEST_FORM = 6;

function byField(tokens: Tokens, places: Places, i: number): Introduced | undefined {
  if (!tokens.has(i, CAPITAL)) return undefined;
  const mark = marksField(tokens, i);
  if (mark === undefined) return undefined;
  const { text, tables } = tokens;
  const field = mark === 'column' ? columnTitle(text, tables, tokens.start(i)) : labelBefore(text, tokens.start(i));
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
export function fieldOfPrograms({ text, tables }: Tokens, start: number): string | undefined {
  const label = labelBefore(text, start);
  if (label !== undefined && PROGRAMS.test(label)) return `the label "${label}"`;
  const title = columnTitle(text, tables, start);
  return title !== undefined && PROGRAMS.test(title) ? `the column "${title}"` : undefined;
}

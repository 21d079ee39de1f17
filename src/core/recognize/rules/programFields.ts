import type { Places } from '../gazetteer/places';
import { ONE_SPACE } from '../tokens/gaps';
import { CAPITAL, HAS_CAPITAL } from '../tokens/shapes';
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
export function programsByPlace(tokens: Tokens, places: Places): Introduced[] {
  const names: Introduced[] = [];
  const hasFields = tokens.tables.length > 0 || tokens.text.includes(':');
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.has(i, HAS_CAPITAL) || tokens.isMasked(i) || places.has(i)) continue;
    const found = byForm(tokens, i) ?? (hasFields ? byField(tokens, places, i) : undefined);
    if (found) names.push(found);
  }
  return names;
}

/** The last letters of names that have such a form. */
const LAST: ReadonlySet<number> = new Set([...'TtmrRk'].map((letter) => letter.charCodeAt(0)));

function byForm(tokens: Tokens, i: number): Introduced | undefined {
  if (tokens.length(i) < SHORTEST_FORM || !LAST.has(tokens.units[tokens.end(i) - 1] as number)) return undefined;
  return FORM.test(tokens.raw(i)) ? introduced(tokens, i, i + 1, CUE_OF_FORM, 'its form') : undefined;
}
const SHORTEST_FORM = 6;

function byField(tokens: Tokens, places: Places, i: number): Introduced | undefined {
  if (!tokens.has(i, CAPITAL) || ((tokens.gaps[i] as number) & ONE_SPACE) !== 0) return undefined;
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

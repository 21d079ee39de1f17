import { ELEMENTS, METALS, NOUNS, type Scheme } from '../../src/core/recognize/rules/schemes';
import type { ClaimDraft, EntityDraft, NameDraft } from './draft';

/** Designators that one namer alone gives. */
const DESIGNATORS: readonly (readonly [form: RegExp, by: string])[] = [
  [/^(?:APT[ -]?|UNC|FIN)\d+$/, 'Mandiant'], [/^TEMP\.\w+$/, 'FireEye'], [/^TA\d{3,4}$/, 'Proofpoint'], [/^(?:TAG-|RedGolf|GreenBravo)\d+$/, 'Recorded Future'], [/^UAC-\d{4}$/, 'CERT-UA'],
  [/^(?:Storm|DEV)-\d{4}$/, 'Microsoft'], [/^(?:ITG|Hive)\d+$/, 'IBM X-Force'], [/^TG-\d{4}$/, 'Secureworks'], [/^ATK ?\d+$/, 'Thales'], [/^APT-C-\d+$/, '360'], [/^APT-Q-\d+$/, 'QiAnXin'],
  [/^CL-(?:STA|CRI|UNK)-\d+$/, 'Palo Alto Networks'], [/^UAT-?\d+$/, 'Cisco Talos'], [/^UTA\d{4}$/, 'Volexity'], [/^Larva-\d+$/, 'AhnLab'],
];
/** Names in a vendor's form that somebody else coined. */
const COINED_BY_OTHERS: Readonly<Record<string, string>> = { 'domestic kitten': 'Check Point', 'evasive panda': 'ESET', 'volatile kitten': '', 'void manticore': 'Check Point' };

/** Says whose a name is, and where its bearer is thought to come from, by the form of the name alone; both marked as inferred, both only where no list says it. */
export function withInferred(actor: EntityDraft): EntityDraft {
  const names = actor.names.map((name): NameDraft => {
    const by = name.by.length > 0 || name.form !== undefined ? undefined : namerOf(name.text);
    return by === undefined ? name : { ...name, by: [by] };
  });
  return { ...actor, names, claims: actor.claims.some(({ says }) => says === 'origin') ? actor.claims : [...impliedOrigins(actor.names), ...actor.claims] };
}

function namerOf(text: string): string | undefined {
  const coined = COINED_BY_OTHERS[text.toLowerCase()];
  if (coined !== undefined) return coined === '' ? undefined : coined;
  const by = DESIGNATORS.find(([form]) => form.test(text))?.[1] ?? schemeOf(text)?.by;
  return by === undefined ? undefined : `${by}, inferred`;
}

/** One claim for each country that the names imply: rarely more than one. */
function impliedOrigins(names: readonly NameDraft[]): ClaimDraft[] {
  const implied = new Map<string, ClaimDraft>();
  for (const { text, sources } of names) {
    const scheme = COINED_BY_OTHERS[text.toLowerCase()] === undefined ? schemeOf(text) : undefined;
    if (scheme?.origin === undefined || implied.has(scheme.origin)) continue;
    implied.set(scheme.origin, { says: 'origin', of: scheme.origin, certainty: 'suspected', basis: `inferred from the name ${text} and the naming scheme of ${scheme.by}`, sources });
  }
  return [...implied.values()];
}

/** The scheme of a name of two words: "Mustang Panda", "BRONZE PRESIDENT", "Earth Preta". */
function schemeOf(text: string): Scheme | undefined {
  const words = text.split(' ');
  const [first = '', last = ''] = words;
  if (words.length !== 2 || !/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(last)) return undefined;
  const element = text === text.toUpperCase() ? undefined : ELEMENTS.get(first.toLowerCase());
  return NOUNS.get(last.toLowerCase()) ?? (last === last.toUpperCase() ? METALS.get(first) : undefined) ?? element;
}

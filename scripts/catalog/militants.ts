import { slugOf } from '../../src/core/catalog';
import { keyOf, type EntityDraft, type NameDraft } from './draft';
import type { MispEntry } from './read';
import { SOURCES } from './sources';

const SOURCE = SOURCES.mispTerrorist.id;
/** Persons, and names that are words of other things. */
const LEFT_OUT: ReadonlySet<string> = new Set(['764', 'James Mason', 'The Base', 'Gulbuddin Hekmatyar', 'Islamic Revolutionary Guard Corps', 'Islamic Revolutionary Guard Corps\' Qods Force (IRGC-QF)', 'Samidoun']);

/** Militant organizations: organizations, never actors in a network by themselves. */
export function militantOrganizations(entries: readonly MispEntry[], known: ReadonlySet<string>): EntityDraft[] {
  return entries.filter(({ value }) => !LEFT_OUT.has(value)).flatMap((entry) => toEntity(entry, known));
}

function toEntity({ value }: MispEntry, known: ReadonlySet<string>): EntityDraft[] {
  const name = value.replace(/\s*\([^)]*\)/g, '').split(', ')[0]?.trim() ?? value;
  if (known.has(keyOf(name))) return [];
  const short = [...value.matchAll(/\(([^)]{3,})\)/g)].map(([, text = '']) => text.trim()).filter((text) => !known.has(keyOf(text)));
  return [{
    id: `organization/${slugOf(name)}`,
    names: [{ text: name, by: [], sources: [SOURCE] }, ...short.map((text): NameDraft => ({
      text, by: [], sources: [SOURCE], ...(/^\p{Lu}[\p{L}-]*$/u.test(text) ? { form: 'abbreviation' as const, match: 'evidence' as const } : {}),
    }))],
    ids: {}, claims: [], notes: [], references: [], sources: [SOURCE], class: 'militant-group',
  }];
}

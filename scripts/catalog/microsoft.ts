import type { ActorRecord } from './actor-record';
import { joinNames } from './draft';
import { relationsOf } from './misp-actors';
import { listOf, textOf, type MispEntry } from './read';
import { SOURCES } from './sources';

const SOURCE = SOURCES.mispMicrosoft.id;
/** Countries that Microsoft's text names where MISP's field for them is empty. */
const COUNTRIES_IN_TEXT: Readonly<Record<string, string>> = { India: 'IN', 'United States': 'US' };
const KINDS = ['Private sector offensive actor', 'Financially motivated', 'Influence operations', 'Covert network', 'Group in development'];

/** Microsoft's names for actors, as MISP carries them. */
export function microsoftActors(entries: readonly MispEntry[]): ActorRecord[] {
  return entries.map((entry): ActorRecord => {
    const meta = entry.meta ?? {};
    const parts = (textOf(meta['microsoft-origin-threat']) ?? '').split(', ').filter((part) => part !== '');
    const iso = textOf(meta.country) ?? parts.map((part) => COUNTRIES_IN_TEXT[part]).find((found) => found !== undefined);
    const kinds = parts.filter((part) => KINDS.includes(part)).map((part) => part.toLowerCase());
    return {
      list: 'microsoft',
      uuid: entry.uuid,
      // Only the list's own name is Microsoft's: its synonyms are other people's.
      names: joinNames([
        { text: entry.value.trim(), by: ['Microsoft'], sources: [SOURCE] },
        ...listOf(meta.synonyms).map((text) => ({ text: text.trim(), by: isMicrosofts(text) ? ['Microsoft'] : [], sources: [SOURCE] })),
      ]),
      attackIds: [],
      ids: { 'misp-microsoft': entry.uuid },
      origins: iso === undefined ? [] : [{ iso, certainty: 'suspected' }],
      sponsors: [],
      victims: [],
      relations: relationsOf(entry, SOURCE),
      notes: kinds.length > 0 ? [{ text: `Microsoft lists it as: ${kinds.join(', ')}.`, sources: [SOURCE] }] : [],
      references: listOf(meta.refs),
      source: SOURCE,
    };
  });
}

/** Names of Microsoft's own scheme for actors that it has not named yet. */
const isMicrosofts = (text: string): boolean => /^(?:Storm|DEV)-\d{3,4}$/.test(text);

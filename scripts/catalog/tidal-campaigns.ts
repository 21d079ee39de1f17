import { slugOf } from '../../src/core/catalog';
import type { EntityId } from '../../src/core/model';
import { keyOf, type EntityDraft } from './draft';
import { textOf, type MispEntry } from './read';
import { SOURCES } from './sources';

const SOURCE = SOURCES.tidalCampaigns.id;

/** Tidal Cyber's own campaigns with their months; those of ATT&CK are known. Who is behind one is told by the names in its title alone. */
export function tidalCampaigns(entries: readonly MispEntry[], actors: readonly EntityDraft[]): EntityDraft[] {
  const bearers = actorsByName(actors);
  return entries.filter(({ value, meta }) => textOf(meta?.source) !== 'MITRE' && !value.endsWith('(Deprecated)')).map((entry): EntityDraft => {
    const name = entry.value.replace(/\s*\((?:CVE|TA571)[^)]*\)/g, '').replace(/"/g, '').trim();
    const actor = actorIn(name, bearers);
    const month = (key: string) => textOf(entry.meta?.[key])?.slice(0, 7);
    const [firstSeen, lastSeen] = [month('first_seen'), month('last_seen')];
    return {
      id: `campaign/${slugOf(name)}`,
      names: [{ text: name, by: ['Tidal Cyber'], sources: [SOURCE] }],
      ids: { tidal: entry.uuid }, claims: [], notes: [], references: [], sources: [SOURCE],
      ...(actor === undefined ? {} : { actor: { says: 'attributed-to', of: actor, certainty: 'suspected', basis: 'named in its title', sources: [SOURCE] } }),
      ...(firstSeen === undefined ? {} : { firstSeen }),
      ...(lastSeen === undefined ? {} : { lastSeen }),
    };
  });
}

/** Key of a name that one actor alone bears → the actor. */
function actorsByName(actors: readonly EntityDraft[]): Map<string, EntityId> {
  const bearers = new Map<string, EntityId | undefined>();
  for (const { id, names } of actors) {
    for (const { text } of names.filter(({ text: name }) => name.length > 3)) {
      const key = keyOf(text);
      bearers.set(key, bearers.has(key) && bearers.get(key) !== id ? undefined : id);
    }
  }
  return new Map([...bearers].flatMap(([key, id]) => (id === undefined ? [] : [[key, id] as const])));
}

/** The actor whose name of up to three words stands in the title, if it is but one. */
function actorIn(title: string, bearers: ReadonlyMap<string, EntityId>): EntityId | undefined {
  const words = title.split(/[\s/]+/);
  const found = words.flatMap((_, i) => [3, 2, 1].flatMap((count) => bearers.get(keyOf(words.slice(i, i + count).join(' '))) ?? []));
  const [first] = found;
  return new Set(found).size === 1 ? first : undefined;
}

import type { ActorRecord } from './actor-record';
import { joinNames } from './draft';
import { listOf, textOf, type MispEntry } from './read';
import { SOURCES } from './sources';

const SOURCE = SOURCES.tidalGroups.id;

/** Names that Tidal's list gives in other words than everybody else. */
const RENAMED: Readonly<Record<string, string>> = {
  'BlackCat Ransomware Actors & Affiliates': 'ALPHV', 'Cuba Ransomware Actors': 'Cuba', 'Ransomhub Group': 'RansomHub', 'Ransomhouse Group': 'RansomHouse', 'STORM-0817': 'Storm-0817',
  'CACTUS Ransomware Actors': 'Cactus', 'Nova RaaS': 'Nova', 'Medusa Ransomware Actors': 'Medusa Group', 'Royal Ransomware Actors': 'Royal', 'DragonForce Ransomware Group': 'DragonForce',
};
/** Entries about a part of a group, or about users of a tool, that are no actor by a name. */
const NOT_ACTORS: ReadonlySet<string> = new Set([
  'Cat Scientist Actor', 'SGL Actor', 'PirateJack Actor', 'Quad7 Botnet Operators', 'Zloader Threat Actors', 'Seashell Blizzard Subgroup',
]);

/** Tidal Cyber's groups, as MISP carries them: ATT&CK's with further facts, and its own. */
export function tidalActors(entries: readonly MispEntry[], countryNames: ReadonlyMap<string, string>): ActorRecord[] {
  return entries.filter(({ value }) => !NOT_ACTORS.has(value)).map((entry) => toRecord(entry, entry.meta ?? {}, countryNames));
}

function toRecord(entry: MispEntry, meta: NonNullable<MispEntry['meta']>, countryNames: ReadonlyMap<string, string>): ActorRecord {
  const isAttacks = textOf(meta.source) === 'MITRE';
  const given = entry.value.replace(/ \((?:Deprecated|Collective)\)$/, '').trim();
  const short = RENAMED[given] ?? given.replace(/ (?:Ransomware )?(?:Threat )?(?:Actors?|Group|Gang|Operators|Affiliates)(?: & Affiliates)?$/, '').trim();
  const name = isAttacks ? given : short;
  const attackId = textOf(meta.group_attack_id);
  const motives = listOf(meta.observed_motivations);
  return {
    list: 'tidal',
    uuid: entry.uuid,
    names: joinNames([name, given].map((text) => ({ text, by: [], sources: [SOURCE] }))),
    attackIds: isAttacks && attackId !== undefined ? [attackId] : [],
    ids: { tidal: entry.uuid },
    origins: listOf(meta.country).filter((iso) => /^[A-Z]{2}$/.test(iso)).map((iso) => ({ iso, certainty: 'suspected' as const })),
    sponsors: [],
    victims: listOf(meta.observed_countries).flatMap((iso) => { const country = countryNames.get(iso); return country === undefined ? [] : [{ name: country }]; }),
    relations: [],
    notes: isAttacks || motives.length === 0 ? [] : [{ text: `Motives, by Tidal Cyber: ${motives.join(', ').toLowerCase()}.`, sources: [SOURCE] }],
    references: [],
    source: SOURCE,
  };
}

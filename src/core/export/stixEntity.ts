import type { Entity, EntityId, Kind } from '../model';
import { attackPage } from './attack';
import { common, stixId, timeOf, type StixObject } from './stixObject';

/** The types of STIX for each kind of entity; software may be a tool. */
const TYPES: Readonly<Record<Kind, string>> = {
  actor: 'intrusion-set',
  campaign: 'campaign',
  country: 'location',
  organization: 'identity',
  software: 'malware',
};

/** The id of an entity's object: ATT&CK's own where it is known, else one derived from ours. */
export function stixIdOf({ id, kind, ids, class: sort }: Pick<Entity, 'id' | 'kind' | 'ids' | 'class'>): string {
  const own = ids['stix'];
  return own !== undefined && /^[a-z-]+--[0-9a-f-]{36}$/.test(own) ? own : stixId(sort === 'tool' ? sort : TYPES[kind], id);
}

/** An entity as an object. `day` is the day of the dataset that knows it. */
export function entityObject(entity: Entity, day: string): StixObject {
  const id = stixIdOf(entity);
  const type = id.slice(0, id.indexOf('--'));
  const references = referencesOf(entity);
  return {
    ...common(type, id, timeOf(day)),
    name: entity.name,
    ...SPECIFIC[entity.kind](entity, type),
    ...(references.length > 0 ? { external_references: references } : {}),
  };
}

const SPECIFIC: Readonly<Record<Kind, (entity: Entity, type: string) => object>> = {
  actor: (entity) => aliasesOf(entity),
  campaign: (entity) => ({ ...aliasesOf(entity), ...seen('first_seen', entity.firstSeen), ...seen('last_seen', entity.lastSeen) }),
  country: ({ id }) => ({ country: id.slice('country/'.length) }),
  organization: (entity) => ({ identity_class: entity.class === 'people' || entity.class === 'militant-group' ? 'group' : 'organization' }),
  software: (entity, type) => ({ ...(type === 'malware' ? { is_family: true, ...sortOf(entity) } : {}), ...aliasesOf(entity) }),
};

/** What sort of malware it is, in STIX's own words where it has one. */
function sortOf({ class: sort }: Entity): { malware_types?: string[] } {
  const type = MALWARE_TYPES[sort ?? ''];
  return type === undefined ? {} : { malware_types: [type] };
}
const MALWARE_TYPES: Readonly<Record<string, string>> = {
  ransomware: 'ransomware', 'remote-access-trojan': 'remote-access-trojan', backdoor: 'backdoor', 'banking-trojan': 'trojan', botnet: 'bot', loader: 'downloader',
  wiper: 'wiper', rootkit: 'rootkit', worm: 'worm', webshell: 'webshell', miner: 'resource-exploitation', spyware: 'spyware',
};

function aliasesOf({ name, names }: Entity): { aliases?: string[] } {
  const aliases = [
    ...new Set(names.filter(({ form, text }) => form !== 'id' && form !== 'adjective' && text !== name).map(({ text }) => text)),
  ];
  return aliases.length > 0 ? { aliases } : {};
}

/** A date as precise as it is known becomes the first moment of its year, month or day. */
function seen(field: string, date: string | undefined): object {
  return date === undefined ? {} : { [field]: `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}T00:00:00.000Z` };
}

function referencesOf({ ids, references, id }: Entity): object[] {
  const attack = ids['mitre-attack'];
  return [
    ...(attack === undefined ? [] : [{ source_name: 'mitre-attack', external_id: attack, url: attackPage(attack) }]),
    { source_name: 'intel-annotator', external_id: id },
    ...Object.entries(ids).filter(([list]) => list.startsWith('misp')).map(([list, uuid]) => ({ source_name: list, external_id: uuid })),
    ...references.slice(0, 20).map((url) => ({ source_name: hostOf(url), url })),
  ];
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;

/** Somebody whom a report names and no dataset knows. */
export function unknownObject(kind: Kind, name: string, day: string, marking: object): StixObject {
  const type = TYPES[kind];
  const specific = kind === 'organization' ? { identity_class: 'organization' } : kind === 'country' ? { country: name } : kind === 'software' ? { is_family: true } : {};
  return { ...common(type, unknownId(kind, name), timeOf(day)), name, ...specific, ...marking };
}

export const unknownId = (kind: Kind, name: string): string => stixId(TYPES[kind], `unknown/${name.toLowerCase()}`);

/** The entity that an object of ours stands for. */
export function entityIdIn(
  references: readonly { readonly source_name?: unknown; readonly external_id?: unknown }[],
): EntityId | undefined {
  return references.find(({ source_name: name }) => name === 'intel-annotator')?.external_id as EntityId | undefined;
}

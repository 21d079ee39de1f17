import type { SourceFolder } from './read';
import { SOURCES } from './sources';

/** The parts of a STIX 2.1 object in ATT&CK's bundle that we read. */
interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly x_mitre_aliases?: readonly string[];
  readonly first_seen?: string;
  readonly last_seen?: string;
  readonly revoked?: boolean;
  readonly x_mitre_deprecated?: boolean;
  readonly external_references?: readonly { readonly source_name: string; readonly url?: string; readonly external_id?: string }[];
  readonly relationship_type?: string;
  readonly source_ref?: string;
  readonly target_ref?: string;
}

export interface AttackObject {
  readonly stix: string;
  readonly type: 'intrusion-set' | 'campaign' | 'malware' | 'tool';
  /** G0129, C0024, S0013 … */
  readonly attackId: string;
  readonly name: string;
  /** The name and whatever else ATT&CK calls it. */
  readonly names: readonly string[];
  readonly state: 'active' | 'deprecated' | 'revoked';
  /** The STIX id of what replaces a revoked object. */
  readonly replacedBy?: string;
  readonly references: readonly string[];
  /** `2019-09`: ATT&CK fills in the first day of a month, so that its days mean nothing. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** The source that lists it: the bundle of its domain. */
  readonly source: string;
}

export interface Attack {
  readonly groups: readonly AttackObject[];
  readonly campaigns: readonly AttackObject[];
  readonly software: readonly AttackObject[];
  /** STIX id of a group or campaign → STIX ids of the software that it uses, in the bundle's order. */
  readonly uses: ReadonlyMap<string, readonly string[]>;
  /** STIX id of a campaign → STIX ids of the groups behind it. */
  readonly attributedTo: ReadonlyMap<string, readonly string[]>;
}

/** The enterprise bundle, and from the one of the mobile and industrial domains what is not in the first. */
export function readAttack(folder: SourceFolder): Attack {
  const enterprise = folder.json<{ objects: StixObject[] }>('attack', 'enterprise-attack-18.1.json').objects;
  const known = new Set(enterprise.map(({ id }) => id));
  const others = folder.json<{ objects: StixObject[] }>('attack', 'mobile-ics-attack-18.1.json').objects.filter(({ id }) => !known.has(id));
  const objects = [...enterprise, ...others];
  const replacements = new Map(edges(objects, 'revoked-by'));
  const sourceOf = ({ id }: StixObject) => (known.has(id) ? SOURCES.attack.id : SOURCES.attackMobileIcs.id);
  const read = (...types: string[]) => objects.filter(({ type }) => types.includes(type)).map((object) => toAttackObject(object, replacements, sourceOf(object)));
  return {
    groups: read('intrusion-set'),
    campaigns: read('campaign').filter(({ state }) => state === 'active'),
    software: read('malware', 'tool').filter(({ state }) => state === 'active'),
    uses: grouped(edges(objects, 'uses')),
    attributedTo: grouped(edges(objects, 'attributed-to')),
  };
}

function toAttackObject(object: StixObject, replacements: ReadonlyMap<string, string>, source: string): AttackObject {
  const own = object.external_references?.find(({ source_name, external_id }) => source_name.startsWith('mitre-') && external_id !== undefined);
  if (!own?.external_id || object.name === undefined) throw new Error(`${object.id} has no name or no ATT&CK id`);
  const replacedBy = replacements.get(object.id);
  return {
    stix: object.id,
    type: object.type as AttackObject['type'],
    attackId: own.external_id,
    name: object.name,
    names: [...new Set([object.name, ...(object.aliases ?? []), ...(object.x_mitre_aliases ?? [])])],
    state: object.revoked ? 'revoked' : object.x_mitre_deprecated ? 'deprecated' : 'active',
    ...(replacedBy !== undefined ? { replacedBy } : {}),
    references: (object.external_references ?? []).flatMap(({ url }) => (url === undefined ? [] : [url])),
    ...(object.first_seen !== undefined ? { firstSeen: object.first_seen.slice(0, 7) } : {}),
    ...(object.last_seen !== undefined ? { lastSeen: object.last_seen.slice(0, 7) } : {}),
    source,
  };
}

function edges(objects: readonly StixObject[], type: string): [string, string][] {
  return objects.flatMap((object): [string, string][] => (
    object.relationship_type === type && object.source_ref !== undefined && object.target_ref !== undefined ? [[object.source_ref, object.target_ref]] : []
  ));
}

function grouped(pairs: readonly [string, string][]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [from, to] of pairs) groups.set(from, [...(groups.get(from) ?? []), to]);
  return groups;
}

/** The UUID within a STIX id: MISP's cluster of ATT&CK groups refers to them by it. */
export function uuidOf(stix: string): string {
  return stix.slice(stix.indexOf('--') + 2);
}

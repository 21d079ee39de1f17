import table from '../../../data/generated/attack-ids.json';

/** An object of ATT&CK that reports name by its id. */
export interface AttackObject {
  readonly id: string;
  readonly name: string;
  readonly sort: 'technique' | 'tactic' | 'mitigation';
  readonly domains: readonly string[];
  /** STIX's UUID of a technique. */
  readonly uuid?: string;
  /** Short names of a technique's tactics. */
  readonly tactics: readonly string[];
  /** The id of the technique that took its place. */
  readonly revokedBy?: string;
}

export const ATTACK_VERSION: string = table.version;

let objects: Map<string, AttackObject> | undefined;

/** A technique, tactic or mitigation by its id; what was revoked too. */
export function attackObject(id: string): AttackObject | undefined {
  return (objects ??= readTable()).get(id);
}

/** All of them, in the order of their ids within their sort. */
export function attackObjects(): readonly AttackObject[] {
  return [...(objects ??= readTable()).values()];
}

/** The technique that holds for an id today: itself, or what took its place, over any number of steps. */
export function currentOf(object: AttackObject): AttackObject {
  const seen = new Set<string>();
  let current = object;
  while (current.revokedBy !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    current = attackObject(current.revokedBy) ?? current;
  }
  return current;
}

/** The techniques that ATT&CK gives a group or a campaign, by its id (G0129, C0028). */
export function techniquesOf(attackId: string): readonly string[] {
  return (table.uses as Readonly<Record<string, string>>)[attackId]?.split(' ') ?? [];
}

/** The page of an object of ATT&CK. */
export function attackPage(id: string): string {
  const folder = FOLDERS.find(([start]) => id.startsWith(start))?.[1] ?? 'techniques';
  return `https://attack.mitre.org/${folder}/${id.replace('.', '/')}/`;
}
const FOLDERS = [
  ['TA', 'tactics'],
  ['T', 'techniques'],
  ['M', 'mitigations'],
  ['G', 'groups'],
  ['S', 'software'],
  ['C', 'campaigns'],
] as const;

function readTable(): Map<string, AttackObject> {
  const found = new Map<string, AttackObject>();
  const add = (object: AttackObject) => { found.set(object.id, object); };
  for (const row of table.techniques) {
    const [id = '', name = '', uuid = '', domain = '', tactics = '', revokedBy = ''] = row.split('|');
    add({ id, name, uuid, sort: 'technique', domains: [domain], tactics: tactics.split(' '), ...(revokedBy === '' ? {} : { revokedBy }) });
  }
  for (const row of table.tactics) {
    const [id = '', name = '', shortname = '', domain = ''] = row.split('|');
    add({ id, name, sort: 'tactic', domains: [domain], tactics: [shortname] });
  }
  for (const row of table.mitigations) {
    const [id = '', name = '', domain = ''] = row.split('|');
    add({ id, name, sort: 'mitigation', domains: [domain], tactics: [] });
  }
  return found;
}

import type { CardItem } from '../card';
import type { Catalog } from '../catalog';
import { attackObject, attackObjects, attackPage, currentOf, techniquesOf, type AttackObject } from '../export';
import type { Entity, EntityId } from '../model';

/**
 * What is known of ATT&CK's techniques beside their names: a file of its own, since only hovers ask for it. Lists
 * are texts with blanks between their members.
 */
export interface AttackUses {
  /** Platforms by the technique's id, with `,` between them. */
  readonly platforms: Readonly<Record<string, string>>;
  /** Ids of techniques by the id of a program (S0154). */
  readonly software: Readonly<Record<string, string>>;
}

/** What a hover on a technique's id tells. */
export interface TechniqueCard {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly tactics: readonly string[];
  readonly platforms: readonly string[];
  readonly parent?: AttackObject;
  /** What took its place, where ATT&CK revoked it. */
  readonly successor?: AttackObject;
  /** The actors, campaigns and programs of the report that use it. */
  readonly users: readonly Entity[];
  /** How many others of the data use it. */
  readonly others: number;
}

/** The card of a technique by its id, in a report that names these entities; `undefined` where ATT&CK has no such technique. */
export function techniqueCard(id: string, named: Iterable<EntityId>, catalog: Catalog, uses: AttackUses): TechniqueCard | undefined {
  const technique = attackObject(id);
  if (technique?.sort !== 'technique') return undefined;
  const current = currentOf(technique);
  const parent = id.includes('.') ? attackObject(id.slice(0, id.indexOf('.'))) : undefined;
  const all = usersOf(current.id, catalog, uses);
  const here = new Set(named);
  const users = all.filter((user) => here.has(user.id));
  return {
    id,
    name: technique.name,
    href: attackPage(id),
    tactics: tacticNames(technique),
    platforms: uses.platforms[id]?.split(',') ?? [],
    ...(parent ? { parent } : {}),
    ...(current === technique ? {} : { successor: current }),
    users,
    others: all.length - users.length,
  };
}

/** What a program does, as lines of its card: techniques by id, each once, with their tactics. None of who is no program of ATT&CK's. */
export function techniqueItems({ kind, ids }: Entity, uses: AttackUses): CardItem[] {
  if (kind !== 'software') return [];
  const objects = (uses.software[ids['mitre-attack'] ?? '']?.split(' ') ?? []).flatMap((id) => attackObject(id) ?? []).map(currentOf);
  return [...new Set(objects)].map((technique) => ({
    text: `${technique.id} ${technique.name}`,
    detail: tacticNames(technique).join(', '),
    href: attackPage(technique.id),
  }));
}

const indices = new WeakMap<Catalog, Map<string, Entity[]>>();

/** Who uses a technique, by the data. Indexed on the first call. */
function usersOf(technique: string, catalog: Catalog, uses: AttackUses): readonly Entity[] {
  const index = indices.get(catalog) ?? new Map<string, Entity[]>();
  if (!indices.has(catalog)) {
    indices.set(catalog, index);
    for (const entity of catalog.entities) {
      const id = entity.ids['mitre-attack'] ?? '';
      for (const used of techniquesOf(id).concat(uses.software[id]?.split(' ') ?? []))
        index.set(used, [...(index.get(used) ?? []), entity]);
    }
  }
  return index.get(technique) ?? [];
}

/** The names of a technique's tactics. */
export function tacticNames({ tactics, domains }: AttackObject): string[] {
  const all = attackObjects().filter(({ sort, domains: of }) => sort === 'tactic' && of.some((domain) => domains.includes(domain)));
  return tactics.map((short) => all.find((tactic) => tactic.tactics.includes(short))?.name ?? short);
}

/** Fewer letters of a name say nothing. */
const LETTERS_AT_LEAST = 4;

/** Techniques whose id goes on as typed (`T15`), or of whose name a word does (`spearph`); none that was revoked. By id. */
export function techniqueCompletions(typed: string, limit = 100): AttackObject[] {
  const id = typed.toUpperCase();
  const words = typed.length >= LETTERS_AT_LEAST ? ` ${typed.toLowerCase()}` : undefined;
  const hasWords = ({ name }: AttackObject): boolean =>
    words !== undefined && ` ${name.toLowerCase().replace(/[/-]/g, ' ')}`.includes(words);
  const fits = (object: AttackObject): boolean => (/^T\d+/.test(id) && object.id.startsWith(id)) || hasWords(object);
  return attackObjects()
    .filter((object) => object.sort === 'technique' && object.revokedBy === undefined && fits(object))
    .slice(0, limit);
}

/** A row of a table of techniques. */
export interface TechniqueRow {
  readonly technique: AttackObject;
  readonly tactics: readonly string[];
  readonly mentions: number;
}

/** The techniques that a text names by id, each once, by tactic as an attack goes on, then by id; a revoked one counts as its successor. */
export function techniqueRows(text: string): TechniqueRow[] {
  const counts = new Map<AttackObject, number>();
  for (const [id] of text.matchAll(/(?<![\p{L}\p{N}_./-])T\d{4}(?:\.\d{3})?(?![\p{L}\p{N}_]|\.\d|-\d)/gu)) {
    const object = attackObject(id);
    if (object) counts.set(currentOf(object), (counts.get(currentOf(object)) ?? 0) + 1);
  }
  const rows = [...counts].map(([technique, mentions]) => ({ technique, mentions, tactics: tacticNames(technique) }));
  const place = ({ tactics }: TechniqueRow): number => TACTICS.indexOf(tactics[0] ?? '') % (TACTICS.length + 1);
  return rows.sort((a, b) => place(a) - place(b) || (a.technique.id < b.technique.id ? -1 : 1));
}

/** Tactics in the order in which ATT&CK's matrix has them. */
const TACTICS = [
  'Reconnaissance',
  'Resource Development',
  'Initial Access',
  'Execution',
  'Persistence',
  'Privilege Escalation',
  'Defense Evasion',
  'Credential Access',
  'Discovery',
  'Lateral Movement',
  'Collection',
  'Command and Control',
  'Exfiltration',
  'Impact',
];

/** The rows as a table in Markdown, with the heads of its columns. */
export function techniqueTable(rows: readonly TechniqueRow[], heads: readonly [id: string, name: string, tactics: string]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const body = rows.map(({ technique: { id, name }, tactics }) => line([`[${id}](${attackPage(id)})`, name, tactics.join(', ')]));
  return [line(heads), line(heads.map(() => '---')), ...body].join('\n');
}

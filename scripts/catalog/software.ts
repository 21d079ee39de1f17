import type { EntityId, SoftwareClass } from '../../src/core/model';
import { identityOf, joinNames, keyOf, union, type EntityDraft, type NameDraft } from './draft';
import { addSpellings } from './software-spellings';
import { Slugs } from './slugs';
import type { Program } from './software-lists';

export interface Software {
  readonly entities: readonly EntityDraft[];
  /** UUID in any of the lists → id. */
  readonly byUuid: ReadonlyMap<string, EntityId>;
}

/**
 * The programs of all lists, each once. Two records are one program where their own names are the same but for case, spaces and hyphens
 * ("AgentTesla", "Agent Tesla"), where the own name of the one is another name that ATT&CK, or else Malpedia, gives to the other alone, or
 * where another name of the later one is the own name of the earlier one, of no further one, and one own name begins with the other
 * ("NetWire RC", also NetWire) or they share two names.
 */
export function joinSoftware(programs: readonly Program[], actorNames: ReadonlySet<string>): Software {
  const groups = groupsOf(programs);
  const slugs = new Slugs('software');
  const byUuid = new Map<string, EntityId>();
  const entities = groups.map((group): EntityDraft => {
    const entity = toEntity(group, slugs);
    for (const { uuid } of group) byUuid.set(uuid, entity.id);
    return entity;
  });
  return { entities: addSpellings(entities, actorNames), byUuid };
}

function groupsOf(programs: readonly Program[]): Program[][] {
  const groups = new Map<string, Program[]>();
  const others = new Map<string, Set<string>>(); // another name → the keys of the programs that bear it
  for (const program of programs) {
    const own = identityOf(program.names[0] ?? '');
    const isNew = !groups.has(own) && program.attackId === undefined;
    const bearers = others.get(own);
    const bearer = bearers?.size === 1 ? [...bearers][0] : undefined;
    const key = isNew ? namesake(program, groups) ?? bearer ?? own : own;
    const group = groups.get(key);
    if (group) group.push(program);
    else groups.set(key, [program]);
    if (program.source.startsWith('attack') || program.source === 'misp-malpedia') for (const name of program.names.slice(1)) {
      const identity = identityOf(name);
      others.set(identity, (others.get(identity) ?? new Set()).add(key));
    }
  }
  return [...groups.values()];
}

/** The key of the one group whose own name is another name of a program, and with which it has more in common than this name. */
function namesake({ names }: Program, groups: ReadonlyMap<string, readonly Program[]>): string | undefined {
  const [own = '', ...others] = names.map(identityOf);
  const [key, ...further] = new Set(others.filter((name) => groups.has(name)));
  if (key === undefined || further.length > 0) return undefined;
  const known = new Set(groups.get(key)?.flatMap((program) => program.names.map(identityOf)));
  const isLonger = own.startsWith(key) || key.startsWith(own);
  return isLonger || others.filter((name) => known.has(name)).length > 1 ? key : undefined;
}

function toEntity(group: readonly Program[], slugs: Slugs): EntityDraft {
  const sources = group.reduce<string[]>((all, { source }) => union(all, [source]), []);
  const names = withoutCaseTwins(joinNames(group.flatMap(({ names: texts, source }) => texts.map((text): NameDraft => ({ text, by: [], sources: [source] })))));
  const attack = group.find(({ attackId }) => attackId !== undefined);
  const attackId = attack?.attackId;
  const sort = classOf(group);
  return {
    id: slugs.take(names[0]?.text ?? '', attackId?.toLowerCase() ?? group[0]?.uuid.slice(0, 8) ?? ''),
    names: [
      ...names.map((name, i) => ({ ...name, sources: i === 0 ? sources : name.sources })),
      ...(attack && attackId !== undefined ? [{ text: attackId, by: [], sources: [attack.source], form: 'id' as const }] : []),
    ],
    ids: attackId === undefined ? {} : { 'mitre-attack': attackId },
    claims: [], notes: [], references: [], sources,
    ...(sort === undefined ? {} : { class: sort }),
  };
}

/** ATT&CK's word that it is a tool counts most; then the list that says most of what sort it is. */
function classOf(group: readonly Program[]): SoftwareClass | undefined {
  if (group.some((program) => program.attackId !== undefined && program.class === 'tool')) return 'tool';
  const sorts = group.flatMap((program) => program.class ?? []);
  return sorts.find((sort) => sort !== 'malware' && sort !== 'tool') ?? sorts[0];
}

function withoutCaseTwins(names: readonly NameDraft[]): NameDraft[] {
  const kept = new Map<string, NameDraft>();
  for (const name of names) {
    const key = keyOf(name.text);
    const twin = kept.get(key);
    kept.set(key, twin ? { ...twin, sources: union(twin.sources, name.sources) } : name);
  }
  return [...kept.values()];
}

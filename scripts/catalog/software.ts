import type { EntityId } from '../../src/core/model';
import { uuidOf, type AttackObject } from './attack';
import { joinNames, keyOf, union, type EntityDraft, type NameDraft } from './draft';
import { listOf, type MispEntry } from './read';
import { Slugs } from './slugs';
import { SOURCES } from './sources';
import { isEverydayWord, plainWords } from './words';

/** One program as one list has it. */
interface Program {
  readonly uuid: string;
  readonly names: readonly string[];
  readonly attackId?: string;
  readonly source: string;
}

export interface Software {
  readonly entities: readonly EntityDraft[];
  /** UUID in any of the lists → id. */
  readonly byUuid: ReadonlyMap<string, EntityId>;
}

/**
 * Names of software, there to block: "Cobalt Strike" is not the actor Cobalt. Programs of two lists are one where their primary names are
 * identical. An actor's name (`actorNames`) keeps ransomware brands that would be left out as everyday words.
 */
export function readSoftware(attack: readonly AttackObject[], tools: readonly MispEntry[], ransomware: readonly MispEntry[], actorNames: ReadonlySet<string>): Software {
  const programs = [
    ...attack.map((object): Program => ({ uuid: uuidOf(object.stix), names: object.names, attackId: object.attackId, source: SOURCES.attack.id })),
    ...tools.map((entry) => toProgram(entry, SOURCES.mispTools.id)),
    ...ransomware.filter(({ value }) => !NOT_SOFTWARE.has(keyOf(value))).map((entry) => brandOnly(toProgram(entry, SOURCES.mispRansomware.id), actorNames)),
  ].filter(({ names }) => names.length > 0);
  const groups = new Map<string, Program[]>();
  for (const program of programs) {
    const key = keyOf(program.names[0] ?? '');
    groups.set(key, [...(groups.get(key) ?? []), program]);
  }
  const slugs = new Slugs('software');
  const byUuid = new Map<string, EntityId>();
  const entities = [...groups.values()].map((group): EntityDraft => {
    const entity = toEntity(group, slugs);
    for (const { uuid } of group) byUuid.set(uuid, entity.id);
    return entity;
  });
  return { entities, byUuid };
}

/** Groups of people that MISP's list of ransomware holds because they have a leak site. */
const NOT_SOFTWARE: ReadonlySet<string> = new Set(['shinyhunters', 'scattered lapsus$ hunters', 'international police association', 'donald trump']);

function toEntity(group: readonly Program[], slugs: Slugs): EntityDraft {
  const sources = group.reduce<string[]>((all, { source }) => union(all, [source]), []);
  const names = withoutCaseTwins(joinNames(group.flatMap(({ names: texts, source }) => texts.map((text): NameDraft => ({ text, by: [], sources: [source] })))));
  const attackId = group.find((program) => program.attackId !== undefined)?.attackId;
  return {
    id: slugs.take(names[0]?.text ?? '', group[0]?.attackId?.toLowerCase() ?? group[0]?.uuid.slice(0, 8) ?? ''),
    names: names.map((name, i) => ({ ...name, sources: i === 0 ? sources : name.sources })),
    ids: attackId === undefined ? {} : { 'mitre-attack': attackId },
    claims: [], notes: [], references: [], sources,
  };
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

function toProgram(entry: MispEntry, source: string): Program {
  const names = [entry.value, ...listOf(entry.meta?.synonyms)].flatMap(variants).filter(isUsable);
  return { uuid: entry.uuid, names: [...new Set(names)], source };
}

/** "RotorCrypt(RotoCrypt, Tar) Ransomware" and "A Ransomware or B Ransomware" hold several names; "… Ransomware" is found without that word too. */
function variants(given: string): string[] {
  return given
    .replace(/\((?:fake|not an official name|formerly known as)[^)]*\)/gi, '')
    .split(/ or |[(),]| [иu]\s/)
    .map((part) => part.replace(/["“”‑]/g, '').replace(/\s+/g, ' ').trim())
    .flatMap((part) => {
      const short = part.replace(/ ransomware$/i, '');
      return short === part ? [part] : [short, part];
    });
}

/** Not what antivirus engines print ("Trojan.Heur.JP.juW"), not notes in place of a name, not what a text would never hold. */
function isUsable(name: string): boolean {
  return name.length >= 3 && name.length <= 32
    && /\p{L}.*\p{L}/u.test(name)
    && !/[/\\@_{}<>[\]:|]/.test(name)
    && !/^(?:trojan|backdoor|bkdr|troj|win32|w32|linux|android|apt|agent|generic\w*|trj|downloader|infostealer|hacktool)[.!-]/i.test(name)
    && !/^(?:unnamed|of|related|the|fake|ransomware)\b/i.test(name)
    && name.split(' ').length <= 4;
}

/** Two thousand brands of ransomware include many a plain word ("Survey", "Done"): those names block nothing worth blocking, unless an actor bears them. */
function brandOnly(program: Program, actorNames: ReadonlySet<string>): Program {
  const names = program.names.filter((name) => {
    const words = plainWords(name);
    return actorNames.has(keyOf(name)) || words.length !== 1 || !isEverydayWord(words[0] ?? '');
  });
  return { ...program, names };
}

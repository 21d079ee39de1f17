import type { ActorRecord, RecordRelation } from './actor-record';
import { fromConfidence, fromTags } from './certainty';
import { joinNames, type NameDraft, type NoteDraft } from './draft';
import { nameUsers } from './name-users';
import { listOf, textOf, type MispEntry, type MispMeta } from './read';
import { SOURCES } from './sources';

const SOURCE = SOURCES.mispActors.id;
const CFR = 'Council on Foreign Relations, as given by MISP';

/** MISP's threat actors. */
export function mispActors(entries: readonly MispEntry[], producers: ReadonlyMap<string, string>): ActorRecord[] {
  return entries.map((entry) => toRecord(entry, entry.meta ?? {}, producers));
}

/** Actors that MISP enters by what they did, though it knows a name of theirs. */
const NAMES_OF_ACTORS: Readonly<Record<string, string>> = { 'Operation C-Major': 'Transparent Tribe', 'Operation Emmental': 'Retefe Gang', 'Operation Shadow Force': 'TA-ShadowCricket' };

function toRecord(entry: MispEntry, meta: MispMeta, producers: ReadonlyMap<string, string>): ActorRecord {
  const users = nameUsers(meta, producers);
  const actor = NAMES_OF_ACTORS[entry.value];
  const given = [...(actor === undefined ? [] : [actor]), entry.value, ...listOf(meta.synonyms)].map((text) => cleanName(text, users.get(text) ?? []));
  const [confidence] = listOf(meta['attribution-confidence']).map(Number);
  return {
    list: 'misp',
    uuid: entry.uuid,
    names: joinNames(given.filter(({ text }) => !isAttackId(text))),
    attackIds: given.map(({ text }) => text).filter(isAttackId),
    ids: { misp: entry.uuid },
    origins: listOf(meta.country).filter((iso) => iso !== '').map((iso) => ({
      iso, certainty: fromConfidence(confidence), ...(confidence !== undefined ? { confidence } : {}),
    })),
    sponsors: listOf(meta['cfr-suspected-state-sponsor']),
    victims: [
      ...listOf(meta['cfr-suspected-victims']).map((name) => ({ name, basis: CFR })),
      ...listOf(meta['suspected-victims']).map((name) => ({ name, basis: 'suspected victims, as given by MISP' })),
    ],
    relations: relationsOf(entry, SOURCE),
    notes: notesOf(meta),
    references: listOf(meta.refs),
    source: SOURCE,
  };
}

/** MISP puts some users, and a relation, into the name itself: "Hive0081 (IBM)", "Subgroup: Andariel". */
const USERS_IN_BRACKETS: Readonly<Record<string, string>> = {
  QiAnXin: 'QiAnXin', 'SCWX CTU': 'Secureworks', IBM: 'IBM X-Force', NHSC: 'NSHC', 'Palo Alto': 'Palo Alto Networks',
};

function cleanName(given: string, by: readonly string[]): NameDraft {
  const tidy = given.trim().replace(/,$/, '').replace(/‑/g, '-').replace(/^Subgroup:\s*/, '');
  const [, text, inBrackets] = /^(.*\S)\s*\(([^)]+)\)$/.exec(tidy) ?? [];
  const user = inBrackets === undefined ? undefined : USERS_IN_BRACKETS[inBrackets];
  if (text !== undefined && user !== undefined) return { text, by: by.length > 0 ? by : [user], sources: [SOURCE] };
  return { text: tidy, by, sources: [SOURCE] };
}

const isAttackId = (text: string): boolean => /^G\d{4}$/.test(text);

export function relationsOf(entry: MispEntry, source: string): RecordRelation[] {
  return (entry.related ?? []).map((relation) => ({ type: relation.type, to: relation['dest-uuid'], certainty: fromTags(relation.tags), source }));
}

/** Facts that are no claims about another entity. */
function notesOf(meta: MispMeta): NoteDraft[] {
  const kinds = listOf(meta['cfr-type-of-incident']);
  const targets = listOf(meta['cfr-target-category']);
  const sectors = listOf(meta['targeted-sector']);
  const unit = textOf(meta.GRU);
  const since = textOf(meta.since);
  const notes: string[] = [];
  if (kinds.length > 0) notes.push(`Kind of incident, by the Council on Foreign Relations: ${kinds.join(', ').toLowerCase()}.`);
  if (targets.length > 0) notes.push(`Kinds of target, by the Council on Foreign Relations: ${targets.join(', ').toLowerCase()}.`);
  if (sectors.length > 0) notes.push(`Targeted sectors, by MISP: ${sectors.join(', ').toLowerCase()}.`);
  if (unit !== undefined) notes.push(`MISP gives the GRU's ${unit.replace(/^Military/, 'military')} as the body behind it.`);
  if (since !== undefined) notes.push(`Active since ${since}, by MISP.`);
  return notes.map((text) => ({ text, sources: [SOURCE] }));
}

import type { Catalog } from '../catalog';
import { cited, claimItems, isConfirmed, nameOf, periodOf, targetsOf, type Telling } from './claims';
import { ENGLISH, type CardItem } from './item';
import { Citations, furtherPages, type CardSource } from './sources';
import { newestFirst, subjectItems, subjectsOf, surestFirst } from './subjects';
import type { Claim, Entity, EntityId, Name, Relation } from '../model';

/** The labels of a card's lines, in their order. */
export type CardLabel =
  | 'Other names'
  | 'Class'
  | 'Seen'
  | 'Attributed to'
  | 'Origin'
  | 'Campaigns'
  | 'Confirmed targets'
  | 'Suspected targets'
  | 'Sponsored by'
  | 'Possibly the same as'
  | 'Part of'
  | 'Uses'
  | 'Used by'
  | 'Used in'
  | 'Techniques'
  | 'Origin of'
  | 'Targeted by'
  | 'Confirmed target in'
  | 'Suspected target in'
  | 'Notes'
  | 'References';

/** A labelled line of a card. */
export interface CardRow {
  readonly label: CardLabel;
  readonly items: readonly CardItem[];
  /** How many further items the card's length leaves out. */
  readonly more: number;
}

/** What is known of an entity, for a view to lay out. */
export interface Card {
  readonly id: EntityId;
  readonly kind: string;
  readonly title: string;
  /** External ids, such as G0129. */
  readonly ids: readonly CardItem[];
  readonly rows: readonly CardRow[];
  /** What the items' numbers stand for. */
  readonly sources: readonly CardSource[];
}

/** How many items a card shows of each row; a row of none is left out. */
export interface CardLength {
  readonly names: number;
  readonly targets: number;
  readonly campaigns: number;
  readonly relations: number;
  readonly background: number;
  readonly references: number;
  /** Of a target all that is said, or the surest and latest alone. */
  readonly weights: 'all' | 'first';
  /** Whom a report names: they stand first among those who use, come from or aim at something. */
  readonly named?: ReadonlySet<EntityId>;
}
export const SHORT_CARD: CardLength = {
  names: 8,
  targets: 8,
  campaigns: 3,
  relations: 3,
  background: 0,
  references: 3,
  weights: 'first',
};
const ALL = Number.POSITIVE_INFINITY;
export const FULL_CARD: CardLength = {
  names: ALL,
  targets: ALL,
  campaigns: ALL,
  relations: ALL,
  background: ALL,
  references: ALL,
  weights: 'all',
};

/**
 * The card of an entity. `matched` is left out of its other names, since the card's head tells it. `techniques` are a program's (see
 * `techniqueItems`): not every caller has their table.
 */
export function cardOf(
  entity: Entity,
  catalog: Catalog,
  length: CardLength,
  matched?: string,
  words = ENGLISH,
  techniques: readonly CardItem[] = [],
): Card {
  const telling = { catalog, words, citations: new Citations(catalog) };
  const rows = [...ownRows(entity, telling, length.weights), ...whoAimedHere(entity, telling)];
  const names = row('Other names', otherNames(entity, matched).map(nameItem));
  const notes = row('Notes', entity.notes.map(({ text, sources }) => ({ text, ...cited(sources, telling.citations) })));
  const known = [...rows.slice(0, NAMES_COME_AFTER), names, ...rows.slice(NAMES_COME_AFTER), row('Techniques', techniques), notes];
  const all = known.map((one) => shortened(one, length));
  const sources = telling.citations.all;
  const pages = shortened(row('References', furtherPages(entity, sources)), length);
  const told = [...all, pages].filter((one) => one.items.length > 0);
  return { id: entity.id, kind: entity.kind, title: words.nameOf(entity.id, entity.name), ids: idItems(entity), rows: told, sources };
}

/** The names stand behind what an analyst asks first: where from, for whom, when, at whom. */
const NAMES_COME_AFTER = 8;

/** What is said of the entity itself, the most asked first. */
function ownRows(entity: Entity, telling: Telling, weights: CardLength['weights']): CardRow[] {
  const { catalog } = telling;
  const says = (relation: Relation) => entity.claims.filter((claim) => claim.says === relation);
  const items = (relation: Relation) => claimItems(says(relation), telling);
  const campaigns = newestFirst(subjectsOf(entity, 'attributed-to', 'campaign', catalog));
  const targets = targetsOf(entity, campaigns.map(({ subject }) => subject), telling);
  const seen = periodOf(entity, telling.words);
  const users = (kind: 'actor' | 'campaign') => subjectItems(newestFirst(subjectsOf(entity, 'uses', kind, catalog)), telling);
  return [
    row('Class', classItems(entity, telling)),
    row('Seen', seen === '' ? [] : [{ text: seen }]),
    row('Attributed to', items('attributed-to')),
    row('Origin', claimItems(byNumber(says('origin')), telling)),
    row('Sponsored by', items('sponsored-by')),
    row('Campaigns', subjectItems(campaigns, telling)),
    row('Confirmed targets', claimItems(targets.filter(isConfirmed), telling, 'confirmed', weights)),
    row('Suspected targets', claimItems(targets.filter((claim) => !isConfirmed(claim)), telling, 'suspected', weights)),
    row('Possibly the same as', items('possibly-same-as')),
    row('Part of', items('part-of')),
    row('Used by', users('actor')),
    row('Used in', users('campaign')),
    row('Uses', says('uses').map((claim) => ({ text: nameOf(claim.of, telling), entity: claim.of, ...cited(claim.sources, telling.citations) }))),
  ];
}

/** Of a country or an organization: who comes from it, and who aimed at it. */
function whoAimedHere(entity: Entity, telling: Telling): CardRow[] {
  const { catalog } = telling;
  const campaigns = newestFirst(subjectsOf(entity, 'targets', 'campaign', catalog));
  const actors = (relation: Relation) => surestFirst(subjectsOf(entity, relation, 'actor', catalog), catalog);
  return [
    row('Origin of', subjectItems(actors('origin'), telling)),
    row('Targeted by', subjectItems(actors('targets'), telling)),
    row('Confirmed target in', subjectItems(campaigns.filter(({ claim }) => isConfirmed(claim)), telling, 'confirmed')),
    row('Suspected target in', subjectItems(campaigns.filter(({ claim }) => !isConfirmed(claim)), telling, 'suspected')),
  ];
}

function classItems({ kind, class: sort, country }: Entity, telling: Telling): CardItem[] {
  if ((kind !== 'organization' && kind !== 'software') || sort === undefined) return [];
  return [{ text: telling.words.classOf(sort), ...(country ? { detail: nameOf(country, telling) } : {}) }];
}

const row = (label: CardLabel, items: readonly CardItem[]): CardRow => ({ label, items, more: 0 });

function shortened({ label, items }: CardRow, length: CardLength): CardRow {
  const limit = length[LIMITS[label]];
  const isNamed = ({ entity }: CardItem): boolean => entity !== undefined && length.named?.has(entity) === true;
  const sorted = NAMED_FIRST.has(label) ? [...items.filter(isNamed), ...items.filter((item) => !isNamed(item))] : items;
  return { label, items: sorted.slice(0, limit), more: Math.max(0, items.length - limit) };
}

const NAMED_FIRST: ReadonlySet<CardLabel> = new Set(['Used by', 'Used in', 'Uses', 'Origin of', 'Targeted by']);

/** Which length of a card counts for a row. */
const LIMITS: Readonly<Record<CardLabel, Exclude<keyof CardLength, 'weights' | 'named'>>> = {
  'Other names': 'names',
  Class: 'names',
  Seen: 'names',
  'Attributed to': 'relations',
  Origin: 'relations',
  Campaigns: 'campaigns',
  'Confirmed targets': 'targets',
  'Suspected targets': 'targets',
  'Sponsored by': 'relations',
  'Possibly the same as': 'relations',
  'Part of': 'relations',
  'Used by': 'campaigns',
  'Used in': 'campaigns',
  Techniques: 'campaigns',
  Uses: 'background',
  'Confirmed target in': 'campaigns',
  'Suspected target in': 'campaigns',
  'Targeted by': 'background',
  'Origin of': 'background',
  Notes: 'background',
  References: 'references',
};

/**
 * Names that somebody is known to use come first, those of one namer together; adjectives and ids are no other names. Namers keep the order
 * in which the dataset first tells them.
 */
function otherNames(entity: Entity, matched: string | undefined): Name[] {
  const seen = new Set([entity.name.toLowerCase(), matched?.toLowerCase()]);
  const byNamer = new Map<string, Name[]>();
  for (const name of entity.names) {
    const key = name.text.toLowerCase();
    if (name.form === 'adjective' || name.form === 'id' || seen.has(key)) continue;
    seen.add(key);
    const namer = name.by.join(', ');
    byNamer.set(namer, [...(byNamer.get(namer) ?? []), name]);
  }
  const unnamed = byNamer.get('') ?? [];
  byNamer.delete('');
  return [...[...byNamer.values()].flat(), ...unnamed];
}

const nameItem = ({ text, by }: Name): CardItem => ({ text, ...(by.length > 0 ? { detail: by.join(', ') } : {}) });

/** Claims with a number first, the highest before the others. */
function byNumber(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => (b.confidence ?? -1) - (a.confidence ?? -1));
}

function idItems({ ids, kind }: Entity): CardItem[] {
  const attack = ids['mitre-attack'];
  if (attack === undefined) return [];
  const folder = kind === 'campaign' ? 'campaigns' : kind === 'software' ? 'software' : 'groups';
  return [{ text: attack, href: `https://attack.mitre.org/${folder}/${encodeURIComponent(attack)}/` }];
}

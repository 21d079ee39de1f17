import type { Catalog } from './catalog';
import type { Certainty, Claim, Entity, EntityId, Mention, Name, Relation, Source } from './model';
import { foldSpelling, foldWord } from './text';

/** A piece of a card's line: text, with what it links to. All of it is plain text that a view must escape. */
export interface CardItem {
  readonly text: string;
  /** What stands in brackets behind the text: who says so, how sure they are. */
  readonly detail?: string;
  /** A web address, http(s) only. */
  readonly href?: string;
  /** The entity whose card tells more. */
  readonly entity?: EntityId;
}

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
  | 'Confirmed target in'
  | 'Suspected target in'
  | 'Targeted by'
  | 'Origin of'
  | 'Notes'
  | 'References';

/** How a card's details are said; a view may say them in another language. */
export interface CardWords {
  certainty(certainty: Certainty): string;
  /** A source's own number, 0 to 100. */
  confidence(confidence: number): string;
  period(from: string, to: string): string;
}
export const ENGLISH: CardWords = {
  certainty: (certainty) => certainty.replaceAll('-', ' '),
  confidence: (confidence) => `${confidence} of 100`,
  period: (from, to) => `${from} to ${to}`,
};

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
}

/** How many items a card shows of each row; a row of none is left out. */
export interface CardLength {
  readonly names: number;
  readonly targets: number;
  readonly campaigns: number;
  readonly relations: number;
  readonly background: number;
  readonly references: number;
}
export const SHORT_CARD: CardLength = { names: 8, targets: 3, campaigns: 3, relations: 3, background: 0, references: 3 };
const ALL = Number.POSITIVE_INFINITY;
export const FULL_CARD: CardLength = { names: ALL, targets: ALL, campaigns: ALL, relations: ALL, background: ALL, references: ALL };

/** The card of an entity. `matched` is left out of its other names, since the card's head tells it. */
export function cardOf(entity: Entity, catalog: Catalog, length: CardLength, matched?: string, words = ENGLISH): Card {
  const about = catalog.claimsAbout(entity.id);
  const says = (relation: Relation) => entity.claims.filter((claim) => claim.says === relation);
  const items = (claims: readonly Claim[], label = '') => claimItems(claims, catalog, words, label);
  const subjects = (relation: Relation, kind: Entity['kind'], accept: (claim: Claim) => boolean = () => true) =>
    about.filter(({ subject, claim }) => claim.says === relation && subject.kind === kind && accept(claim));
  const subjectItem = ({ subject, claim }: { subject: Entity; claim: Claim }): CardItem => ({
    text: subject.name,
    detail: [dates(subject, words), weight(claim, catalog, words, 'stated')].filter(Boolean).join('; '),
    entity: subject.id,
  });
  const campaigns = newestFirst(subjects('attributed-to', 'campaign'));
  // What an actor's campaigns aimed at comes first: it is told with its basis.
  const targets = [
    ...campaigns.flatMap(({ subject }) => subject.claims.filter(({ says: relation }) => relation === 'targets')),
    ...says('targets'),
  ];
  const hasKind = (kind: Entity['kind']) => entity.kind === kind;
  const rows = [
    row('Other names', otherNames(entity, matched).map(nameItem), length.names),
    row(
      'Class',
      hasKind('organization') && entity.class !== undefined
        ? [{ text: entity.class.replaceAll('-', ' '), ...(entity.country ? { detail: catalog.nameOf(entity.country) } : {}) }]
        : [],
      1,
    ),
    row('Seen', dates(entity, words) === '' ? [] : [{ text: dates(entity, words) }], 1),
    row('Attributed to', items(says('attributed-to')), length.relations),
    row('Origin', items(byNumber(says('origin'))), length.relations),
    row('Campaigns', campaigns.map(subjectItem), length.campaigns),
    row('Confirmed targets', items(targets.filter(isConfirmed), 'confirmed'), length.targets),
    row(
      'Suspected targets',
      items(
        targets.filter((claim) => !isConfirmed(claim)),
        'suspected',
      ),
      length.targets,
    ),
    row('Sponsored by', items(says('sponsored-by')), length.relations),
    row('Possibly the same as', items(says('possibly-same-as')), length.relations),
    row('Part of', items(says('part-of')), length.relations),
    row(
      'Uses',
      says('uses').map((claim) => ({ text: catalog.nameOf(claim.of) })),
      length.background,
    ),
    row('Confirmed target in', newestFirst(subjects('targets', 'campaign', isConfirmed)).map(subjectItem), length.campaigns),
    row(
      'Suspected target in',
      newestFirst(subjects('targets', 'campaign', (claim) => !isConfirmed(claim))).map(subjectItem),
      length.campaigns,
    ),
    row(
      'Targeted by',
      subjects('targets', 'actor').map(({ subject }) => ({ text: subject.name, entity: subject.id })),
      length.background,
    ),
    row(
      'Origin of',
      subjects('origin', 'actor').map(({ subject }) => ({ text: subject.name, entity: subject.id })),
      length.background,
    ),
    row(
      'Notes',
      entity.notes.map((note) => ({ text: note.text, detail: sourceNames(note.sources, catalog) })),
      length.background,
    ),
    row('References', references(entity, targets, catalog), length.references),
  ];
  return { id: entity.id, kind: entity.kind, title: entity.name, ids: idItems(entity), rows: rows.filter((one) => one.items.length > 0) };
}

/** The first line of a hover: which name was matched, who uses it, whose name it is. */
export function matchedName(text: string, entity: Entity): { readonly name: Name | undefined; readonly by: string } {
  const folded = foldName(text);
  const name =
    entity.names.find((candidate) => candidate.text === text) ?? entity.names.find((candidate) => foldName(candidate.text) === folded);
  return { name, by: name?.by.join(', ') ?? '' };
}

/** The entities that a hover on a mention shows: the one that is meant, else every candidate, the best first. */
export function entitiesOf(mention: Pick<Mention, 'entity' | 'candidates'>, catalog: Catalog): Entity[] {
  const ids =
    mention.entity !== undefined ? [mention.entity, ...mention.candidates.filter((id) => id !== mention.entity)] : mention.candidates;
  return ids.map((id) => catalog.entity(id)).filter((entity): entity is Entity => entity !== undefined);
}

/** Whether a target is known to have been one. Every other certainty counts as suspected, so that a guess is never shown as a fact. */
export function isConfirmed({ certainty }: { readonly certainty: Certainty }): boolean {
  return certainty === 'confirmed' || certainty === 'stated';
}

/** A name however it is set: over two lines, in capitals, with a curly apostrophe, without its last full stop. */
const foldName = (text: string): string => foldWord(foldSpelling(text)).replace(/[^\p{L}\p{N}\p{M}]+$/u, '');

function row(label: CardLabel, items: readonly CardItem[], limit: number): CardRow {
  return { label, items: items.slice(0, limit), more: Math.max(0, items.length - limit) };
}

/** Names that somebody is known to use come first; adjectives and ids are no other names. */
function otherNames(entity: Entity, matched: string | undefined): Name[] {
  const seen = new Set([entity.name.toLowerCase(), matched?.toLowerCase()]);
  const names = entity.names.filter(({ text, form }) => {
    const key = text.toLowerCase();
    if (form === 'adjective' || form === 'id' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return [...names.filter(({ by }) => by.length > 0), ...names.filter(({ by }) => by.length === 0)];
}

const nameItem = ({ text, by }: Name): CardItem => ({ text, ...(by.length > 0 ? { detail: by.join(', ') } : {}) });

/** One item for each entity that claims name, with all that is said of it. `label` is a word that the row's label says already. */
function claimItems(claims: readonly Claim[], catalog: Catalog, words: CardWords, label: string): CardItem[] {
  const details = new Map<EntityId, string[]>();
  for (const claim of claims) {
    const detail = weight(claim, catalog, words, label);
    details.set(claim.of, [...(details.get(claim.of) ?? []), ...(detail === '' ? [] : [detail])]);
  }
  return [...details].map(([of, weights]) => ({ text: catalog.nameOf(of), detail: [...new Set(weights)].join('; '), entity: of }));
}

/** How sure who is, and why: "likely, 50 of 100, MISP". */
function weight(claim: Claim, catalog: Catalog, words: CardWords, label: string): string {
  const certainty = claim.certainty === label ? '' : words.certainty(claim.certainty);
  const number = claim.confidence === undefined ? '' : words.confidence(claim.confidence);
  return [certainty, number, claim.basis, sourceNames(claim.sources, catalog)].filter(Boolean).join(', ');
}

function sourceNames(ids: readonly string[], catalog: Catalog): string {
  return ids.map((id) => catalog.source(id)).map((source, i) => source?.publisher ?? source?.title ?? ids[i]).join(', ');
}

function dates({ firstSeen, lastSeen }: Entity, words: CardWords): string {
  return [firstSeen, lastSeen].some((date) => date !== undefined) ? words.period(firstSeen ?? '?', lastSeen ?? '?') : '';
}

/** Claims with a number first, the highest before the others. */
function byNumber(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => (b.confidence ?? -1) - (a.confidence ?? -1));
}

function newestFirst<T extends { subject: Entity }>(campaigns: readonly T[]): T[] {
  return [...campaigns].sort((a, b) => (b.subject.firstSeen ?? '').localeCompare(a.subject.firstSeen ?? ''));
}

function idItems({ ids, kind }: Entity): CardItem[] {
  const attack = ids['mitre-attack'];
  if (attack === undefined) return [];
  const folder = kind === 'campaign' ? 'campaigns' : kind === 'software' ? 'software' : 'groups';
  return [{ text: attack, href: `https://attack.mitre.org/${folder}/${encodeURIComponent(attack)}/` }];
}

/**
 * The pages that a card rests on, each once: publications that its facts cite, then the entity's own references, then the lists that it
 * stands in.
 */
function references(entity: Entity, targets: readonly Claim[], catalog: Catalog): CardItem[] {
  const items = new Map<string, CardItem>();
  const add = (href: string | undefined, text: string) => {
    if (href !== undefined && /^https?:\/\//i.test(href) && !items.has(href)) items.set(href, { text, href });
  };
  const cited = [...new Set([...targets, ...entity.claims, ...entity.notes].flatMap(({ sources }) => sources))]
    .map((id) => catalog.source(id)).filter((source) => source !== undefined);
  const isPublication = ({ published = '' }: Source) => published.length > 'YYYY'.length;
  for (const source of cited.filter(isPublication)) add(source.url, `${source.title}, ${source.published ?? ''}`);
  for (const href of entity.references) add(href, href.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, ''));
  for (const source of cited) add(source.url, source.title);
  return [...items.values()];
}

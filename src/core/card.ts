import type { Catalog } from './catalog';
import type { Certainty, Claim, Entity, EntityId, Mention, Name, Relation } from './model';

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

/** A labelled line of a card. */
export interface CardRow {
  readonly label: string;
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

/** How much a card shows of each row. */
export interface CardLength {
  readonly names: number;
  readonly targets: number;
  readonly campaigns: number;
  readonly others: number;
  readonly references: number;
}
export const SHORT_CARD: CardLength = { names: 8, targets: 3, campaigns: 4, others: 4, references: 3 };
export const FULL_CARD: CardLength = { names: 1000, targets: 1000, campaigns: 1000, others: 1000, references: 1000 };

/** The card of an entity. `matched` is left out of its other names, since the card's head tells it. */
export function cardOf(entity: Entity, catalog: Catalog, length: CardLength, matched?: string): Card {
  const about = catalog.claimsAbout(entity.id);
  const says = (relation: Relation) => entity.claims.filter((claim) => claim.says === relation);
  const subjects = (relation: Relation, kind: Entity['kind'], accept: (claim: Claim) => boolean = () => true) =>
    about.filter(({ subject, claim }) => claim.says === relation && subject.kind === kind && accept(claim));
  const claimItem = (claim: Claim): CardItem => ({ text: catalog.nameOf(claim.of), detail: weight(claim, catalog), entity: claim.of });
  const subjectItem = ({ subject, claim }: { subject: Entity; claim: Claim }): CardItem => ({
    text: subject.name, detail: [dates(subject), weight(claim, catalog)].filter(Boolean).join('; '), entity: subject.id,
  });
  const targets = says('targets');
  const hasKind = (kind: Entity['kind']) => entity.kind === kind;
  const rows = [
    row('Other names', otherNames(entity, matched).map(nameItem), length.names),
    row('Class', hasKind('organization') && entity.class !== undefined ? [{ text: entity.class.replaceAll('-', ' '), ...(entity.country ? { detail: catalog.nameOf(entity.country) } : {}) }] : [], 1),
    row('Seen', dates(entity) === '' ? [] : [{ text: dates(entity) }], 1),
    row('Attributed to', says('attributed-to').map(claimItem), length.others),
    row('Origin', byClaimed(says('origin')).map(claimItem), length.others),
    row('Sponsored by', says('sponsored-by').map(claimItem), length.others),
    row('Campaigns', newestFirst(subjects('attributed-to', 'campaign')).map(subjectItem), length.campaigns),
    row('Confirmed targets', targets.filter(isConfirmed).map(claimItem), length.targets),
    row('Suspected targets', targets.filter((claim) => !isConfirmed(claim)).map(claimItem), length.targets),
    row('Possibly the same as', says('possibly-same-as').map(claimItem), length.others),
    row('Part of', says('part-of').map(claimItem), length.others),
    row('Uses', says('uses').map((claim) => ({ text: catalog.nameOf(claim.of) })), length.others),
    row('Confirmed target in', newestFirst(subjects('targets', 'campaign', isConfirmed)).map(subjectItem), length.campaigns),
    row('Suspected target in', newestFirst(subjects('targets', 'campaign', (claim) => !isConfirmed(claim))).map(subjectItem), length.campaigns),
    row('Targeted by', subjects('targets', 'actor').map(subjectItem), length.others),
    row('Origin of', subjects('origin', 'actor').map(subjectItem), length.others),
    row('Notes', entity.notes.map((note) => ({ text: note.text, detail: sourceNames(note.sources, catalog) })), length.others),
    row('References', references(entity, catalog), length.references),
  ];
  return { id: entity.id, kind: entity.kind, title: entity.name, ids: idItems(entity), rows: rows.filter(({ items }) => items.length > 0) };
}

/** The first line of a hover: which name was matched, who uses it, whose name it is. */
export function matchedName(text: string, entity: Entity): { readonly name: Name | undefined; readonly by: string } {
  const folded = text.toLowerCase();
  const name = entity.names.find((candidate) => candidate.text === text) ?? entity.names.find((candidate) => candidate.text.toLowerCase() === folded);
  return { name, by: name?.by.join(', ') ?? '' };
}

/** The entities that a hover on a mention shows: the one that is meant, else every candidate, the best first. */
export function entitiesOf(mention: Pick<Mention, 'entity' | 'candidates'>, catalog: Catalog): Entity[] {
  const ids = mention.entity !== undefined ? [mention.entity, ...mention.candidates.filter((id) => id !== mention.entity)] : mention.candidates;
  return ids.map((id) => catalog.entity(id)).filter((entity): entity is Entity => entity !== undefined);
}

/** Whether a target is known to have been one. Every other certainty counts as suspected, so that a guess is never shown as a fact. */
export function isConfirmed({ certainty }: { readonly certainty: Certainty }): boolean {
  return certainty === 'confirmed' || certainty === 'stated';
}

function row(label: string, items: readonly CardItem[], limit: number): CardRow {
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

/** "likely (50), MISP threat actors; basis: lure documents". */
function weight(claim: Claim, catalog: Catalog): string {
  const certainty = claim.certainty.replaceAll('-', ' ') + (claim.confidence === undefined ? '' : ` (${claim.confidence}/100)`);
  return [certainty, claim.basis, sourceNames(claim.sources, catalog)].filter(Boolean).join('; ');
}

function sourceNames(ids: readonly string[], catalog: Catalog): string {
  return ids.map((id) => catalog.source(id)).map((source, i) => source?.publisher ?? source?.title ?? ids[i]).join(', ');
}

function dates({ firstSeen, lastSeen }: Entity): string {
  return [firstSeen, lastSeen].some((date) => date !== undefined) ? `${firstSeen ?? '?'} to ${lastSeen ?? '?'}` : '';
}

/** Claims with a number first, then those of the strongest word. */
function byClaimed(claims: readonly Claim[]): Claim[] {
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

/** The pages that an entity's sources and references lead to, each once, named by title or host. */
function references(entity: Entity, catalog: Catalog): CardItem[] {
  const items = new Map<string, CardItem>();
  const add = (href: string | undefined, text: string) => {
    if (href !== undefined && /^https?:\/\//i.test(href) && !items.has(href)) items.set(href, { text, href });
  };
  const cited = new Set([...entity.claims, ...entity.notes].flatMap(({ sources }) => sources));
  for (const id of cited) {
    const source = catalog.source(id);
    if (source) add(source.url, [source.title, source.published].filter(Boolean).join(', '));
  }
  for (const href of entity.references) add(href, href.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, ''));
  return [...items.values()];
}

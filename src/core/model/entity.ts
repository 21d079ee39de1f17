/** The kinds of entity in a catalog. */
export const KINDS = ['actor', 'country', 'organization', 'campaign', 'software'] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds that are found in reports and exported, in the order in which they are listed. */
export const MENTION_KINDS = ['actor', 'country', 'organization', 'campaign', 'software'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** `kind/slug`, such as `actor/mustang-panda`. A country's slug is its ISO 3166-1 alpha-2 code: `country/MN`. */
export type EntityId = `${Kind}/${string}`;

/** The kind that an id names. */
export function kindOf(id: EntityId): Kind {
  return id.slice(0, id.indexOf('/')) as Kind;
}

/**
 * How a name is looked for in a text:
 * - `fold`: in any case ("mustang panda", "MUSTANG PANDA");
 * - `exact`: only as written ("Turla");
 * - `evidence`: only as written, and where the text says that it is a name ("the Cobalt group");
 * - `never`: not at all; shown on the card only.
 */
export const MATCH_RULES = ['fold', 'exact', 'evidence', 'never'] as const;
export type MatchRule = (typeof MATCH_RULES)[number];

/** How a phrase is looked for: without evidence, since it is nobody's name. */
export const PHRASE_RULES = ['fold', 'exact'] as const;

/** A text that takes its place in a report and means nobody, so that a shorter name within it is not found there. */
export interface Phrase {
  readonly text: string;
  readonly match: (typeof PHRASE_RULES)[number];
  readonly because?: string;
}

/** A text by which an entity is known. */
export interface Name {
  readonly text: string;
  /** Who uses or coined the name, such as "CrowdStrike"; empty where no source says so. */
  readonly by: readonly string[];
  readonly match: MatchRule;
  /** Ids of the sources that list the name. */
  readonly sources: readonly string[];
  /** What sort of name it is, where it is not a plain one: an adjective ("Mongolian") or an external id ("G0129"). */
  readonly form?: NameForm;
}
export const NAME_FORMS = ['adjective', 'id', 'former', 'abbreviation'] as const;
export type NameForm = (typeof NAME_FORMS)[number];

/**
 * How sure a source is. The words from `almost-certain` to `almost-no-chance` are the estimative language of
 * ICD 203; `confirmed` and `suspected` are for sources that say no more than that; `stated` is for a source that gives a fact without
 * weighing it.
 */
export const CERTAINTIES = [
  'confirmed',
  'stated',
  'almost-certain',
  'very-likely',
  'likely',
  'roughly-even',
  'suspected',
  'unlikely',
  'very-unlikely',
  'almost-no-chance',
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * What a claim says of its subject:
 * - `origin`: the country from which an actor is thought to operate; `sponsored-by`: the state or body behind it;
 * - `targets`: a country, an organization or a people that it targets;
 * - `attributed-to`: the actor behind a campaign;
 * - `possibly-same-as`, `part-of`: relations between actors that are not identity;
 * - `uses`: software.
 */
export const RELATIONS = ['origin', 'sponsored-by', 'targets', 'attributed-to', 'possibly-same-as', 'part-of', 'uses'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A statement about an entity, with who makes it and how sure they are. Claims that contradict each other stand side by side. */
export interface Claim {
  readonly says: Relation;
  readonly of: EntityId;
  readonly certainty: Certainty;
  /** The source's own number, 0 to 100. */
  readonly confidence?: number;
  /** What the claim rests on, such as "lure documents". */
  readonly basis?: string;
  readonly sources: readonly string[];
}

/** A sentence about an entity that is no claim about another one. */
export interface Note {
  readonly text: string;
  readonly sources: readonly string[];
}

/** Classes of organization. Peoples and groups of individuals that are targeted are entities too. */
export const ORGANIZATION_CLASSES = [
  'vendor', 'research-team', 'agency', 'ministry', 'government', 'company', 'bank', 'carrier', 'university', 'media', 'party',
  'militant-group', 'military', 'body-of-states', 'standards-body', 'cert', 'non-profit', 'people', 'other',
] as const;
export type OrganizationClass = (typeof ORGANIZATION_CLASSES)[number];

/**
 * Classes of software: what sort of program it is. A `tool` has honest uses too; any other class is malware, and says more where a source
 * does.
 */
export const SOFTWARE_CLASSES = [
  'tool', 'malware', 'ransomware', 'remote-access-trojan', 'backdoor', 'banking-trojan', 'stealer', 'loader', 'botnet', 'wiper',
  'mobile-malware', 'rootkit', 'worm', 'webshell', 'miner', 'spyware',
] as const;
export type SoftwareClass = (typeof SOFTWARE_CLASSES)[number];

export interface Entity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** The preferred name. It is also the first of `names`. */
  readonly name: string;
  readonly names: readonly Name[];
  /** Ids elsewhere by the name of the list: `mitre-attack` (G0129), `misp` and `stix` (UUIDs), `iso3` … */
  readonly ids: Readonly<Record<string, string>>;
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
  /** Web addresses, http(s) only. */
  readonly references: readonly string[];
  /** The class of an organization or a program, and the country of an organization's seat. */
  readonly class?: OrganizationClass | SoftwareClass;
  readonly country?: EntityId;
  /** When a campaign was first and last seen: `2018`, `2018-11` or `2018-11-05`, as precise as the source is. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

/** A publication or a list that facts come from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  /** ISO 8601 date, as precise as known. */
  readonly published?: string;
  readonly url?: string;
}

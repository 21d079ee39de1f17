import type { Certainty } from '../../src/core/model';
import type { NameDraft, NoteDraft } from './draft';

/** The lists of actors, in the order in which a joined actor's preferred name and id are taken from them. */
export const LISTS = ['attack', 'misp', 'microsoft', 'tidal', '360'] as const;
export type ListName = (typeof LISTS)[number];

/** How a list is called where a join is explained. */
export const LIST_TITLES: Readonly<Record<ListName, string>> = { attack: 'ATT&CK', misp: 'MISP', microsoft: 'Microsoft', tidal: 'Tidal Cyber', 360: '360' };

/** One entry of one list of actors, before records of several lists are joined. */
export interface ActorRecord {
  readonly list: ListName;
  /** The UUID by which MISP's edges refer to it. */
  readonly uuid: string;
  /** The preferred name comes first. */
  readonly names: readonly NameDraft[];
  /** ATT&CK ids that the record names as its own. */
  readonly attackIds: readonly string[];
  /** Of a group of ATT&CK: the groups that it replaced. */
  readonly former?: readonly { readonly attackId: string; readonly name: string }[];
  readonly ids: Readonly<Record<string, string>>;
  readonly origins: readonly { readonly iso: string; readonly certainty: Certainty; readonly confidence?: number }[];
  /** Names of countries, as the list spells them. */
  readonly sponsors: readonly string[];
  readonly victims: readonly { readonly name: string; readonly basis?: string }[];
  readonly relations: readonly RecordRelation[];
  readonly notes: readonly NoteDraft[];
  readonly references: readonly string[];
  readonly source: string;
}

export interface RecordRelation {
  readonly type: string;
  /** UUID of another record, or of software or a country. */
  readonly to: string;
  readonly certainty: Certainty;
  readonly source: string;
}

/** Records of several lists that are one actor, in the order of the lists, with the reason for each but the first. */
export interface Cluster {
  readonly records: readonly ActorRecord[];
  readonly joins: readonly Join[];
}

export interface Join {
  readonly record: ActorRecord;
  /** Why it was joined, as a phrase: "the same ATT&CK id". */
  readonly why: string;
}

export const preferredName = (record: ActorRecord): string => record.names[0]?.text ?? record.uuid;

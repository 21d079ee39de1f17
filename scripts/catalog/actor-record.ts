import type { Certainty } from '../../src/core/model';
import type { NameDraft, NoteDraft } from './draft';

/** One entry of one list of actors, before records of several lists are joined. */
export interface ActorRecord {
  readonly list: 'attack' | 'misp' | 'microsoft';
  /** The UUID by which MISP's edges refer to it. */
  readonly uuid: string;
  /** The preferred name comes first. */
  readonly names: readonly NameDraft[];
  /** ATT&CK ids that the record names as its own. */
  readonly attackIds: readonly string[];
  readonly ids: Readonly<Record<string, string>>;
  readonly origins: readonly { readonly iso: string; readonly certainty: Certainty; readonly confidence?: number }[];
  /** Names of countries, as the list spells them. */
  readonly sponsors: readonly string[];
  readonly victims: readonly { readonly name: string; readonly basis: string }[];
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

export const preferredName = (record: ActorRecord): string => record.names[0]?.text ?? record.uuid;

import type { Entity, Kind, MentionKind, Name } from '../../model';
import { foldSpelling } from '../../text';

/** A name in an index: whose it is, and how its text is spelled where case counts. */
export interface Entry {
  readonly kind: Kind;
  /** Absent for a name that only the text itself gives somebody. */
  readonly entity?: Entity;
  readonly name: Name;
  readonly spelling: string;
  /** Set on an actor's name that is one of software too, so that more must speak for it. */
  readonly isBrand?: boolean;
}

export const entryOf = (entity: Entity, name: Name): Entry => ({ kind: entity.kind, entity, name, spelling: foldSpelling(name.text) });

/** An entry for a name that only the text gives. `because` stands where a source would. */
export function newEntry(kind: MentionKind, text: string, because: string, from?: Entry): Entry {
  return {
    kind,
    ...(from?.entity ? { entity: from.entity } : {}),
    name: { text, by: [], match: 'exact', sources: [because] },
    spelling: foldSpelling(text),
  };
}

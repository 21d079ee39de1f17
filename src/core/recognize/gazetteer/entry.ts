import type { Entity, Kind, MentionKind, Name, Phrase } from '../../model';
import { foldSpelling } from '../../text';

/** The kinds of entities, and that of phrases. */
export type EntryKind = Kind | 'phrase';

/** A name in an index: whose it is, and how its text is spelled where case counts. */
export interface Entry {
  readonly kind: EntryKind;
  /** Absent for a phrase, and for a name that only the text itself gives somebody. */
  readonly entity?: Entity;
  readonly name: Name;
  readonly spelling: string;
  /** Set on an actor's name that is one of software too, so that more must speak for it. */
  readonly isBrand?: boolean;
}

/** Whether what stands at a place is a program or a phrase, which keep shorter names within them from being found. */
export const isBlocking = ({ kind }: Entry): boolean => kind === 'software' || kind === 'phrase';

/** The entry of a phrase, which takes its place in a text and means nobody. */
export const phraseEntry = ({ text, match }: Phrase): Entry => ({
  kind: 'phrase',
  name: { text, by: [], match, sources: [] },
  spelling: foldSpelling(text),
});

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

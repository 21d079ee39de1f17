import type { Entity, Kind, MentionKind, Name, Phrase } from '../../model';
import { foldSpelling } from '../../text';

/** The kinds of entities, and that of phrases. */
export type EntryKind = Kind | 'phrase';

/**
 * A name in an index: whose it is, and how its text is spelled where case counts. All have the same fields, in one order: rules look at
 * them all the time, and objects of one shape are read twice as fast.
 */
export interface Entry {
  readonly kind: EntryKind;
  /** Absent for a phrase, and for a name that only the text itself gives somebody. */
  readonly entity: Entity | undefined;
  readonly name: Name;
  readonly spelling: string;
  /** Set on an actor's name that is one of software too, so that more must speak for it. */
  readonly isBrand: boolean;
}

/** Whether what stands at a place is a program or a phrase, which keep shorter names within them from being found. */
export const isBlocking = ({ kind }: Entry): boolean => kind === 'software' || kind === 'phrase';

/** Whether people also write a name of two words as one. */
export const mayBeTogether = ({ kind }: Entry): boolean => kind === 'actor' || kind === 'software';

/** The entry of a phrase, which takes its place in a text and means nobody. */
export const phraseEntry = ({ text, match }: Phrase): Entry => entryOf('phrase', undefined, { text, by: [], match, sources: [] });

/** The entry of a name. */
export const entryOf = (kind: EntryKind, entity: Entity | undefined, name: Name, isBrand = false): Entry =>
  ({ kind, entity, name, spelling: foldSpelling(name.text), isBrand });

/** An entry for a name that only the text gives. `because` stands where a source would. */
export const newEntry = (kind: MentionKind, text: string, because: string, from?: Entry): Entry =>
  entryOf(kind, from?.entity, { text, by: [], match: 'exact', sources: [because] });

import type { EntryKind } from '../gazetteer/entry';
import type { Candidate } from '../gazetteer/candidate';

/** A candidate with all that the words around it say, so that it can be decided on without them. */
export interface CandidateInContext extends Candidate {
  /** A noun of software follows: "the Winnti malware". */
  readonly isSoftware: boolean;
  /** A program's name stands for those behind it: "the Play gang", a column of actors. */
  readonly isForActors: boolean;
  /** Whether all of it is in capitals. */
  readonly isLoud: boolean;
  /** An organization: in small letters among words that have capitals, or alone in straight quotes, as the text of a program. */
  readonly written: 'small' | 'literal' | undefined;
  /** Whether it stands in a part of the report that lists, and so is no evidence for other places. */
  readonly isListed: boolean;
  /** What stands beside it and speaks for a kind. */
  readonly evidence: Partial<Record<EntryKind, string>>;
}

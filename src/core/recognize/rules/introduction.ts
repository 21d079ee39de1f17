/** What a passage says of a name: a new one, which the whole report decides on, or one of the dictionary, for which it speaks. */
export interface Introduced {
  readonly kind: 'actor' | 'organization' | 'campaign' | 'software';
  readonly text: string;
  /** The key of its first word, and how many words it has. */
  readonly first: number;
  readonly size: number;
  /** What says so: the name of a row, or of another rule in the table of weights. */
  readonly cue: string;
  /** Whether the dictionary has software of this name. */
  readonly isBrand?: true;
  /** The words of the text that introduce the name. */
  readonly phrase: string;
  /**
   * Hashes of the words of the name that are not everyday ones: where the report has all of them in lower case too, their capitals mean
   * little. None where the name is sure without.
   */
  readonly words: readonly number[];
}

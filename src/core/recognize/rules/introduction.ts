/** A place where a text gives somebody a name: the words of the name, and the words that say whose it is. */
export interface Introduction {
  readonly word: number;
  readonly nextWord: number;
  /** One explicit introduction makes a name; weak ones ("X group") must come twice; a brand is an actor only where it stands so, until that came three times. "X gang" makes a name, but is no evidence for a known brand. */
  readonly strength: 'explicit' | 'weak' | 'brand' | 'gang';
  /** The words of the text that introduce the name. */
  readonly phrase: string;
}

/** What a passage says of a name: a new one, which the whole report decides on, or one of the dictionary, for which it speaks. */
export interface Introduced {
  readonly kind: 'actor' | 'organization' | 'campaign';
  readonly text: string;
  /** The key of its first word, and how many words it has. */
  readonly first: number;
  readonly size: number;
  /** How much it says: `brand` where a brand of software stands for those behind it. */
  readonly strength: Introduction['strength'];
  /** The words of the text that introduce the name. */
  readonly phrase: string;
  /** Hashes of the words of the name that are not everyday ones: where the report has all of them in lower case too, their capitals mean little. None where the name is sure without. */
  readonly words: readonly number[];
}

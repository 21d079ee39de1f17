/** Words that give a name: "dubbed", "known as", "aliases". */
export const NAMING_WORDS = {
  /** Participles that give a name, however far before them the noun stands that says what is named. */
  farNamingVerb: `dubbed nicknamed codenamed christened`,
  /** Participles that do so close behind that noun. */
  nearNamingVerb: `called named labeled labelled designated termed`,
  /** "a group we call X", "that calls itself X": the name follows at once. */
  callingVerb: `call calls calling`,
  /** "named the group X". */
  givingVerb: `named dubbed dub call calls called calling christened nicknamed`,
  /** Verbs of which "as" makes the same: "referred to as X". */
  namingAs: `known tracked track tracks tracking referred designated named reported publicly monitored refers refer calls`,
  /** Verbs that say enough alone: only actors are tracked as something. */
  trackingVerb: `tracked track tracks tracking`,
  /** Objects between a verb of naming and its "as". */
  namedObject: `it them group activity actor cluster adversary gang crew`,
  /** Words between an actor's name and what else it is known as. */
  linkingWord: `also is was are been has commonly sometimes otherwise previously formerly publicly or and s`,
  /** Nouns of other names: "under the aliases X and Y". */
  aliasNoun: `alias aliases moniker monikers nickname pseudonym pseudonyms`,
} as const;

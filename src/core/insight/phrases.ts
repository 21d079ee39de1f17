/** A wording that states whose an actor is, as a pattern of what stands around and between the two names. */
export interface Phrase {
  /** What stands between them, all of it. */
  readonly between: RegExp;
  /** What follows the later one. */
  readonly behind?: RegExp;
  /** What follows the later one where that is an adjective ("Chinese"); `behind` counts for nouns then. */
  readonly behindAdjective?: RegExp;
  /** Where estimative wording goes: before the country ("suspected Chinese"), or into the verb that the pattern's group `verb` finds. */
  readonly insert: 'before the country' | 'behind the verb' | 'before the verb';
}

const NOUN = 'groups?|actors?|gangs?|teams?|units?|crews?|outfits?|hackers?|APTs?|operators?|collectives?|adversar(?:y|ies)|syndicates?|clusters?|attackers?|operatives?|spies|hacktivists?';
const QUALITY = 'state|government|nation|military|intelligence|cyber|cyberespionage|espionage|hacking|hacker|threat|advanced|persistent|criminal|ransomware|APT|cybercrime|cybercriminal|intrusion|spying|'
  + 'sponsored|backed|run|based|prolific|notorious|sophisticated|financially|motivated|hacktivist|known|infamous|contractor|army';
/** "-backed", " state-sponsored espionage": what may stand between a country and a noun for an actor. */
const QUALITIES = `(?:-(?:based|backed|sponsored|run|controlled|directed))?(?:[ -](?:${QUALITY}))*`;
const NAMED = '(?:,? (?:known as|called|dubbed|tracked as|named|referred to as))?';
const QUOTE = '["\'“”‘’*_]*';
/** What may follow an actor's name within the subject: "group", brackets, other names between commas. */
const TAIL = `${QUOTE}(?:'s?|’s?)?(?: (?:${NOUN}))?(?: \\([^()]*\\))?(?:,? (?:also|aka|a\\.k\\.a\\.|tracked|better|formerly|otherwise)[^,;]*,)?`;
const TO_BE = '(?:is|was|are|were|remains|has been|have been)';
const ARTICLE = '(?:a|an|the|one of the|part of a|part of the)';
/** Adjectives before the country's; no preposition, no negation, no word of doubt. */
const ADJECTIVES = '(?:(?!not|no|never|to|of|for|in|on|at|by|from|with|against|that|which|who)[a-z][a-z-]*,? ){0,4}';
const STATE = /^(?:['’]s?)? (?:government|state|regime|military|army|intelligence|authorities|ministry|security|leadership|communist|armed)\b/i;
const END = /^(?=[.,;:!)\]"”]|$|\s+(?:and|in origin|by origin|or)\b)/;
const IS_ACTOR = new RegExp(`^${QUALITIES}[ -](?:${NOUN})\\b`, 'i');

/** The country comes first: "the Chinese group X", "China runs X". */
export const COUNTRY_FIRST: readonly Phrase[] = [
  { between: new RegExp(`^${QUALITIES}(?: (?:${NOUN}))?${NAMED},? ?${QUOTE}$`, 'i'), insert: 'before the country' },
  { between: new RegExp(`^(?:['’]s?)?(?: [a-z]+){0,3} (?<verb>${TO_BE}) behind (?:the )?${QUOTE}$`, 'i'), insert: 'behind the verb' },
  { between: new RegExp(`^(?:['’]s?)?(?: (?:government|state|regime|military|army|intelligence|authorities|services?|ministry))* (?<verb>sponsors|backs|runs|funds|controls|directs|operates|commands) (?:the )?${QUOTE}$`, 'i'), insert: 'before the verb' },
];

/** The actor comes first: "X is a Chinese group", "X, an Iranian crew", "X operates from Iran". */
export const ACTOR_FIRST: readonly Phrase[] = [
  { between: new RegExp(`^${TAIL} ${TO_BE} (?:${ARTICLE} )?${ADJECTIVES}$`, 'i'), behind: IS_ACTOR, insert: 'before the country' },
  { between: new RegExp(`^${TAIL} (?<verb>${TO_BE}) ${ADJECTIVES}$`, 'i'), behind: /^(?!)/, behindAdjective: END, insert: 'behind the verb' },
  { between: new RegExp(`^${TAIL}(?:,| -| –| —) ${ARTICLE} ${ADJECTIVES}$`, 'i'), behind: IS_ACTOR, insert: 'before the country' },
  {
    between: new RegExp(`^${TAIL} (?<verb>${TO_BE})(?: [a-z]+ly)? (?:(?:based|located|headquartered) (?:in|out of)|(?:sponsored|backed|run|funded|directed|controlled|supported|operated|employed|commanded|tasked) by|(?:a |an )?(?:part|arm|unit) of) (?:the )?$`, 'i'),
    behindAdjective: STATE, insert: 'behind the verb',
  },
  {
    between: new RegExp(`^${TAIL},? (?:which |that |who )?(?<verb>operates?|works?|acts?|hails?|comes?|originates?|stems?) (?:from|out of|for|on behalf of|under) (?:the )?$`, 'i'),
    behindAdjective: STATE, insert: 'before the verb',
  },
];

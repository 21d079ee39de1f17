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

const NOUN =
  'groups?|actors?|gangs?|teams?|units?|crews?|outfits?|hackers?|APTs?|operators?|collectives?|adversar(?:y|ies)|syndicates?|clusters?|' +
  'attackers?|operatives?|spies|hacktivists?';
const QUALITY =
  'state|government|nation|military|intelligence|cyber|cyberespionage|espionage|hacking|hacker|threat|advanced|persistent|criminal|' +
  'ransomware|APT|cybercrime|cybercriminal|intrusion|spying|sponsored|backed|run|based|prolific|notorious|sophisticated|' +
  'financially|motivated|hacktivist|known|infamous|contractor|army';
/** "-backed", " state-sponsored espionage": what may stand between a country and a noun for an actor. */
const QUALITIES = `(?:-(?:based|backed|sponsored|run|controlled|directed))?(?:[ -](?:${QUALITY}))*`;
const NAMED = '(?:,? (?:known as|called|dubbed|tracked as|named|referred to as))?';
const QUOTE = '["\'“”‘’*_]*';
/** What may follow an actor's name within the subject: "group", brackets, other names between commas. */
const OTHER_NAMES = '(?:,? (?:also|aka|a\\.k\\.a\\.|tracked|better|formerly|otherwise)[^,;]*,)?';
const TAIL = `${QUOTE}(?:'s?|’s?)?(?: (?:${NOUN}))?(?: \\([^()]*\\))?${OTHER_NAMES}`;
const TO_BE = '(?:is|was|are|were|remains|has been|have been)';
const ARTICLE = '(?:a|an|the|one of the|part of a|part of the)';
/** Adjectives before the country's; no preposition, no negation, no word of doubt. */
const NO_ADJECTIVE = '(?!not|no|never|to|of|for|in|on|at|by|from|with|against|that|which|who)';
const ADJECTIVES = `(?:${NO_ADJECTIVE}[a-z][a-z-]*,? ){0,4}`;
const STATE =
  /^(?:['’]s?)? (?:government|state|regime|military|army|intelligence|authorities|ministry|security|leadership|communist|armed)\b/i;
const END = /^(?=[.,;:!)\]"”]|$|\s+(?:and|in origin|by origin|or)\b)/;
const IS_ACTOR = new RegExp(`^${QUALITIES}[ -](?:${NOUN})\\b`, 'i');

const BODY = 'government|state|regime|military|army|intelligence|authorities|services?|ministry';
const RUNS = 'sponsors|backs|runs|funds|controls|directs|operates|commands';
const IS_RUN = '(?:sponsored|backed|run|funded|directed|controlled|supported|operated|employed|commanded|tasked) by';
const IS_PLACED = '(?:based|located|headquartered) (?:in|out of)';
const WORKS = '(?:operates?|works?|acts?|hails?|comes?|originates?|stems?)';

/** The country comes first: "the Chinese group X", "China is behind X", "China runs X". */
export const COUNTRY_FIRST: readonly Phrase[] = [
  { between: whole(`${QUALITIES}(?: (?:${NOUN}))?${NAMED},? ?${QUOTE}`), insert: 'before the country' },
  { between: whole(`(?:['’]s?)?(?: [a-z]+){0,3} (?<verb>${TO_BE}) behind (?:the )?${QUOTE}`), insert: 'behind the verb' },
  { between: whole(`(?:['’]s?)?(?: (?:${BODY}))* (?<verb>${RUNS}) (?:the )?${QUOTE}`), insert: 'before the verb' },
];

/** The actor comes first: "X is a Chinese group", "X is Chinese", "X, an Iranian crew", "X is run by Iran", "X operates from Iran". */
export const ACTOR_FIRST: readonly Phrase[] = [
  { between: whole(`${TAIL} ${TO_BE} (?:${ARTICLE} )?${ADJECTIVES}`), behind: IS_ACTOR, insert: 'before the country' },
  { between: whole(`${TAIL},? (?<verb>${TO_BE}) ${ADJECTIVES}`), behind: /^(?!)/, behindAdjective: END, insert: 'behind the verb' },
  { between: whole(`${TAIL}(?:,| -| –| —) ${ARTICLE} ${ADJECTIVES}`), behind: IS_ACTOR, insert: 'before the country' },
  {
    between: whole(`${TAIL} (?<verb>${TO_BE})(?: [a-z]+ly)? (?:${IS_PLACED}|${IS_RUN}|(?:a |an )?(?:part|arm|unit) of) (?:the )?`),
    behindAdjective: STATE,
    insert: 'behind the verb',
  },
  {
    between: whole(`${TAIL},? (?:which |that |who )?(?<verb>${WORKS}) (?:from|out of|for|on behalf of|under) (?:the )?`),
    behindAdjective: STATE,
    insert: 'before the verb',
  },
];

/** A pattern that covers a text from end to end, in any case. */
function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i');
}

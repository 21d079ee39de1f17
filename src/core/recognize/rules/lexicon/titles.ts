import { oneOf } from './written';

/** What fields, columns and lists are called, as patterns of their titles. */

/** Words that may stand before the noun of a title, and behind it: "The following threat actors were seen". */
const BEFORE = 'the, these, following, other, known, new, named, active, notable, relevant, key, top, main, most, all, several, selected';
const BEHIND = `
  names?, such as, including, include, like, are, were, is, was, have been, active, seen, observed, mentioned, covered, named, involved,
  tracked, used, deployed, identified, found, to watch, at a glance, this (?:week|month|quarter|year), in scope, in this report
`;

/** Finds a title of some sort, and nothing else. */
export const titled = (patterns: string): RegExp => new RegExp(`^(?:${oneOf(BEFORE)} )*${oneOf(patterns)}(?: ${oneOf(BEHIND)})*$`, 'i');

/** Those that name actors without doubt. */
export const ACTOR_TITLES = `
  (?:threat|ransomware|extortion|hacktivist|apt|adversary|hacking|espionage)[ -](?:actor|group|gang)s?, gangs?, crews, adversar(?:y|ies),
  intrusion sets?, apts?, hackers?, (?:threat )?(?:actor|group|adversary) profile
`;

/** Those that others have too. */
export const PERHAPS_ACTOR_TITLES = `
  actors?, groups?, attackers?, (?:attributed|linked) to, attribution, (?:suspected |attributed )?(?:group|actor),
  (?:claimed|attacked|breached|leaked|posted|conducted) by, (?:group|actor) names?, suspects?, responsible, perpetrators?, culprits?,
  claimants?, (?:used|operated) by, who, linked (?:groups?|actors?)
`;

/** Those that others than programs have too: of what stands below, only what is written as no word is counts. */
export const PERHAPS_PROGRAM_TITLES = `(?:custom |offensive |hacking |attack )?tool(?:set|kit)?s?(?: name)?, software, payloads?, famil(?:y|ies)`;

/** Those that name programs without doubt. */
export const PROGRAM_TITLES = `
  malware, ransomware, backdoor, trojan, (?:malware|ransomware|trojan|botnet) (?:family|families|name|strain|variant)s?, malware/tools?,
  tools?/malware, (?:associated|known|used) (?:malware|tools|software), implants?, payload (?:family|name)
`;

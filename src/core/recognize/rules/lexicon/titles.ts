/** What fields and columns are called, as patterns of their titles. */

/** Those that name actors without doubt. */
export const ACTOR_TITLES = `
  (?:threat|ransomware|extortion|hacktivist|apt|adversary|hacking|espionage)[ -](?:actor|group|gang)s?, gangs?, adversar(?:y|ies),
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

/** Nouns of those who act, what makes a group one of them, what they have and do. */
export const ACTOR_WORDS = {
  /** Nouns of those who act. */
  actorNoun: `
    group groups actor actors gang gangs hackers hacker adversary adversaries apt apts collective collectives crew crews attackers
    attacker syndicate cybercriminals intruders extortionists outfit operator operators affiliate affiliates hacktivists cluster faction
    team
  `,
  /** Those of them that lead on to examples: "groups such as …". */
  actorNounPlural: `
    groups actors gangs hackers adversaries apts collectives crews attackers cybercriminals intruders extortionists operators affiliates
    hacktivists
  `,
  /** What groups of machines and of accounts have: "the group policy" is nobody. */
  groupThing: `policy policies chat chats membership memberships object objects name`,
  /** What groups are that are counted. */
  activeWord: `active prolific notable prominent dominant common`,
  /** Those that say in a sentence what somebody is: "X is a … group". */
  groupNoun: `group actor gang apt collective crew adversary syndicate team outfit cluster`,
  /** Those that say it by themselves; the others do so behind a qualifier. */
  tellingNoun: `gang apt collective adversary syndicate`,
  /** Those that introduce a name without a qualifier: "the gang X". */
  introducingNoun: `gang apt collective group`,
  /** Those that everybody has ("the Kubernetes team", "an ESXi cluster"): they need a qualifier or an attack. */
  crewNoun: `team cluster crew crews faction outfit`,
  /** Those of software or of a place, unless a name of two words attacks. */
  ownedNoun: `operators operator affiliates affiliate attackers attacker`,
  /** Those that make an actor of any name before them. */
  hackerNoun: `apt hackers`,
  /** Adjectives and nouns that make a group one of ours: "threat group", "state-sponsored actor". */
  actorQualifier: `
    threat hacking hacker hackers espionage cyberespionage cyber apt hacktivist extortion cybercrime cybercriminal criminal crime
    intrusion motivated nexus linked backed aligned state sponsored adversary activity mercenary advanced persistent ransomware
    intelligence
  `,
  /** What says whose a group is: "the Iran-aligned X group". */
  alignedWord: `linked backed aligned nexus sponsored affiliated`,
  /** What is done with data by those alone who extort. */
  theftVerb: `stolen exfiltrated breached encrypted compromised hacked`,
  /** Qualifiers that make the name before them a brand of software: "the Hive ransomware gang". */
  brandQualifier: `ransomware malware botnet trojan raas stealer loader`,
  /** Those who act, where names may follow at once: "the hacktivists X and Y". */
  hackersNoun: `hacktivists hackers extortionists`,
  /** What those have who extort, in counts: "X (70 victims)". */
  countedNoun: `victims posts`,
  /** What crews make of their trade: "the extortion brand X". */
  venture: `brand operation cartel franchise enterprise`,
  /** What comes after a crew that is gone. */
  followerNoun: `rebrand successor offshoot splinter reincarnation continuation`,
  /** Those who run a brand of ransomware or of a botnet. */
  runner: `operators affiliates affiliate leadership negotiators negotiator members member admins administrators`,
  /** What those who act own, behind "'s". */
  ownThing: `
    victims victim targets targeting attacks attack campaigns campaign operations operation infrastructure affiliates operators members
    member arsenal toolset toolkit tradecraft tactics ttps phishing espionage activity activities malware implants leak extortion c2
    intrusions intrusion
  `,
  /** What nobody else owns. */
  actorThing: `operators affiliates tradecraft ttps victims victimology targeting arsenal tooling tactics negotiators intrusions`,
  /** German nouns of those who act, with a capital as all nouns have there. */
  germanGroup: `hackergruppe hackergruppierung hackerkollektiv hackerbande cybergang ransomwaregruppe angreifergruppe spionagegruppe`,
  /** Beside the nouns of those who act. */
  beforeActor: `aka dubbed gruppe hackergruppe akteur akteure bande gruppierung grupo groupe gruppo hackergruppierung`,
  /** Two words before an actor: phrases. */
  actorPhrase: `
    attributed to, known as, tracked as, named as, linked to, called as, conducted by, actor named, group named, group called,
    actor
    called, group dubbed, work of, operated by, perpetrated by, operators of, affiliates of, members of, attacked by,
    hacked by, breached
    by, extorted by, claimed by, victims of, actors behind, group behind, gang behind, those behind,
    affiliate of, member of, members of, negotiators for, negotiator for, administrator of, administrators of, leader of, leaders of,
    site of, blog of, attack by, attacks by, listed by, posted by, leaked by, targets of, target of, targeting by, stolen by,
    named by, added by, arrests of, attributes to, defected to, joined forces with
  `,
  /** What an actor does, behind its name; a brand of software does the same. */
  act: `
    targets targeted targeting target uses used use deployed deploys deploy compromised breached exploited conducted claimed leveraged
    infiltrated abused attacked hacked stole leaked launched operates operated
  `,
  /** What people do and no program does. */
  humanAct: `
    attacked published leaked stole claimed claims demanded demands threatened threatens announced announces extorted extorts said says
    posted lists post recruits recruited hit breached listed boasted negotiated apologized apologised told asked promised vowed denied
    confirmed backed published publishes publish leaks leak steals named names added adds shared offered offers auctioned auctions sold
    sells rebranded retired disbanded dissolved disappeared vanished reappeared resurfaced returned quit dominated topped ranked accounted
    pocketed cheated paid pays hired hires denies promises boasts posts mocked taunted gave gives wants
  `,
} as const;

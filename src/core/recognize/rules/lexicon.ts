/** Words that tell of which kind a name beside them is. All folded. */
export const listed = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns of those who act. */
export const ACTOR_NOUNS = listed(`
  group groups actor actors gang gangs hackers hacker adversary adversaries apt apts collective collectives crew crews attackers attacker syndicate
  cybercriminals intruders extortionists outfit operator operators affiliate affiliates hacktivists cluster faction team threat-actor
`);
/** Adjectives and nouns that make a group one of ours: "threat group", "ransomware gang". */
export const ACTOR_QUALIFIERS = listed(`
  threat hacking hacker hackers espionage cyberespionage cyber-espionage cyber apt hacktivist extortion cybercrime cybercriminal criminal crime intrusion motivated nexus linked backed aligned
  state-sponsored state-backed nation-state state sponsored adversary activity mercenary advanced persistent ransomware intelligence
`);
/** Qualifiers that make the name before them a brand of software: "the Hive ransomware gang". */
export const BRAND_QUALIFIERS = listed('ransomware malware botnet trojan raas stealer loader');

/** Nouns of software. Behind a name they make it software there; before "dubbed X" they make X software. */
export const SOFTWARE_NOUNS = listed(`
  malware backdoor backdoors trojan trojans rat rats loader loaders downloader dropper droppers implant implants payload payloads stealer infostealer
  ransomware rootkit bootkit worm botnet botnets framework beacon beacons shellcode sample samples binary binaries variant variants dll plugin module modules
  webshell keylogger wiper wipers exploit exploits spyware virus tool tools toolkit toolset utility script scripts executable installer infector
  strain strains code family families c2 packer crypter miner cryptominer scanner vulnerability vulnerabilities bug flaw application app
  software program library kit technique method attack attacks file files encryptor decryptor builder site blog
`);
/** Nouns of what is done: "a campaign dubbed X" names neither an actor nor software. */
export const OPERATION_NOUNS = listed('campaign campaigns operation operations attack attacks intrusion intrusions incident incidents activity project wave');

/** Participles that give a name: "dubbed X", "the group named X". */
export const NAMING_VERBS = listed('dubbed named called nicknamed codenamed christened labeled labelled designated termed');
/** Verbs of which "as" makes the same: "tracked as X", "known as X". */
export const NAMING_AS = listed('known tracked track tracks tracking referred designated named reported publicly monitored refers refer calls');

/** Nouns of companies and their people that make the name beside them an organization's. */
export const COMPANY_NOUNS = listed(`
  company firm vendor provider manufacturer maker startup retailer operator giant corporation conglomerate contractor publisher developer bank carrier airline university agency think-tank nonprofit charity
  newspaper broadcaster
  insurer lender brokerage automaker carmaker chipmaker telco telecom distributor supplier consultancy daily magazine hospital bookmaker shipbuilder
  drugmaker planemaker registrar reseller
`);
export const PEOPLE_NOUNS = listed('researchers researcher analysts analyst spokesperson spokesman spokeswoman executives employees customers engineers experts ceo cto ciso');

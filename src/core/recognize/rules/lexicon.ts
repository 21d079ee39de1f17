/**
 * All words that rules ask for, by category, folded. A word may be in several. Hyphens part words: "state-sponsored" is "state" and
 * "sponsored". Rows name categories in their patterns; a new one is added here and nowhere else.
 */
/* eslint-disable max-lines -- one table, so that each word has one place */
export const LEXICON = {
  // those who act
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
  /** Qualifiers that make the name before them a brand of software: "the Hive ransomware gang". */
  brandQualifier: `ransomware malware botnet trojan raas stealer loader`,

  // software, operations
  /** Nouns of software. Behind a name they make it software there; before "dubbed X" they make X software. */
  softwareNoun: `
    malware backdoor backdoors trojan trojans rat rats loader loaders downloader dropper droppers implant implants payload payloads
    stealer infostealer ransomware rootkit bootkit worm botnet botnets framework beacon beacons shellcode sample samples binary binaries
    variant variants dll plugin module modules webshell keylogger wiper wipers exploit exploits spyware virus tool tools toolkit toolset
    utility script scripts executable installer infector strain strains code family families c2 packer crypter miner cryptominer scanner
    vulnerability vulnerabilities bug flaw application app software program library kit technique method attack attacks file files
    encryptor decryptor builder site blog
  `,
  /** Those of them that say without doubt that the name beside them is a program's. */
  programNoun: `
    malware backdoor trojan rat loader downloader dropper implant stealer infostealer ransomware rootkit bootkit worm botnet spyware
    keylogger wiper virus encryptor decryptor miner cryptominer packer crypter framework toolkit webshell cryptojacker clipper skimmer
    banker raas maas
  `,
  /** Those that lead on to examples: "stealers such as …". */
  programPlural: `
    backdoors trojans rats loaders droppers implants payloads botnets stealers infostealers wipers worms rootkits tools miners families
    variants strains frameworks keyloggers downloaders webshells bootkits encryptors packers crypters cryptominers toolkits utilities
  `,
  /** Those of them that are of standards and products too: "the … framework". */
  looseNoun: `framework frameworks toolkit toolkits tools utilities variants strains`,
  /** What stands between a program's name and its noun: "banking", "remote access", "information stealing". */
  programAttribute: `
    banking spam remote access administration information info credential data stealing stealer post exploitation point of sale pos
    custom modular crypto cryptocurrency mining coin sabotage espionage surveillance web shell second stage fileless commodity open source
    mobile android windows linux macos ios iot ddos botnet command and control c2 proxy backdoor ransomware malware loader self spreading
  `,
  /** What there is of a program, and hardly of anything else. */
  programThing: `payload payloads sample samples binary binaries infection infections variant variants`,
  /** Nouns of which a program is one: "a variant of X". */
  sampleNoun: `variant variants version versions sample samples strain strains copy copies build builds instance`,
  /** Nouns of what is a program only where the text gives it a name: "a tool dubbed X". */
  toolNoun: `
    tool toolkit toolset utility framework plugin module kit script variant strain family payload shellcode injector exploit builder
    software bot crypter
  `,
  /** Systems, languages and makers of devices before a noun of programs: "Android malware". */
  platform: `
    android windows linux macos mac ios iot unix esxi vmware java javascript python powershell golang rust delphi dotnet net arm mips
    mobile web cloud pc atm pos ics ot scada router wordpress office excel word pdf html php cpp vba vbs vbscript jscript visual basic lua
    perl ruby autoit nodejs electron csharp asp aspx jsp batch bash cmd msi dll exe elf pe apk jar lnk iso hta xll uefi bios mbr dns http
    https tcp udp ssh smb rdp iis irc ftp smtp icmp sql ddos dos p2p vpn usb api com nft ai llm iocs c2 cc raas maas crypto rsa aes rc4 xor
    arm64 rot13 utf8 utf16 http2 web3 log4j base64 sha256 sha1 md5 x64 x86 win32 win64 amd64
    wsl docker kubernetes kernel chrome firefox edge safari browser email maldoc
    microsoft github gitlab onedrive sharepoint outlook onenote exchange gmail dropbox slack whatsapp openssl openssh
  `,
  /** Verbs of which a program is the object. */
  programVerb: `
    deploys deployed deploying deploy drops dropped dropping delivers delivered delivering deliver installs installed installing
    downloads downloaded downloading distributes distributed distributing distribute executes executed executing spreads spreading drop
    loads loaded loading download install spread
  `,
  /** Verbs of those who use a program, before names that are known to be programs'. */
  programUse: `using uses leveraging leverages leveraged via`,
  /** What a program does and nobody else. */
  programAct: `encrypts decrypts infects downloads injects installs persists beacons communicates drops exfiltrates`,
  /** Two words before a program: phrases. */
  programPhrase: `
    variant of, variants of, version of, versions of, sample of, samples of, strain of, infected with, infection with, infections with,
    malware called, malware named, malware dubbed, backdoor called, backdoor named, backdoor dubbed, trojan called, trojan named, trojan
    dubbed, payload of, copy of, deployment of, operators of, malware as, implant called, tool called, tool named, tool dubbed
  `,
  /** Nouns of what is done: "a campaign dubbed X" names neither an actor nor software. */
  operationNoun: `
    campaign campaigns operation operations attack attacks intrusion intrusions incident incidents activity project wave
  `,

  // words that give names
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
  /** Those of them that say enough alone: only actors are tracked as something. */
  trackingVerb: `tracked track tracks tracking`,
  /** Objects between a verb of naming and its "as". */
  namedObject: `it them group activity actor cluster adversary gang crew`,
  /** Words between an actor's name and what else it is known as. */
  linkingWord: `also is was are been has commonly sometimes otherwise previously formerly publicly or and s`,
  /** Nouns of other names: "under the aliases X and Y". */
  aliasNoun: `alias aliases moniker monikers nickname pseudonym pseudonyms`,
  /** Nouns of the names that people give themselves. */
  handleNoun: `handle handles alias aliases moniker monikers persona`,
  /** What may stand before such a noun. */
  handleAdjective: `online forum telegram new same hacker underground other second`,
  /** Nouns of people who act under names of their own. */
  personaNoun: `
    user users seller sellers individual researcher hacker hackers persona personas developer administrator moderator member leader coder
    carder scammer fraudster vendor poster account
  `,
  /** Between such a noun and "known as". */
  personaLink: `who that is was only also online simply publicly better themselves`,
  /** What makes a user one of the trade's forums. */
  forumWord: `
    forum forums telegram breachforums raidforums xss exploit underground web darkweb leak leaks twitter discord cybercrime criminal
    cracked
  `,
  /** What brokers and sellers of the trade deal in. */
  tradedWord: `access data exploit exploits database credential credentials information`,
  brokerNoun: `broker brokers seller sellers`,
  /** The same in German, with a capital as all nouns have there. */
  germanGroup: `hackergruppe hackergruppierung hackerkollektiv hackerbande cybergang ransomwaregruppe angreifergruppe spionagegruppe`,
  /** Those who act, where names may follow at once: "the hacktivists X and Y". */
  hackersNoun: `hacktivists hackers extortionists`,
  /** What those have who extort, in counts: "X (70 victims)". */
  countedNoun: `victims posts`,
  /** What crews make of their trade: "the extortion brand X". */
  venture: `brand operation cartel franchise enterprise`,
  /** What comes after a crew that is gone. */
  followerNoun: `rebrand successor offshoot splinter reincarnation continuation`,
  /** Nouns that say by themselves that somebody alone is one of those who act. */
  loneHacker: `hacker hacktivist cybercriminal extortionist scammer`,
  /** Before a handle in small letters. */
  handleOwner: `threat actor hacker seller persona cybercriminal`,
  /** Who calls itself something. */
  self: `itself themselves himself herself`,
  /** Words that a noun phrase does not go past: "X is a tool of the group". */
  phraseEnd: `of by for from with to in on at that which who used and or as against behind into`,

  // attacks
  /** Verbs of attacks. Companies do not do so, and programs that do have mostly names of one word. */
  attackVerb: `targets targeted targeting compromised breached hacked infiltrated exfiltrated`,
  /** What stands between a subject and its verb. "been" leads to "targeting", not to "targeted". */
  auxiliary: `
    has have had also then recently previously reportedly primarily mainly mostly actively often repeatedly successfully allegedly likely
    been
  `,
  /** Words before a name of which something else is the subject: "messages from X targeted". */
  otherSubject: `from of in by at with for to on via using through against and or`,
  /** Words behind a verb that show that it was suffered, or that it is no verb: "compromised by", "targeted at". */
  noObject: `by in on at during via through using with as after when while and or for from since but last this`,
  /** Verbs that give a deed to somebody. */
  attributing: `attributed attribute attributes attributing linked`,
  /** How a deed was done: "attacks conducted by X". */
  doing: `conducted launched orchestrated perpetrated mounted waged led run executed carried out staged performed`,

  /** Those who run a brand of ransomware or of a botnet. */
  runner: `operators affiliates affiliate leadership negotiators negotiator members member admins administrators`,
  /** Nouns of programs that say so by themselves, and what stands before them. */
  plainProgram: `trojan trojans rat stealer infostealer botnet worm keylogger`,
  programQualifier: `banking android mobile information`,
  /** Verbs of what somebody uses; of what somebody suffers; of what has to do with somebody. */
  usedVerb: `used employed deployed leveraged operated controlled favored favoured maintained exploited abused shared`,
  sufferedVerb: `hacked breached defaced extorted compromised ransomed attacked targeted hit claimed infiltrated stolen leaked listed`,
  linkingVerb: `linked tied ties link links overlap overlaps overlapping connected affiliated associated aligned consistent`,
  /** What those who act own, behind "'s". */
  ownThing: `
    victims victim targets targeting attacks attack campaigns campaign operations operation infrastructure affiliates operators members
    member arsenal toolset toolkit tradecraft tactics ttps phishing espionage activity activities malware implants leak extortion c2
    intrusions intrusion
  `,

  /** What nobody else owns. */
  actorThing: `operators affiliates tradecraft ttps victims victimology targeting arsenal tooling tactics negotiators intrusions`,

  // companies, their people
  /** Nouns of companies that make the name beside them an organization's. */
  companyNoun: `
    company firm vendor provider manufacturer maker startup retailer operator giant corporation conglomerate contractor publisher
    developer bank carrier airline university agency nonprofit charity newspaper broadcaster insurer lender brokerage automaker carmaker
    chipmaker telco telecom distributor supplier consultancy daily magazine hospital bookmaker shipbuilder drugmaker planemaker registrar
    reseller
  `,
  /** Nouns of their people. */
  peopleNoun: `
    researchers researcher analysts analyst spokesperson spokesman spokeswoman executives employees customers engineers experts responders ceo cto
    ciso
  `,
  /** Those who speak for somebody. */
  spokesNoun: `spokesperson spokesman spokeswoman`,
  /** What may stand between a company and its people: "Acme security researchers". */
  peopleQualifier: `security threat malware`,
  /** What the trade's companies call themselves. */
  firmNoun: `labs lab security research intelligence networks systems software technologies analytics cyber cybersecurity solutions`,
  /** "X, a product of the company …" tells of a thing. */
  thingNoun: `product service subsidiary tool brand unit division employee executive member former city town country`,

  // organizations by form
  /** Heads that stand before "of", "for" or "on": "Ministry of Health". */
  orgHead: `
    ministry ministries department bureau office bank university institute embassy committee commission council agency center centre
    directorate academy college association federation court house organization organisation authority administration chamber board union
    society school faculty guard cooperation confederation league consulate secretariat inspectorate
  `,
  /** Those of one place, whose names hold no "and". */
  onePlace: `university bank embassy consulate`,
  /** Heads in other languages, which need no link. */
  foreignHead: `
    banco banca banque universidad universidade universita universite universitat hopital ospedale klinikum universitatsklinikum
    stadtwerke bundesamt bundesministerium ministere ministerio landeskriminalamt hochschule
  `,
  /** Nouns that end an organization's name. */
  orgTail: `
    technologies university college institute foundation ministry agency authority commission committee association council party times
    airlines airways telecom telecommunications holdings police army navy hospital federation department bureau command parliament
    consortium laboratories laboratory bank pharmaceuticals motors bancorp insurance administration academy directorate embassy newspaper
    tribune herald senate congress railways railway hospitals clinic polytechnic gazette cooperative conservatory observatory museum
  `,
  /** Those that are as often a part of a longer name that is none: "Security Authority Subsystem Service". */
  innerTail: `authority command administration times`,
  /** Of what authorities of certificates and of systems are: "Certificate Authority". */
  technicalAuthority: `certificate certification registration root signing timestamping timestamp intermediate issuing local attribute validation`,
  /** Those before which "and" joins two companies, not two words of one name. */
  companyTail: `
    technologies airlines airways telecom telecommunications holdings bank bancorp motors pharmaceuticals hospital hospitals clinic
  `,
  /** Two nouns that end a name together: the first … */
  tailFirst: `resource coordination oil gas petroleum shipping medical health school public stock cancer research space power news
    coast border national armed air task`,
  /** … and the second. */
  tailSecond: `center centre system service district schools exchange agency company guard force forces`,
  /** What ends the name of a state's body behind a noun of its work: "National Investigation Headquarters". */
  stateTail: `service headquarters`,
  stateWork: `security intelligence investigation cybersecurity protection`,
  stateFirst: `national federal state foreign general central military royal`,
  /** Legal forms, as they are written; they may follow a comma. */
  legalForm: `Inc Incorporated Corp Corporation Ltd LTD Limited LLC GmbH AG PLC Plc LLP SA SRL SpA BV NV KG Pte Pty Co`,
  /** What companies add to their names beside these. */
  companyForm: `group holding holdings company co technologies technology international enterprises corp incorporated`,
  /** Words of machines, of which "Command" is an order. */
  machine: `os windows linux powershell shell execute unix dos remote run`,
  /** Small words within organizations' names. */
  connector: `of for and the de du des la on in und für al e y di del`,
  /** Behind these an article may stand within a name: "Organization for the Prohibition of …". */
  linkWord: `of for on in`,
  /** Verbs that no name has: a title in capitals is a sentence, "Choices Are Badly Limited". */
  verbWord: `is are was were be been has have had will can may`,
  /** Behind the "s" of an owner within a name: "Lindale Children's Hospital". */
  house: `hospital college clinic`,
  /** Words that begin a sentence in capitals without beginning a name. */
  leadWord: `
    the a an this that our its their in at on by for from to and when while as with is was if after before since however both according
    former new
  `,

  // other names
  /** Words before a scheme's noun that are no part of a name. */
  noAdjective: `
    the a an this that these those our its their his her new old north south east west super major every each no and or of in by
  `,
  /** Colours begin names: "Black Lantern". */
  colour: `red blue black white`,
  /** Everyday words: a name may have them, but not be one. */
  generic: `
    build share use compare study follow watch analyze review discuss describe explore visit join download view list show add update check
    test create collect protect fight profile search select choose compile contact monitor report ecrime crimeware learn understand avoid
    name called known several how why what who unit division squad service services vendor vendors consider evaluate assess prioritize
    enrich correlate simulate emulate match link tag import export open close click press enter type sign log reset enable disable
    fintech defi crypto cryptocurrency blockchain cybersecurity infosec vasp vasps pin tpm healthcare banking
    the this that these those their our its his her they we it a an and or of in on by for with from to as at is was are were be been has
    have had not no new other another several many some most all both each every one two three first second third same such more than
    while when where which who whose what how if then also here there after before windows linux macos android ios active directory remote
    desktop google facebook twitter telegram github youtube linkedin instagram dark web darknet tor bitcoin monero advanced persistent
    unknown suspected known figure table appendix part section chapter note update report blog post january february march april may june
    july august september october november december monday tuesday wednesday thursday friday saturday sunday english spanish portuguese
    arabic internet security intelligence research response incident government military police financial energy national international
    global domain user users admin administrators local project task work working support focus control management interest special admins
    powershell office exchange server cloud azure mitre att ck ttps ttp iocs ioc cve c2 command raas maas us uk eu un north south east
    west middle asia africa europe america asian european african american once although because though since unless until despite during
    following further furthermore moreover additionally however therefore thus today yesterday recently currently meanwhile notably
    according given let see read learn find using use like unlike similarly either neither whether perhaps maybe often sometimes usually
    typically finally financially politically ideologically lastly initially overall together similar certain multiple various numerous
    few under over between among through via against about into onto upon within without nation emerging thief hour others someone
    everyone anyone people person victim victims targets target customer customers client clients meet introducing unmasking exposing
    inside behind map get identify track detect detecting tracking hunt hunting prevent preventing stop block monitor monitoring
    understand understanding attributing naming profiling defend defending finding analyzing investigating identifying stopping blocking
    combating fighting eastern western northern southern central latin soc ssh vpn vpns api apis sql dns http https url urls ftp smtp smb
    rdp tcp udp ip ips tls ssl xml json html php cpu gpu usb bios pdf dll exe iot ics ot scada plc hr id ids pos atm saas paas iaas sdk
    ide os pc pcs mac lan wan wifi gps sms mfa otp sso iam edr xdr siem soar dfir osint cti ioa tlp poc rce lpe xss csrf previous earlier
    later latter former key main major large small high low based sponsored backed linked affiliated pro anti red blue black white
  `,
  /** What joins a head and what it is of. */
  headLink: `of for on against`,
  /** English words behind a name of a foreign head. */
  foreignEnd: `in and on for of`,
  /** "government of Vietnam". */
  government: `government governments`,
  /** What a state acts through, behind the name of a country or its adjective: phrases. */
  stateBody: `
    government, governments, military, army, navy, air force, parliament, police, armed forces, intelligence services, intelligence
    service, intelligence agencies, intelligence agency, security services, federal government, central government, state department,
    foreign ministry, ministry of foreign affairs, defense ministry, defence ministry, supreme court, senate, congress, treasury
  `,
  /** Before the last member of a list. */
  andOr: `and or`,
  /** Words that rows name by themselves. */
  literal: `
    a access according aka alias an and as at been active broker brokers by for from hacker hacking cybercrime ransomware cyber hackers including intrusion is k known like name namely of
    on or researchers s set sets such that the this to under itself was with against operation apt gang in
    her his has its named nicknamed their use used uses using dubbed identifying claimed claims took taken takes full public responsibility credit among most are were include included extortion exclusively solely mostly often previously
    subgroup rebrand successor offshoot splinter faction calling called himself herself rebranded rebranding renamed reemerged may be could
    crew outfit syndicate group team actor operation service affiliate affiliates raas them these this who were gruppe namens mit unter dem der namen bezeichnung set sets otherwise formerly sometimes data dark web tor onion leak page portal themselves
  `,

  // campaigns
  /** Nouns of campaigns: "a campaign dubbed X". */
  campaignNoun: `campaign campaigns operation operations`,
  /** Those of them that may be a trade. */
  operation: `operation operations`,
  /** Words before "operation" that make it a trade: "a ransomware operation dubbed X". */
  tradeWord: `ransomware malware botnet trojan raas stealer loader service criminal cybercrime affiliate phishing fraud`,
  /** Words between that noun and the verb of naming. */
  campaignLink: `that which has been was is we have also widely commonly publicly now later as were are known be researchers`,
  /** What follows "Operation" where it names nothing: "Operation Mode", "Operation Center". */
  operationWord: `
    overview details timeline mode modes center centre manager type code codes name names status system systems security team guide
    summary phase phases flow manual officer room model order orders log logs time instructions failed successful successfully completed
    support management plan planning process procedure procedures control a an the and or of on in by for to from is was are
  `,
  /** Words in capitals that go on with a title behind the name: "Operation Silent Harbor Targets Ports". */
  titleWord: `
    targets target targeting hits hit attacks attack attacking uses using used strikes strike returns return continues against with in on
    and of the for by from to at is was campaign report analysis update part revealed uncovered exposed explained disrupted takedown
    behind threat actors actor group malware apt new latest
  `,

  // what stands beside a name that needs evidence
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
  /** What an organization does to the public, as neither its services nor its products do. */
  statement: `
    said says told announced announces confirmed confirms disclosed discloses warned warns acknowledged admitted declined apologized
    suspended banned breached hacked removed removes acquired sued denied notified
  `,
  /** Auxiliaries and adverbs before such a verb. */
  skipped: `
    both all has have had is was were are also recently previously reportedly often typically then still now continues continued began
    publicly openly quickly each jointly separately later soon allegedly apparently likely first eventually repeatedly falsely
  `,
  /** Beside the nouns of those who act. */
  beforeActor: `aka dubbed gruppe hackergruppe akteur akteure bande gruppierung grupo groupe gruppo hackergruppierung`,
  /** Two words before an actor: phrases. */
  actorPhrase: `
    attributed to, known as, tracked as, named as, linked to, called as, conducted by, actor named, group named, group called, actor
    called, group dubbed, work of, operated by, perpetrated by, operators of, affiliates of, members of, attacked by, hacked by, breached
    by, extorted by, claimed by, victims of, actors behind, group behind, gang behind, those behind, affiliate of, member of, members of,
    negotiators for, negotiator for, administrator of, administrators of, leader of, leaders of, site of, blog of, attack by, attacks by,
    listed by, posted by, leaked by, targets of, target of, targeting by, stolen by, named by, added by, arrests of, attributes to, defected to, joined forces with
  `,
  /** Two words before an organization: phrases. */
  organizationPhrase: `
    according to, researchers at, researchers from, researchers with, analysts at, published by, reported by, acquired by, experts at,
    employees of
  `,
  /** Behind an organization, beside the nouns of its people. */
  behindOrganization: `reported attributes inc ltd corporation`,
  /** Before a campaign. */
  beforeCampaign: `campaign operation dubbed`,
  /** Two words before a campaign: phrases. */
  campaignPhrase: `known as`,
  /** Behind a campaign. */
  behindCampaign: `campaign operation intrusions compromise`,
  /** What stands before the name of a place, or beside one in a list. */
  beforePlace: `
    in from to of across and or including against within throughout near between via into inside targeting targets targeted hit with for
    at republic outside
  `,
  /** Behind the name of a place. */
  behindPlace: `and or has is was will government officials`,
} as const;

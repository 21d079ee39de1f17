/** Nouns of programs, what stands beside their names, and what is done with them. */
export const PROGRAM_WORDS = {
  /** Nouns of software. Behind a name they make it software there; before "dubbed X" they make X software. */
  softwareNoun: `
    malware backdoor backdoors trojan trojans rat rats loader loaders downloader dropper droppers implant implants payload payloads
    stealer infostealer ransomware rootkit bootkit worm botnet botnets framework beacon beacons shellcode sample samples binary binaries
    variant variants dll plugin module modules webshell keylogger wiper wipers exploit exploits spyware virus tool tools toolkit toolset
    utility script scripts executable installer infector strain strains code family families c2 packer crypter miner cryptominer scanner
    vulnerability vulnerabilities bug flaw application app software program library kit technique method attack attacks file files
    encryptor decryptor builder site blog
  `,
  /** Nouns that say without doubt that the name beside them is a program's. */
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
  /** Nouns that are of standards and products too: "the … framework". */
  looseNoun: `framework frameworks toolkit toolkits tools utilities variants strains`,
  /** What stands between a program's name and its noun: "banking", "remote access", "information stealing". */
  programAttribute: `
    banking spam remote access administration information info credential data stealing stealer post exploitation point of sale pos
    custom modular crypto cryptocurrency mining coin sabotage espionage surveillance web shell second stage fileless commodity open source
    mobile android windows linux macos ios iot ddos botnet command and control c2 proxy backdoor ransomware malware loader self spreading
    python powershell golang java javascript php based
  `,
  /** Attributes of attackers' frameworks and tools: "post-exploitation framework". */
  arsenalWord: `post exploitation adversary emulation command and control c2 pentest pentesting penetration testing phishing hacking attack offensive`,
  /** What goes on telling of a program behind its noun: "a backdoor that …". */
  toldOfProgram: `that which written used capable designed developed compiled coded able known`,
  /** Nouns of programs in German, where they have capitals. */
  germanProgram: `
    schadsoftware schadprogramm malware trojaner hintertür backdoor erpressersoftware erpressungssoftware ransomware
    verschlüsselungstrojaner wurm spyware spionagesoftware loader infostealer wiper rootkit botnetz keylogger
  `,
  /** What there is of a program, and hardly of anything else. */
  programThing: `payload payloads sample samples binary binaries infection infections variant variants`,
  /** Nouns of which a program is one: "a variant of X". */
  sampleNoun: `variant variants version versions sample samples strain strains copy copies build builds instance`,
  /** Nouns of what is a program only where the text gives it a name: "a tool dubbed X". */
  toolNoun: `
    tool toolkit toolset utility framework plugin module kit script variant strain family payload shellcode injector exploit builder
    software bot crypter system platform panel console dashboard
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
  /** Nouns of programs that say so by themselves, so that a company of the name is not meant. */
  plainProgram: `trojan trojans rat stealer infostealer botnet worm keylogger`,
  /** What stands before them. */
  programQualifier: `banking android mobile information`,
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
  /** What it does behind its noun: "the stealer X collects". */
  programDeed: `
    encrypts decrypts infects injects installs persists beacons communicates drops exfiltrates steals collects harvests enumerates decodes
    executes encrypted infected injected installed collected exfiltrated
  `,
  /** What no group does. */
  machineDeed: `beacons persists injects decrypts decodes hooks enumerates`,
  /** Two words before a program: phrases. */
  programPhrase: `
    variant of, variants of, version of, versions of, sample of, samples of, strain of, infected with, infection with, infections with,
    malware called, malware named, malware dubbed, backdoor called, backdoor named, backdoor dubbed, trojan called, trojan named, trojan
    dubbed, payload of, copy of, deployment of, operators of, malware as, implant called, tool called, tool named, tool dubbed
  `,
} as const;

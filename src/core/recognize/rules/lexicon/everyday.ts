/** Words of every text, of which no name is made alone, and those that rows name by themselves. */
export const EVERYDAY_WORDS = {
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
    according he she nobody given let see read learn find using use like unlike similarly either neither whether perhaps maybe often sometimes usually
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
  /** Words that begin a sentence in capitals without beginning a name. */
  leadWord: `
    the a an this that our its their in at on by for from to and when while as with is was if after before since however both according
    former new
  `,
  /** Words before a scheme's noun that are no part of a name. */
  noAdjective: `
    the a an this that these those our its their his her new old north south east west super major every each no and or of in by
  `,
  /** Colours begin names: "Black Lantern". */
  colour: `red blue black white`,
  /** Words that a noun phrase does not go past: "X is a tool of the group". */
  phraseEnd: `of by for from with to in on at that which who used and or as against behind into`,
  /** Articles that begin another noun. */
  article: `a an`,
  /** Before the last member of a list. */
  andOr: `and or`,
  /** Words that rows name by themselves. */
  literal: `
    a access according aka alias an and as at been active broker brokers by for from hacker hacking cybercrime ransomware cyber
    hackers including intrusion is k known like name namely of on or researchers s set sets such that the this to under itself was
    with against operation apt gang in her his has its named nicknamed their use used uses using dubbed identifying claimed claims
    took taken takes full public responsibility credit among most are were include included extortion exclusively solely mostly often
    previously subgroup rebrand successor offshoot splinter faction calling called himself herself rebranded rebranding renamed
    reemerged may be could crew outfit syndicate group team actor operation service affiliate affiliates raas them these this who were
    gruppe namens mit unter dem der namen bezeichnung set sets otherwise formerly sometimes site blog have hallmark hallmarks responsible behind likely probably data dark web tor onion leak page portal
    themselves itself rats rat name moniker codename kit by goes going went sold advertised given received got assigned internally publicly
    scam exploit phishing builder another then also later
    die der den eine ein einen genannt mit dem namen in of with communicates over via service
  `,
} as const;

import { program, type Row } from '../rows';

/** How a text introduces programs that no dictionary has. */
export const PROGRAMS: readonly Row[] = [
  program('malware dubbed X', 'explicit', 'PROGRAM{6} ^farNamingVerb !as the? HANDLE', {
    yes: ['It is a framework dubbed [bramble16].', 'They used a system dubbed [Bramblewood].', 'They left a backdoor dubbed [Bramblewood].'],
    no: ['A group dubbed Copper Heron left.'],
  }),
  program('malware called X', 'explicit', 'NEARPROGRAM{6} ^nearNamingVerb !as the? HANDLE', {
    yes: ['It is a trojan that we have named [Thornfield Two].', 'It is a loader called "[bramble_7]".', 'We found a loader, internally called `[bramble_7]`.'],
    no: ['The malware was found in a town called Bramblewood.', 'The loader was written by a student named Thornfield.'],
  }),
  program('malware by the name of X', 'explicit', 'PROGRAM{5} (goes|going|went|sold|advertised) (by|under) (the|its) ^(name|moniker) of? HANDLE', {
    yes: ['The spyware goes by the name of [Bramblewood].', 'It is a stealer sold under the name "[Thornfield]".'],
    no: ['The group goes by the name of Copper Heron.', 'The malware goes by the town of Bramblewood.'],
  }),
  program('malware was given the name X', 'explicit', 'PROGRAM{5} (given|received|got|assigned) the ^(name|codename) HANDLE', {
    yes: ['This malware has been given the name [Bramblewood].'],
    no: ['The town has been given the name Bramblewood.'],
  }),
  program('malware that calls itself X', 'explicit', 'PROGRAM{3} ^callingVerb itself HANDLE', {
    yes: ['The ransomware calls itself [Bramblewood].'],
    no: ['The group calls itself Copper Heron.'],
  }),
  program('malware referred to as X', 'explicit', 'PROGRAM{4} ^referred to (as|internally as|publicly as|by WORD as) the? HANDLE', {
    yes: ['A downloader referred to as [Bramblewood] came.', 'It is a stealer referred to internally as "[Thornfield]".'],
    no: ['A group referred to as Copper Heron came.'],
  }),
  program('known as X, the malware', 'explicit', '(referred to|known) as NAME , (the|this) ^programNoun&small', {
    yes: ['Referred to as [Bramblewood], the malware left.'],
    no: ['Known as Copper Heron, the group left.'],
  }),
  program('malware known as X', 'explicit', 'PROGRAM{4} namingAs (in the WORD)? ^as the? HANDLE', {
    yes: ['They sell a document builder, known in the underground as “[BrambleWood],” to all.', 'The backdoor, known as [Bramblewood], goes on.', 'They use a stealer tracked as [Thornfield].'],
    no: ['The group, known as Copper Heron, goes on.'],
  }),
  program('malware we call X', 'explicit', 'PROGRAM{4} !to ^callingVerb NAME', {
    yes: ['It is a wiper we call [Bramblewood].'],
    no: ['It is a group we call Copper Heron.'],
  }),
  program('malware such as X', 'explicit', '^(programNoun&small|programPlural&small|rats) ,? (such as|like|including|namely) LIST', {
    yes: ['They sell stealers such as [Bramblewood] and [Thornfield].', 'It is malware like [Bramblewood].'],
    no: ['They are gangs such as Copper Heron.'],
  }),
  program('a backdoor, X,', 'explicit', '(a|an) PHRASE{0,4} ^programNoun&small ,"? NAME "?,', {
    yes: ['They left a new backdoor, [Bramblewood], behind.', 'Then came a loader, "[Bramblewood]", as well.'],
    no: ['They left malware, Copper Heron says, behind.', 'They left a note, Bramblewood, behind.'],
  }),
  program('its backdoor, X,', 'explicit', '(its|their|s) ^programNoun&small ,"? NAME "?,', {
    yes: ["The gang's encryptor, [Bramblewood], was seen.", 'They use their loader, "[Thornfield]", again.'],
    no: ["The gang's town, Bramblewood, was seen."],
  }),
  program('the malware X steals', 'explicit', '^programNoun&small UNQUOTED NAME programDeed&small', {
    yes: ['The stealer [Bramblewood] steals cookies.'],
    no: ['The retailer Bramblewood steals the show.', 'The stealer Bramblewood found steals cookies.'],
  }),
  program('the malware X', 'weak', '^(programNoun&small|rat) UNQUOTED HANDLE', {
    yes: ['It was the banking malware [Bramblewood].', 'They send the loader [Thornfield Two].'],
    no: ['It was the retailer Bramblewood.', 'It was a ransomware gang Copper Heron.'],
  }),
  program('the loaders X and Y', 'explicit', '^(programPlural-looseNoun&small|rats) UNQUOTED TWO', {
    yes: ['It holds the loaders [Bramblewood] and [Thornfield].'],
    no: ['It holds the towns Bramblewood and Thornfield.', 'It holds the loaders Bramblewood found.'],
  }),
  program('loaders, X and Y,', 'weak', '^(programPlural-looseNoun&small|rats) , TWO', {
    yes: ['They sent two loaders, [Bramblewood] and [Thornfield], by mail.'],
    no: ['They sent two letters, Bramblewood and Thornfield, by mail.', 'They sent loaders, Bramblewood says.'],
  }),
  program('the phishing kit X', 'explicit', '(phishing|exploit|scam|builder) ^kit&small HANDLE', {
    yes: ['The phishing kit [Bramblewood] came.'],
    no: ['The first aid kit Bramblewood came.'],
  }),
  program('the X phishing kit', 'explicit', 'MIDST PROGRAMS (phishing|exploit|scam) ^kit&small', {
    yes: ['They sell the [Bramblewood] phishing kit.'],
    no: ['They sell the Bramblewood sewing kit.'],
  }),
  program('the X post-exploitation framework', 'explicit', 'MIDST PROGRAMS ARSENAL ^looseNoun&small', {
    yes: ['They ran the [Bramblewood] post-exploitation framework.', 'They ran a [Thornfield] command and control toolkit.'],
    no: ['They ran the Bramblewood framework.', 'They ran the Bramblewood security toolkit.'],
  }),
  program('the X malware', 'explicit', 'MIDST PROGRAMS ATTRIBUTES ^(programNoun-looseNoun&small|programPlural-looseNoun&small)', {
    yes: ['It was a [Bramblewood] trojan.', 'They send [Bramblewood] and [Thornfield] remote access trojans.', 'We saw the [Thornfield] information-stealing malware.'],
    no: ['The Bramblewood banking office left.', 'Bramblewood malware came.', 'It was the Bramblewood framework.'],
  }),
  program('X malware', 'weak', 'PROGRAMS ATTRIBUTES ^(programNoun&small|rat)', {
    yes: ['They sell the [Umbra9] RAT.', '[Bramblewood] banking malware came.', 'It was the [Bramblewood] malware.', 'They ran the [Thornfield] backdoor.'],
    no: ['It was the Bramblewood retailer.'],
  }),
  program('heron77 malware', 'weak', 'ODDNAME ATTRIBUTES ^programNoun&small', {
    yes: ['We read the [bramble16] sabotage framework.'],
    no: ['We read the bramble16 book.', 'It was a quiet malware.'],
  }),
  program('X family of malware', 'explicit', 'NAME (malware|ransomware|trojan|stealer) ^(family|families|strain|variant)', {
    yes: ['It is the [Bramblewood] malware family.'],
    no: ['It is the Bramblewood family.'],
  }),
  program('X is a backdoor', 'explicit', 'NAME (is|was) (a|an) PHRASE{0,7} ^programNoun&small', {
    yes: ['[Bramblewood] is a little known remote access trojan.', '[Thornfield] was a wiper of some note.'],
    no: ['Copper Heron is a new group.'],
  }),
  program('X: a backdoor', 'explicit', 'NAME DEFINED (a|an) PHRASE{0,7} ^programNoun&small', {
    yes: ['[Bramblewood]: A little known stealer of keys.', '- **[Thornfield]** – a modular backdoor'],
    no: ['Copper Heron: a new group', 'We saw Copper Heron. A backdoor came.'],
  }),
  program('X, a backdoor that', 'explicit', 'NAME , (a|an) (PHRASE{0,5} and)? PHRASE{0,7} ^(programNoun&small|rat) (, !and|toldOfProgram)', {
    yes: ['[Bramblewood], a remote access and information stealing malware, came.', 'And so [Thornfield], a new loader written in Go, came.'],
    no: ['And so Copper Heron, a new group, came.', 'Thornfield, a malware analyst, came.', 'They know Bramblewood and Thornfield, a wiper, and a tool.'],
  }),
  program('X, a ransomware-as-a-service', 'explicit', 'NAME , (a|an) PHRASE{0,4} ^programNoun&small HYPHENED as HYPHENED a HYPHENED service', {
    yes: ['[Bramblewood], a new ransomware-as-a-service offering, came.'],
    no: ['Copper Heron, a new platform-as-a-service offering, came.'],
  }),
  program('X (a backdoor)', 'explicit', 'NAME BRACKET (a|an) PHRASE{0,7} ^(programNoun&small|rat) CLOSED', {
    yes: ['[Bramblewood] (a quiet backdoor) and [Thornfield] (a loader) came.'],
    no: ['Copper Heron (a new group) came.', 'Holm (a malware analyst) came.'],
  }),
  program('X, a backdoor', 'weak', 'NAME , (a|an) PHRASE{0,7} ^programNoun&small', {
    yes: ['And so [Bramblewood], a modular backdoor, came.'],
    no: ['And so Copper Heron, a new group, came.'],
  }),
  program('backdoors (X and Y)', 'explicit', '^(programPlural&small|rats) BRACKET LIST', {
    yes: ['They sell stealers ([Bramblewood], [Thornfield]).', 'They sell RATs ([Bramblewood] and [Thornfield]).'],
    no: ['They sell flowers (Bramblewood, Thornfield).', 'They sell stealers, Bramblewood says.'],
  }),
  program('tools: X and Y', 'explicit', '^(programPlural&small|malware) LISTS LIST', {
    yes: ['They used these tools: “[Bramblewood]” and “[Thornfield]”.'],
    no: ['They used these towns: Bramblewood and Thornfield.'],
  }),
  program('the malware (aka X)', 'explicit', '^programNoun&small "?,"? aka LIST', {
    yes: ['It is an old trojan (aka [Bramblewood]).'],
    no: ['It is an old town (aka Bramblewood).'],
  }),
  program('calling this variant X', 'explicit', '^(callingVerb|givingVerb) (this|the) (new|latest)? (programNoun|toolNoun) NAME', {
    yes: ['We are calling this new variant [Bramblewood].'],
    no: ['We are calling this new town Bramblewood.'],
  }),
  program('another tool is X', 'weak', '^another (toolNoun|programNoun|WORD toolNoun|WORD programNoun) (in WORD WORD|of WORD WORD)? (is|was) NAME', {
    yes: ['Another tool of this set is [Bramblewood].', 'Another custom loader was [Thornfield].'],
    no: ['Another town of this set is Bramblewood.'],
  }),
  program('the malware is X', 'weak', '^programNoun&small usedVerb? (is|was) NAME', {
    yes: ['The malware used was [Bramblewood].'],
    no: ['The town was Bramblewood.'],
  }),
  program('a variant of X', 'hint', '^sampleNoun&small of the? NAME', {
    yes: ['It is a new variant of [Bramblewood].'],
    no: ['It is a citizen of Bramblewood.'],
  }),
  program('X sample', 'hint', 'NAME ^programThing&small', {
    yes: ['They sent a [Bramblewood] payload.'],
    no: ['The Bramblewood office came.'],
  }),
  program('X steals', 'hint', 'NAME ^machineDeed&small', {
    yes: ['And then [Bramblewood] beacons over DNS.'],
    no: ['Then Bramblewood sleeps.'],
  }),
  program('X communicates over', 'hint', 'NAME ^communicates (over|via)', {
    yes: ['And then [Bramblewood] communicates over DNS.'],
    no: ['And then Bramblewood communicates with its victims.'],
  }),
  program('the malware drops X', 'weak', 'programNoun&small (then|also|later)? ^programVerb&small the? LIST', {
    yes: ['The malware drops [BRAMBLEWOOD] and [THORNFIELD].'],
    no: ['The lorry drops BRAMBLEWOOD.'],
  }),
  program('Trojaner namens X', 'explicit', '^germanProgram (namens|genannt|mit dem Namen) HANDLE', {
    yes: ['Es ist ein Trojaner namens [Kieselfuchs].'],
    no: ['Es ist eine Stadt namens Bramblewood.'],
  }),
  program('die Schadsoftware X', 'weak', '(die|der|den|eine|ein|einen) ^(germanProgram|programNoun) UNQUOTED HANDLE', {
    yes: ['Die Schadsoftware [Moorlicht] kam.'],
    no: ['Die Stadt Moorlicht schlief.'],
  }),
  program('die Schadsoftware „X“', 'explicit', '(die|der|den|eine|ein|einen) ^(germanProgram|programNoun) LOWQUOTED HANDLE', {
    yes: ['Die Schadsoftware „[Moorlicht]“ kam.'],
    no: ['Die Stadt „Moorlicht“ schlief.'],
  }),
  program('drops X', 'hint', '^programVerb&small the? NAME', {
    yes: ['It then drops [Bramblewood].', 'They install the [Thornfield].'],
    no: ['It then leaves Bramblewood.'],
  }),
];

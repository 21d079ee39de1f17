import { program, type Row } from '../rows';

/** How a text introduces programs that no dictionary has. */
export const PROGRAMS: readonly Row[] = [
  program('malware dubbed X', 'explicit', 'PROGRAM{6} ^(farNamingVerb|nearNamingVerb) !as the? HANDLE', {
    yes: ['It is a framework dubbed [bramble16].', 'They used a system dubbed [Bramblewood].', 'They left a backdoor dubbed [Bramblewood].', 'It is a trojan that we have named [Thornfield Two].', 'It is a loader called "[bramble_7]".'],
    no: ['A group dubbed Copper Heron left.', 'The malware was found in a town called Bramblewood.'],
  }),
  program('malware known as X', 'explicit', 'PROGRAM{4} namingAs (in the WORD)? ^as the? HANDLE', {
    yes: ['They sell a document builder, known in the underground as “[BrambleWood],” to all.', 'The backdoor, known as [Bramblewood], goes on.', 'They use a stealer tracked as [Thornfield].'],
    no: ['The group, known as Copper Heron, goes on.'],
  }),
  program('malware we call X', 'explicit', 'PROGRAM{4} !to ^callingVerb NAME', {
    yes: ['It is a wiper we call [Bramblewood].'],
    no: ['It is a group we call Copper Heron.'],
  }),
  program('malware such as X', 'explicit', '^(programNoun&small|programPlural&small) ,? (such as|like|including|namely) LIST', {
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
  program('the malware X', 'weak', '^programNoun&small UNQUOTED HANDLE', {
    yes: ['It was the banking malware [Bramblewood].', 'They send the loader [Thornfield Two].'],
    no: ['It was the retailer Bramblewood.', 'It was a ransomware gang Copper Heron.'],
  }),
  program('the X malware', 'explicit', 'MIDST PROGRAMS ATTRIBUTES ^(programNoun-looseNoun&small|programPlural-looseNoun&small)', {
    yes: ['It was a [Bramblewood] trojan.', 'They send [Bramblewood] and [Thornfield] remote access trojans.', 'We saw the [Thornfield] information-stealing malware.'],
    no: ['The Bramblewood banking office left.', 'Bramblewood malware came.', 'It was the Bramblewood framework.'],
  }),
  program('X malware', 'weak', 'PROGRAMS ATTRIBUTES ^programNoun&small', {
    yes: ['[Bramblewood] banking malware came.', 'It was the [Bramblewood] malware.', 'They ran the [Thornfield] backdoor.'],
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
  program('X, a backdoor', 'weak', 'NAME , (a|an) PHRASE{0,7} ^programNoun&small', {
    yes: ['And so [Bramblewood], a modular backdoor, came.'],
    no: ['And so Copper Heron, a new group, came.'],
  }),
  program('backdoors (X and Y)', 'explicit', '^programPlural&small BRACKET LIST', {
    yes: ['They sell stealers ([Bramblewood], [Thornfield]).'],
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
  program('drops X', 'hint', '^programVerb&small the? NAME', {
    yes: ['It then drops [Bramblewood].', 'They install the [Thornfield].'],
    no: ['It then leaves Bramblewood.'],
  }),
];

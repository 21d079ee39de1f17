import type { Row } from './rows';

const program = (name: string, says: Row['says'], pattern: string, examples: Pick<Row, 'yes' | 'no'>): Row => ({
  name,
  kind: 'software',
  says,
  pattern,
  ...examples,
});

/** How a text introduces programs that no dictionary has. */
export const PROGRAMS: readonly Row[] = [
  program('malware dubbed X', 'explicit', 'PROGRAM{6} ^(farNamingVerb|nearNamingVerb) !as the? NAME', {
    yes: ['They left a backdoor dubbed [Bramblewood].', 'It is a trojan that we have named [Thornfield Two].', 'It is a loader called "[bramble_7]".'],
    no: ['A group dubbed Copper Heron left.', 'The malware was found in a town called Bramblewood.'],
  }),
  program('malware known as X', 'explicit', 'PROGRAM{4} namingAs ^as the? NAME', {
    yes: ['The backdoor, known as [Bramblewood], goes on.', 'They use a stealer tracked as [Thornfield].'],
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
  program('the malware X', 'weak', '^programNoun&small UNQUOTED NAME', {
    yes: ['It was the banking malware [Bramblewood].', 'They send the loader [Thornfield Two].'],
    no: ['It was the retailer Bramblewood.', 'It was a ransomware gang Copper Heron.'],
  }),
  program('X malware', 'weak', 'NAME ^programNoun&small', {
    yes: ['It was the [Bramblewood] malware.', 'They ran the [Thornfield] backdoor.'],
    no: ['It was the Bramblewood retailer.'],
  }),
  program('X family of malware', 'explicit', 'NAME (malware|ransomware|trojan|stealer) ^(family|families|strain|variant)', {
    yes: ['It is the [Bramblewood] malware family.'],
    no: ['It is the Bramblewood family.'],
  }),
  program('X is a backdoor', 'explicit', 'NAME (is|was) (a|an) PHRASE{0,7} ^programNoun&small', {
    yes: ['[Bramblewood] is a little known remote access trojan.', '[Thornfield] was a wiper of some note.'],
    no: ['Copper Heron is a new group.'],
  }),
  program('X, a backdoor', 'weak', 'NAME , (a|an) PHRASE{0,7} ^programNoun&small', {
    yes: ['And so [Bramblewood], a modular backdoor, came.'],
    no: ['And so Copper Heron, a new group, came.'],
  }),
];

import { actor, type Row } from './rows';

/** Rarer ways in which a text introduces those who act; these are asked after the others. */
export const MORE_INTRODUCTIONS: readonly Row[] = [
  actor('calls them X', 'explicit', 'CLEAR{12} ^callingVerb them the? NAME', {
    yes: ['Acme calls them [Copper Heron] for short.'],
    no: ['The trojans are many, and Acme calls them Bramblewood.'],
  }),
  actor('refers to them as X', 'explicit', 'CLEAR{12} namingAs to? them ^as NAME', {
    yes: ['We refer to them as [Copper Heron].'],
    no: ['The trojans are many, and we refer to them as Bramblewood.'],
  }),
  actor('dubbed X, the group', 'explicit', '^farNamingVerb NAME (by WORD WORD?)? "?, (the|this|these) actorQualifier{0,3} actorNoun', {
    yes: ['Dubbed [Copper Heron] by Acme, the threat actor is new.', 'Codenamed [Tin Gull], the hacking crew left.'],
    no: ['Dubbed Bramblewood by Acme, the tool is new.'],
  }),
  actor('calling itself X, the group', 'explicit', '^calling (itself|themselves) the? NAME "?, (the|this|these) actorQualifier{0,3} actorNoun', {
    yes: ['Calling itself the [Copper Heron], the group left.'],
    no: ['Calling itself Bramblewood, the choir left.'],
  }),
  actor('also called X and Y', 'explicit', 'HEAD{6} also ^(farNamingVerb|nearNamingVerb) the? LIST', {
    yes: ['The hacking crew, also called [Copper Heron] and [Tin Gull], left.'],
    no: ['The backdoor, also called Bramblewood and Thornfield, came.'],
  }),
  actor('a threat group (X)', 'explicit', 'actorQualifier ^actorNoun&small BRACKET NAME', {
    yes: ['It was a threat group ([Copper Heron]).'],
    no: ['It was a music group (Bramblewood).'],
  }),
  actor('the group (X)', 'weak', '!actorQualifier ^groupNoun&small BRACKET NAME', {
    yes: ['It was the group ([Copper Heron]).'],
    no: ['It was the choir (Bramblewood).'],
  }),
  actor('the crew X', 'likely', 'the ^(crew&small|outfit&small|syndicate&small) UNQUOTED NAME', {
    yes: ['It was the crew [Copper Heron].'],
    no: ['It was the choir Bramblewood.'],
  }),
  actor('X ransomware-as-a-service group', 'brand', 'NAME ransomware HYPHENED as HYPHENED a HYPHENED ^service (group|gang|operation|crew|actor|team)', {
    yes: ['It was the [Copper Heron] ransomware-as-a-service group.'],
    no: ['It was the Bramblewood software-as-a-service group.'],
  }),
  actor('X ransomware operation', 'brand', 'NAME (ransomware|raas|extortion){1,2} ^venture&small', {
    yes: ['It was the [Copper Heron] ransomware operation.'],
    no: ['It was the Bramblewood rescue operation.'],
  }),
  actor('affiliates of X', 'likely', '^(affiliates&small|affiliate&small) of the? NAME', {
    yes: ['The affiliates of [Copper Heron] left.'],
    no: ['The children of Copper Heron left.'],
  }),
  actor('hackers of X', 'likely', '^hackersNoun&small (of|from) NAME{2,4}', {
    yes: ['The hackers of [Copper Heron] left.'],
    no: ['The bakers of Copper Heron left.'],
  }),
  actor('who is X', 'hint', '^who (is|are|was|were) the? NAME', {
    yes: ['Who is [Copper Heron] now?'],
    no: ['Where is Copper Heron now?'],
  }),
  actor("X's tradecraft", 'likely', "NAME ' ^s actorThing", {
    yes: ["They know [Copper Heron]'s tradecraft."],
    no: ["They know Copper Heron's castle."],
  }),
];

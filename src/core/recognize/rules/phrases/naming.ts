import { actor, type Row } from '../rows';

/** How a text gives those who act their name, by a verb: "dubbed", "tracked as", "we call". */
export const NAMING: readonly Row[] = [
  actor('tracked as', 'explicit', 'CLEAR{12} trackingVerb ^as _ LIST', {
    yes: ['Acme tracks as [Copper Heron] those who came.', 'Activity tracked as [Copper Heron] was seen.'],
    no: ['The malware is tracked as Copper Heron.'],
  }),
  actor('tracks it as', 'explicit', 'CLEAR{12} trackingVerb to? (the|this|that)? namedObject ^as _ LIST', {
    yes: ['Acme tracks this cluster as [Copper Heron].'],
    no: ['The malware is bad, and Acme tracks it as Copper Heron.'],
  }),
  actor('tracked by somebody as', 'explicit', 'CLEAR{12} trackingVerb to? by NAMER ^as _ LIST', {
    yes: ['Those tracked by Acme as [Copper Heron] left.'],
    no: ['The malware tracked by Acme as Copper Heron was seen.'],
  }),
  actor('referred to as', 'explicit', 'HEAD{12} namingAs to? ^as _ NAME', {
    yes: ['A group referred to as [Copper Heron] left.', 'A group that we designated as [Copper Heron] left.'],
    no: ['Malware referred to as Copper Heron was seen.'],
  }),
  actor('refer to the group as', 'explicit', 'HEAD{12} namingAs to? (the|this|that)? namedObject ^as _ NAME', {
    yes: ['We watch a gang and refer to it as [Copper Heron].'],
    no: ['We found a backdoor and refer to it as Copper Heron.'],
  }),
  actor('refer to the actors as', 'explicit', 'namingAs to? (the|this|that)? actorNoun ^as _ NAME', {
    yes: ['We refer to this group as [Copper Heron].'],
    no: ['We refer to this tool as Copper Heron.'],
  }),
  actor('named by somebody as', 'explicit', 'HEAD{12} namingAs to? by NAMER ^as _ NAME', {
    yes: ['A group referred to by Acme as [Copper Heron] left.'],
    no: ['Malware referred to by Acme as Copper Heron was seen.'],
  }),
  actor('naming verb', 'explicit', 'HEAD{12} ^farNamingVerb !as _ the? NAME', {
    yes: ['A group of unknown origin dubbed [Copper Heron] left.', 'A gang dubbed "[dark_heron]" left.'],
    no: ['Hackers hit with a tool dubbed Bramblewood.', 'A campaign dubbed Bramblewood was seen.'],
  }),
  actor('naming verb close by', 'explicit', 'HEAD{3} ^nearNamingVerb !as _ the? NAME', {
    yes: ['A group called [Copper Heron] left.'],
    no: ['A group that comes from a town called Bramblewood left.', 'The group policy is named Bramblewood.'],
  }),
  actor('call', 'explicit', 'HEAD{5} !to ^callingVerb self? the? NAME', {
    yes: ['A group we call [Copper Heron] left.', 'A gang that calls itself the [Copper Heron] left.'],
    no: ['The group wanted to call Bramblewood.'],
  }),
  actor('also called X and Y', 'explicit', 'HEAD{6} also ^(farNamingVerb|nearNamingVerb) the? LIST', {
    yes: ['The hacking crew, also called [Copper Heron] and [Tin Gull], left.'],
    no: ['The backdoor, also called Bramblewood and Thornfield, came.'],
  }),
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
];

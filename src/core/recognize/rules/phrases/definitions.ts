import { actor, type Row } from '../rows';

/** What a text says somebody is: "X is a threat group", "X, a gang, …". */
export const DEFINITIONS: readonly Row[] = [
  actor('X: a threat group', 'explicit', 'NAME COLON (a|an) PHRASE{0,7} actorQualifier ^groupNoun', {
    yes: ['This is [Copper Heron]: a little known threat actor.', 'It was [Tin Gull] – a new espionage group.'],
    no: ['It was Bramblewood. A little known threat actor came.', 'It was Bramblewood: a little known music group.'],
  }),
  actor('X: threat group', 'explicit', 'NAME COLON (financially|politically|ideologically)? actorQualifier{1,4} ^groupNoun&small', {
    yes: ['[Copper Heron]: financially motivated threat actor', '- **[Tin Gull]** – espionage group'],
    no: ['Bramblewood: local music group', 'Bramblewood - The threat actor used it.'],
  }),
  actor('X is a ransomware group', 'brand', 'NAME (is|was) (a|an) PHRASE{0,7} brandQualifier ^groupNoun', {
    yes: ['[Bramblewood] is a new ransomware group.'],
    no: ['Bramblewood is a new ransomware.'],
  }),
  actor('X is a threat group', 'explicit', 'NAME (is|was) (a|an) PHRASE{0,7} actorQualifier ^groupNoun', {
    yes: ['[Copper Heron] is a little known threat group.'],
    no: ['Bramblewood is a little known music group.'],
  }),
  actor('X is a gang', 'explicit', 'NAME (is|was) (a|an) PHRASE{0,7} ^tellingNoun', {
    yes: ['[Copper Heron] was a prolific gang.'],
    no: ['Bramblewood was a prolific choir.'],
  }),
  actor('X is a group', 'weak', 'NAME (is|was) (a|an) PHRASE{0,7} ^groupNoun', {
    yes: ['[Copper Heron] is a small group.'],
    no: ['Bramblewood is a tool of the group.'],
  }),
  actor('X, a ransomware group', 'brand', 'NAME , (a|an) PHRASE{0,7} brandQualifier ^groupNoun', {
    yes: ['And so [Bramblewood], a new ransomware group, left.'],
    no: ['And so Bramblewood, a new ransomware, came.'],
  }),
  actor('X, a threat group', 'explicit', 'NAME , (a|an) PHRASE{0,7} actorQualifier ^groupNoun', {
    yes: ['And so [Copper Heron], a little known threat group, left.'],
    no: ['And so Bramblewood, a little known music group, left.'],
  }),
  actor('X, a gang', 'explicit', 'NAME , (a|an) PHRASE{0,7} ^tellingNoun', {
    yes: ['And so [Copper Heron], a prolific gang, left.'],
    no: ['And so Bramblewood, a prolific choir, left.'],
  }),
  actor('X, a group', 'weak', 'NAME , (a|an) PHRASE{0,7} ^groupNoun', {
    yes: ['And so [Copper Heron], a small group, left.'],
    no: ['And so Bramblewood, a tool of the group, came.'],
  }),
];

import { actor, type Row } from '../rows';

/** Nouns of those who act before their names: "the threat group X", "gangs such as X and Y". */
export const GROUPS_BEFORE: readonly Row[] = [
  actor('threat groups X and Y', 'explicit', 'actorQualifier-brandQualifier ^actorNounPlural&small LIST', {
    yes: ['It was done by the threat actors [Copper Heron] and [Tin Gull].'],
    no: ['It was done by the singers Bramblewood and Thornfield.'],
  }),
  actor('ransomware groups X and Y', 'brand', 'brandQualifier ^actorNounPlural&small LIST', {
    yes: ['It was done by the ransomware groups [Bramblewood] and [Thornfield].'],
    no: ['It was done by the singers Bramblewood and Thornfield.'],
  }),
  actor('the most active groups were', 'brand', 'activeWord (ransomware|extortion)? ^actorNounPlural&small (are|were|include|included) LIST', {
    yes: ['The most active groups were [Bramblewood] (61 victims), [Thornfield] (42) and [Tin Gull].'],
    no: ['The most active towns were Bramblewood and Thornfield.'],
  }),
  actor('were the most active groups', 'brand', 'MEMBERS (are|were) (among|the){0,2} most? activeWord (ransomware|extortion)? ^actorNounPlural&small', {
    yes: ['It is so: [Bramblewood], [Thornfield] and [Tin Gull] were the most active groups.'],
    no: ['So Bramblewood and Thornfield were the most active towns.'],
  }),
  actor('groups such as', 'explicit', '!brandQualifier ^actorNounPlural&small ,? (such as|like|including|namely) LIST', {
    yes: ['Groups and gangs such as [Copper Heron], [Tin Gull] and [Iron Stork] left.', 'It was hackers like [Copper Heron].'],
    no: ['Tools such as Bramblewood were seen.'],
  }),
  actor('ransomware gangs such as', 'brand', 'brandQualifier ^actorNounPlural&small ,? (such as|like|including|namely) LIST', {
    yes: ['They are ransomware gangs like [Bramblewood] and [Thornfield].'],
    no: ['Ransomware like Bramblewood was seen.'],
  }),
  actor('access brokers such as', 'explicit', 'access ^brokers&small ,? (such as|like|including|namely) LIST', {
    yes: ['They buy from access brokers such as [Copper Heron].'],
    no: ['They buy from brokers such as Bramblewood.'],
  }),
  actor('hacktivists X and Y', 'explicit', '^hackersNoun&small LIST', {
    yes: ['Somebody saw the hacktivists [Copper Heron] and [Tin Gull].', 'It was the work of hackers [Copper Heron].'],
    no: ['It was the work of bakers Bramblewood.', 'The hackers left Bramblewood.'],
  }),
  actor('extortion brand X', 'brand', 'actorQualifier ^venture&small NAME', {
    yes: ['It was the new extortion brand "[Copper Heron]".', 'The ransomware operation [Bramblewood] is new.'],
    no: ['It was the new clothing brand Bramblewood.'],
  }),
  actor('Hackergruppe X', 'explicit', '^germanGroup&capital (namens|mit|unter)? (dem|der)? (namen|bezeichnung)? NAME', {
    yes: ['Die Hackergruppe [Kupferreiher] griff an.', 'Eine Hackergruppe namens [Kupferreiher] griff an.'],
    no: ['Die Selbsthilfegruppe Dornfeld traf sich.', 'Die hackergruppe griff an.'],
  }),
  actor('Ransomware-Gruppe X', 'brand', '(ransomware|apt|hacker|hacking|cybercrime|cyber) HYPHENED ^gruppe&capital NAME', {
    yes: ['Die Ransomware-Gruppe [Kupferreiher] griff an.'],
    no: ['Die Gruppe Dornfeld traf sich.'],
  }),
  actor('named the group', 'explicit', 'givingVerb (the|this|that) (same|new)? ^(actorNoun&small|apt) _ NAME', {
    yes: ['We named this group [Copper Heron].', 'We have called the hackers [Copper Heron].', 'They dubbed the same gang "[Copper Heron]".'],
    no: ['We saw the team Bramblewood.'],
  }),
  actor('threat group X', 'explicit', 'actorQualifier ^(actorNoun&small|apt) NAME', {
    yes: ['The threat actor [Copper Heron] left.', 'It was the espionage group [Copper Heron].'],
    no: ['The support team Bramblewood left.'],
  }),
  actor('access broker X', 'explicit', 'access ^(broker|brokers) NAME', {
    yes: ['It was bought from the access broker [Copper Heron].'],
    no: ['It was bought from the broker Bramblewood.'],
  }),
  actor('a threat group, X,', 'explicit', 'actorQualifier ^(actorNoun&small|apt) ,"? NAME "?,', {
    yes: ['A hacking group, [Copper Heron], left.'],
    no: ['A sports group, Bramblewood, left.'],
  }),
  actor('a gang, X,', 'explicit', '^(tellingNoun&small|apt) ,"? NAME "?,', {
    yes: ['Another gang, [Copper Heron], left.'],
    no: ['Another group, Bramblewood, left.'],
  }),
  actor('group X', 'weak', '!actorQualifier ^(introducingNoun&small|apt) UNQUOTED NAME', {
    yes: ['It was the group [Copper Heron].'],
    no: ['It was the team Bramblewood.'],
  }),
  actor('intrusion set known as X', 'explicit', 'intrusion ^(set|sets) personaLink{0,3} (namingAs as|farNamingVerb|nearNamingVerb)? (by NAMER)? NAME', {
    yes: ['It was the intrusion set known as [Copper Heron].', 'It was the intrusion set [Tin Gull].'],
    no: ['It was the tea set Bramblewood.', 'The intrusion set left.'],
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
];

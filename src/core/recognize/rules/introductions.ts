import { actor, type Row } from './rows';

/** How a text introduces those who act. The first row that finds a name counts. */
export const INTRODUCTIONS: readonly Row[] = [
  // words that give a name
  actor('also known as', 'explicit', 'ACTOR LINKS ^(aka|aliasNoun) _ LIST', {
    yes: ['APT41, aka [Copper Heron] and [Tin Gull], left.', 'APT41 (aliases [Copper Heron] and [Tin Gull]) left.'],
    no: ['The retailer, aka Bramblewood, left.'],
  }),
  actor('known as', 'explicit', 'ACTOR LINKS (known|trackingVerb) ^as _ LIST', {
    yes: ['APT41 (also known as [Copper Heron]) left.', 'APT41, tracked as [Copper Heron] by Acme and as [Tin Gull] by Orbit, left.'],
    no: ['Bears are known as Ursidae.'],
  }),
  actor('a known name behind another', 'explicit', 'NAME "?,"? LINKS ^(aka|aliasNoun) _ KIN', {
    yes: ['They say that [Copper Heron] (aka APT41) left.'],
    no: ['They say that Copper Heron (aka Bramblewood) left.'],
  }),
  actor('known as somebody known', 'explicit', 'NAME "?,"? LINKS (known|trackingVerb) ^as _ KIN', {
    yes: ['They say that [Copper Heron] (also known as APT41) left.'],
    no: ['They say that Copper Heron (also known as Bramblewood) left.'],
  }),
  actor('among known names', 'explicit', '^aka _ KIN', {
    yes: ['It was done by some, aka APT41 and [Copper Heron].'],
    no: ['It was done by some, aka Bramblewood.'],
  }),
  actor('alias of an actor', 'explicit', 'HEAD{12} LINKS ^(aka|aliasNoun) _ LIST', {
    yes: ['The group, aka [Copper Heron], left.', 'Hackers under the moniker [Copper Heron] left.'],
    no: ['The malware, aka Copper Heron, was seen.'],
  }),
  actor('a.k.a.', 'explicit', 'HEAD{12} LINKS ^a _ k _ a _ LIST', {
    yes: ['The group, a.k.a. [Copper Heron], left.'],
    no: ['The malware, a.k.a. Copper Heron, was seen.'],
  }),
  actor('a.k.a. of a known name', 'explicit', 'ACTOR LINKS ^a _ k _ a _ LIST', {
    yes: ['APT41 (a.k.a. [Copper Heron]) left.'],
    no: ['A bear (a.k.a. Bruno) left.'],
  }),
  actor('a known name behind another, a.k.a.', 'explicit', 'NAME "?,"? LINKS ^a _ k _ a _ KIN', {
    yes: ['They say that [Copper Heron] (a.k.a. APT41) left.'],
    no: ['They say that Copper Heron (a.k.a. Bramblewood) left.'],
  }),
  actor('among known names, a.k.a.', 'explicit', '^a _ k _ a _ KIN', {
    yes: ['It was done by some, a.k.a. APT41 and [Copper Heron].'],
    no: ['It was done by some, a.k.a. Bramblewood.'],
  }),
  actor('also called, of a known name', 'explicit', 'ACTOR ,"? (also|formerly|previously|otherwise|sometimes) ^(farNamingVerb|nearNamingVerb) the? LIST', {
    yes: ['APT41, also called [Copper Heron] or [Tin Gull], left.'],
    no: ['The retailer, also called Bramblewood, left.'],
  }),
  actor('a known name behind another, also called', 'explicit', 'NAME "?,"? (also|formerly|previously|otherwise|sometimes) ^(farNamingVerb|nearNamingVerb) the? KIN', {
    yes: ['They say that [Copper Heron], also called APT41, left.'],
    no: ['They say that Copper Heron, also called Bramblewood, left.'],
  }),
  actor('also X, of a known name', 'explicit', 'ACTOR "?,"? ^(also|formerly|previously) UNVERBED LIST', {
    yes: ['APT41 (also [Copper Heron], [Tin Gull]) left.', 'APT41, formerly [Copper Heron], left.'],
    no: ['APT41, also Known for much, left.', 'The town (also Bramblewood) left.'],
  }),
  actor('under the name', 'explicit', 'HEAD{12} (under|by) the ^name _ LIST', {
    yes: ['Hackers who act under the name [Copper Heron] left.'],
    no: ['The tool is sold under the name Copper Heron.'],
  }),
  actor('known as, of an actor', 'explicit', 'HEAD{12} LINKS known ^as _ LIST', {
    yes: ['The group is known as [Copper Heron] and [Tin Gull].'],
    no: ['The tool is known as Copper Heron.'],
  }),
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

  // nouns of those who act
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
  actor('X (70 victims)', 'brand', 'NAME _ COUNTED ^countedNoun&small', {
    yes: ['- [Copper Heron] – 70 victims', 'The first is [Bramblewood] (61 victims).', 'Now it is [Tin Gull] with 12 victims.'],
    no: ['In May 70 victims left.', 'It came from Bramblewood, and 70 victims left.'],
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
  actor('X ransomware gang', 'brand', 'NAME BRANDED{1,3} ^actorNoun', {
    yes: ['It was the [Bramblewood] ransomware gang.'],
    no: ['It was the Bramblewood ransomware.'],
  }),
  actor('X state-sponsored group', 'explicit', 'NAME QUALIFIERS{1,3} ^(actorNoun-ownedNoun&small|apt)', {
    yes: ['It was the [Copper Heron] hacking group.', 'It was the [Copper Heron] state-sponsored group.'],
    no: ['It was the Bramblewood support group.', 'Bramblewood threat operators left.'],
  }),
  actor('X hackers', 'explicit', 'NAME ^(hackers&small|apt)', {
    yes: ['It was [Copper Heron] hackers.', 'It was the [Copper Heron] APT.'],
    no: ['It was Copper Heron guests.'],
  }),
  actor('X operators attack', 'explicit', 'NAME{2,3} ^ownedNoun&small ATTACKS', {
    yes: ['Now the [Copper Heron] operators have targeted banks.'],
    no: ['The Copper Heron operators rest.'],
  }),
  actor('X group attacks', 'explicit', 'NAME QUALIFIERS{0,3} ^(actorNoun-ownedNoun&small|apt) ATTACKS', {
    yes: ['Now the [Copper Heron] group has targeted banks.', 'Now the [Copper Heron] team has been active.'],
    no: ['The Bramblewood team has won.'],
  }),
  actor('X gang', 'gang', 'NAME ^gang&small', {
    yes: ['It was the [Copper Heron] gang.'],
    no: ['It was the Copper Heron choir.'],
  }),
  actor('X group', 'weak', 'NAME QUALIFIERS{0,3} ^actorNoun-ownedNoun-crewNoun', {
    yes: ['It was the [Copper Heron] group.', 'It was the [Copper Heron] Threat Group.'],
    no: ['It was the Kubernetes team.', 'It was the Kubernetes operator.'],
  }),
  actor('X intrusion set', 'explicit', 'NAME intrusion ^(set|sets)', {
    yes: ['It was the [Copper Heron] intrusion set.'],
    no: ['It was the Copper Heron set.'],
  }),
  actor('intrusion set known as X', 'explicit', 'intrusion ^(set|sets) personaLink{0,3} (namingAs as|farNamingVerb|nearNamingVerb)? (by NAMER)? NAME', {
    yes: ['It was the intrusion set known as [Copper Heron].', 'It was the intrusion set [Tin Gull].'],
    no: ['It was the tea set Bramblewood.', 'The intrusion set left.'],
  }),
  actor('X: a threat group', 'explicit', 'NAME COLON (a|an) PHRASE{0,7} actorQualifier ^groupNoun', {
    yes: ['This is [Copper Heron]: a little known threat actor.', 'It was [Tin Gull] – a new espionage group.'],
    no: ['It was Bramblewood. A little known threat actor came.', 'It was Bramblewood: a little known music group.'],
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

import { actor, type Row } from '../rows';

/** Nouns of those who act behind their names: "the X gang", "X operators attack", and what else there is of them. */
export const GROUPS_BEHIND: readonly Row[] = [
  actor('X (70 victims)', 'brand', 'NAME _ COUNTED ^countedNoun&small', {
    yes: ['- [Copper Heron] – 70 victims', 'The first is [Bramblewood] (61 victims).', 'Now it is [Tin Gull] with 12 victims.'],
    no: ['In May 70 victims left.', 'It came from Bramblewood, and 70 victims left.'],
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
  actor('state-backed X group', 'explicit', 'alignedWord NAME ^(groupNoun&small|hackers&small)', {
    yes: ['The Iran-aligned [Copper Heron] group left.', 'It was the state-backed [Tin Gull] crew.'],
    no: ['The oak-panelled Bramblewood group left.'],
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
  actor('X ransomware-as-a-service group', 'brand', 'NAME ransomware HYPHENED as HYPHENED a HYPHENED ^service (group|gang|operation|crew|actor|team)', {
    yes: ['It was the [Copper Heron] ransomware-as-a-service group.'],
    no: ['It was the Bramblewood software-as-a-service group.'],
  }),
  actor('X ransomware operation', 'brand', 'NAME (ransomware|raas|extortion){1,2} ^venture&small', {
    yes: ['It was the [Copper Heron] ransomware operation.'],
    no: ['It was the Bramblewood rescue operation.'],
  }),
  actor("X's tradecraft", 'likely', "NAME ' ^s actorThing", {
    yes: ["They know [Copper Heron]'s tradecraft."],
    no: ["They know Copper Heron's castle."],
  }),
];

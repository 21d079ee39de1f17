import { actor, type Row } from '../rows';

/** What speaks for a name as an actor's, or against it, without making it one alone: a word may be a program, a company, a person. */
export const HINTS: readonly Row[] = [
  actor('claimed responsibility', 'explicit', 'NAME auxiliary{0,4} (claimed|claims|took|taken|takes) (full|public)? ^(responsibility|credit)', {
    yes: ['For now, [Heron] has also claimed responsibility.'],
    no: ['Heron claimed a prize.'],
  }),
  actor('X claims to have stolen', 'explicit', '!otherSubject NAME auxiliary{0,2} (claims|claimed) ^to&small have theftVerb', {
    yes: ['For now, [Heron] claims to have stolen much.', '[Tin Gull] claimed to have breached a bank.'],
    no: ['Heron claims to have won.', 'Messages from Heron claim much.'],
  }),
  actor('on its leak site, X', 'explicit', '^leak (site|blog|portal|page) , NAME humanAct', {
    yes: ['On its leak site, [Heron] listed a bank.'],
    no: ['On its web site, Heron listed a bank.', 'On the leak site, Heron burned.'],
  }),
  actor('X is behind it', 'likely', '!otherSubject NAME{2,3} (is|was|are|were) (likely|probably)? (behind|responsible for) the ^operationNoun&small', {
    yes: ['We say that [Moss Viper] is responsible for the intrusion.', 'They say [Moss Viper] was behind the attacks.'],
    no: ['We say that Moss Viper is responsible for the money.'],
  }),
  actor('hallmarks of X', 'likely', '^(hallmarks|hallmark) of the? NAME', {
    yes: ['The attack bears the hallmarks of [Heron].'],
    no: ['It is the work of Heron.'],
  }),
  actor('attributed to one word', 'likely', '^attributing&small (!to WORD){0,3} to DEED{10} the? NAME{1,1}', {
    yes: ['The attack is attributed to [Heron] now.', 'Acme attributes these intrusions to [Heron].'],
    no: ['The saying is attributed to Oscar.'],
  }),
  actor('one word has targeted', 'hint', '!otherSubject NAME{1,1} auxiliary{0,4} ^attackVerb&small OBJECT', {
    yes: ['For years [Heron] has recently targeted banks.'],
    no: ['Messages from Heron targeted banks.', 'Heron was hacked by somebody.'],
  }),
  actor('a campaign by one word', 'hint', '^operationNoun doing{0,2} by&small the? NAME{1,1}', {
    yes: ['It is a campaign by [Heron].'],
    no: ['It is a book by Heron.'],
  }),
  actor('used by X', 'hint', '^usedVerb&small (exclusively|solely|mostly|also|often|previously)? by&small the? NAME', {
    yes: ['It is a tool used exclusively by [Heron].', 'It was deployed by [Tin Gull].'],
    no: ['It was used by those who came.'],
  }),
  actor('hacked by X', 'likely', '^sufferedVerb&small by&small the? NAME', {
    yes: ['It was hacked by [Heron] in May.'],
    no: ['It was hacked by those who came.'],
  }),
  actor('linked to X', 'hint', '^linkingVerb&small (to|with) the? NAME', {
    yes: ['It overlaps with [Heron].', 'It was linked to [Tin Gull].'],
    no: ['It was linked to a town.'],
  }),
  actor('subgroup of X', 'likely', '^(subgroup|rebrand|successor|offshoot|splinter) (group|faction)? of the? NAME', {
    yes: ['It is an offshoot of [Heron].'],
    no: ['It is a part of Heron.'],
  }),
  actor('X rebranded', 'likely', 'NAME (is|was|may be|could be|as|to be) (a|an|the|its|their) new? ^followerNoun&small', {
    yes: ['Some say that [Heron] is a rebrand.', 'They see [Tin Gull] as the successor.'],
    no: ['The town is a rebrand.'],
  }),
  actor('rebranded as X', 'likely', '^(rebranded|rebrand|rebranding|renamed|reemerged) (itself|themselves)? (as|to) the? NAME', {
    yes: ['It rebranded as [Heron].', 'They renamed themselves to [Tin Gull].'],
    no: ['It was known to Heron.'],
  }),
  actor("X's leak site", 'brand', "NAME ' s (data|dark|extortion|web|tor|onion){0,2} ^leak", {
    yes: ["It stood on [Heron]'s data leak site."],
    no: ["It is Heron's oil leak."],
  }),
  actor('X leak site', 'brand', 'NAME (data|extortion|dark web|tor){0,1} ^leak (site|blog|portal|page)', {
    yes: ['It stood on the [Heron] leak site.'],
    no: ['It stood on the Heron oil site.'],
  }),
  actor("X's attacks", 'hint', "NAME ' ^s ownThing", {
    yes: ["It is one of [Heron]'s victims.", "They mapped [Heron]'s infrastructure."],
    no: ["It is one of Heron's castles."],
  }),
  actor('X operators', 'owner', 'NAME ^runner&small', {
    yes: ['It was the [Heron] operators.'],
    no: ['It was the Heron castle.', 'It was the Kubernetes operator.'],
  }),
];

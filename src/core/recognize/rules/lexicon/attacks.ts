/** What is done to somebody, by whom, and how it is told. */
export const ATTACK_WORDS = {
  /** Nouns of what is done: "a campaign dubbed X" names neither an actor nor software. */
  operationNoun: `
    campaign campaigns operation operations attack attacks intrusion intrusions incident incidents activity project wave
  `,
  /** Verbs of attacks. Companies do not do so, and programs that do have mostly names of one word. */
  attackVerb: `targets targeted targeting compromised breached hacked infiltrated exfiltrated`,
  /** What stands between a subject and its verb. "been" leads to "targeting", not to "targeted". */
  auxiliary: `
    has have had also then recently previously reportedly primarily mainly mostly actively often repeatedly successfully allegedly likely
    been
  `,
  /** Words before a name of which something else is the subject: "messages from X targeted". */
  otherSubject: `from of in by at with for to on via using through against and or`,
  /** Words behind a verb that show that it was suffered, or that it is no verb: "compromised by", "targeted at". */
  noObject: `by in on at during via through using with as after when while and or for from since but last this`,
  /** Verbs that give a deed to somebody. */
  attributing: `attributed attribute attributes attributing linked`,
  /** How a deed was done: "attacks conducted by X". */
  doing: `conducted launched orchestrated perpetrated mounted waged led run executed carried out staged performed`,
  /** Verbs of what somebody uses. */
  usedVerb: `used employed deployed leveraged operated controlled favored favoured maintained exploited abused shared`,
  /** Verbs of what somebody suffers. */
  sufferedVerb: `hacked breached defaced extorted compromised ransomed attacked targeted hit claimed infiltrated stolen leaked listed`,
  /** Verbs of what has to do with somebody. */
  linkingVerb: `linked tied ties link links overlap overlaps overlapping connected affiliated associated aligned consistent`,
  /** Auxiliaries and adverbs between a name and the verb that is evidence for it. */
  skipped: `
    both all has have had is was were are also recently previously reportedly often typically then still now continues continued began
    publicly openly quickly each jointly separately later soon allegedly apparently likely first eventually repeatedly falsely
  `,
} as const;

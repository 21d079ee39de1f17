/** Nouns of campaigns, and what stands around the names of operations. */
export const CAMPAIGN_WORDS = {
  /** Nouns of campaigns: "a campaign dubbed X". */
  campaignNoun: `campaign campaigns operation operations`,
  /** Those of them that may be a trade. */
  operation: `operation operations`,
  /** Words before "operation" that make it a trade: "a ransomware operation dubbed X". */
  tradeWord: `ransomware malware botnet trojan raas stealer loader service criminal cybercrime affiliate phishing fraud`,
  /** Words between that noun and the verb of naming. */
  campaignLink: `that which has been was is we have also widely commonly publicly now later as were are known be researchers`,
  /** What follows "Operation" where it names nothing: "Operation Mode", "Operation Center". */
  operationWord: `
    overview details timeline mode modes center centre manager type code codes name names status system systems security team guide
    summary phase phases flow manual officer room model order orders log logs time instructions failed successful successfully completed
    support management plan planning process procedure procedures control a an the and or of on in by for to from is was are
  `,
  /** Words in capitals that go on with a title behind the name: "Operation Silent Harbor Targets Ports". */
  titleWord: `
    targets target targeting hits hit attacks attack attacking uses using used strikes strike returns return continues against with in on
    and of the for by from to at is was campaign report analysis update part revealed uncovered exposed explained disrupted takedown
    behind threat actors actor group malware apt new latest
  `,
  /** Before a campaign. */
  beforeCampaign: `campaign operation dubbed`,
  /** Two words before a campaign: phrases. */
  campaignPhrase: `known as`,
  /** Behind a campaign. */
  behindCampaign: `campaign operation intrusions compromise`,
} as const;

/** People who act alone, the names that they give themselves, and where they are met. */
export const PERSON_WORDS = {
  /** Nouns of the names that people give themselves. */
  handleNoun: `handle handles alias aliases moniker monikers persona`,
  /** What may stand before such a noun. */
  handleAdjective: `online forum telegram new same hacker underground other second`,
  /** Nouns of people who act under names of their own. */
  personaNoun: `
    user users seller sellers individual researcher hacker hackers persona personas developer administrator moderator member leader coder
    carder scammer fraudster vendor poster account broker brokers
  `,
  /** Between such a noun and "known as". */
  personaLink: `who that is was only also online simply publicly better themselves`,
  /** What makes a user one of the trade's forums. */
  forumWord: `
    forum forums telegram breachforums raidforums xss exploit underground web darkweb leak leaks twitter discord cybercrime criminal
    cracked
  `,
  /** What brokers and sellers of the trade deal in. */
  tradedWord: `access data exploit exploits database credential credentials information`,
  /** Who deals in it. */
  brokerNoun: `broker brokers seller sellers`,
  /** Nouns that say by themselves that somebody alone is one of those who act. */
  loneHacker: `hacker hacktivist cybercriminal extortionist scammer`,
  /** Before a handle in small letters. */
  handleOwner: `threat actor hacker seller persona cybercriminal`,
  /** Who calls itself something. */
  self: `itself themselves himself herself`,
} as const;

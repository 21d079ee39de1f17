/** Nouns of companies and of their people, and what they tell the public. */
export const COMPANY_WORDS = {
  /** Nouns of companies that make the name beside them an organization's. */
  companyNoun: `
    company firm vendor provider manufacturer maker startup retailer operator giant corporation conglomerate contractor publisher
    developer bank carrier airline university agency nonprofit charity newspaper broadcaster insurer lender brokerage automaker carmaker
    chipmaker telco telecom distributor supplier consultancy daily magazine hospital bookmaker shipbuilder drugmaker planemaker registrar
    reseller
  `,
  /** Nouns of their people. */
  peopleNoun: `
    researchers researcher analysts analyst spokesperson spokesman spokeswoman executives employees customers engineers experts
    responders ceo cto ciso
  `,
  /** Those who speak for somebody. */
  spokesNoun: `spokesperson spokesman spokeswoman`,
  /** What may stand between a company and its people: "Acme security researchers". */
  peopleQualifier: `security threat malware`,
  /** What the trade's companies call themselves. */
  firmNoun: `labs lab security research intelligence networks systems software technologies analytics cyber cybersecurity solutions`,
  /** "X, a product of the company …" tells of a thing. */
  thingNoun: `product service subsidiary tool brand unit division employee executive member former city town country`,
  /** What an organization does to the public, as neither its services nor its products do. */
  statement: `
    said says told announced announces confirmed confirms disclosed discloses warned warns acknowledged admitted declined apologized
    suspended banned breached hacked removed removes acquired sued denied notified
  `,
  /** Two words before an organization: phrases. */
  organizationPhrase: `
    according to, researchers at, researchers from, researchers with, analysts at, published by, reported by, acquired by, experts at,
    employees of
  `,
  /** Behind an organization, beside the nouns of its people. */
  behindOrganization: `reported attributes inc ltd corporation`,
} as const;

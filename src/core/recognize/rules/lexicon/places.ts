/** What stands beside the names of countries, and the bodies of states behind them. */
export const PLACE_WORDS = {
  /** "government of Vietnam". */
  government: `government governments`,
  /** What a state acts through, behind the name of a country or its adjective: phrases. */
  stateBody: `
    government, governments, military, army, navy, air force, parliament, police, armed forces, intelligence services, intelligence
    service, intelligence agencies, intelligence agency, security services, federal government, central government, state department,
    foreign ministry, ministry of foreign affairs, defense ministry, defence ministry, supreme court, senate, congress, treasury
  `,
  /** What stands before the name of a place, or beside one in a list. */
  beforePlace: `
    in from to of across and or including against within throughout near between via into inside targeting targets targeted hit with for
    at republic outside
  `,
  /** Behind the name of a place. */
  behindPlace: `and or has is was will government officials`,
} as const;

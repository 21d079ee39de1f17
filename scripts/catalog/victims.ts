import type { EntityId, OrganizationClass } from '../../src/core/model';
import { keyOf, type EntityDraft } from './draft';
import { SOURCES } from './sources';

/** Key of a name → the country or organization of that name. */
export type VictimIndex = ReadonlyMap<string, EntityId>;

/** Country names that the Council on Foreign Relations and MISP use beside the usual ones. */
const OTHER_COUNTRY_NAMES: Readonly<Record<string, string>> = {
  'iran (islamic republic of)': 'IR', 'korea (democratic people\'s republic of)': 'KP', 'korea (republic of)': 'KR', lebonon: 'LB', 'the philippines': 'PH',
};

/** Organizations and peoples among the victims: `name as MISP has it → id, class, country`. */
const ORGANIZATIONS: readonly (readonly [name: string, id: EntityId, preferred: string, kind: OrganizationClass, country?: string])[] = [
  ['NATO', 'organization/nato', 'NATO', 'body-of-states', 'BE'],
  ['European Union', 'organization/european-union', 'European Union', 'body-of-states', 'BE'],
  ['European Commission', 'organization/european-commission', 'European Commission', 'body-of-states', 'BE'],
  ['Asia Pacific Economic Cooperation', 'organization/asia-pacific-economic-cooperation', 'Asia-Pacific Economic Cooperation', 'body-of-states', 'SG'],
  ['Association of Southeast Asian Nations', 'organization/association-of-southeast-asian-nations', 'Association of Southeast Asian Nations', 'body-of-states', 'ID'],
  ['OSCE', 'organization/organization-for-security-and-co-operation-in-europe', 'Organization for Security and Co-operation in Europe', 'body-of-states', 'AT'],
  ['World Anti-Doping Agency', 'organization/world-anti-doping-agency', 'World Anti-Doping Agency', 'non-profit', 'CA'],
  ['International Association of Athletics Federations', 'organization/world-athletics', 'World Athletics', 'non-profit', 'MC'],
  ['Bank of America', 'organization/bank-of-america', 'Bank of America', 'bank', 'US'],
  ['US Bancorp', 'organization/us-bancorp', 'U.S. Bancorp', 'bank', 'US'],
  ['Fifth Third Bank', 'organization/fifth-third-bank', 'Fifth Third Bank', 'bank', 'US'],
  ['Citigroup', 'organization/citigroup', 'Citigroup', 'bank', 'US'],
  ['PNC', 'organization/pnc-bank', 'PNC Bank', 'bank', 'US'],
  ['BB&T', 'organization/bb-t', 'BB&T', 'bank', 'US'],
  ['Wells Fargo', 'organization/wells-fargo', 'Wells Fargo', 'bank', 'US'],
  ['Capital One', 'organization/capital-one', 'Capital One', 'bank', 'US'],
  ['HSBC', 'organization/hsbc', 'HSBC', 'bank', 'GB'],
  ['AT&T', 'organization/at-t', 'AT&T', 'company', 'US'],
  ['NYSE', 'organization/new-york-stock-exchange', 'New York Stock Exchange', 'company', 'US'],
  ['Bangladesh Bank', 'organization/bangladesh-bank', 'Bangladesh Bank', 'bank', 'BD'],
  ['Sony Pictures Entertainment', 'organization/sony-pictures-entertainment', 'Sony Pictures Entertainment', 'company', 'US'],
  ['Ministry of Unification', 'organization/ministry-of-unification', 'Ministry of Unification', 'ministry', 'KR'],
  ['Sejong Institute', 'organization/sejong-institute', 'Sejong Institute', 'non-profit', 'KR'],
  ['Korea Institute for Defense Analyses', 'organization/korea-institute-for-defense-analyses', 'Korea Institute for Defense Analyses', 'other', 'KR'],
  ['Uighurs', 'organization/uyghurs', 'Uyghurs', 'people'],
];

export function victimIndex(countries: readonly EntityDraft[]): VictimIndex {
  const index = new Map<string, EntityId>();
  // The first bearer wins, in the order of the table: "Congo" is resolved by nobody's claim.
  for (const { id, names } of countries) for (const { text } of names) if (!index.has(keyOf(text))) index.set(keyOf(text), id);
  for (const [name, iso] of Object.entries(OTHER_COUNTRY_NAMES)) index.set(name, `country/${iso}`);
  for (const [name, id] of ORGANIZATIONS) index.set(keyOf(name), id);
  return index;
}

/** The country or organization that a list names; none for regions, sectors and "Unknown". */
export function victimOf(index: VictimIndex, name: string): EntityId | undefined {
  return index.get(keyOf(name));
}

export function victimOrganizations(): EntityDraft[] {
  return ORGANIZATIONS.map(([name, id, preferred, kind, country]): EntityDraft => ({
    id,
    names: [...new Set([preferred, name])].map((text) => ({ text, by: [], sources: [SOURCES.mispActors.id] })),
    ids: {}, claims: [], notes: [], references: [],
    class: kind,
    ...(country === undefined ? {} : { country: `country/${country}` as const }),
    sources: [SOURCES.mispActors.id],
  }));
}

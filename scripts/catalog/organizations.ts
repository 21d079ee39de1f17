import type { EntityId, MatchRule, OrganizationClass } from '../../src/core/model';
import { joinNames, union, type EntityDraft, type NameDraft } from './draft';
import { listOf, textOf, type MispEntry } from './read';
import { slugOf } from '../../src/core/catalog';
import { SOURCES } from './sources';
import { victimOrganizations } from './victims';

/** How a producer stands in MISP → how it is called; null for a person's blog or the blog of a company that stands elsewhere. */
const RENAMED: Readonly<Record<string, string | null>> = {
  Aquasec: 'Aqua Security', Arctic: 'Arctic Security', 'BlackBerry Blog': 'BlackBerry', 'Broadcom Blog': 'Broadcom', 'Cisco Talos Intelligence Group': 'Cisco Talos',
  Domaintools: 'DomainTools', 'Farghlymal Blog': null, 'Google Cloud Blog': null, Intel471: 'Intel 471', 'Juniper Networks Blogs': 'Juniper Networks', 'Kandji Blog': 'Kandji',
  NetSec: null, 'Palo Alto': 'Palo Alto Networks', 'ransom-isac': null, 'SANS Internet Storm Center (ISC)': 'SANS Internet Storm Center', Spycloud: 'SpyCloud', 'URLScan.io': 'urlscan.io', 'Wiz Blog': 'Wiz',
};
/** Synonyms that are products, parts or other organizations; most have an entry of their own. */
const NOT_SYNONYMS: ReadonlySet<string> = new Set([
  'Facebook', 'Instagram', 'WhatsApp', 'Messenger', 'Threads', 'The Cyber Express', 'Insikt Group', 'SpiderLabs', 'Black Lotus Labs', 'Palo Alto Unit 42', 'MITRE ATT&CK', 'Elasticsearch', 'elasticseclabs',
  'Secureworks Counter Threat Unit', 'Secureworks CTU', 'Vedere Labs', 'Forescout Vedere Labs', 'F-Secure Business', 'WithSecure Labs', 'hybrid-analysis',
]);
const COUNTRIES: Readonly<Record<string, string>> = { UK: 'GB', Canada: 'CA', Germany: 'DE', India: 'IN', Italy: 'IT' };
/** Where MISP's country is wrong. */
const CORRECTED: Readonly<Record<string, string>> = { ASEC: 'KR' };

const CLASSES: Readonly<Record<string, OrganizationClass>> = {
  'CERT-UA': 'cert', CIRCL: 'cert', JPCERT: 'cert', CISA: 'agency', Europol: 'agency', MITRE: 'non-profit', 'SANS Internet Storm Center': 'non-profit',
  BleepingComputer: 'media', 'Cybersecurity News': 'media', GBHackers: 'media', 'Security Affairs': 'media', 'Security Boulevard': 'media', SecurityWeek: 'media', BlueTeamSec: 'media',
  'Cisco Talos': 'research-team', 'IBM X-Force': 'research-team', 'McAfee Labs': 'research-team', ASEC: 'research-team', Lab52: 'research-team', 'The DFIR Report': 'research-team', 'Embee Research': 'research-team',
};
const COMPANIES: ReadonlySet<string> = new Set(['LinkedIn', 'Medium', 'Meta', 'Microsoft', 'PwC', 'Tencent', 'Telindus', 'Lumen', 'Datadog', 'Feedly', 'Juniper Networks', 'Broadcom', 'BlackBerry', 'DomainIQ', 'Networksdb.io', 'Kandji']);

/** Organizations of MISP's lists: producers of reports, intelligence agencies, and the victims among the actors' facts. */
export function readOrganizations(producers: readonly MispEntry[], agencies: readonly MispEntry[]): EntityDraft[] {
  const byId = new Map<EntityId, EntityDraft>();
  for (const entity of [...victimOrganizations(), ...producers.flatMap(toProducer), ...agencies.flatMap(toAgency)]) {
    const known = byId.get(entity.id);
    byId.set(entity.id, known ? joined(known, entity) : entity);
  }
  return [...byId.values()];
}

function joined(a: EntityDraft, b: EntityDraft): EntityDraft {
  return { ...a, names: joinNames([...a.names, ...b.names]), references: union(a.references, b.references), sources: union(a.sources, b.sources) };
}

function toProducer(entry: MispEntry): EntityDraft[] {
  const name = RENAMED[entry.value] === undefined ? entry.value : RENAMED[entry.value];
  if (name === null || name === undefined) return [];
  const source = SOURCES.mispProducers.id;
  const given = textOf(entry.meta?.country);
  const iso = CORRECTED[entry.value] ?? (given === undefined ? undefined : COUNTRIES[given] ?? given);
  const others = listOf(entry.meta?.synonyms).filter((text) => !NOT_SYNONYMS.has(text) && text !== name);
  return [{
    id: `organization/${slugOf(name)}`,
    names: [name, ...others].map((text): NameDraft => ({ text, by: [], sources: [source] })),
    ids: { 'misp-producer': entry.uuid },
    claims: [], notes: [],
    references: listOf(entry.meta?.['official-refs']).filter((url) => /^https?:\/\/\S+$/.test(url)).slice(0, 1),
    class: CLASSES[name] ?? (COMPANIES.has(name) ? 'company' : 'vendor'),
    ...(iso !== undefined && /^[A-Z]{2}$/.test(iso) && iso !== 'EU' ? { country: `country/${iso}` as const } : {}),
    sources: [source],
  }];
}

/** Entries that are no single body, or so general a name that the body cannot be meant by it alone. */
const NOT_AGENCIES: ReadonlySet<string> = new Set([
  'Swiss intelligence agencies', 'News Division', 'Intelligence Branch', 'Oghab 2', 'Joint Task Force X', 'State Authority for the Protection of the Constitution', 'Counter Terrorism Group',
  'E Division', 'General Staff SAF', 'Team Criminal Intelligence', 'Military Intelligence', 'Bureau of Intelligence', 'Crime Intelligence', 'Intelligence Bureau', 'The Information Branch',
]);
/** Bodies that are meant where a report gives the name without a country: they keep it as their preferred one, so that it resolves to them. */
const MEANT_BY_DEFAULT: Readonly<Record<string, string>> = {
  'Federal Security Service (Russia)': 'Federal Security Service',
  'Foreign Intelligence Service (Russia)': 'Foreign Intelligence Service',
  'GRU (Russian Federation)': 'GRU',
  'Ministry of Intelligence (Iran)': 'Ministry of Intelligence',
  'Ministry of Public Security (China)': 'Ministry of Public Security',
  'Ministry of State Security (China)': 'Ministry of State Security',
  'National Intelligence Service (South Korea)': 'National Intelligence Service',
  'Intelligence Bureau (India)': 'Intelligence Bureau',
};
/** Names that many countries have a body of, so that without the country they tell nothing. */
const GENERIC = /^(?:Ministry of|Department of|Federal Police|Special Branch|Criminal Investigation|Border Guard|Financial (?:Intelligence|Monitoring)|Military [Ii]ntelligence|Naval Intelligence|Air Intelligence|Intelligence (?:Bureau|Division)|Directorate General|Directorate of|State Bureau|Bureau of|Counter Terrorism|Counter-Intelligence Office|Deuxième Bureau|National Bureau|Internal Security|General Directorate|Palace Office|CIS Corps)/;
const MILITARY = /\b(?:Army|Air Force|Military Police|Coast Guard|Marine Corps|Liberation Army|PLA Unit|Sixteenth|Space Delta)\b/;

function toAgency(entry: MispEntry): EntityDraft[] {
  const byDefault = MEANT_BY_DEFAULT[entry.value];
  const { texts, place } = byDefault === undefined ? agencyNames(entry.value) : { texts: [byDefault] };
  const [first] = texts;
  if (first === undefined || NOT_AGENCIES.has(first) && place === undefined && byDefault === undefined) return [];
  const source = SOURCES.mispAgencies.id;
  const synonyms = listOf(entry.meta?.synonyms).flatMap((text) => text.split(' / ')).map((text) => text.replace(/\s*\([^)]*\)$|\)$/g, '').trim()).filter((text) => text.length > 2);
  const iso = textOf(entry.meta?.country);
  // The place in brackets tells bodies of one name apart on the card and in the id; in texts they are found without it.
  const preferred = place === undefined ? first : `${first} (${place})`;
  return [{
    id: `organization/${slugOf(preferred)}`,
    names: joinNames([preferred, ...texts, ...synonyms].map((text): NameDraft => ({
      text, by: [], sources: [source], ...(isAbbreviation(text) ? { form: 'abbreviation' as const } : {}), ...matchOf(text, preferred),
    }))),
    ids: {}, claims: [], notes: [],
    references: listOf(entry.meta?.refs).filter((url) => /^https?:\/\/\S+$/.test(url) && url.length <= 160).slice(0, 1),
    class: /\bMinistry\b/.test(first) && !/Intelligence|Directorate|Security|Chief/.test(first) ? 'ministry' : MILITARY.test(first) && !/Intelligence/.test(first) ? 'military' : 'agency',
    ...(iso === undefined ? {} : { country: `country/${iso}` as const }),
    sources: [source],
  }];
}

/** Short abbreviations of little-known bodies are jargon of other trades in most texts (DJI, FID); generic names need their country. */
function matchOf(text: string, preferred: string): { match?: MatchRule } {
  if (text === 'GRU' || text === 'MI5') return {};
  if (isAbbreviation(text) && text.length <= 4) return { match: 'evidence' };
  return text !== preferred && GENERIC.test(text) && !Object.values(MEANT_BY_DEFAULT).includes(text) ? { match: 'never' } : {};
}

/** The name without the traces of the web page that it was read from; an abbreviation or a second language in it as further names. */
function agencyNames(given: string): { texts: string[]; place?: string } {
  const tidy = given.replace(/\[\d+\]/g, '').replace(/\(page does not exist\)/g, '').replace(/^[a-z]{2}:/, '').replace(/,\s*$/, '').replace(/\s+/g, ' ').trim();
  const [, long = tidy, inBrackets] = /^(.*?\S)\s*\(([^()]+)\)/.exec(tidy) ?? [];
  const parts = long.split(/ [-–] (?=[A-Z\p{Lu}])|: (?=[A-Z])/u).map((part) => part.trim());
  const [first = long, ...rest] = parts;
  if (inBrackets === undefined) return { texts: [first, ...rest] };
  if (isAbbreviation(inBrackets) && inBrackets.length <= 10) return { texts: [first, ...rest, inBrackets] };
  return /^(?:Special Service|National Information)/.test(inBrackets) ? { texts: [first, ...rest, inBrackets] } : { texts: [first, ...rest], place: inBrackets.replace(/^the /, '') };
}

const isAbbreviation = (text: string): boolean => /^[A-Z][A-Za-z-]*[A-Z]$/.test(text) && !text.includes(' ') && text.length <= 10 && text.replace(/[^A-Z]/g, '').length >= 2;

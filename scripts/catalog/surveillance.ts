import { slugOf } from '../../src/core/catalog';
import { keyOf, type EntityDraft, type NameDraft } from './draft';
import { listOf, type MispEntry } from './read';
import { SOURCES } from './sources';
import { isEverydayWord, plainWords } from './words';

const SOURCE = SOURCES.mispSurveillance.id;

/** Makers of tools for intrusion, by what is published of them: actors for some readers, companies for others. The rest of the list sells cameras, analysis and data. */
const INTRUDERS: ReadonlySet<string> = new Set([
  'NSO group', 'Hacking Team', 'Gamma Group', 'FinFisher', 'Cytrox', 'RCSLab', 'Intellexa', 'Candiru', 'QuaDream', 'Variston Information Technology', 'Paragon Solutions', 'DSIRF', 'Cy4gate', 'Negg Group', 'BellTroX',
  'CyberRoot', 'Appin', 'I-Soon', 'DarkMatter', 'Wispear', 'Wintego', 'eSurv', 'Mollitiam Industries', 'Raxir', 'Memento Labs', 'Cognyte', 'Bluehawk CI', 'Black Cube', 'Cobwebs Technologies', 'Interionet', 'Toka',
  'Passitora', 'Rayzone', 'Senpai', 'Wolf Intelligence', 'Vupen Security', 'Nexa', 'Amesys', 'Aglaya', 'Tykelab', 'Insanet', 'Azimuth Security', 'Equus Technologies', 'Merlinx / Equus Technologies', 'GR Sistemi',
]);
/** Programs, projects and names so general that no company is meant by them alone. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'FlexiSPY', 'mSpy', 'Highster Mobile', 'Mobile Spy', 'Hoverwatch', 'MobiStealth', 'Spyera', 'StealthGenie', 'SpyBubble', 'Aarogya Setu', 'BadBazaar', 'CoolApp', 'EagleMsgSpy', 'KoSpy', 'LianSpy', 'NoviSpy', 'The Gospel',
  'Jingwang Weishi', 'Xuexi Qiangguo', 'Void Balaur', 'Area', 'Max', 'Near', 'Utility', 'Elm', 'Innova', 'Actuate', 'Primer', 'Resonant', 'Falcon', 'Scylla', 'Citadel', 'Shell', 'Avalanche', 'Logically', 'Obvious Technologies',
  'Butterfly Effect', 'Network Solutions', 'Weibo', 'Positive Technologies', 'SIO', 'ETI', 'EAB', 'IMAS', 'EDGE', 'ELISE', 'Smart Communications', 'Key Technologies', 'Parrot', 'Epsilon', 'Phoenix Worldwide Industries', 'Covidence',
]);

/** Surveillance vendors as organizations; those that sell intrusion are actors too, so that a text's word decides. `known` are names that other lists have. */
export function surveillanceVendors(entries: readonly MispEntry[], known: ReadonlySet<string>): { organizations: EntityDraft[]; actors: EntityDraft[] } {
  const wanted = entries.filter(({ value }) => !LEFT_OUT.has(value.trim()) && tidy(value).length > 3);
  return {
    organizations: wanted.filter(({ value }) => !known.has(keyOf(tidy(value)))).map((entry) => toEntity(entry, 'organization')),
    actors: entries.filter(({ value }) => INTRUDERS.has(value.trim()) && !value.includes('/')).map((entry) => toEntity(entry, 'actor')),
  };
}

const isWord = (text: string): boolean => plainWords(text).length > 0 && plainWords(text).every(isEverydayWord);
const tidy = (value: string): string => value.trim().replace(/, (?=Inc)/, ' ').replace(/\s*\([A-Z0-9]+\)$/, '');

function toEntity({ value, uuid, meta }: MispEntry, kind: 'actor' | 'organization'): EntityDraft {
  const name = tidy(value);
  const texts = [...new Set([name, ...listOf(meta?.synonyms).map((text) => text.trim())])].filter((text) => text.length > 3);
  return {
    id: `${kind}/${slugOf(name)}`,
    // A company first: as an actor it is meant where the text says so.
    names: texts.map((text): NameDraft => ({ text, by: [], sources: [SOURCE], match: kind === 'actor' || isWord(text) ? 'evidence' : 'exact' })),
    ids: kind === 'actor' ? { 'misp-surveillance': uuid } : {},
    claims: [], references: [], sources: [SOURCE],
    notes: kind === 'actor' ? [{ text: 'A maker of tools for intrusion; listed as a company too.', sources: [SOURCE] }] : [],
    ...(kind === 'organization' ? { class: 'vendor' as const } : {}),
  };
}

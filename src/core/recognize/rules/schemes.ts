import type { EntityId } from '../../model';
import type { Reading } from '../tokens/reading';

/** What a vendor's naming scheme implies: whose it is, and the origin or motive that the noun stands for. */
export interface Scheme {
  readonly by: string;
  readonly origin?: EntityId;
  readonly motive?: string;
  /** The noun is an everyday word, so that two capitals alone are too little. */
  readonly common?: true;
}

const crowdstrike = (origin?: EntityId, common?: true): Scheme => ({ by: 'CrowdStrike', ...(origin ? { origin } : {}), ...(common ? { common } : {}) });
const microsoft = (origin: EntityId | undefined, motive?: string, common?: true): Scheme => ({ by: 'Microsoft', ...(origin ? { origin } : {}), ...(motive ? { motive } : {}), ...(common ? { common } : {}) });
const unit42 = (origin: EntityId | undefined, motive?: string): Scheme => ({ by: 'Palo Alto Networks', ...(origin ? { origin } : {}), ...(motive ? { motive } : {}) });

/** Nouns behind an adjective: CrowdStrike's animals, Microsoft's weather (2023), Unit 42's constellations (2022), as the vendors explain them. */
const NOUNS: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['panda', crowdstrike('country/CN')],
  ['bear', crowdstrike('country/RU', true)],
  ['kitten', crowdstrike('country/IR')],
  ['chollima', crowdstrike('country/KP')],
  ['spider', { ...crowdstrike(undefined, true), motive: 'crime' }],
  ['jackal', { ...crowdstrike(), motive: 'activism' }],
  ['tiger', crowdstrike('country/IN', true)],
  ['leopard', crowdstrike('country/PK', true)],
  ['buffalo', crowdstrike('country/VN', true)],
  ['wolf', crowdstrike('country/TR', true)],
  ['hawk', crowdstrike('country/SY', true)],
  ['crane', crowdstrike('country/KR', true)],
  ['ocelot', crowdstrike('country/CO')],
  ['lynx', crowdstrike('country/GE', true)],
  ['saiga', crowdstrike('country/KZ')],
  ['sphinx', crowdstrike('country/EG', true)],
  ['typhoon', microsoft('country/CN')],
  ['blizzard', microsoft('country/RU')],
  ['sandstorm', microsoft('country/IR')],
  ['sleet', microsoft('country/KP')],
  ['cyclone', microsoft('country/VN')],
  ['rain', microsoft('country/LB', undefined, true)],
  ['dust', microsoft('country/TR', undefined, true)],
  ['hail', microsoft('country/KR', undefined, true)],
  ['tempest', microsoft(undefined, 'crime')],
  ['tsunami', microsoft(undefined, 'private offensive tools')],
  ['flood', microsoft(undefined, 'influence operations', true)],
  ['taurus', unit42('country/CN')],
  ['ursa', unit42('country/RU')],
  ['serpens', unit42('country/IR')],
  ['pisces', unit42('country/KP')],
  ['draco', unit42('country/PK')],
  ['lyra', unit42('country/VN')],
  ['libra', unit42(undefined, 'crime')],
  ['scorpius', unit42(undefined, 'ransomware')],
  ['virgo', unit42(undefined, 'activism')],
  ['orion', unit42(undefined, 'business e-mail compromise')],
]);

/** Secureworks' metals before a word in capitals. */
const METALS: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['BRONZE', { by: 'Secureworks', origin: 'country/CN' }],
  ['IRON', { by: 'Secureworks', origin: 'country/RU' }],
  ['COBALT', { by: 'Secureworks', origin: 'country/IR' }],
  ['NICKEL', { by: 'Secureworks', origin: 'country/KP' }],
  ['TIN', { by: 'Secureworks', origin: 'country/VN' }],
  ['ALUMINUM', { by: 'Secureworks', origin: 'country/PS' }],
  ['COPPER', { by: 'Secureworks', origin: 'country/PK' }],
  ['ZINC', { by: 'Secureworks', origin: 'country/IN' }],
  ['GOLD', { by: 'Secureworks', motive: 'crime' }],
]);
/** Trend Micro's elements before a name from myth. */
const ELEMENTS: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['earth', { by: 'Trend Micro', common: true }],
  ['water', { by: 'Trend Micro', motive: 'crime', common: true }],
  ['void', { by: 'Trend Micro', common: true }],
]);

/** Words that make a name of a scheme: its noun, or what stands before it. All folded. */
export const SCHEME_WORDS: readonly string[] = [...NOUNS.keys(), ...[...METALS.keys()].map((metal) => metal.toLowerCase()), ...ELEMENTS.keys()];

/** Words that stand before a noun without being a part of a name. */
const NO_ADJECTIVE = new Set('the a an this that these those our its their his her new old north south east west super major every each no and or of in by'.split(' '));

export interface SchemeName {
  readonly word: number;
  readonly nextWord: number;
  readonly scheme: Scheme;
}

/** A name of two words after a vendor's scheme that begins at a word: "Plaid Typhoon", "BRONZE ATLAS", "Earth Lusca". */
export function schemeNameAt(reading: Reading, word: number): SchemeName | undefined {
  if (!/^\p{Lu}/u.test(reading.raw(word)) || !/^\p{Lu}/u.test(reading.raw(word + 1)) || reading.separator(word) !== ' ') return undefined;
  const [first, second] = [reading.raw(word), reading.raw(word + 1)];
  const isLoud = second === second.toUpperCase() && second.length > 2;
  const scheme = NOUNS.get(reading.folded(word + 1)) ?? (isLoud ? METALS.get(first) : undefined) ?? (isLoud ? undefined : ELEMENTS.get(reading.folded(word)));
  if (!scheme || NO_ADJECTIVE.has(reading.folded(word)) || first.length < 3) return undefined;
  return isAmongCapitals(reading, word) ? undefined : { word, nextWord: word + 2, scheme };
}

/** Whether the two words are a part of a longer name in capitals: "Old Bear Press", "Joint Cyclone Center". */
function isAmongCapitals(reading: Reading, word: number): boolean {
  const after = reading.separator(word + 1) === ' ' && /^\p{Lu}\p{Ll}/u.test(reading.raw(word + 2));
  const before = word > 0 && reading.separator(word - 1) === ' ' && /^\p{Lu}\p{Ll}/u.test(reading.raw(word - 1)) && !isSentenceStart(reading, word - 1);
  return after || before;
}

function isSentenceStart(reading: Reading, word: number): boolean {
  return word === 0 || /[.!?:\n]/.test(reading.gap(word - 1));
}

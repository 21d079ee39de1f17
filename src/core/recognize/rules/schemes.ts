import type { EntityId } from '../../model';

/** What a vendor's naming scheme implies: whose it is, and the origin or motive that the noun stands for. */
export interface Scheme {
  readonly by: string;
  readonly origin?: EntityId;
  readonly motive?: string;
  /** The noun is an everyday word, so that two capitals alone are too little. */
  readonly common?: true;
}

const crowdstrike = (origin?: EntityId, common?: true): Scheme => ({
  by: 'CrowdStrike',
  ...(origin ? { origin } : {}),
  ...(common ? { common } : {}),
});
const microsoft = (origin: EntityId | undefined, motive?: string, common?: true): Scheme => ({
  by: 'Microsoft',
  ...(origin ? { origin } : {}),
  ...(motive ? { motive } : {}),
  ...(common ? { common } : {}),
});
/** BI.ZONE's beasts: those who spy, those after money, those with a message. */
const bizone = (motive: string, common?: true): Scheme => ({ by: 'BI.ZONE', motive, ...(common ? { common } : {}) });
const unit42 = (origin: EntityId | undefined, motive?: string): Scheme => ({
  by: 'Palo Alto Networks',
  ...(origin ? { origin } : {}),
  ...(motive ? { motive } : {}),
});

/**
 * Nouns behind an adjective: CrowdStrike's animals, Microsoft's weather (2023), Unit 42's constellations (2022), as the vendors explain
 * them.
 */
export const NOUNS: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
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
  ['werewolf', bizone('espionage')],
  ['hyena', bizone('activism', true)],
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
export const METALS: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
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
export const ELEMENTS: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ['earth', { by: 'Trend Micro', common: true }],
  ['water', { by: 'Trend Micro', motive: 'crime', common: true }],
  ['void', { by: 'Trend Micro', common: true }],
]);

/** Words that make a name of a scheme: its noun, or what stands before it. All folded. */
export const SCHEME_WORDS: readonly string[] = [
  ...NOUNS.keys(),
  ...[...METALS.keys()].map((metal) => metal.toLowerCase()),
  ...ELEMENTS.keys(),
];

import type { MatchRule } from '../../src/core/model';
import { keyOf, union, type EntityDraft, type NameDraft } from './draft';
import { isEverydayWord, isKnownWord, plainWords } from './words';

/** What a name may collide with. All keys are those of `keyOf`. */
export interface Collisions {
  /** Names of programs in the lists of `BRAND_LISTS`. */
  readonly software: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  /** Malware that lists of malware name, and names that ATT&CK gives groups: these mean the group even so. */
  readonly malware: ReadonlySet<string>;
  readonly attackNames: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

/** Names that are something else in most texts, whatever a list says. Each was seen in real reports or in the lists themselves. */
const EXCEPTIONS: Readonly<Record<string, MatchRule>> = {
  whois: 'never', // the protocol
  foxmail: 'never', // the mail program
  beijing: 'never', // the capital
  '[unnamed group]': 'never', // not a name
  'unnamed actor': 'never', // not a name
  'copy-paste': 'evidence', // what people do all day
  '[vault 7/8]': 'never', // a leak
  electrum: 'evidence', // the wallet; also an actor of Dragos
  iridium: 'evidence', // the element, the satellites
  calypso: 'evidence', // a nymph, a music, a product
  equation: 'evidence',
  'tor': 'never',
  'apt': 'never', // the abbreviation
  'the mask': 'evidence',
  // Campaigns that a list gives as names of whoever was behind them.
  'cloud hopper': 'never', 'soft cell': 'never', 'cobalt kitty': 'never', deputydog: 'never', 'saffron rose': 'never', beebus: 'never', 'bearded barbie': 'never',
  // Groups after which lists of malware call the tools that nobody else uses.
  ghostemperor: 'exact', donot: 'exact', xdspy: 'exact', infy: 'exact', h0lygh0st: 'exact', sweetspecter: 'exact', redalpha: 'exact', icefog: 'exact', 'tag-124': 'exact', zoopark: 'exact',
  powerpool: 'exact', cadelle: 'exact',
  'will': 'never', // an alias in some feeds: the plain verb
};

/** Nouns of vendors' naming schemes: with one of them two everyday words are still a name in any case ("mustang panda"). */
const SCHEME_NOUNS: ReadonlySet<string> = new Set([
  'panda', 'bear', 'kitten', 'spider', 'chollima', 'tiger', 'jackal', 'leopard', 'buffalo', 'crane', 'wolf', 'hawk', 'lynx', 'saiga', 'sphinx', 'ocelot', 'elephant',
  'typhoon', 'blizzard', 'sandstorm', 'sleet', 'tempest', 'tsunami', 'storm', 'flood', 'rain', 'hail', 'dust', 'cyclone', 'squall', 'gust',
  'taurus', 'ursa', 'serpens', 'libra', 'scorpius', 'gemini', 'virgo', 'draco', 'aquila', 'orion', 'pisces', 'castle',
]);
const SCHEME_ADJECTIVES: ReadonlySet<string> = new Set(['bronze', 'cobalt', 'gold', 'iron', 'nickel', 'tin', 'zinc', 'aluminum', 'copper', 'tungsten', 'platinum', 'earth', 'water', 'void', 'red', 'blue', 'black', 'white', 'yellow', 'green']);
const SCHEMES_THAT_BEGIN: ReadonlySet<string> = new Set([...SCHEME_ADJECTIVES].filter((word) => !['red', 'blue', 'black', 'white', 'yellow', 'green', 'copper', 'platinum'].includes(word)));

/** Microsoft's names of chemical elements, as it writes them: in capitals throughout they are no chemistry. */
const ELEMENTS: ReadonlySet<string> = new Set(
  ('BARIUM STRONTIUM PHOSPHORUS POTASSIUM HAFNIUM NOBELIUM THALLIUM CERIUM GALLIUM RADIUM CHROMIUM MERCURY NICKEL ZIRCONIUM KRYPTON IRIDIUM BORON RUBIDIUM NEPTUNIUM ' +
    'PLATINUM POLONIUM PROMETHIUM DUBNIUM ACTINIUM MANGANESE SILICON SEABORGIUM BROMINE CURIUM BOHRIUM AMERICIUM OSMIUM PLUTONIUM COPERNICIUM LAWRENCIUM ELBRUS ZINC ELECTRUM')
    .split(' '),
);

/** Chinese names, which are long at three characters. */
const HAN = /^\p{Script=Han}{3,}$/u;

/** Shorter words in capitals are abbreviations too. In UTF-16 code units. */
const LONG_ENOUGH = 5;

/** Whether ATT&CK writes a name in capitals that is a word or something else otherwise: so written it means the group. */
const isLoudInAttack = (text: string, key: string, { attackNames, software }: Collisions): boolean =>
  ELEMENTS.has(text) && (EXCEPTIONS[key] !== undefined || isEverydayWord(text)) ||
  (attackNames.has(key) && !software.has(key) && /^[A-Z]+$/.test(text) && text.length >= LONG_ENOUGH && isEverydayWord(text));

/** How an actor's name is looked for; undefined where the default (fold, exact up to three characters) is right. */
export function ruleForActor(name: NameDraft, isAttacksOwn: boolean, collisions: Collisions): MatchRule | undefined {
  if (name.form === 'id') return undefined;
  const key = keyOf(name.text);
  if (isLoudInAttack(name.text, key, collisions)) return 'exact';
  const exception = EXCEPTIONS[key];
  if (exception) return exception;
  if (collisions.countries.has(key)) return 'never';
  if (collisions.organizations.has(key)) return 'evidence';
  if (HAN.test(name.text)) return 'exact';
  if (name.text.length <= 3) return 'evidence';
  const words = plainWords(name.text);
  if (words.length === 1 && isEverydayWord(words[0] ?? '')) return 'evidence';
  // ATT&CK's own names that are also malware (Turla, Carbanak) mean the group more often than not; other people's aliases do not.
  if (collisions.software.has(key)) return isAttacksOwn ? 'exact' : 'evidence';
  if (collisions.malware.has(key)) return collisions.attackNames.has(key) ? undefined : 'evidence';
  return words.length > 1 && isProse(words) ? 'exact' : undefined;
}

/** "silent librarian" in lower case might be ordinary prose; "mustang panda" and "gold southfield" are names in any case. */
function isProse(words: readonly string[]): boolean {
  const first = (words[0] ?? '').toLowerCase();
  const last = (words.at(-1) ?? '').toLowerCase();
  return words.every(isEverydayWord) && !SCHEME_NOUNS.has(last) && !(words.length === 2 && SCHEMES_THAT_BEGIN.has(first)) && first !== 'operation' && !['team', 'group', 'apt'].includes(last);
}

/** Names of campaigns that are set phrases. */
const SET_PHRASES: ReadonlySet<string> = new Set(['cutting edge', 'outer space']);

export function ruleForCampaign(name: NameDraft): MatchRule | undefined {
  if (name.form === 'id') return undefined;
  const words = plainWords(name.text);
  if (SET_PHRASES.has(keyOf(name.text)) || (words.length === 1 && isEverydayWord(words[0] ?? ''))) return 'evidence';
  return words.length === 2 && isProse(words) ? 'exact' : undefined;
}

/** Bodies whose abbreviation is jargon: indicators of compromise, advanced persistent threats, international data … */
const JARGON: ReadonlySet<string> = new Set(['apt', 'ioc', 'cis', 'ecb', 'gcc', 'ida', 'imo', 'itu', 'sis', 'is', 'msi', 'nis', 'isa', 'isd', 'sid', 'who', 'un', 'eu', 'au', 'ico', 'ip', 'it', 'pla']);

export function ruleForOrganization(name: NameDraft, collisions: Collisions): MatchRule | undefined {
  if (name.match) return name.match;
  const key = keyOf(name.text);
  if (collisions.countries.has(key)) return 'never';
  if (JARGON.has(key)) return 'evidence';
  const words = plainWords(name.text);
  if (words.length === 1) return isEverydayWord(words[0] ?? '') ? 'evidence' : undefined;
  return words.length === 2 && words.every(isEverydayWord) ? 'exact' : undefined;
}

/** Lists of programs some of which give those behind them their name. What other lists call like an actor is what that actor alone uses. */
export const BRAND_LISTS: ReadonlySet<string> = new Set(['attack-18.1', 'attack-mobile-ics-18.1', 'misp-tool', 'misp-ransomware']);

/** Words of the trade, systems and protocols that lists have as names of programs: no text means those. */
const TRADE_WORDS: ReadonlySet<string> = new Set(
  ('backdoor trojan loader downloader dropper keylogger rootkit bootkit botnet ransomware stealer infostealer wiper locker crypter cryptor encryptor decryptor miner coinminer ' +
    'cryptominer webshell spyware adware malware exploit payload implant rat bot worm virus agent client server proxy tunnel scanner monitor manager updater installer ' +
    'browser plugin module shellcode hacktool toolkit banker clipper grabber sniffer skimmer spambot cmd cmd.exe encrypt decrypt encrypted decrypted crypto pingback coronavirus ' +
    'covid http https javascript java python powershell bash vbscript android windows linux macos powershell.exe http.sys code max ' +
    'desktop autorun unix zlib entropy extractor scraper streamer patcher lambda teleport neuron inter chrome firefox telegram discord excel word powerpoint outlook')
    .split(' '),
);

/** Programs' names that mean something else as often. */
const DOUBTFUL: ReadonlySet<string> = new Set(['cryptonight', 'beacon', 'mega']);

/** The shortest name that is found in any case. In UTF-16 code units. */
const CASELESS_FROM = 5;

/** A word that films say now and then, as one list alone has it, written like any other word. */
const isSeldomWord = ({ text, sources }: NameDraft): boolean =>
  sources.length === 1 && !(sources[0] ?? '').startsWith('attack') && isKnownWord(text) && /^\p{L}\p{Ll}+$/u.test(text);

/** How a program's name is looked for: everyday words and the shortest names need evidence; words that no dictionary has are found in any case. */
export function ruleForSoftware(name: NameDraft, collisions: Collisions): MatchRule | undefined {
  if (name.form === 'id') return undefined;
  const key = keyOf(name.text);
  if (collisions.countries.has(key) || collisions.organizations.has(key) || TRADE_WORDS.has(key)) return 'never';
  if (collisions.actors.has(key) && !name.sources.some((source) => BRAND_LISTS.has(source))) return 'never';
  // "Google Drive" is a product of an organization that reports name; only lists of what is misused call it a program.
  const isProduct = collisions.organizations.has(keyOf(name.text.split(' ')[0] ?? '')) && name.text.includes(' ');
  if (isProduct && !name.sources.some((source) => BRAND_LISTS.has(source))) return 'never';
  const words = plainWords(name.text.replace(/[^\p{L}\d]+$/u, '')); // "Max++" is found where "Max" stands
  const isWord = words.length === 1 && (isEverydayWord(words[0] ?? '') || isSeldomWord(name));
  if (isWord && name.text !== words[0]) return 'never';
  if (isWord && name.text === name.text.toLowerCase()) return 'never'; // "at", "route"
  if (isWord || name.text.length <= 3 || DOUBTFUL.has(key)) return 'evidence';
  if (collisions.actors.has(key)) return 'exact';
  return name.text.length >= CASELESS_FROM && /^[\p{L}\d]+(?:_[\p{L}\d]+)*$/u.test(name.text) && !isKnownWord(name.text) ? 'fold' : 'exact';
}

/** Applies a rule to every name; spellings that differ in case alone become one where case does not matter. */
export function withRules(entity: EntityDraft, rule: (name: NameDraft, isPreferred: boolean) => MatchRule | undefined): EntityDraft {
  const ruled = entity.names.map((name, i): NameDraft => {
    const match = name.match ?? rule(name, i === 0);
    return match === undefined ? name : { ...name, match };
  });
  const kept: NameDraft[] = [];
  for (const name of ruled) {
    const twin = kept.findIndex((other) => keyOf(other.text) === keyOf(name.text) && other.form === name.form);
    const known = kept[twin];
    if (!known || (name.match !== undefined && name.match !== 'fold' && known.text !== name.text)) kept.push(name);
    else kept[twin] = { ...known, by: union(known.by, name.by), sources: inOrder(union(known.sources, name.sources), entity.sources) };
  }
  return { ...entity, names: kept };
}

/** Sources in the entity's own order, so that a name that all of them list need not repeat them. */
function inOrder(sources: readonly string[], order: readonly string[]): string[] {
  return [...order.filter((id) => sources.includes(id)), ...sources.filter((id) => !order.includes(id))];
}

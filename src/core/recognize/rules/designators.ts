import { DOT, HYPHEN as HYPHEN_GAP } from '../tokens/gaps';
import { Tokens } from '../tokens/tokens';

/**
 * A hyphen as texts have it, and what may stand between letters and number in families that are also written with a space, or with nothing.
 */
const HYPHEN = '[-\\u2010-\\u2013]';
const ANY = `(?:${HYPHEN}|[ \\u00A0])?`;

/** Recorded Future's colours of origins, and the letters with which it goes through the alphabet: "GrayAlpha". */
const COLOURS = ['Red', 'Blue', 'Green', 'Gray', 'Purple', 'Oil'];
const LETTERS = (
  'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform ' +
  'Victor Whiskey Yankee Zulu'
).split(' ');

/**
 * Families of designators by who gives them: letters, then a number. They are the names that vendors use before there is a name, so no list
 * is ever complete. Short ones are words in lower case ("fin", "tag", "dev"), `APT`, `UNC` and `Storm` are not.
 */
const FAMILIES: readonly (readonly [by: string, form: RegExp])[] = ([
  ['Mandiant', `(?:(?:APT|Apt|apt)${ANY}\\d{1,3}|(?:UNC|unc)${ANY}\\d{3,4}|FIN${ANY}\\d{1,2}|TEMP\\.[A-Z][a-z]{2,})`],
  ['Proofpoint', `(?:TA${ANY}(?!0\\d{3})\\d{3,4}|UNK_[A-Z][A-Za-z]+)`], // TA0001, TA0104 are ATT&CK's tactics
  ['Microsoft', `(?:(?:STORM|Storm|storm)|DEV)${HYPHEN}\\d{4}`],
  ['Secureworks', `(?:TG${HYPHEN}|(?:Threat Group|THREAT GROUP)(?:${HYPHEN}|[ \\u00A0]))\\d{4}`],
  ['CERT-UA', `UAC${HYPHEN}\\d{4}`],
  ['IBM', `(?:ITG\\d{2}|(?:HIVE|Hive)\\d{4})`],
  [
    'Recorded Future',
    `(?:TAG${HYPHEN}\\d{2,3}|(?:${COLOURS.join('|')})(?:${LETTERS.join('|')}))`,
  ],
  ['Anthropic', `GTG${HYPHEN}\\d{4}`],
  ['Sophos', 'STAC\\d{4}'],
  ['Volexity', 'UTA\\d{4}'],
  ['Seqrite', 'UNG\\d{4}'],
  ['Knownsec', `APT${HYPHEN}K${HYPHEN}\\d{2}`],
  ['Thales', `ATK${HYPHEN}?\\d{1,3}`],
  ['Cisco Talos', `UAT${HYPHEN}\\d{4}`],
  ['Elastic', 'REF\\d{4}'],
  ['AhnLab', `(?:LARVA|Larva)${HYPHEN}\\d{3,5}`],
  ['Qihoo 360', `APT${HYPHEN}C${HYPHEN}\\d{2}`],
  ['QiAnXin', `(?:APT|UTG)${HYPHEN}Q${HYPHEN}\\d{2,3}`],
  ['RiskIQ', 'Magecart Group \\d{1,2}'],
  ['Palo Alto Networks', `(?:CL|TGR)${HYPHEN}(?:STA|CRI)${HYPHEN}\\d{4}`],
] as const).map(([by, form]) => [by, new RegExp(form, 'y')]);
/** First words of designators that have no digit in them. */
export const FIRST_WORDS = [
  'apt',
  'unc',
  'fin',
  'temp',
  'ta',
  'storm',
  'dev',
  'tg',
  'tgr',
  'threat',
  'uac',
  'tag',
  'atk',
  'uat',
  'larva',
  'utg',
  'cl',
  'magecart',
  'gtg',
  ...COLOURS.flatMap((colour) => LETTERS.map((letter) => `${colour}${letter}`.toLowerCase())),
];
/** How Proofpoint's names of those begin whom it does not know yet: no list of first words has these. */
export const UNKNOWN = 'UNK_';
/** How designators begin. */
const BEGINS = /^(?:apt|unc|fin|temp|ta\d*$|storm|dev|tg$|tgr$|threat$|uac|itg\d|hive\d|tag$|atk|uat|ref\d|larva|utg|cl$|magecart$|unk_|gtg$|stac\d|uta\d|ung\d|(?:red|blue|green|gray|purple|oil)[a-z])/;

/** Their first two letters, so that most words with digits in them are past it. */
const FIRST_TWO = new Set('ap un fi te ta st de tg th ua it hi at re la ut cl ma gt bl gr pu oi'.split(' '));
const MAY_BEGIN = Uint8Array.from({ length: 1024 }, (_, key) =>
  Number(FIRST_TWO.has(String.fromCharCode(96 + (key >> 5), 96 + (key & 31)))));

function mayBegin({ units, starts, count }: Tokens, word: number): boolean {
  if (word < 0 || word >= count) return false;
  const [first, second] = [units[starts[word] as number] as number, units[(starts[word] as number) + 1] as number];
  return first > 127 || second > 127 || MAY_BEGIN[((first & 31) << 5) | (second & 31)] === 1;
}

/** A designator in a text: the words from `word` up to but not `nextWord`. */
export interface Designator {
  readonly word: number;
  readonly nextWord: number;
  /** One spelling for all: `APT29`, `THREATGROUP3390`. */
  readonly key: string;
  readonly by: string;
}

/** The designator that begins at a word, if one does: `APT29`, `APT-29`, `APT 29`, `Threat Group-3390`, `TEMP.Veles`. */
export function designatorAt(tokens: Tokens, word: number): Designator | undefined {
  if (!mayBegin(tokens, word) || !BEGINS.test(tokens.folded(word))) return undefined;
  const start = tokens.start(word);
  for (const [by, form] of FAMILIES) {
    form.lastIndex = start;
    const text = form.exec(tokens.text)?.[0];
    const nextWord = text === undefined ? undefined : wordBehind(tokens, word, start + text.length);
    if (text !== undefined && nextWord !== undefined) return { word, nextWord, key: text.toUpperCase().replace(/[^A-Z\d]/g, ''), by };
  }
  return undefined;
}

/**
 * The word behind an offset at which a word ends; `undefined` where none ends there, or where the number goes on, as in TA18-074A or "APT
 * 3.5".
 */
function wordBehind(tokens: Tokens, word: number, end: number): number | undefined {
  let next = word;
  while (next < tokens.count && tokens.end(next) < end) next++;
  if (tokens.end(next) !== end) return undefined;
  const goesOn = tokens.gapIs(next + 1, HYPHEN_GAP | DOT) && /^\d/.test(tokens.raw(next + 1));
  return goesOn ? undefined : next + 1;
}

/** The key of a catalog's name that is a designator, so that all spellings of it are found. */
export function designatorKey(name: string): string | undefined {
  const tokens = new Tokens();
  tokens.read(name);
  const found = designatorAt(tokens, 0);
  return found?.nextWord === tokens.count ? found.key : undefined;
}

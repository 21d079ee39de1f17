import type { Candidate } from '../gazetteer/candidate';
import { BREAK } from '../tokens/gaps';
import type { Tokens } from '../tokens/tokens';
import { LAST_PARTICLES, NOUNS_BEHIND, PARTICLES } from './lexicon/korean';
import { DETECTED_TYPES, PLATFORMS, PROTOCOLS } from './lexicon/technical';
import { GEORGIAN_TOWNS } from './lexicon/towns';
import { oneOf } from './lexicon/written';
import { isNamesake } from './persons';

/** The country beside a sum of its money: "US $1,000", "$US 80 million". */
const isCurrency = ({ text }: Tokens, { start, end }: Candidate): boolean =>
  end - start <= 4 && (/^[ \u00A0]?[$€£]/.test(text.slice(end, end + 2)) || text.charCodeAt(start - 1) === DOLLAR);

/** A program and its version, as browsers and servers present themselves: "Mozilla/5.0", "Apache/2.4". */
const isVersioned = ({ text }: Tokens, { end }: Candidate): boolean => text.charCodeAt(end) === SLASH && isDigit(text.charCodeAt(end + 1));

/** The family in what a scanner calls a find: "HTML.Phish.Acme", "Win32/Acme.A". Vendors name programs so, even after those behind them. */
function isDetection({ text }: Tokens, { start }: Candidate): boolean {
  const mark = text.charCodeAt(start - 1);
  if (mark !== DOT && mark !== SLASH) return false;
  const before = text.slice(Math.max(0, start - LONGEST_TYPE), start);
  return mark === DOT ? DOTTED.test(before) || TYPE.test(before) : PLATFORM.test(before);
}

/** The value of a field in a certificate or a configuration: `C=US`. */
const isValue = ({ text }: Tokens, { start, end }: Candidate): boolean =>
  text.charCodeAt(start - 1) === EQUALS &&
  end - start < 4 &&
  /(?:^|[\s,/;])[A-Z]{1,2}$/.test(text.slice(Math.max(0, start - 4), start - 1));

/** Words behind which an abbreviation is one of machines: "TCP MSS", "AES-256-CBC". */
const BEHIND_PROTOCOL = new RegExp(`(?:^|[^\\p{L}\\p{N}])${oneOf(PROTOCOLS)}(?:[- ]?\\d{2,4})?[- ]$`, 'u');
const isTechnical = ({ text }: Tokens, { start, end }: Candidate): boolean =>
  end - start < 6 && isLoudOrDigit(text.charCodeAt(start - 2)) && /^[A-Z]+$/.test(text.slice(start, end)) && BEHIND_PROTOCOL.test(text.slice(Math.max(0, start - 10), start));

const isLoudOrDigit = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || isDigit(unit);

/** A name in katakana or hangul that is a part of a longer word: リアルタイム holds no タイ, 인도되었다 no 인도. */
const isInsideWord = ({ text }: Tokens, { start, end }: Candidate): boolean => {
  if (text.charCodeAt(start) < FIRST_KATAKANA) return false;
  if (KATAKANA.test(text.charAt(start))) return KATAKANA.test(text.charAt(start - 1)) || KATAKANA.test(text.charAt(end));
  if (!HANGUL.test(text.charAt(start))) return false;
  return HANGUL.test(text.charAt(start - 1)) || !BEHIND_HANGUL.test(text.slice(end, end + LONGEST_ENDING));
};
const FIRST_KATAKANA = 0x30a1;
const KATAKANA = /[\u30a1-\u30fa\u30fc-\u30ff]/;
const HANGUL = /[\uac00-\ud7a3]/;
const LONGEST_ENDING = 12;
/** What may stand behind a Korean name without a space: nothing, particles, and nouns that a country's name is put before. */
const BEHIND_HANGUL = new RegExp(
  `^(?:(?:${oneOf(PARTICLES)}|${oneOf(NOUNS_BEHIND)})${oneOf(LAST_PARTICLES)}?)?(?![\\uac00-\\ud7a3])`,
);

/** A variable of a program or a tag: "$apt28". */
const isVariable = ({ text }: Tokens, { start }: Candidate): boolean =>
  text.charCodeAt(start - 1) === DOLLAR && /^\p{Ll}/u.test(text.slice(start, start + 1));

/** Whether what stands at a candidate is no name there, whatever its words are elsewhere. */
export const isNoName = (tokens: Tokens, candidate: Candidate): boolean =>
  VETOES.some((isVetoed) => isVetoed(tokens, candidate));

const [DOLLAR, QUOTE, HYPHEN, DOT, SLASH, EQUALS] = [0x24, 0x22, 0x2d, 0x2e, 0x2f, 0x3d];
/** Units before the family that tell the platform and the type. */
const LONGEST_TYPE = 32;
const DOTTED = new RegExp(`[A-Za-z\\d]\\.[A-Za-z\\d]{2,}\\.$|${oneOf(PLATFORMS)}/[\\w-]{2,}\\.$`);
/** The type of malware alone before the family: "Loader.Acme". */
const TYPE = new RegExp(`(?:^|[^\\p{L}\\d.])${oneOf(DETECTED_TYPES)}[.]$`, 'u');
const PLATFORM = new RegExp(`${oneOf(PLATFORMS)}/$`);
/** The other country in ISO's long name of Taiwan. */
const isProvince = ({ text }: Tokens, { start }: Candidate): boolean => text.startsWith(', Province of ', start - 14);
/** Georgia the state, by its towns before it and what is named after it: "Savannah, Georgia", "Georgia State University". */
const isTheState = ({ text }: Tokens, { start, end }: Candidate): boolean =>
  end - start === 7 &&
  /^georgia$/i.test(text.slice(start, end)) &&
  (BEFORE_STATE.test(text.slice(Math.max(0, start - 40), start)) || BEHIND_STATE.test(text.slice(end, end + 40)));
const BEFORE_STATE = new RegExp(
  `(?:(?:${oneOf(GEORGIAN_TOWNS)}|\\p{Lu}\\p{Ll}+ (?:County|Springs|Beach|Heights)),|[Uu]niversity of|[Ss]tate of|[Ss]outh|US|U\\.S\\.|` +
    '(?:Northern|Southern|Middle) District of)\\s+$',
  'u',
);
const BEHIND_STATE = new RegExp(
  '^\\s+(?:Institute of Tech|Tech\\b|State (?:University|Patrol|Senat|Capitol)|Power\\b|Southern\\b|Aquarium|Bureau of Investigation|Pacific|Department of|Secretary of State|Peach)|' +
    '^,? (?:USA?|U\\.S\\.A?\\.?)(?![\\p{L}\\d])',
  'u',
);
/**
 * A literal of a program that is a name elsewhere too: `China`, `abuse.ch`. Those who act are meant in code as well: `APT41`; and programs
 * that the report names itself, or that have a capital, as no command has: `Mimikatz`.
 */
const isLiteralInCode = (tokens: Tokens, { word, start, end, entries }: Candidate): boolean =>
  tokens.isMasked(word) &&
  TICKED.test(tokens.text.slice(Math.max(0, start - 2), start)) &&
  entries.every(({ kind, entity }) =>
    kind === 'software' ? entity !== undefined && !HAS_UPPER.test(tokens.text.slice(start, end)) : kind !== 'actor' && kind !== 'campaign',
  );
const HAS_UPPER = /\p{Lu}/u;
const TICKED = /`[ \t]?$/;
/** The beginning of a notice's number: "ZDI-CAN-25373", "CISA-2024-01". */
const isInNumber = ({ text }: Tokens, { start, end, entries }: Candidate): boolean =>
  text.charCodeAt(end) === HYPHEN &&
  /^[A-Z]{2,6}$/.test(text.slice(start, end)) &&
  /^-(?:[A-Z]{2,4}-)?\d{2,}/.test(text.slice(end, end + 8)) &&
  entries.every(({ kind }) => kind === 'organization');
const VETOES = [
  isLiteralInCode, isTheState, isProvince, isCurrency, isVersioned, isDetection, isValue, isTechnical, isInsideWord, isInNumber, isNamesake,
  isVariable,
];
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** What the way in which an organization is written says against it. */
export const howWritten = (tokens: Tokens, candidate: Candidate): 'small' | 'literal' | undefined =>
  isLiteral(tokens, candidate) ? 'literal' : isSmallAmongCapitals(tokens, candidate) ? 'small' : undefined;

/** How far on each side of a name in small letters a word in capitals is looked for. */
const REACH = 20;

/**
 * Whether a name stands in small letters among words that have capitals: its writer knows how names are written, so a company's is hardly
 * meant.
 */
function isSmallAmongCapitals(tokens: Tokens, { word, nextWord, start, entries }: Candidate): boolean {
  if (!isSmall(tokens.text.charCodeAt(start)) || entries.every(({ kind }) => kind !== 'organization')) return false;
  for (let i = word; i < nextWord; i++) if (/\p{Lu}/u.test(tokens.raw(i))) return false;
  for (const step of [-1, 1]) {
    let at = step > 0 ? nextWord : word - 1;
    for (let n = 0; n < REACH && at >= 0 && at < tokens.count; n++, at += step) {
      if (tokens.gapIs(step > 0 ? at : at + 1, BREAK)) break;
      if (/^\p{Lu}\p{Ll}/u.test(tokens.raw(at))) return true;
    }
  }
  return false;
}

/** Whether a name stands alone in straight quotes, as the value of a setting or what a program looks for: `"VMWARE"`. */
function isLiteral({ text }: Tokens, { start, end }: Candidate): boolean {
  return text.charCodeAt(start - 1) === QUOTE && text.charCodeAt(end) === QUOTE;
}

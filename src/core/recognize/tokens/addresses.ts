import type { Span } from '../../model';
import { addDomains, addDomainsClosely, addRelativePaths, addRelativePathsClosely, DOTTED_LABELS, isDefanged } from './domains';
import { matches } from './matches';
import { addSlashed, pathsIn } from './paths';
import { runs, type Run } from './runs';
import type { Tokens } from './tokens';
import { CLASSES } from './units';
import { webAddresses } from './web';

const HASH_LENGTH = 32;
/** No address is shorter. */
const SHORTEST = 3;
const MAIL = new RegExp(String.raw`[\p{L}\p{N}._%+-]{1,64}(?:@|\[at\]|\[@\]|\(at\))${DOTTED_LABELS}`, 'gu');
/** Folders of a Windows path whose names may be of up to four words: `C:\Program Files\`. */
const SPACED_FOLDERS = /(?:\b[A-Za-z]:|%\w{1,30}%|\\\\[\w.-]{1,60})\\(?:[^\\\s"<>|:*?,;]{1,100}(?: [^\\\s"<>|:*?,;]{1,100}){0,3}\\)+/g;
const HASH = /(?<![\p{L}\p{N}])[0-9a-fA-F]{32,128}(?![\p{L}\p{N}])/gu;
const HANDLE = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]{2,30}/gu;

/**
 * What a run's units tell of it, as bits: a pattern is tried only on a run that may hold what it finds, since trying all of them costs more
 * than reading the text.
 */
const HAS = { slash: 1, backslash: 2, at: 4, percent: 8, bracket: 16, k: 64, w: 128, word: 256, other: 512 };
const RUN_BITS = new Uint16Array(128).fill(HAS.word);
for (const [bit, units] of [
  [HAS.slash | HAS.word, '/'],
  [HAS.backslash | HAS.word, '\\'],
  [HAS.at | HAS.word, '@'],
  [HAS.percent, '%'],
  [HAS.bracket | HAS.word, '[]'],
  [HAS.bracket, '()'],
  [HAS.k | HAS.word, 'K'],
  [HAS.w | HAS.word, 'w'],
  [0, '0123456789.,:$+-'], // numbers with points are versions and sums
] as const) {
  for (const unit of units) RUN_BITS[unit.charCodeAt(0)] = bit;
}
const EURO = 0x20ac;
const SPELLED_AT = /[[(]at[\])]/;

/** Addresses, file names, paths, hashes and handles, in any order. They are found in a text of any format. `tokens` are the text's. */
export function addresses(text: string, tokens: Tokens): Span[] {
  const spans: Span[] = [];
  if (tokens.signCount > 0 && text.includes('\\')) spans.push(...matches(text, SPACED_FOLDERS));
  for (const run of runs(text, tokens)) addRun(text, run, tokens, spans);
  return spans;
}

/** What the units of a part tell, as bits of `HAS`. */
function bitsOf(units: Uint16Array, start: number, end: number): number {
  let has = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i] as number;
    has |= unit < 128 ? (RUN_BITS[unit] as number) : CLASSES[unit] !== 0 ? HAS.other | HAS.word : unit === EURO ? 0 : HAS.word;
  }
  return has;
}

/** Adds what a run holds. Behind a web address little is left to look at. */
function addRun(text: string, { start, end, hasEnding }: Run, tokens: Tokens, spans: Span[]): void {
  const { units } = tokens;
  const has = bitsOf(units, start, end);
  const mayBeDomain = hasEnding || (has & HAS.bracket) !== 0;
  let from = start;
  if ((has & (HAS.slash | HAS.w)) !== 0 && mayBeWeb(units, start, end)) {
    for (const web of webAddresses(text, units, start, end)) {
      addPart(text, from, web.start, mayBeDomain, tokens, spans);
      spans.push(web);
      from = web.end;
    }
  }
  addPart(text, from, end, mayBeDomain, tokens, spans);
}

/** Adds what stands in a run beside web addresses. */
function addPart(text: string, start: number, end: number, mayBeDomain: boolean, { units, vocabulary }: Tokens, spans: Span[]): void {
  if (end - start < SHORTEST) return;
  const has = bitsOf(units, start, end);
  addOthers(text, units, start, end, has, spans);
  if (!mayBeDomain || (has & HAS.word) === 0) return;
  if ((has & HAS.other) !== 0) addRelativePathsClosely(text.slice(start, end), start, vocabulary, spans);
  else if ((has & HAS.slash) !== 0) addRelativePaths(text, units, start, end, vocabulary, spans);
  if ((has & HAS.other) !== 0 || ((has & HAS.bracket) !== 0 && isDefanged(units, start, end)))
    addDomainsClosely(text.slice(start, end), start, vocabulary, spans);
  else addDomains(text, units, start, end, vocabulary, spans);
}

function addOthers(text: string, units: Uint16Array, start: number, end: number, has: number, spans: Span[]): void {
  if ((has & HAS.at) !== 0 || (has & HAS.bracket) !== 0) addMail(text.slice(start, end), start, has, spans);
  const isOdd = (has & HAS.other) !== 0 && (has & HAS.slash) !== 0;
  const isWindows = (has & HAS.backslash) !== 0 && (isOdd || joinsByBackslash(units, start, end));
  if (isWindows || (has & HAS.percent) !== 0 || isOdd || ((has & HAS.k) !== 0 && holdsKey(units, start, end)))
    spans.push(...pathsIn(text.slice(start, end), start, isWindows));
  else if ((has & HAS.slash) !== 0) addSlashed(units, start, end, spans);
  if (end - start >= HASH_LENGTH && holdsHash(units, start, end)) spans.push(...matches(text.slice(start, end), HASH, start));
}

function addMail(part: string, offset: number, has: number, spans: Span[]): void {
  if ((has & HAS.at) === 0 && !SPELLED_AT.test(part)) return;
  spans.push(...matches(part, MAIL, offset));
  if ((has & HAS.at) !== 0) spans.push(...matches(part, HANDLE, offset));
}

const [SLASH, BACKSLASH, COLON, SMALL_W, H, K] = [0x2f, 0x5c, 0x3a, 0x77, 0x48, 0x4b];

/** Whether two slashes stand together in a run, or "www". */
function mayBeWeb(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const unit = units[i];
    if ((unit === SLASH || unit === SMALL_W) && units[i - 1] === unit && (unit === SLASH || units[i + 1] === unit)) return true;
  }
  return false;
}

/** Whether a backslash joins two names or two of them stand together, not one that only says that a mark is none of Markdown's. */
function joinsByBackslash(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (units[i] !== BACKSLASH) continue;
    const next = i + 1 < end ? (units[i + 1] as number) : 0;
    if (next === BACKSLASH || isNameUnit(next) || (i > start && units[i - 1] === COLON)) return true;
  }
  return false;
}

const isNameUnit = (unit: number): boolean => unit > 127 || PLAIN_NAME[unit] === 1;
const PLAIN_NAME = Uint8Array.from({ length: 128 }, (_, unit) => Number(/[A-Za-z\d_%{]/.test(String.fromCharCode(unit))));

/** Whether so many hexadecimal digits stand together as a hash has. */
function holdsHash(units: Uint16Array, start: number, end: number): boolean {
  let digits = 0;
  for (let i = start; i < end && digits < HASH_LENGTH; i++) digits = isHex(units[i] as number) ? digits + 1 : 0;
  return digits >= HASH_LENGTH;
}

const isHex = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || ((unit | 32) >= 0x61 && (unit | 32) <= 0x66);

/** Whether "HK" stands in a part, as the keys of a registry begin. */
function holdsKey(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (units[i] === K && units[i - 1] === H) return true;
  return false;
}

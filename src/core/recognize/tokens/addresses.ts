import type { Span } from '../../model';
import { FILE_ENDINGS, TOP_LEVEL_DOMAINS } from './endings';
import { matches } from './matches';
import type { Words } from './words';

/** What ends a run of characters beside white space; most runs of a text hold no sign of an address and are not looked at. */
const STOPS = new Set(Array.from('|<>"“”`、。，；：！？（）「」『』【】《》', (stop) => stop.charCodeAt(0)));
/** The same for ASCII, by unit. */
const IN_RUN = Uint8Array.from({ length: 128 }, (_, unit) => (unit > 32 && !STOPS.has(unit) ? 1 : 0));
const DOT = 0x2e;
const CLOSING = 0x29;
const [SLASH, BACKSLASH, AT, OPEN_BRACKET, CLOSE_BRACKET] = [0x2f, 0x5c, 0x40, 0x5b, 0x5d];
const HASH_LENGTH = 32;
/** No address is shorter. */
const SHORTEST = 3;
/** Numbers with points: versions, sums. */
const NUMBER = /^[\d.,:()%$€+-]*$/;
const ADDRESS_UNITS = String.raw`(?:\[(?:[.:/@]|:\/\/|dot|at)\]|\([^\s()]{0,200}\)|[^\s<>"\[\]()“”])`;
const DOT_UNITS = String.raw`(?:\.|\[\.\]|\(\.\)|\[dot\]|\[\.|\.\])`;
const LABEL = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}_])?`;
/** `https://…`, also defanged: `hxxps://`, `https[:]//`, `[.]`. */
const WEB = new RegExp(String.raw`(?:\b[a-zA-Z][a-zA-Z0-9+.-]{1,15}(?::|\[:\])(?:\/\/|\[\/\/\])|\bwww${DOT_UNITS})${ADDRESS_UNITS}+`, 'gu');
const MAIL = new RegExp(String.raw`[\p{L}\p{N}._%+-]{1,64}(?:@|\[at\]|\[@\]|\(at\))${LABEL}(?:${DOT_UNITS}${LABEL}){1,10}`, 'gu');
const DOMAIN = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${LABEL}${DOT_UNITS}){1,10}([\p{L}\p{N}-]{2,24})(?![\p{L}\p{N}_-])(?:\/${ADDRESS_UNITS}*)?`, 'gu');
/** Paths of Windows, keys of its registry, paths with a leading slash, and words joined by backslashes. */
const PATH = /(?:(?<![\p{L}\p{N}])[A-Za-z]:\\|\\\\(?=[\p{L}\p{N}._?-])|%\w{1,30}%|(?<![\p{L}\p{N}_])HK(?:LM|CU|CR|U|CC)(?=[:\\])|(?<![\p{L}\p{N}_.:/])(?:~|\.{1,2})?\/(?=[\w.-]+\/))[^\s"<>|“”,;]*|(?<![\p{L}\p{N}_%.-])[\p{L}\p{N}_%.-]{2,}(?:\\{1,2}(?=[\p{L}\p{N}%{])[\p{L}\p{N}_%.{}-]{2,})+\\?/gu;
/** Folders of a Windows path whose names may be of up to four words: `C:\Program Files\`. */
const SPACED_FOLDERS = /(?:\b[A-Za-z]:|%\w{1,30}%|\\\\[\w.-]{1,60})\\(?:[^\\\s"<>|:*?,;]{1,100}(?: [^\\\s"<>|:*?,;]{1,100}){0,3}\\)+/g;
const HASH = /(?<![\p{L}\p{N}])[0-9a-fA-F]{32,128}(?![\p{L}\p{N}])/gu;
const HANDLE = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]{2,30}/gu;

/** What a run's units tell of it, as bits: a pattern is tried only on a run that may hold what it finds, since trying all of them costs more than reading the text. */
const HAS = { slash: 1, backslash: 2, at: 4, percent: 8, bracket: 16, dot: 32, k: 64, w: 128 };
const RUN_BITS = new Uint8Array(128);
for (const [bit, units] of [[HAS.slash, '/'], [HAS.backslash, '\\'], [HAS.at, '@'], [HAS.percent, '%'], [HAS.bracket, '[]()'], [HAS.dot, '.'], [HAS.k, 'K'], [HAS.w, 'w']] as const) {
  for (const unit of units) RUN_BITS[unit.charCodeAt(0)] = bit;
}
const SPELLED_AT = /[[(]at[\])]/;
const LONG_HASH = /[0-9a-fA-F]{32}/;
const DOTTED = /[.\])][\p{L}\p{N}_-]/u;
/** Addresses, file names, paths, hashes and handles, in any order. They are found in a text of any format. `words` are the text's. */
export function addresses(text: string, words: Words): Span[] {
  const spans: Span[] = [];
  if (words.hasSigns && text.includes('\\')) spans.push(...matches(text, SPACED_FOLDERS));
  for (const { start, end } of runs(text, words)) addRun(text, start, end, words.units, spans);
  return spans;
}

/** Adds what a run holds. Behind a web address little is left to look at. */
function addRun(text: string, start: number, end: number, units: Uint16Array, spans: Span[]): void {
  let has = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i] as number;
    if (unit < 128) has |= RUN_BITS[unit] as number;
  }
  const run = text.slice(start, end);
  let from = 0;
  if (((has & HAS.slash) !== 0 && run.includes('//')) || ((has & HAS.w) !== 0 && run.includes('www'))) {
    for (const web of matches(run, WEB)) {
      addOthers(run.slice(from, web.start), start + from, has, spans);
      spans.push({ start: start + web.start, end: start + web.end });
      from = web.end;
    }
  }
  addOthers(from === 0 ? run : run.slice(from), start + from, has, spans);
}

function addOthers(run: string, offset: number, has: number, spans: Span[]): void {
  if (run.length < SHORTEST) return;
  const add = (pattern: RegExp) => { for (const span of matches(run, pattern, offset)) spans.push(span); };
  if ((has & HAS.at) !== 0 || ((has & HAS.bracket) !== 0 && SPELLED_AT.test(run))) add(MAIL);
  if ((has & HAS.at) !== 0) add(HANDLE);
  if ((has & (HAS.backslash | HAS.percent)) !== 0 || ((has & HAS.slash) !== 0 && run.indexOf('/') !== run.lastIndexOf('/')) || ((has & HAS.k) !== 0 && run.includes('HK'))) add(PATH);
  if (run.length >= HASH_LENGTH && LONG_HASH.test(run)) add(HASH);
  if ((has & (HAS.dot | HAS.bracket)) === 0 || NUMBER.test(run) || !DOTTED.test(run)) return;
  for (const match of run.matchAll(DOMAIN)) {
    if (isDomainOrFile(match[0], match[1] ?? '')) spans.push({ start: offset + match.index, end: offset + match.index + match[0].length });
  }
}

const isInRun = (unit: number): boolean => (unit < 128 ? IN_RUN[unit] === 1 : !STOPS.has(unit) && !/\s/.test(String.fromCharCode(unit)));

/** Where slashes, backslashes, "@" and brackets of defanged addresses stand. */
function signsIn(text: string, units: Uint16Array): number[] {
  const signs: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = units[i];
    if (unit === SLASH || unit === BACKSLASH || unit === AT) signs.push(i);
    else if (unit === CLOSE_BRACKET ? isInRun(units[i + 1] as number) : unit === OPEN_BRACKET && (text.startsWith('[at]', i) || text.startsWith('[dot]', i) || text.startsWith('[:]', i))) signs.push(i);
  }
  return signs;
}

/** The runs of characters that hold a sign of an address: one of the signs, a dot between two words, a word as long as a hash. */
function runs(text: string, { count, starts, ends, units, hasSigns }: Words): Span[] {
  const found: Span[] = [];
  let behind = 0; // the last run found
  const add = (at: number) => {
    if (at < behind) return;
    let [start, end] = [at, at];
    while (start > behind && isInRun(units[start - 1] as number)) start--;
    while (end < text.length && isInRun(units[end] as number)) end++;
    found.push({ start, end });
    behind = end;
  };
  const signs = hasSigns ? signsIn(text, units) : [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    while (next < signs.length && (signs[next] as number) < start) add(signs[next++] as number);
    const before = units[start - 1];
    const isDotted = before === DOT ? (units[start - 2] as number) > 32 : before === CLOSING && units[start - 2] === DOT;
    if (isDotted || (ends[i] as number) - start >= HASH_LENGTH) add(start);
  }
  while (next < signs.length) add(signs[next++] as number);
  return found;
}

/** Whether dotted words are a domain or a file name, not the end of a sentence without a space or an abbreviation. */
function isDomainOrFile(whole: string, last: string): boolean {
  if (/[[(]/.test(whole.slice(0, -last.length))) return true; // defanged: nobody writes prose so
  const lower = last.toLowerCase();
  if (FILE_ENDINGS.has(lower)) return last === lower || last === last.toUpperCase(); // "in Iran.Go" begins a sentence
  return last === lower && TOP_LEVEL_DOMAINS.has(last) && /[\p{L}\p{N}]{2}/u.test(whole.slice(0, -last.length));
}

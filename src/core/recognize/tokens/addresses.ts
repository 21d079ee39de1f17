import type { Span } from '../../model';
import { matches } from './matches';
import { runs, type Run } from './runs';
import type { Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

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
const DOMAIN = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(?:${LABEL}${DOT_UNITS}){1,10}([\p{L}\p{N}-]{2,24})(?![\p{L}\p{N}_-])(?:\/${ADDRESS_UNITS}*)?`,
  'gu',
);
/** Paths of Windows, keys of its registry, paths with a leading slash, and words joined by backslashes. */
const PATH =
  /(?:(?<![\p{L}\p{N}])[A-Za-z]:\\|\\\\(?=[\p{L}\p{N}._?-])|%\w{1,30}%|(?<![\p{L}\p{N}_])HK(?:LM|CU|CR|U|CC)(?=[:\\])|(?<![\p{L}\p{N}_.:/])(?:~|\.{1,2})?\/(?=[\w.-]+\/))[^\s"<>|“”,;]*|(?<![\p{L}\p{N}_%.-])[\p{L}\p{N}_%.-]{2,}(?:\\{1,2}(?=[\p{L}\p{N}%{])[\p{L}\p{N}_%.{}-]{2,})+\\?/gu;
/** A path that begins at a folder and ends in a file: `stage/next/run.ps1`. Its ending is looked up. */
const RELATIVE =
  /(?<![\p{L}\p{N}_.@/-])[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}(?:\/[\p{L}\p{N}_.-]{1,60}){1,12}\.([A-Za-z\d]{1,6})(?![\p{L}\p{N}_/])/gu;
/** A program's package, named after a domain read from its end: `com.example.weather`. */
const PACKAGE = /^(?:com|net|org|edu|gov|info|io|app|dev|android)(?:\.[a-z_][a-z\d_]*){2,}$/;
/** Folders of a Windows path whose names may be of up to four words: `C:\Program Files\`. */
const SPACED_FOLDERS = /(?:\b[A-Za-z]:|%\w{1,30}%|\\\\[\w.-]{1,60})\\(?:[^\\\s"<>|:*?,;]{1,100}(?: [^\\\s"<>|:*?,;]{1,100}){0,3}\\)+/g;
const HASH = /(?<![\p{L}\p{N}])[0-9a-fA-F]{32,128}(?![\p{L}\p{N}])/gu;
const HANDLE = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]{2,30}/gu;

/**
 * What a run's units tell of it, as bits: a pattern is tried only on a run that may hold what it finds, since trying all of them costs more
 * than reading the text.
 */
const HAS = { slash: 1, backslash: 2, at: 4, percent: 8, bracket: 16, k: 64, w: 128 };
const RUN_BITS = new Uint8Array(128);
for (const [bit, units] of [
  [HAS.slash, '/'],
  [HAS.backslash, '\\'],
  [HAS.at, '@'],
  [HAS.percent, '%'],
  [HAS.bracket, '[]()'],
  [HAS.k, 'K'],
  [HAS.w, 'w'],
] as const) {
  for (const unit of units) RUN_BITS[unit.charCodeAt(0)] = bit;
}
const SPELLED_AT = /[[(]at[\])]/;
const LONG_HASH = /[0-9a-fA-F]{32}/;
const DOTTED = /[.\])][\p{L}\p{N}_-]/u;
/** Addresses, file names, paths, hashes and handles, in any order. They are found in a text of any format. `tokens` are the text's. */
export function addresses(text: string, tokens: Tokens): Span[] {
  const spans: Span[] = [];
  if (tokens.hasSigns && text.includes('\\')) spans.push(...matches(text, SPACED_FOLDERS));
  for (const run of runs(text, tokens)) addRun(text, run, tokens, spans);
  return spans;
}

/** Adds what a run holds. Behind a web address little is left to look at. */
function addRun(text: string, { start, end, hasEnding }: Run, { units, vocabulary }: Tokens, spans: Span[]): void {
  let has = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i] as number;
    if (unit < 128) has |= RUN_BITS[unit] as number;
  }
  const run = text.slice(start, end);
  const mayBeDomain = hasEnding || (has & HAS.bracket) !== 0;
  const addOthersIn = (part: string, offset: number) => {
    if (part.length < SHORTEST) return;
    addOthers(part, offset, has, spans);
    if (mayBeDomain) addDomains(part, offset, vocabulary, spans);
  };
  let from = 0;
  if (((has & HAS.slash) !== 0 && run.includes('//')) || ((has & HAS.w) !== 0 && run.includes('www'))) {
    for (const web of matches(run, WEB)) {
      addOthersIn(run.slice(from, web.start), start + from);
      spans.push({ start: start + web.start, end: start + web.end });
      from = web.end;
    }
  }
  addOthersIn(from === 0 ? run : run.slice(from), start + from);
}

function addOthers(run: string, offset: number, has: number, spans: Span[]): void {
  const add = (pattern: RegExp) => { for (const span of matches(run, pattern, offset)) spans.push(span); };
  if ((has & HAS.at) !== 0 || ((has & HAS.bracket) !== 0 && SPELLED_AT.test(run))) add(MAIL);
  if ((has & HAS.at) !== 0) add(HANDLE);
  if (
    (has & (HAS.backslash | HAS.percent)) !== 0 ||
    ((has & HAS.slash) !== 0 && run.indexOf('/') !== run.lastIndexOf('/')) ||
    ((has & HAS.k) !== 0 && run.includes('HK'))
  )
    add(PATH);
  if (run.length >= HASH_LENGTH && LONG_HASH.test(run)) add(HASH);
}

function addDomains(run: string, offset: number, vocabulary: Vocabulary, spans: Span[]): void {
  if (NUMBER.test(run) || !DOTTED.test(run)) return;
  if (run.includes('/')) {
    for (const { 0: path, 1: ending = '', index } of run.matchAll(RELATIVE)) {
      if (isFileEnding(ending, vocabulary)) spans.push({ start: offset + index, end: offset + index + path.length });
    }
  }
  for (const match of run.matchAll(DOMAIN)) {
    if (isDomainOrFile(match[0], match[1] ?? '', vocabulary))
      spans.push({ start: offset + match.index, end: offset + match.index + match[0].length });
  }
}

/** In one case throughout: "in Iran.Go" begins a sentence. */
const isFileEnding = (ending: string, vocabulary: Vocabulary): boolean =>
  (ending === ending.toLowerCase() || ending === ending.toUpperCase()) && vocabulary.isIn(ending.toLowerCase(), 'fileEnding');

/** Whether dotted words are a domain or a file name, not the end of a sentence without a space or an abbreviation. */
function isDomainOrFile(whole: string, last: string, vocabulary: Vocabulary): boolean {
  if (/[[(]/.test(whole.slice(0, -last.length))) return true; // defanged: nobody writes prose so
  const lower = last.toLowerCase();
  if (vocabulary.isIn(lower, 'fileEnding')) return isFileEnding(last, vocabulary);
  if (PACKAGE.test(whole)) return true;
  return last === lower && vocabulary.isIn(last, 'topLevelDomain') && /[\p{L}\p{N}]{2}/u.test(whole.slice(0, -last.length));
}

import type { Span } from '../model';
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

/** What a run must hold for a pattern to be tried on it, since trying all of them costs more than reading the text. */
const PATTERNS: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/@|[[(]at[\])]/, MAIL],
  [/@/, HANDLE],
  [/[\\/%]|HK/, PATH],
  [/[0-9a-fA-F]{32}/, HASH],
];
/** One of these stands in what any of them matches. */
const SIGNS = /[/\\@%]|www|\[at\]|HK|[0-9a-fA-F]{32}/;
const DOTTED = /[.\])][\p{L}\p{N}_-]/u;

/** Addresses, file names, paths, hashes and handles, in any order. They are found in a text of any format. `words` are the text's. */
export function addresses(text: string, words: Words): Span[] {
  const spans: Span[] = [];
  if (words.hasSigns && text.includes('\\')) spans.push(...matches(text, SPACED_FOLDERS));
  for (const { start, end } of runs(text, words)) addRun(text.slice(start, end), start, spans);
  return spans;
}

/** Adds what a run holds. Behind a web address little is left to look at. */
function addRun(run: string, offset: number, spans: Span[]): void {
  const web = run.includes('//') || run.includes('www') ? matches(run, WEB) : [];
  let from = 0;
  for (const { start, end } of web) {
    addOthers(run.slice(from, start), offset + from, spans);
    spans.push({ start: offset + start, end: offset + end });
    from = end;
  }
  addOthers(run.slice(from), offset + from, spans);
}

function addOthers(run: string, offset: number, spans: Span[]): void {
  if (run.length < SHORTEST) return;
  if (SIGNS.test(run)) for (const [needs, pattern] of PATTERNS) if (needs.test(run)) spans.push(...matches(run, pattern, offset));
  if (NUMBER.test(run) || !DOTTED.test(run)) return;
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

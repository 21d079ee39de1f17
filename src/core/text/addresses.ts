import type { Span } from '../model';
import { FILE_ENDINGS, TOP_LEVEL_DOMAINS } from './endings';
import { matches } from './matches';

/** A run of characters without white space, and what one must hold to be looked at: most words of a text hold none of it. */
const RUN = /[^\s|<>"“”`、。，；：！？（）「」『』【】《》]+/g;
const TRIGGER = /[./\\@]|\[(?:at|dot|:)\]|[0-9a-fA-F]{32}/;
const ADDRESS_UNITS = String.raw`(?:\[(?:[.:/@]|:\/\/|dot|at)\]|\([^\s()]{0,200}\)|[^\s<>"\[\]()“”])`;
const DOT = String.raw`(?:\.|\[\.\]|\(\.\)|\[dot\]|\[\.|\.\])`;
const LABEL = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}_])?`;
/** `https://…`, also defanged: `hxxps://`, `https[:]//`, `[.]`. */
const WEB = new RegExp(String.raw`(?:\b[a-zA-Z][a-zA-Z0-9+.-]{1,15}(?::|\[:\])(?:\/\/|\[\/\/\])|\bwww${DOT})${ADDRESS_UNITS}+`, 'gu');
const MAIL = new RegExp(String.raw`[\p{L}\p{N}._%+-]{1,64}(?:@|\[at\]|\[@\]|\(at\))${LABEL}(?:${DOT}${LABEL}){1,10}`, 'gu');
const DOMAIN = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${LABEL}${DOT}){1,10}([\p{L}\p{N}-]{2,24})(?![\p{L}\p{N}_-])(?:\/${ADDRESS_UNITS}*)?`, 'gu');
/** Paths of Windows, keys of its registry, paths with a leading slash, and words joined by backslashes. */
const PATH = /(?:(?<![\p{L}\p{N}])[A-Za-z]:\\|\\\\(?=[\p{L}\p{N}._?-])|%\w{1,30}%|(?<![\p{L}\p{N}_])HK(?:LM|CU|CR|U|CC)(?=[:\\])|(?<![\p{L}\p{N}_.:/])(?:~|\.{1,2})?\/(?=[\w.-]+\/))[^\s"<>|“”,;]*|(?<![\p{L}\p{N}_%.-])[\p{L}\p{N}_%.-]{2,}(?:\\{1,2}(?=[\p{L}\p{N}%{])[\p{L}\p{N}_%.{}-]{2,})+\\?/gu;
/** Folders of a Windows path whose names may be of up to four words: `C:\Program Files\`. */
const SPACED_FOLDERS = /(?:\b[A-Za-z]:|%\w{1,30}%|\\\\[\w.-]{1,60})\\(?:[^\\\s"<>|:*?,;]{1,100}(?: [^\\\s"<>|:*?,;]{1,100}){0,3}\\)+/g;
const HASH = /(?<![\p{L}\p{N}])[0-9a-fA-F]{32,128}(?![\p{L}\p{N}])/gu;
const HANDLE = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]{2,30}/gu;

/** What a run must hold for a pattern to be tried on it, since trying all of them costs more than reading the text. */
const PATTERNS: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/\/\/|\bwww/, WEB],
  [/@|[[(]at[\])]/, MAIL],
  [/@/, HANDLE],
  [/[\\/%]|HK/, PATH],
  [/[0-9a-fA-F]{32}/, HASH],
];
const DOTTED = /[.\])][\p{L}\p{N}_-]/u;

/** Addresses, file names, paths, hashes and handles, in any order. They are found in a text of any format. */
export function* addresses(text: string): Generator<Span> {
  yield* matches(text, SPACED_FOLDERS);
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!TRIGGER.test(run)) continue;
    for (const [needs, pattern] of PATTERNS) if (needs.test(run)) yield* matches(run, pattern, index);
    if (!DOTTED.test(run)) continue;
    for (const match of run.matchAll(DOMAIN)) {
      if (isDomainOrFile(match[0], match[1] ?? '')) yield { start: index + match.index, end: index + match.index + match[0].length };
    }
  }
}

/** Whether dotted words are a domain or a file name, not the end of a sentence without a space or an abbreviation. */
function isDomainOrFile(whole: string, last: string): boolean {
  if (/[[(]/.test(whole.slice(0, -last.length))) return true; // defanged: nobody writes prose so
  const lower = last.toLowerCase();
  if (FILE_ENDINGS.has(lower)) return last === lower || last === last.toUpperCase(); // "in Iran.Go" begins a sentence
  return last === lower && TOP_LEVEL_DOMAINS.has(last) && /[\p{L}\p{N}]{2}/u.test(whole.slice(0, -last.length));
}

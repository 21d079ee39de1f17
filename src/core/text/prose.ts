import type { Span } from '../model';
import { FILE_ENDINGS, TOP_LEVEL_DOMAINS } from './endings';

/** How a text is written. In `plaintext` no character is markup. */
export type Format = 'markdown' | 'plaintext';

/**
 * The parts of a text that are not prose, in which no name is looked for: web and e-mail addresses (defanged ones too), domains, file
 * names and paths, hashes, and in Markdown code, link targets, comments and tags. Sorted, apart from each other. Linear in the text.
 */
export function notProse(text: string, format: Format): Span[] {
  const spans = [...inlineSpans(text)];
  if (format === 'markdown') spans.push(...fencedCode(text), ...inlineCode(text), ...comments(text), ...matches(text, MARKUP));
  return merged(spans);
}

/** A run of characters without white space, and what one must hold to be looked at: most words of a text hold none of it. */
const RUN = /[^\s|<>"“”`]+/g;
const TRIGGER = /[./\\@]|\[(?:at|dot|:)\]|[0-9a-fA-F]{32}/;
const ADDRESS_UNITS = String.raw`(?:\[(?:[.:/@]|:\/\/|dot|at)\]|\([^\s()]{0,200}\)|[^\s<>"\[\]()“”])`;
const DOT = String.raw`(?:\.|\[\.\]|\(\.\)|\[dot\]|\[\.|\.\])`;
const LABEL = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}_])?`;
/** `https://…`, also defanged: `hxxps://`, `https[:]//`, `[.]`. */
const WEB = new RegExp(String.raw`(?:\b[a-zA-Z][a-zA-Z0-9+.-]{1,15}(?::|\[:\])(?:\/\/|\[\/\/\])|\bwww${DOT})${ADDRESS_UNITS}+`, 'gu');
const MAIL = new RegExp(String.raw`[\p{L}\p{N}._%+-]{1,64}(?:@|\[at\]|\[@\]|\(at\))${LABEL}(?:${DOT}${LABEL}){1,10}`, 'gu');
const DOMAIN = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${LABEL}${DOT}){1,10}([\p{L}\p{N}-]{2,24})(?![\p{L}\p{N}_-])(?:\/${ADDRESS_UNITS}*)?`, 'gu');
const PATH = /(?:(?<![\p{L}\p{N}])[A-Za-z]:\\|\\\\|%\w{1,30}%|(?<![\p{L}\p{N}_])HK(?:LM|CU|CR|U|CC)|(?<![\p{L}\p{N}_.])(?:~|\.{1,2})?\/(?=[\w.-]+\/))[^\s"<>|“”,;]*|(?<![\p{L}\p{N}_%.-])[\p{L}\p{N}_%.-]{2,}(?:\\{1,2}[\p{L}\p{N}_%.{}-]{2,})+\\?/gu;
const HASH = /(?<![\p{L}\p{N}])[0-9a-fA-F]{32,128}(?![\p{L}\p{N}])/gu;
const HANDLE = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]{2,30}/gu;

function* inlineSpans(text: string): Generator<Span> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!TRIGGER.test(run)) continue;
    for (const pattern of [WEB, MAIL, PATH, HASH, HANDLE]) yield* matches(run, pattern, index);
    for (const match of run.matchAll(DOMAIN)) {
      if (isDomainOrFile(match[0], match[1] ?? '')) yield { start: index + match.index, end: index + match.index + match[0].length };
    }
  }
}

/** Whether dotted words are a domain or a file name, not the end of a sentence without a space or an abbreviation. */
function isDomainOrFile(whole: string, last: string): boolean {
  if (/[[(]/.test(whole.slice(0, -last.length))) return true; // defanged: nobody writes prose so
  if (FILE_ENDINGS.has(last.toLowerCase())) return true;
  return last === last.toLowerCase() && TOP_LEVEL_DOMAINS.has(last) && /[\p{L}\p{N}]{2}/u.test(whole.slice(0, -last.length));
}

/** Markdown's link targets with their titles, definitions of links, and tags. */
const MARKUP = /(?<=\])\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)|^[ ]{0,3}\[[^\]\n]{1,200}\]:[ \t].*$|<\/?[A-Za-z][^<>\n]{0,2000}>/gm;

/** Runs of backticks of one length around code, within a paragraph (CommonMark 0.31, section 6.1). */
function* inlineCode(text: string): Generator<Span> {
  const runs = [...text.matchAll(/`+|\n[ \t]*(?=\n)/g)];
  const closing = new Map<number, number>(); // length of a run → index of the next run of that length
  const partner = new Array<number | undefined>(runs.length);
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i]?.[0] ?? '';
    if (run[0] !== '`') { closing.clear(); continue; }
    partner[i] = closing.get(run.length);
    closing.set(run.length, i);
  }
  for (let i = 0; i < runs.length; i++) {
    const end = partner[i];
    const [first, last] = [runs[i], end === undefined ? undefined : runs[end]];
    if (!first || !last || end === undefined) continue;
    yield { start: first.index, end: last.index + last[0].length };
    i = end;
  }
}

function* comments(text: string): Generator<Span> {
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) return;
    yield { start, end: close + 3 };
    start = text.indexOf('<!--', close + 3);
  }
}

function* matches(text: string, pattern: RegExp, offset = 0): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    yield { start: offset + match.index, end: offset + match.index + match[0].length };
  }
}

/** Fenced code blocks, from the opening fence to the closing one or the end of the text (CommonMark 0.31, section 4.5). */
function* fencedCode(text: string): Generator<Span> {
  const fence = /^[ ]{0,3}(?:>[ ]?)*[ ]{0,3}(`{3,}|~{3,})(.*)$/gm;
  let open: { start: number; mark: string } | undefined;
  for (const match of text.matchAll(fence)) {
    const [line, mark = '', rest = ''] = match;
    if (!open) {
      if (mark[0] === '~' || !rest.includes('`')) open = { start: match.index, mark };
    } else if (mark[0] === open.mark[0] && mark.length >= open.mark.length && rest.trim() === '') {
      yield { start: open.start, end: match.index + line.length };
      open = undefined;
    }
  }
  if (open) yield { start: open.start, end: text.length };
}

/** Sorted and joined where they touch or overlap. */
function merged(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start);
  const result: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

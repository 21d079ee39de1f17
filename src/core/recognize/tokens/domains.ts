import type { Span } from '../../model';
import type { Vocabulary } from './vocabulary';
import { addressEnd } from './web';

const DOT_UNITS = String.raw`(?:\.|\[\.\]|\(\.\)|\[dot\]|\[\.|\.\])`;
const LABEL = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}_])?`;
/** Labels of domains with dots between them, defanged ones too. */
export const DOTTED_LABELS = String.raw`${LABEL}(?:${DOT_UNITS}${LABEL}){1,10}`;
const PATH_UNITS = String.raw`(?:\[(?:[.:/@]|:\/\/|dot|at)\]|\([^\s()]{0,200}\)|[^\s<>"\[\]()“”])`;
const DOMAIN = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(?:${LABEL}${DOT_UNITS}){1,10}([\p{L}\p{N}-]{2,24})(?![\p{L}\p{N}_-])(?:\/${PATH_UNITS}*)?`,
  'gu',
);
/** A path that begins at a folder and ends in a file: `stage/next/run.ps1`. Its ending is looked up. */
const RELATIVE =
  /(?<![\p{L}\p{N}_.@/-])[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}(?:\/[\p{L}\p{N}_.-]{1,60}){1,12}\.([A-Za-z\d]{1,6})(?![\p{L}\p{N}_/])/gu;
/** A program's package, named after a domain read from its end: `com.example.weather`. */
const PACKAGE = /^(?:com|net|org|edu|gov|info|io|app|dev|android)(?:\.[a-z_][a-z\d_]*){2,}$/;
const DOTTED = /[.\])][\p{L}\p{N}_-]/u;

/** Paths that begin at a folder and end in a file, in a part of a text that has letters beyond ASCII. `offset` is added. */
export function addRelativePathsClosely(part: string, offset: number, vocabulary: Vocabulary, spans: Span[]): void {
  if (!part.includes('/')) return;
  RELATIVE.lastIndex = 0;
  for (let match = RELATIVE.exec(part); match; match = RELATIVE.exec(part))
    if (isFileEnding(match[1] ?? '', vocabulary)) spans.push({ start: offset + match.index, end: offset + RELATIVE.lastIndex });
}

/** Domains and names of files in a part of a text that has brackets, or letters beyond ASCII. `offset` is added. */
export function addDomainsClosely(part: string, offset: number, vocabulary: Vocabulary, spans: Span[]): void {
  if (!DOTTED.test(part)) return;
  DOMAIN.lastIndex = 0;
  for (let match = DOMAIN.exec(part); match; match = DOMAIN.exec(part))
    if (isDomainOrFile(match[0], match[1] ?? '', vocabulary)) spans.push({ start: offset + match.index, end: offset + DOMAIN.lastIndex });
}

/** What an ASCII unit is to domains and paths, as bits. */
const [ALNUM, LINE, HYPHEN, DOT, SLASH, AT] = [1, 2, 4, 8, 16, 32];
const PART = ALNUM | LINE;
const LABELS = PART | HYPHEN;
const SEGMENT = LABELS | DOT;
const PATHS = SEGMENT | SLASH | AT;
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[A-Za-z\d]/.test(character) ? ALNUM : ({ '_': LINE, '-': HYPHEN, '.': DOT, '/': SLASH, '@': AT }[character] ?? 0);
});
const LONGEST_LABEL = 64;
const [SHORTEST_LAST, LONGEST_LAST] = [2, 24];
const MOST_LABELS = 10;

/**
 * Domains and names of files in a part of ASCII that is not defanged, as nearly all are: what the pattern above matches there, without it.
 * The part ends where a run of characters does.
 */
export function addDomains(text: string, units: Uint16Array, from: number, to: number, vocabulary: Vocabulary, spans: Span[]): void {
  for (let at = from; at < to; ) {
    if ((kindOf(units, at) & PART) === 0 || (at > from && (kindOf(units, at - 1) & PART) !== 0)) at++;
    else {
      const last = lastLabel(units, at, to);
      if (last < 0) at++;
      else {
        let end = labelEnd(units, last, to);
        const ending = text.slice(last, end);
        if (end < to && (kindOf(units, end) & SLASH) !== 0) end = addressEnd(text, units, end + 1, to);
        if (isDomainOrFile(text.slice(at, end), ending, vocabulary)) spans.push({ start: at, end });
        at = end;
      }
    }
  }
}

const kindOf = (units: Uint16Array, at: number): number => KINDS[units[at] as number] as number;

function labelEnd(units: Uint16Array, from: number, to: number): number {
  let end = from;
  while (end < to && end - from <= LONGEST_LABEL && (kindOf(units, end) & LABELS) !== 0) end++;
  return end;
}

/** Where the last of the labels begins that start at a unit; -1 where there are none. */
function lastLabel(units: Uint16Array, from: number, to: number): number {
  let last = -1;
  let start = from;
  for (let n = 0; n <= MOST_LABELS; n++) {
    const end = labelEnd(units, start, to);
    if (n > 0 && isLast(units, start, end)) last = start;
    if (end === start || end - start > LONGEST_LABEL || end >= to || (kindOf(units, end) & DOT) === 0) break;
    if (((kindOf(units, start) | kindOf(units, end - 1)) & HYPHEN) !== 0) break;
    start = end + 1;
  }
  return last;
}

function isLast(units: Uint16Array, start: number, end: number): boolean {
  if (end - start < SHORTEST_LAST || end - start > LONGEST_LAST) return false;
  for (let i = start; i < end; i++) if ((kindOf(units, i) & LINE) !== 0) return false;
  return true;
}

/** The same in a part of ASCII. */
export function addRelativePaths(text: string, units: Uint16Array, from: number, to: number, vocabulary: Vocabulary, spans: Span[]): void {
  for (let at = from; at < to; at++) {
    if ((kindOf(units, at) & PATHS) === 0) continue;
    const start = at;
    while (at < to && (kindOf(units, at) & PATHS) !== 0) at++;
    const dot = endingOf(units, start, at);
    if (dot < 0) continue;
    const end = alnumEnd(units, dot + 1, at);
    if (isFileEnding(text.slice(dot + 1, end), vocabulary)) spans.push({ start, end });
  }
}

const LONGEST_SEGMENT = 60;
const MOST_SEGMENTS = 12;
const LONGEST_ENDING = 6;

/** The dot before the ending of the file in which a path ends that begins with a run of its characters; -1 where none does. */
function endingOf(units: Uint16Array, start: number, to: number): number {
  if ((kindOf(units, start) & PART) === 0) return -1;
  let at = segmentEnd(units, start, to);
  let dot = -1;
  for (let n = 0, longest = LONGEST_SEGMENT + 1, from = start; n <= MOST_SEGMENTS; n++, longest = LONGEST_SEGMENT) {
    if (n > 0) {
      const found = dotIn(units, from, at, to);
      if (found >= 0) dot = found;
    }
    if (at === from || at - from > longest || at >= to || (kindOf(units, at) & SLASH) === 0) break;
    from = at + 1;
    at = segmentEnd(units, from, to);
  }
  return dot;
}

function segmentEnd(units: Uint16Array, from: number, to: number): number {
  let end = from;
  while (end < to && (kindOf(units, end) & SEGMENT) !== 0) end++;
  return end;
}

/** The last dot of a segment behind which nothing but an ending stands. */
function dotIn(units: Uint16Array, from: number, segmentEnds: number, to: number): number {
  for (let dot = Math.min(segmentEnds - 1, from + LONGEST_SEGMENT); dot > from; dot--) {
    if ((kindOf(units, dot) & DOT) === 0) continue;
    const end = alnumEnd(units, dot + 1, to);
    if (end > dot + 1 && (end === to || (kindOf(units, end) & (PART | SLASH)) === 0)) return dot;
  }
  return -1;
}

function alnumEnd(units: Uint16Array, from: number, to: number): number {
  let end = from;
  while (end < to && end - from < LONGEST_ENDING && (kindOf(units, end) & ALNUM) !== 0) end++;
  return end;
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

const [FULL_STOP, SMALL_D, OPEN, OPEN_SQUARE, CLOSE_SQUARE] = [0x2e, 0x64, 0x28, 0x5b, 0x5d];

/** Whether a part may write a dot in brackets, as `[.]`. */
export function isDefanged(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = units[i];
    const next = units[i + 1];
    if ((unit === OPEN_SQUARE || unit === OPEN) && (next === FULL_STOP || next === SMALL_D)) return true;
    if (unit === FULL_STOP && next === CLOSE_SQUARE) return true;
  }
  return false;
}

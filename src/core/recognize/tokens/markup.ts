import type { Span } from '../../model';
import { fencedCode, inlineCode, type OpenFence } from './code';
import { matches } from './matches';
import type { Tokens } from './tokens';

const TITLE = String.raw`(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\))`;
/** The address in round brackets behind a link's text; a title behind it is prose, as anything else there is. */
const TARGET = new RegExp(
  String.raw`(?<=\])\([ \t]{0,9}(?:<[^<>\n]{0,2000}>|(?:[^\s()<]|\([^\s()]{0,500}\)){0,20000})(?:\s{0,9}\)|(?=\s{1,9}${TITLE}\s{0,9}\)))`,
  'g',
);
/** A link's address given apart from its text; not a footnote, which is prose. */
const DEFINITION = new RegExp(
  String.raw`^[ ]{0,3}\[(?!\^)([^\[\]\n]{1,200})\]:[ \t]*[^\s\[]\S*(?:[ \t]+${TITLE.replaceAll('500', '200')})?[ \t]*$`,
  'gm',
);
const LABEL = /(?<=\])\[([^[\]\n]{1,200})\]/g;
/** HTML's tags, with what attributes they have. */
const TAG =
  /<\/?[A-Za-z][\w-]{0,40}(?:\s{1,40}[A-Za-z_:@][\w:.-]{0,60}(?:\s{0,9}=\s{0,9}(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'=<>`]{1,2000}))?){0,30}\s{0,40}\/?>/g;

/** What a page holds for programs: rules of its looks, and scripts. */
const CODE = /<(style|script)\b[^>]{0,500}>[\s\S]{0,50000}?<\/\1>/gi;

const [CLOSE_SQUARE, LESS] = [0x5d, 0x3c];
/** What stands in a text that a pattern matches: a sign, and what begins with it, so that most texts are past it. */
const PATTERNS: readonly (readonly [sign: number, needs: string, pattern: RegExp])[] = [
  [CLOSE_SQUARE, '](', TARGET],
  [CLOSE_SQUARE, ']:', DEFINITION],
  [LESS, '<', TAG],
  [LESS, '</s', CODE],
  [LESS, '</S', CODE],
];

/** Whether a text may hold labels of links, or definitions of such. */
export const mayHoldLabels = (tokens: Tokens): boolean => tokens.holds(CLOSE_SQUARE);

/** What a passage leaves open for the next one. */
export interface Open {
  readonly fence: OpenFence | undefined;
  /** Whether it ends within a comment. */
  readonly comment: boolean;
}
export const CLOSED: Open = { fence: undefined, comment: false };

/**
 * What Markdown hides from who reads the page, and its code. In any order. `earlier` is what the text before left open; `open` what this
 * one does; nothing but these crosses `breaks`.
 */
export function markup(
  text: string,
  tokens: Tokens,
  breaks: readonly number[],
  earlier: Open,
  closesLater: () => boolean,
): { spans: Span[]; open: Open } {
  const fenced = fencedCode(text, earlier.fence);
  const inline = inlineCode(text, fenced.spans);
  const code = fenced.spans.length === 0 ? inline : [...fenced.spans, ...inline].sort((a, b) => a.start - b.start);
  const hidden = comments(text, code, earlier.comment, closesLater);
  const spans = [...code, ...hidden.spans];
  for (const [sign, needs, pattern] of PATTERNS)
    if (tokens.holds(sign) && text.includes(needs))
      for (const span of startingOutside(code, matchesBetween(text, breaks, pattern))) spans.push(span);
  return { spans, open: { fence: fenced.open, comment: hidden.open } };
}

/** The matches of a pattern in the text before, between and behind breaks. */
function matchesBetween(text: string, breaks: readonly number[], pattern: RegExp): readonly Span[] {
  if (breaks.length === 0) return matches(text, pattern);
  const found: Span[] = [];
  let start = 0;
  for (const end of [...breaks, text.length]) {
    for (const span of matches(text.slice(start, end), pattern, start)) found.push(span);
    start = end;
  }
  return found;
}

/**
 * Labels of links whose address is defined elsewhere, `[the report][turla]`, with what they say in lower case. Brackets without a
 * definition are prose.
 */
export function labelsIn(text: string): (Span & { readonly label: string })[] {
  if (!text.includes('][')) return [];
  return Array.from(text.matchAll(LABEL), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: (match[1] ?? '').toLowerCase(),
  }));
}

/** Labels that a text gives an address, in lower case. */
export function definitionsIn(text: string): string[] {
  return text.includes(']:') ? Array.from(text.matchAll(DEFINITION), (match) => (match[1] ?? '').toLowerCase()) : [];
}

/** Comments, the closed ones: while one is typed the rest of the report stays as it is. `code` is sorted. */
function comments(text: string, code: readonly Span[], isOpen: boolean, closesLater: () => boolean): { spans: Span[]; open: boolean } {
  const spans: Span[] = [];
  let next = 0;
  for (let start = isOpen ? 0 : text.indexOf('<!--'); start >= 0; ) {
    while ((code[next]?.end ?? Infinity) <= start) next++;
    if ((code[next]?.start ?? Infinity) <= start && !(isOpen && start === 0)) {
      start = text.indexOf('<!--', code[next]?.end);
      continue;
    }
    const close = text.indexOf('-->', isOpen && start === 0 ? 0 : start + 4);
    if (close < 0) {
      const open = (isOpen && start === 0) || closesLater();
      return { spans: open ? [...spans, { start, end: text.length }] : spans, open };
    }
    spans.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return { spans, open: false };
}

/** Those of `spans` that do not start within one of `mask`; both are sorted. */
function startingOutside(mask: readonly Span[], spans: readonly Span[]): readonly Span[] {
  if (mask.length === 0 || spans.length === 0) return spans;
  let next = 0;
  return spans.filter(({ start }) => {
    while ((mask[next]?.end ?? Infinity) <= start) next++;
    return (mask[next]?.start ?? Infinity) > start;
  });
}

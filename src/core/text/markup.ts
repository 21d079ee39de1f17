import type { Span } from '../model';
import { fencedCode, inlineCode } from './code';
import { matches } from './matches';

const TITLE = String.raw`(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\))`;
/** What stands in round brackets behind a link's text: an address, and a title where it has one. Anything else there is prose. */
const TARGET = new RegExp(String.raw`(?<=\])\([ \t]{0,9}(?:<[^<>\n]{0,2000}>|(?:[^\s()<]|\([^\s()]{0,500}\)){0,20000})(?:\s{1,9}${TITLE})?\s{0,9}\)`, 'g');
/** A link's address given apart from its text; not a footnote, which is prose. */
const DEFINITION = new RegExp(String.raw`^[ ]{0,3}\[(?!\^)([^\[\]\n]{1,200})\]:[ \t]*[^\s\[]\S*(?:[ \t]+${TITLE.replaceAll('500', '200')})?[ \t]*$`, 'gm');
const LABEL = /(?<=\])\[([^[\]\n]{1,200})\]/g;
/** What stands for a picture where it cannot be shown. */
const ALT = /!\[[^[\]\n]{0,1000}\](?=\()/g;
/** HTML's tags, with what attributes they have. */
const TAG = /<\/?[A-Za-z][\w-]{0,40}(?:\s{1,40}[A-Za-z_:@][\w:.-]{0,60}(?:\s{0,9}=\s{0,9}(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'=<>`]{1,2000}))?){0,30}\s{0,40}\/?>/g;

/** What Markdown hides from who reads the page, and its code. In any order. */
export function* markup(text: string): Generator<Span> {
  const fenced = [...fencedCode(text)];
  const code = [...fenced, ...inlineCode(text, fenced)].sort((a, b) => a.start - b.start);
  yield* code;
  yield* startingOutside(code, comments(text, code));
  for (const pattern of [TARGET, DEFINITION, ALT, TAG]) yield* startingOutside(code, matches(text, pattern));
  yield* labels(text);
}

/** The label of a link whose address is defined elsewhere: `[the report][turla]`. Brackets without a definition are prose. */
function* labels(text: string): Generator<Span> {
  const defined = new Set([...text.matchAll(DEFINITION)].map((match) => (match[1] ?? '').toLowerCase()));
  if (defined.size === 0) return;
  for (const match of text.matchAll(LABEL)) {
    if (defined.has((match[1] ?? '').toLowerCase())) yield { start: match.index, end: match.index + match[0].length };
  }
}

/** Comments, the closed ones: while one is typed the rest of the report stays as it is. `code` is sorted. */
function* comments(text: string, code: readonly Span[]): Generator<Span> {
  let next = 0;
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    while ((code[next]?.end ?? Infinity) <= start) next++;
    if ((code[next]?.start ?? Infinity) <= start) {
      start = text.indexOf('<!--', code[next]?.end);
      continue;
    }
    const close = text.indexOf('-->', start + 4);
    if (close < 0) return;
    yield { start, end: close + 3 };
    start = text.indexOf('<!--', close + 3);
  }
}

/** Those of `spans` that do not start within one of `mask`; both are sorted. */
function* startingOutside(mask: readonly Span[], spans: Iterable<Span>): Generator<Span> {
  let next = 0;
  for (const span of spans) {
    while ((mask[next]?.end ?? Infinity) <= span.start) next++;
    if ((mask[next]?.start ?? Infinity) > span.start) yield span;
  }
}

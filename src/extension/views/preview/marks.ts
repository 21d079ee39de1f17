import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import type { MentionKind, Span, Status } from '../../../core';
import { placesIn, type Piece } from './places';

/** A name in the document, and how the preview shows it. Sorted by place; where one holds another, the outer one first. */
export interface Mark extends Span {
  readonly kind: MentionKind;
  readonly status: Status;
  readonly isAmbiguous: boolean;
  /** What is said on hover: plain text. */
  readonly title: string;
}

/** What is marked in the document that is rendered. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Makes a Markdown-it show names as the editor does. Names are asked for when tokens are rendered, not when they are read: so decisions
 * count in a text that did not change.
 */
export function withMarks(md: MarkdownIt, markedIn: (env: unknown) => Marked | undefined): MarkdownIt {
  let places: ReadonlyMap<Token, readonly Piece[]> = new Map();
  let marks: readonly Mark[] = [];
  const { escapeHtml } = md.utils;
  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const marked = markedIn(env);
    marks = marked?.marks ?? [];
    places = marked && marks.length > 0 ? placesIn(tokens, marked.text) : new Map();
    return render(tokens, options, env);
  };
  const wrap = (type: 'text' | 'code_inline', around: (html: string, token: Token) => string) => {
    const earlier = renderer.rules[type];
    const rule: RendererRule = (tokens, index, options, env, self) => {
      const token = tokens[index];
      const parts = token && partsOf(token, places.get(token) ?? [], marks);
      if (token && parts && parts.some(({ over }) => over.length > 0)) return around(parts.map((part) => htmlOf(part, escapeHtml)).join(''), token);
      return earlier ? earlier(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
    };
    renderer.rules[type] = rule;
  };
  wrap('text', (html) => html);
  wrap('code_inline', (html, token) => `<code${renderer.renderAttrs(token)}>${html}</code>`);
  return md;
}

/** A part of a token's text, with the marks that lie over all of it. */
interface Part {
  readonly text: string;
  readonly over: readonly Mark[];
  /** The marks that end with it. */
  readonly last: ReadonlySet<Mark>;
}

function partsOf({ content }: Token, pieces: readonly Piece[], marks: readonly Mark[]): Part[] {
  const parts: Part[] = [];
  let done = 0;
  const plain = (to: number) => { if (to > done) parts.push({ text: content.slice(done, to), over: [], last: new Set() }); };
  for (const { at, length, start } of pieces) {
    const over = touching(marks, start, start + length);
    const cuts = new Set([start, start + length, ...over.flatMap((mark) => [mark.start, mark.end])]);
    const places = [...cuts].filter((cut) => cut >= start && cut <= start + length).sort((a, b) => a - b);
    plain(at);
    for (const [i, from] of places.slice(0, -1).entries()) {
      const to = places[i + 1] ?? from;
      const here = over.filter((mark) => mark.start <= from && to <= mark.end);
      const last = new Set(here.filter(({ end }) => end === to));
      parts.push({ text: content.slice(at + from - start, at + to - start), over: here, last });
    }
    done = at + length;
  }
  plain(content.length);
  return parts;
}

/** The longest name is shorter than this: no mark that begins further before a place reaches it. */
const LONGEST = 1000;

/** The marks that share a letter with a span, found without a look at all of them. */
function touching(marks: readonly Mark[], from: number, to: number): Mark[] {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < from - LONGEST) low = middle + 1;
    else high = middle;
  }
  const found: Mark[] = [];
  for (let mark = marks[low]; mark && mark.start < to; mark = marks[++low]) if (mark.end > from) found.push(mark);
  return found;
}

function htmlOf({ text, over, last }: Part, escape: (text: string) => string): string {
  return over.reduceRight((html, mark) => {
    const ends = last.has(mark) && mark.isAmbiguous ? ' intel-ambiguous' : '';
    return `<span class="intel-name intel-${mark.kind} intel-${mark.status}${ends}" title="${escape(mark.title)}">${html}</span>`;
  }, escape(text));
}

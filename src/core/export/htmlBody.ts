import type MarkdownIt from 'markdown-it';
import type { Span } from '../model';
import type { Format } from '../recognize';
import { escapeHtml } from './htmlText';

/** A place of the text that becomes a button which opens a card. */
export interface Marked extends Span {
  /** The start and the end tag around it; none of them may hold what the report says unescaped. */
  readonly open: string;
  readonly close: string;
  /** The start tag within a link, where no button may be; it is closed by `</span>`. */
  readonly inLink: string;
}

/** Signs of no meaning that stand for the tags while Markdown is read; the report's own ones are left out. */
const OPEN = '\ue0f0';
const CLOSE = '\ue0f1';
const OWN = /[\ue0f0\ue0f1]/g;

type Reader = InstanceType<typeof MarkdownIt>;
let reader: Reader | undefined;

/** Reads the library that reads Markdown: a tenth of all code, which nothing else needs. */
export async function prepareBody(): Promise<void> {
  reader ??= newReader((await import('markdown-it')).default);
}

/**
 * The report as HTML with its places marked. HTML of the report is shown as text; pictures become links, so that nothing is fetched; links
 * lead to the web or to mail only. Markdown asks for `prepareBody` first.
 */
export function bodyOf(text: string, format: Format, places: readonly Marked[]): string {
  if (format === 'plaintext')
    return `<pre class="plain">${withMarks(signed(text, places).replace(/[^\ue0f0\ue0f1]+/g, escapeHtml), places)}</pre>`;
  if (!reader) throw new Error('prepare() of this format was not awaited.');
  return withMarks(reader.render(signed(text, places)), places);
}

function newReader(Library: typeof MarkdownIt): Reader {
  const markdown = new Library({ html: false, linkify: false, typographer: false });
  markdown.disable('image');
  markdown.validateLink = (url) => /^(?:https?:|mailto:|#)/i.test(url.trim());
  markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('rel', 'noreferrer noopener nofollow');
    return self.renderToken(tokens, index, options);
  };
  return markdown;
}

/** The text with a sign before and behind each place. Places that overlap an earlier one are left out, here as in `withMarks`. */
function signed(text: string, places: readonly Marked[]): string {
  let signed = '';
  let at = 0;
  for (const { start, end } of apart(places)) {
    signed += `${text.slice(at, start).replace(OWN, '')}${OPEN}${text.slice(start, end).replace(OWN, '')}${CLOSE}`;
    at = end;
  }
  return signed + text.slice(at).replace(OWN, '');
}

function apart(places: readonly Marked[]): Marked[] {
  let behind = 0;
  return places.filter(({ start, end }) => {
    const isFree = start >= behind && end > start;
    if (isFree) behind = end;
    return isFree;
  });
}

/**
 * Puts the tags where the signs are. A mark ends before a tag of the page and goes on behind it, so that elements stay nested; within a tag
 * there is none.
 */
function withMarks(html: string, places: readonly Marked[]): string {
  const marks = apart(places);
  let next = 0;
  let current: Marked | undefined;
  let isLink = false;
  const open = () => (current ? (isLink ? current.inLink : current.open) : '');
  const close = () => (current ? (isLink ? '</span>' : current.close) : '');
  return html.replace(/<[^>]*>|\ue0f0|\ue0f1/g, (token) => {
    if (token === OPEN) {
      current = marks[next++];
      return open();
    }
    const before = close();
    if (token === CLOSE) {
      current = undefined;
      return before;
    }
    for (const sign of token) if (sign === OPEN) next++;
    isLink = token.startsWith('<a ') || (isLink && token !== '</a>');
    return before + token.replace(OWN, '') + open();
  });
}

import type { Span } from '../../model';
import { addresses } from './addresses';
import { CLOSED, markup, type Open } from './markup';
import { signatures } from './signatures';
import type { Tokens } from './tokens';

export { CLOSED, type Open };

/** How a text is written. In `plaintext` no character is markup. */
export type Format = 'markdown' | 'plaintext';

/**
 * The parts of a passage that are not prose, in which no name is looked for: web and e-mail addresses (defanged ones too), domains, file
 * names and paths, hashes, titles of detection rules, and in Markdown code, link targets, comments and tags. Sorted, apart from each other.
 * Linear in the text. `earlier` is what the passage before left open, `closesLater` tells whether a later one ends a comment; `open` is
 * what this one leaves open. `tokens` and `breaks` are the passage's.
 */
export function maskPassage(
  text: string,
  format: Format,
  tokens: Tokens,
  breaks: readonly number[],
  earlier: Open = CLOSED,
  closesLater: () => boolean = () => false,
): { spans: Span[]; open: Open } {
  const marked =
    format === 'markdown' && (tokens.signCount > 0 || earlier !== CLOSED || text.includes('~~~'))
      ? markup(text, tokens, breaks, earlier, closesLater)
      : { spans: [], open: CLOSED };
  const spans = addresses(text, tokens);
  for (const others of [signatures(text), marked.spans]) for (const span of others) spans.push(span); // there may be very many
  return {
    spans: merged(spans),
    open: marked.open.fence || marked.open.comment ? marked.open : CLOSED,
  };
}

/** Sorted and joined where they touch or overlap. */
export function merged(spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start);
  const result: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

import type { Span } from '../model';
import { addresses } from './addresses';
import { markup } from './markup';

/** How a text is written. In `plaintext` no character is markup. */
export type Format = 'markdown' | 'plaintext';

/**
 * The parts of a text that are not prose, in which no name is looked for: web and e-mail addresses (defanged ones too), domains, file
 * names and paths, hashes, and in Markdown code, link targets, comments and tags. Sorted, apart from each other. Linear in the text.
 */
export function notProse(text: string, format: Format): Span[] {
  return merged([...addresses(text), ...(format === 'markdown' ? markup(text) : [])]);
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

/** Titles of the parts of a report that list instead of telling. */
const TITLE = /^(?:references?|sources?|bibliography|further reading|related (?:reading|articles?|posts?|content)|footnotes|endnotes|about(?: (?:us|the authors?|\S+(?: \S+)?))?|appendix(?: \S+)?|annex(?: \S+)?|iocs?|indicators?(?: of compromise)?(?: \(iocs?\))?|yara(?: rules?)?|(?:mitre )?att&ck(?: (?:techniques|mapping|matrix|ttps?))?|hashes|signatures|detections?)$/i;
/** A line that stands as a heading: with Markdown's marks, or in bold alone. */
const HEADING = /^[ \t]{0,3}(?:#{1,6}[ \t]+|\*\*|__)?((?:(?!\*\*|__).){1,80}?)(?:[ \t]*#*|\*\*:?|:?\*\*|__)[ \t]*:?$/;
const MARKED = /^[ \t]{0,3}(?:#{1,6}[ \t]|(?:\*\*|__).{1,80}(?:\*\*|__):?[ \t]*$)/;
/** An entry of a numbered list of references. */
const ENTRY = /^[ \t]*\[\d{1,3}\]:?[ \t]/;
const ROW = /^[ \t]*\|.*\|/;
/** What rows of techniques and of indicators hold. */
const TECHNICAL = /\bT\d{4}\b|\[\.\]|\b[0-9a-fA-F]{32}/;

/** A part of a text that lists. It holds names, but what stands beside a name there says nothing about other places. */
export interface Listing {
  readonly start: number;
  readonly end: number;
  /** Whether even the names in it are seldom meant: references, indicators, techniques; not so the row of any table. */
  readonly isWeak: boolean;
}

/** The lines in which a text lists instead of telling. Sorted, apart from each other. */
export function listings(text: string): Listing[] {
  const spans: Listing[] = [];
  let inListing = false;
  let start = 0;
  while (start < text.length) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(start, Math.min(end, start + 400)).replace(/\r$/, '');
    const title = line.length <= 120 ? HEADING.exec(line)?.[1]?.replace(/^[\d.\s]+/, '').trim() : undefined;
    if (title !== undefined && TITLE.test(title)) inListing = true;
    else if (MARKED.test(line)) inListing = false;
    const isRow = ROW.test(line);
    const isWeak = inListing || ENTRY.test(line) || (isRow && TECHNICAL.test(line));
    if (isWeak || isRow) spans.push({ start, end, isWeak });
    start = end + 1;
  }
  return spans;
}

/** Titles of the parts of a report that list instead of telling. */
const TITLE =
  /^(?:references?|citations?|works cited|sources?|bibliography|further reading|related (?:reading|articles?|posts?|content)|footnotes|endnotes|about(?: (?:us|the authors?|\S+(?: \S+)?))?|appendix(?: \S+)?|annex(?: \S+)?|iocs?|indicators?(?: of compromise)?(?: \(iocs?\))?|yara(?: rules?)?|(?:mitre )?att&ck(?: (?:techniques|mapping|matrix|ttps?))?|hashes|signatures|detections?)$/i;
/** A line that stands as a heading: with Markdown's marks, or in bold alone. */
const HEADING = /^[ \t]{0,3}(?:#{1,6}[ \t]+|\*\*|__)?((?:(?!\*\*|__).){1,80}?)(?:[ \t]*#*|\*\*:?|:?\*\*|__)[ \t]*:?$/;
const MARKED = /^[ \t]{0,3}(?:#{1,6}[ \t]|(?:\*\*|__).{1,80}(?:\*\*|__):?[ \t]*$)/;
/** An entry of a numbered list of references. */
const ENTRY = /^[ \t]*\[{1,2}\d{1,3}\](?:\]?\([^()\s]{0,100}\)|:)?[ \t]/;
const ROW = /^[ \t]*\|.*\|/;
/** What rows of techniques and of indicators hold. */
const TECHNICAL = /\bT\d{4}\b|\[\.\]|\b[0-9a-fA-F]{32}/;
/** A longer line is no heading, and of a row so much is looked at. */
const LONGEST_HEADING = 120;
const LONGEST_ROW = 400;

/** A part of a text that lists. It holds names, but what stands beside a name there says nothing about other places. */
export interface Listing {
  readonly start: number;
  readonly end: number;
  /** Whether even the names in it are seldom meant: references, indicators, techniques; not so the row of any table. */
  readonly isWeak: boolean;
}

/**
 * The lines in which a passage lists instead of telling, sorted, apart from each other; and whether the part it is in goes on behind it.
 */
export function listings(text: string, isListing: boolean): { spans: Listing[]; isListing: boolean } {
  const spans: Listing[] = [];
  let inListing = isListing;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const mark = text.charAt(start).trim() || text.slice(start, end).trimStart().charAt(0);
    const isShort = end - start <= LONGEST_HEADING;
    if (mark === '|' || mark === '[' || (isShort && (isEmphasis(mark) || mayBeTitle(text, start)))) {
      const line = text.slice(start, Math.min(end, start + LONGEST_ROW)).replace(/\r$/, '');
      if (isShort && isTitle(line)) inListing = true;
      else if (isEmphasis(mark) && MARKED.test(line)) inListing = false;
      const isRow = mark === '|' && ROW.test(line);
      const isWeak = inListing || (mark === '[' && ENTRY.test(line)) || (isRow && TECHNICAL.test(line));
      if (isWeak || isRow) spans.push({ start, end, isWeak });
    } else if (inListing) spans.push({ start, end, isWeak: true });
    start = end + 1;
  }
  return { spans, isListing: inListing };
}

const isEmphasis = (mark: string): boolean => mark === '#' || mark === '*' || mark === '_';

/** Whether a line that begins at an offset may be such a title: nearly no line is cut out and looked at. */
function mayBeTitle(text: string, start: number): boolean {
  MAY_BE_TITLE.lastIndex = start;
  return MAY_BE_TITLE.test(text);
}

function isTitle(line: string): boolean {
  if (!mayBeTitle(line, 0)) return false;
  const title = HEADING.exec(line)?.[1]?.replace(/^[\d.\s]+/, '').trim();
  return title !== undefined && TITLE.test(title);
}
/** What a line begins with that is a title: marks, a number, a first word of one. */
const MAY_BE_TITLE =
  /[ \t]{0,3}(?:#{1,6}[ \t]+|\*\*|__)?[\d. \t]*(?:ref|cit|wor|sou|bib|fur|rel|foo|end|abo|app|ann|ioc|ind|yar|mit|att|has|sig|det)/iy;

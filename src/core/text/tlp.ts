/** A mark of the Traffic Light Protocol, versions 1.0 and 2.0 (FIRST), alone in brackets, in a heading, a field or a line. */
const MARK = /TLP[ \t]*:[ \t]*(RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE)\b/gi;
/** The same in the front matter of Markdown, where the field says what it is: `tlp: amber`. */
const FIELD = /^(?:tlp|classification)[ \t]*:[ \t]*["']?(?:TLP[ \t]*:[ \t]*)?(RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE)["']?[ \t]*(?:#.*)?\r?$/gim;
const STRICTNESS = ['TLP:CLEAR', 'TLP:WHITE', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];
/** Marks further down are usually about something else, such as a list of definitions or a quoted report. */
const HEADER_UNITS = 2000;

/**
 * The mark that a report states of itself: the strictest one within its first 2,000 code units, in upper case with no spaces. `undefined` where it
 * states none.
 */
export function tlpOf(text: string): string | undefined {
  const header = text.slice(0, HEADER_UNITS);
  const marks = [...header.matchAll(MARK), ...frontMatter(header).matchAll(FIELD)].map((match) => `TLP:${(match[1] ?? '').toUpperCase()}`);
  return marks.sort((a, b) => STRICTNESS.indexOf(b) - STRICTNESS.indexOf(a))[0];
}

/** What stands between the `---` at the very beginning and the next one; empty where there is none. */
function frontMatter(header: string): string {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(header)) return '';
  const end = header.search(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/);
  return end < 0 ? '' : header.slice(0, end);
}

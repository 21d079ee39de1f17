import { frontMatterOf } from './frontMatter';

/** A mark of the Traffic Light Protocol, versions 1.0 and 2.0 (FIRST), alone in brackets, in a heading, a field or a line. */
const MARK = /TLP[ \t]*:[ \t]*(RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE)\b/gi;
/** The same in the front matter of Markdown, where the field says what it is: `tlp: amber`. */
const LEVEL = /^(?:TLP[ \t]*:[ \t]*)?(RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE)$/i;
const STRICTNESS = ['TLP:CLEAR', 'TLP:WHITE', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];
/** Marks further down are usually about something else, such as a list of definitions or a quoted report. */
const HEADER_UNITS = 2000;

/**
 * The mark that a report states of itself: the strictest one within its first 2,000 code units, in upper case with no spaces. `undefined`
 * where it states none.
 */
export function tlpOf(text: string): string | undefined {
  const { tlp = '', classification = '' } = frontMatterOf(text);
  const found = [...text.slice(0, HEADER_UNITS).matchAll(MARK), LEVEL.exec(tlp), LEVEL.exec(classification)];
  const marks = found.flatMap((match) => (match ? [`TLP:${(match[1] ?? '').toUpperCase()}`] : []));
  return marks.sort((a, b) => STRICTNESS.indexOf(b) - STRICTNESS.indexOf(a))[0];
}

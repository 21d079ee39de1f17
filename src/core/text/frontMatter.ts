/** Front matter further down, or longer than this, is none. In UTF-16 code units. */
const HEADER_UNITS = 2000;
const LONGEST = 300;
/** A field on one line; values that are lists, maps, blocks or references of YAML are not of interest. */
const FIELD = /^(title|date|tlp|classification)[ \t]*:[ \t]+(?![[\]{}|>&*!%@`#])(.*\S)[ \t]*\r?$/gim;

/**
 * What a report says of itself between `---` at its very beginning and the next `---`, as far as it is told there: each field's first
 * value.
 */
export interface FrontMatter {
  readonly title?: string;
  readonly date?: string;
  readonly tlp?: string;
  readonly classification?: string;
}

/**
 * The front matter of a text in Markdown; nothing where there is none. Only single lines are read, and nothing of YAML beside quotes and
 * comments.
 */
export function frontMatterOf(text: string): FrontMatter {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.slice(0, frontMatterEnd(text)).matchAll(FIELD)) {
    const plain = unquoted(value);
    if (plain !== '' && plain.length <= LONGEST && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), plain);
  }
  return Object.fromEntries(found);
}

/** Where the last field of the front matter ends, in UTF-16 code units; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const header = text.slice(0, HEADER_UNITS);
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(header)) return 0;
  return Math.max(0, header.search(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/));
}

function unquoted(value: string): string {
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')(?:[ \t]+#.*)?$/.exec(value) ?? [];
  if (double !== undefined) return double.replace(/\\(["\\/])/g, '$1').trim();
  if (single !== undefined) return single.replaceAll("''", "'").trim();
  return value.replace(/[ \t]+#.*$/, '').trim();
}

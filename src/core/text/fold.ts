/** Accents and points that are no part of a name's identity. Vowel signs (Hindi, Thai) and the marks of voice of Japanese kana are. */
const MARKS = /(?:(?![\u3099\u309A])(?:(?=\p{Script=Inherited})\p{M}|(?=\p{Script=Hebrew})\p{Mn}))+/gu;
/** Soft hyphen, zero-width space, joiners and marks of direction, byte order mark: seen by nobody, part of no name. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;
/** What invisible characters between spaces leave behind. */
const SPACES = / {2,}/g;
const NOT_ASCII = /[^\x00-\x7F]/;
/** A line break within a name, with the mark of a quotation that the next line begins with. */
const WRAP = /[ \t]*(?:\r\n?|\n)[ \t]*(?:>[ \t]?)*/g;

/** A word without the differences that do not change its name: case, accents, invisible characters. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 127) return bare(lower);
  return lower;
}

/**
 * What stands between two words of a name, in one spelling: any white space, even a line break, is one space; all hyphens and all
 * quotes are alike; emphasis (`**Mustang** Panda`) is nothing. `undefined` where no name goes on, as across an empty line.
 */
export function foldSeparator(text: string): string | undefined {
  if (text === ' ' || text === '') return text;
  if (text.length > 24 || (text.match(WRAP)?.length ?? 0) > 1) return undefined;
  return unify(text).replace(INVISIBLE, '').replace(SPACES, ' ');
}

/** A name, or the text of a mention, as it is compared where case counts. */
export function foldSpelling(text: string): string {
  const spelled = unify(text).trim();
  return NOT_ASCII.test(spelled) ? bare(spelled).replace(SPACES, ' ') : spelled;
}

/** Most names are of letters, digits and single spaces alone. */
const PLAIN = /^(?:[A-Za-z0-9.'&-]| (?! ))*$/;

/** One spelling of white space, hyphens and quotes; no emphasis, and none of Markdown's escapes (`more\_eggs`). */
function unify(text: string): string {
  return PLAIN.test(text) ? text : text
    .replace(WRAP, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/[*_]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201B\u02BC\u0060\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"');
}

function bare(text: string): string {
  return text.normalize('NFD').replace(INVISIBLE, '').replace(MARKS, '').normalize('NFC');
}

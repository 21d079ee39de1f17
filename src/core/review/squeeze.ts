/** A text in which any white space is one space, with the way back: two texts that differ in line ends or wraps alone are equal so. */
export interface Squeezed {
  readonly text: string;
  /** The offset in the whole text of a unit of the squeezed one. */
  offset(unit: number): number;
}

/** Linear in the text. */
export function squeeze(whole: string): Squeezed {
  const text = squeezed(whole);
  if (text.length === whole.length) return { text, offset: (unit) => unit };
  const offsets = new Uint32Array(text.length + 1);
  let unit = 0;
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && isSpace(whole.charCodeAt(i)) && isSpace(whole.charCodeAt(i - 1))) continue;
    offsets[unit++] = i;
  }
  offsets[unit] = whole.length;
  return { text, offset: (at) => offsets[at] ?? whole.length };
}

/** A text with one space for any white space in it. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || (unit > 127 && /\s/.test(String.fromCharCode(unit)));

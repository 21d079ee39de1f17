/**
 * A text in which any white space is one space and every letter has one form, with the way back: texts that differ in line ends, wraps or
 * Unicode form alone are equal so.
 */
export interface Squeezed {
  readonly text: string;
  /** The offset in the whole text of a unit of the squeezed one. */
  offset(unit: number): number;
  /** The offset behind a unit; of white space only the first unit counts. */
  end(unit: number): number;
}

/** Linear in the text. */
export function squeeze(whole: string): Squeezed {
  const text = squeezed(whole);
  if (text.length === whole.length && text === whole.replace(/\s/g, ' ')) return { text, offset: (unit) => unit, end: (unit) => unit + 1 };
  const offsets = offsetsOf(whole, text.length);
  const offset = (unit: number): number => offsets[unit] ?? whole.length;
  return { text, offset, end: (unit) => (text[unit] === ' ' ? offset(unit) + 1 : offset(unit + 1)) };
}

/** A text with one space for any white space in it, and its letters composed (NFC). */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

/** A letter with what composes with it: marks, and the later parts of a syllable in Hangul. */
const LETTER = /[\s\S][\p{M}\u1160-\u11FF]*/gu;

/** Where each unit of the squeezed text begins in the whole one. */
function offsetsOf(whole: string, length: number): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  let unit = 0;
  let wasSpace = false;
  for (const { 0: letter, index } of whole.matchAll(LETTER)) {
    const composed = letter.normalize('NFC');
    for (let i = 0; i < composed.length; i++) {
      const space = isSpace(composed.charCodeAt(i));
      if (!(space && wasSpace)) offsets[unit++] = composed === letter ? index + i : index;
      wasSpace = space;
    }
  }
  offsets[unit] = whole.length;
  return offsets;
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || (unit > 127 && /\s/.test(String.fromCharCode(unit)));

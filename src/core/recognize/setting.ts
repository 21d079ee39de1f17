import type { Match } from './match';
import type { Reading } from './reading';

/** The country before a sum of its money: "US $1,000". */
const isCurrency = ({ text }: Reading, { start, end }: Match): boolean => end - start <= 4 && /^[ \u00A0]?[$€£]/.test(text.slice(end, end + 2));

/** A program and its version, as browsers and servers present themselves: "Mozilla/5.0", "Apache/2.4". */
const isVersioned = ({ text }: Reading, { end }: Match): boolean => text.charCodeAt(end) === SLASH && isDigit(text.charCodeAt(end + 1));

/** The family in what a scanner calls a find: "HTML.Phish.Acme", "Win32/Acme.A". Vendors name programs so, even after those behind them. */
function isDetection({ text }: Reading, { start }: Match): boolean {
  const mark = text.charCodeAt(start - 1);
  return (mark === DOT || mark === SLASH) && (mark === DOT ? DOTTED : PLATFORM).test(text.slice(Math.max(0, start - LONGEST_TYPE), start));
}

/** Whether what stands at a match is no name there, whatever its words are elsewhere. */
export const isNoName = (reading: Reading, match: Match): boolean => isCurrency(reading, match) || isVersioned(reading, match) || isDetection(reading, match);

const [QUOTE, DOT, SLASH] = [0x22, 0x2e, 0x2f];
/** Units before the family that tell the platform and the type. */
const LONGEST_TYPE = 32;
const DOTTED = /[A-Za-z\d]\.[A-Za-z\d]{2,}\.$/;
const PLATFORM = /(?:Win32|Win64|MSIL|Linux|Android|OSX|MacOS|JS|VBS|HTML|W97M|O97M|PHP|PowerShell)\/$/;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** What the way in which an organization is written says against it. */
export const howWritten = (reading: Reading, match: Match): 'small' | 'literal' | undefined => (isLiteral(reading, match) ? 'literal' : isSmallAmongCapitals(reading, match) ? 'small' : undefined);

/** How far on each side of a name in small letters a word in capitals is looked for. */
const REACH = 20;

/** Whether a name stands in small letters among words that have capitals: its writer knows how names are written, so a company's is hardly meant. */
function isSmallAmongCapitals(reading: Reading, { word, nextWord, start, entries }: Match): boolean {
  if (!isSmall(reading.text.charCodeAt(start)) || entries.every(({ kind }) => kind !== 'organization')) return false;
  for (let i = word; i < nextWord; i++) if (/\p{Lu}/u.test(reading.raw(i))) return false;
  for (const step of [-1, 1]) {
    let at = step > 0 ? nextWord : word - 1;
    for (let n = 0; n < REACH && at >= 0 && at < reading.count; n++, at += step) {
      if (reading.gap(step > 0 ? at - 1 : at).includes('\n\n')) break;
      if (/^\p{Lu}\p{Ll}/u.test(reading.raw(at))) return true;
    }
  }
  return false;
}

/** Whether a name stands alone in straight quotes, as the value of a setting or what a program looks for: `"VMWARE"`. */
function isLiteral({ text }: Reading, { start, end }: Match): boolean {
  return text.charCodeAt(start - 1) === QUOTE && text.charCodeAt(end) === QUOTE;
}

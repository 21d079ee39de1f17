/** A file's text, and what a person should know of how it was read. */
export interface Decoded {
  readonly text: string;
  /** A line `FILE:LINE:COLUMN: message`. */
  readonly warning?: string;
}

/** How much of a file is looked at for the zeros of UTF-16, in bytes. */
const SAMPLE = 4096;

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so ("Unicode" of Windows editors). The mark is no part of the text.
 * Other bytes are read as what they most likely are, with a warning that says so and what to do.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const marked = markOf(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes) };
  const wide = wideOf(bytes);
  if (wide !== undefined) {
    const text = new TextDecoder(wide).decode(bytes);
    return { text, warning: `${file}:1:1: ${remedy('UTF-16 without a byte order mark', wide.toUpperCase(), file)}` };
  }
  const text = new TextDecoder().decode(bytes);
  const damaged = text.includes(REPLACEMENT) && !isUtf8(bytes) ? text.indexOf(REPLACEMENT) : -1;
  if (damaged < 0) return { text };
  const lines = text.slice(0, damaged).split(/\r\n|\r|\n/);
  const place = `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  if (OTHER_LETTERS.test(text))
    return { text, warning: `${place}: The file is UTF-8 with damaged bytes here. Names beside them may be missed. Mend them in an editor.` };
  return { text: new TextDecoder('windows-1252').decode(bytes), warning: `${place}: ${remedy('Windows-1252', 'WINDOWS-1252', file)}` };
}

/** What stands for bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';
/** Letters beyond ASCII that were read: by chance bytes of another encoding are hardly ever one in UTF-8. */
const OTHER_LETTERS = /[^\u0000-\u007F\uFFFD]/;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const remedy = (kind: string, name: string, file: string): string =>
  `The file is not UTF-8, and was read as ${kind}. Names may be wrong. Save it as UTF-8: iconv -f ${name} -t UTF-8 ${file === '-' ? '' : `"${file}" `}> NEW.`;

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Which UTF-16 bytes without a mark are: most letters of reports have a zero beside them then, on one side. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= sample.length / 6) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

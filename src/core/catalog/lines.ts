import { asciiBytes, readAscii } from './sections';

const LINE_FEED = 10;
/** The place of one line in so many is noted. */
const NOTED = 64;

/** Lines of ASCII in one array of bytes, each read when asked for: `marks` holds where every 64th begins. */
export interface LineBytes {
  readonly bytes: Uint8Array;
  readonly marks: Uint32Array;
}

export function packLines(lines: readonly string[]): LineBytes {
  const marks: number[] = [];
  let at = 0;
  for (const [i, line] of lines.entries()) {
    if (i % NOTED === 0) marks.push(at);
    at += line.length + 1;
  }
  return { bytes: asciiBytes(lines.join('\n')), marks: Uint32Array.from(marks) };
}

export class Lines {
  constructor(private readonly lines: LineBytes) {}

  at(number: number): string {
    const { bytes, marks } = this.lines;
    let start = marks[Math.floor(number / NOTED)] as number;
    for (let i = number % NOTED; i > 0; i--) start = bytes.indexOf(LINE_FEED, start) + 1;
    const end = bytes.indexOf(LINE_FEED, start);
    return readAscii(bytes.subarray(start, end < 0 ? bytes.length : end));
  }

  /** All of them at once: quicker than each by itself. */
  all(): readonly string[] {
    return readAscii(this.lines.bytes).split('\n');
  }

  /** All of them in one text, between line feeds. */
  text(): string {
    return readAscii(this.lines.bytes);
  }
}

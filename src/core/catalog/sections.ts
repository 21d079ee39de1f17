/** Parts of a binary file by name. Typed arrays of them need no copy where the file's bytes lie well. */
export interface Sections {
  readonly head: unknown;
  bytes(name: string): Uint8Array;
}

type Head = { readonly head: unknown; readonly sections: Readonly<Record<string, readonly [start: number, length: number]>> };

/** How many bytes a typed array's place must be a multiple of. */
const ALIGNMENT = 4;

/** One file of a line of ASCII that says what it is, a line of JSON with the head and the places of the sections, and these. */
export function writeSections(format: string, head: unknown, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  let length = 0;
  const sections = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => {
    const start = length;
    length += Math.ceil(bytes.length / ALIGNMENT) * ALIGNMENT;
    return [name, [start, bytes.length]];
  }));
  const lines = `${format}\n${toAscii({ head, sections })}`;
  const text = `${lines}${' '.repeat((ALIGNMENT - ((lines.length + 1) % ALIGNMENT)) % ALIGNMENT)}\n`;
  const file = new Uint8Array(text.length + length);
  writeAscii(text, file);
  for (const [name, bytes] of Object.entries(parts)) file.set(bytes, text.length + (sections[name]?.[0] as number));
  return file;
}

/** Reads what `writeSections` wrote; `undefined` where it is no file of this format. */
export function readSections(format: string, file: Uint8Array): Sections | undefined {
  if (readAscii(file.subarray(0, format.length + 1)) !== `${format}\n`) return undefined;
  const end = file.indexOf(10, format.length + 1);
  const { head, sections } = JSON.parse(readAscii(file.subarray(format.length + 1, end))) as Head;
  return {
    head,
    bytes: (name) => {
      const [start, length] = sections[name] ?? [0, 0];
      return file.subarray(end + 1 + start, end + 1 + start + length);
    },
  };
}

/** JSON in ASCII alone, so that bytes and characters are the same. */
export const toAscii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

function writeAscii(text: string, bytes: Uint8Array): void {
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
}

/** The bytes of a text in ASCII. */
export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  writeAscii(text, bytes);
  return bytes;
}

/** At most so many arguments does a call take everywhere. */
const CHUNK = 8192;

/** The text of bytes in ASCII. */
export function readAscii(bytes: Uint8Array): string {
  let text = '';
  // an array is spread, bytes are taken as they are
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + CHUNK) as unknown as number[]);
  return text;
}

/** The bytes of a typed array, and the array of bytes (copied where they lie at an odd place). */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
export const asUint16 = (bytes: Uint8Array): Uint16Array =>
  bytes.byteOffset % 2 === 0 ? new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1) : asUint16(bytes.slice());
export const asUint32 = (bytes: Uint8Array): Uint32Array =>
  bytes.byteOffset % 4 === 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2) : asUint32(bytes.slice());

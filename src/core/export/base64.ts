import { utf8ToBytes } from '@noble/hashes/utils.js';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The UTF-8 bytes of a text in Base64 (RFC 4648), without Node and without a browser. */
export function toBase64(text: string): string {
  const bytes = utf8ToBytes(text);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    parts.push(
      `${SIGNS[bits >> 18]}${SIGNS[(bits >> 12) & 63]}${b === undefined ? '=' : SIGNS[(bits >> 6) & 63]}${c === undefined ? '=' : SIGNS[bits & 63]}`,
    );
  }
  return parts.join('');
}

/** The bytes behind Base64; signs that are none of it are passed over. */
export function fromBase64(text: string): Uint8Array {
  const plain = text.replace(/[^A-Za-z0-9+/]/g, '');
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  for (let i = 0, at = 0; i < plain.length; i += 4) {
    const bits = [0, 1, 2, 3].reduce((sum, n) => (sum << 6) | Math.max(0, SIGNS.indexOf(plain[i + n] ?? 'A')), 0);
    for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (bits >> shift) & 255;
  }
  return bytes;
}

import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The namespace of all ids that are ours. */
const OURS = '6f0f5a0e-5a3c-5c86-9a52-0b2f6f1d7c41';
/** The namespace that STIX 2.1 gives for the ids of observables. */
export const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/** A UUID of version 5: the same for the same name everywhere. */
export function uuid5(name: string, namespace: string = OURS): string {
  const bytes = sha1(new Uint8Array([...hexToBytes(namespace.replaceAll('-', '')), ...utf8ToBytes(name)])).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

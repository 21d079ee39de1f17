/** What this program and the processes of its `--jobs` send each other: bytes, and how many lines they hold (0 where nobody has counted). */
export interface Frame {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** Two numbers of 32 bits, little endian, before the bytes: their length, and the count. */
const HEADER = 8;

export function encodeFrame({ bytes, count }: Frame): Buffer {
  const header = Buffer.allocUnsafe(HEADER);
  header.writeUInt32LE(bytes.length, 0);
  header.writeUInt32LE(count, 4);
  return Buffer.concat([header, bytes]);
}

/** The frames of a stream, however it is cut into chunks. What a stream that breaks off leaves of one is dropped. */
export async function* framesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Frame> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let wanted = HEADER;
  for await (const chunk of stream) {
    parts.push(Buffer.from(chunk as Uint8Array));
    size += chunk.length;
    while (size >= wanted) {
      const bytes = Buffer.concat(parts);
      wanted = HEADER + bytes.readUInt32LE(0);
      parts = [bytes];
      if (size < wanted) break;
      yield { bytes: bytes.subarray(HEADER, wanted), count: bytes.readUInt32LE(4) };
      parts = [bytes.subarray(wanted)];
      size -= wanted;
      wanted = HEADER;
    }
  }
}

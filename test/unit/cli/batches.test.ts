import assert from 'node:assert/strict';
import { BATCH_BYTES, batchesOf } from '../../../src/cli/lines';

async function* chunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] as number;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

describe('what goes to the threads of --jobs', () => {
  it('is cut behind lines, and nothing of it is lost', async () => {
    const line = (size: number): Buffer => Buffer.from(`${'é'.repeat(size / 2)}\n`);
    for (const lengths of [[10, 0, 20], [BATCH_BYTES * 3, 4], Array.from({ length: 400 }, (_, i) => i * 20)]) {
      for (const end of [Buffer.alloc(0), Buffer.from('no end')]) {
        const text = Buffer.concat([...lengths.map(line), end]);
        const batches = await all(batchesOf(chunks(text, [64 * 1024])));
        assert.ok(Buffer.concat(batches).equals(text));
        for (const batch of batches.slice(0, -1)) {
          assert.equal(batch.at(-1), 10);
          assert.ok(batch.length < BATCH_BYTES + 64 * 1024 + Math.max(...lengths));
        }
      }
    }
  });
});

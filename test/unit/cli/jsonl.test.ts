import assert from 'node:assert/strict';
import { smallAnnotator } from '../../support/smallCatalog';
import { folderWith, program } from './program';

const jsonl = (...stdin: (string | Uint8Array)[]) => program(['annotate', '--jsonl'], { stdin });
const linesOf = (out: string): Record<string, unknown>[] => out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
const line = (id: unknown, text: unknown, more: object = {}): string => `${JSON.stringify({ id, text, ...more })}\n`;

describe('annotate --jsonl', () => {
  it('answers a line with a line of exactly the fields that the contract names', async () => {
    const { code, out, errors } = await jsonl(line('a', 'Velvet Anchor and Twin in `Mongolia`, Norway'));
    assert.deepEqual([code, errors], [0, []]);
    assert.equal(out, `${JSON.stringify({ id: 'a', annotations: [
      { start: 0, end: 13, kind: 'actor', entity: 'actor/velvet-anchor', confidence: 'high' },
      { start: 18, end: 22, kind: 'actor', confidence: 'moderate' },
      { start: 38, end: 44, kind: 'country', entity: 'country/NO', confidence: 'high' },
    ] })}\n`);
  });

  it('says the same as the library does, in UTF-16 code units', async () => {
    const text = '🐼🐼 Mongolia\r\n\n> “Acme Bank” — Operation Lure\u2028NO';
    const [answer] = linesOf((await jsonl(line(1, text))).out);
    assert.deepEqual(answer?.['annotations'], smallAnnotator().recognize(text).map(({ start, end, kind, entity, confidence }) => ({ start, end, kind, entity, confidence })));
    assert.deepEqual((answer?.['annotations'] as { start: number; end: number }[]).map(({ start, end }) => text.slice(start, end)), ['Mongolia', 'Acme Bank', 'Operation Lure', 'NO']);
  });

  it('keeps order and ids, of whatever type, and ignores other fields', async () => {
    const ids = ['z', 1, 0, -2.5, null, '', true, { a: [1] }, '🐼', '__proto__', 'z'];
    const { code, out } = await jsonl(...ids.map((id) => line(id, 'Norway', { annotations: 'x', more: { text: 'y' } })));
    assert.equal(code, 0);
    assert.deepEqual(linesOf(out).map(({ id }) => id), ids);
    assert.ok(linesOf(out).every((answer) => Object.keys(answer).join() === 'id,annotations'));
  });

  it('answers a bad line with its error, does the rest, and ends with 1', async () => {
    const { code, out, errors } = await jsonl(line('a', 'Norway'), 'no json\n', '[1]\n', 'null\n', '"x"\n', '7\n', line('b', 5), line('c', undefined), '{"text":"Norway"}\n', '{"id":12345678901234567890,"text":""}\n', '{"id":"d",\n', line('e', 'Norway'));
    assert.deepEqual([code, errors], [1, []]);
    const answers = linesOf(out);
    assert.deepEqual(answers.map(({ id }) => id), ['a', undefined, undefined, undefined, undefined, undefined, 'b', 'c', undefined, undefined, undefined, 'e']);
    assert.deepEqual(answers.map((answer) => ('error' in answer ? 'error' : 'annotations')), ['annotations', ...Array<string>(10).fill('error'), 'annotations']);
    assert.ok(answers.every(({ error, annotations }) => (error === undefined) !== (annotations === undefined)));
    assert.ok(answers.every(({ error }) => error === undefined || /\.$|JSON/.test(error as string)));
  });

  it('takes blank lines, CRLF, byte order marks and a missing last line end as nothing', async () => {
    const { code, out } = await jsonl('\uFEFF', line('a', 'Norway'), '\n', '  \t\r\n', '\r\n', `\uFEFF${line('b', 'NO')}`, line('c', '').replace('\n', '\r\n'), ' {"id":"d","text":"Norway"} ', '\r');
    assert.deepEqual([code, linesOf(out).map(({ id }) => id)], [0, ['a', 'b', 'c', 'd']]);
    assert.deepEqual(await jsonl(), { code: 0, out: '', errors: [] });
    assert.deepEqual(await jsonl('\n\n'), { code: 0, out: '', errors: [] });
  });

  it('reads the same however the stream is cut', async () => {
    const bytes = Buffer.from(`${line('ä', 'In Mongolia 🐼\u2029x')}bad\r\n\r\n${line('b', 'Norway\r\n')}`);
    const whole = await jsonl(bytes);
    for (let at = 0; at <= bytes.length; at++) assert.deepEqual(await jsonl(bytes.subarray(0, at), bytes.subarray(at)), whole, `cut at ${at}`);
    assert.deepEqual(await jsonl(...[...bytes].map((byte) => Buffer.from([byte]))), whole);
    assert.deepEqual(await jsonl(...bytes.toString()), whole);
  });

  it('takes bytes that are no UTF-8, and half pairs, without losing its place', async () => {
    const { code, out } = await jsonl(Buffer.concat([Buffer.from('{"id":"a","text":"'), Buffer.from([0xff, 0xc3]), Buffer.from(' Norway"}\n')]), '{"id":"b","text":"\\ud83d Norway"}\n');
    assert.equal(code, 0);
    assert.deepEqual(linesOf(out).map(({ annotations }) => (annotations as { start: number }[]).map(({ start }) => start)), [[3], [2]]);
  });

  it('reads a line of millions of characters', async () => {
    const { code, out } = await jsonl(line('big', `${'filler '.repeat(500_000)}Norway`), line('next', 'NO'));
    assert.equal(code, 0);
    assert.deepEqual(linesOf(out).map(({ annotations }) => (annotations as { start: number }[]).map(({ start }) => start)), [[3_500_000], [0]]);
  });

  it('writes an answer before it asks for more than the next line', async () => {
    const events: string[] = [];
    const stdin = (async function* () { for (const id of ['a', 'b', 'c']) { events.push(`read ${id}`); yield line(id, 'x'); } })();
    await program(['annotate', '--jsonl'], { io: { stdin, write: async (text) => { events.push(`write ${(JSON.parse(text.toString()) as { id: string }).id}`); } } });
    assert.deepEqual(events, ['read a', 'write a', 'read b', 'write b', 'read c', 'write c']);
  });

  it('reads files one after the other, tells those it cannot read, and does the rest', async () => {
    const cwd = folderWith({ 'a.jsonl': `\uFEFF${line('a', 'Norway').trimEnd()}`, 'b.jsonl': `\uFEFF${line('b', 'NO')}`, 'dir/x': '' });
    const { code, out, errors } = await program(['annotate', '--jsonl', 'a.jsonl', 'gone.jsonl', 'dir', '-', 'b.jsonl'], { cwd, stdin: [line('-', 'x').trimEnd()] });
    assert.deepEqual([code, linesOf(out).map(({ id }) => id)], [1, ['a', '-', 'b']]);
    assert.deepEqual(errors, ['gone.jsonl:1:1: The file cannot be read: no such file. Check the path and its permissions.', 'dir:1:1: The file cannot be read: it is a folder. Check the path and its permissions.']);
  });

  it('takes datasets, and begins nothing where one is bad', async () => {
    const cwd = folderWith({ 'own.yaml': 'intel: dataset/1\ntitle: Ours\nentities: [ { id: actor/grey-heron, name: Grey Heron } ]\n', 'bad.yaml': 'intel: dataset/1\n' });
    const stdin = [line('a', 'Grey Heron')];
    assert.equal((linesOf((await program(['annotate', '--jsonl', '--dataset', 'own.yaml'], { cwd, stdin })).out)[0]?.['annotations'] as object[]).length, 1);
    const { code, out, errors } = await program(['annotate', '--jsonl', '--dataset', 'bad.yaml'], { cwd, stdin });
    assert.deepEqual([code, out, errors], [1, '', ['bad.yaml:1:1: "title" is missing. Add it.']]);
  });
});

import assert from 'node:assert/strict';
import { terminalIo, type Output } from '../../../src/cli/terminal';
import { folderWith, program } from './program';

/** What a stream was given, and whether it is a terminal. */
function stream(isTTY: boolean): Output & { text: string } {
  return { isTTY, columns: 20, text: '', write(text) { this.text += text as string; return true; }, once: () => undefined };
}

describe('progress', () => {
  it('counts the reports, and goes at the end', async () => {
    const seen: string[] = [];
    const cwd = folderWith({ 'a.md': '', 'b.md': '', 'c.md': '' });
    const { code, errors } = await program(['annotate', '.', '--output', 'out'], { cwd, io: { progress: (text) => { seen.push(text); } } });
    assert.deepEqual([code, errors, seen], [0, [], ['1 of 3 reports', '2 of 3 reports', '3 of 3 reports', '']]);
  });

  it('counts the lines, whose number nobody knows', async () => {
    const seen: string[] = [];
    await program(['annotate', '--jsonl'], { stdin: ['{"id":1,"text":""}\n{"id":2,"text":""}\n'], io: { progress: (text) => { seen.push(text); } } });
    assert.deepEqual(seen, ['1 lines', '2 lines', '']);
  });

  it('is shown on a terminal only', () => {
    assert.equal(terminalIo(stream(true), stream(false)).progress, undefined);
    const err = stream(false);
    terminalIo(stream(false), err).error('a message');
    assert.equal(err.text, 'a message\n');
  });

  it('leaves the line to messages, and to results on the same terminal', async () => {
    const [out, err] = [stream(true), stream(true)];
    const io = terminalIo(out, err);
    io.progress?.('1 of 2 reports of a very long name');
    io.error('a message');
    assert.equal(err.text, '\r\u001b[K1 of 2 reports of a\r\u001b[Ka message\n');
    err.text = '';
    await io.write('yaml');
    assert.deepEqual([out.text, err.text], ['yaml', '\r\u001b[K']);
  });

  it('is written ten times a second at most, and taken away at once', () => {
    let now = 0;
    const err = stream(true);
    const { progress } = terminalIo(stream(false), err, () => now);
    for (now = 0; now < 1000; now += 10) progress?.(`${now}`);
    assert.equal(err.text.split('\r').length - 1, 10);
    progress?.('');
    assert.ok(err.text.endsWith('\r\u001b[K'));
  });
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, read, type Outcome } from './program';

const PROGRAM = join(__dirname, '../../../dist/cli.js');

/** Runs the built program as people do. */
function start(args: readonly string[], { cwd = folderWith(), stdin = '' } = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: 'pipe' });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => { resolve({ code: code ?? -1, out: Buffer.concat(out).toString(), errors: Buffer.concat(err).toString().split('\n').filter(Boolean) }); });
  });
}

const TEXT = 'In March Mustang Panda wrote to Mongolia and Viet Nam 🐼, said Microsoft of APT28.\n';
const LINES = Array.from({ length: 3000 }, (_, i) => (i % 500 === 7 ? 'bad line' : JSON.stringify({ id: i, text: `${i} ${TEXT.repeat(i % 9)}` }))).join('\n');

describe('the built program', function () {
  this.timeout(60_000);
  before(() => { assert.ok(existsSync(PROGRAM), 'npm run build first'); });

  it('annotates with the bundled data', async () => {
    const { code, out, errors } = await start(['annotate', 'r.md'], { cwd: folderWith({ 'r.md': TEXT }) });
    assert.deepEqual([code, errors], [0, []]);
    for (const id of ['actor/mustang-panda', 'country/MN', 'country/VN']) assert.match(out, new RegExp(`entity: ${id}\n`));
  });

  it('reads standard input to its end', async () => {
    const { code, out } = await start(['annotate', '-'], { stdin: TEXT.repeat(2_000) });
    assert.equal(code, 0);
    assert.ok(out.split('\n').filter((line) => line.startsWith('  - id: ')).length > 6_000);
  });

  it('ends with 2 on wrong usage, with 1 on bad input, with no stack', async () => {
    for (const [args, code] of [[['nope'], 2], [['annotate'], 2], [['annotate', 'gone.md'], 1], [['annotate', '--jsonl', 'gone'], 1], [['validate', 'gone'], 1]] as const) {
      const outcome = await start(args);
      assert.equal(outcome.code, code, args.join(' '));
      assert.doesNotMatch(outcome.errors.join('\n'), /^ +at |node:internal/m);
    }
  });

  it('prints the same lines with several processes as with one', async () => {
    const one = await start(['annotate', '--jsonl'], { stdin: LINES });
    const two = await start(['annotate', '--jsonl', '--jobs', '2'], { stdin: LINES });
    assert.equal(one.code, 1, 'some lines are bad');
    assert.equal(one.out.split('\n').length, 3001);
    assert.deepEqual(two, one);
    const five = await start(['annotate', '--jsonl', '--jobs', '5', 'gone.jsonl', '-'], { stdin: '{"id":1,"text":"Mongolia"}' });
    assert.deepEqual([five.code, five.out, five.errors.length], [1, '{"id":1,"annotations":[{"start":0,"end":8,"kind":"country","entity":"country/MN","confidence":"high"}]}\n', 1]);
    assert.deepEqual(await start(['annotate', '--jsonl', '--jobs', '3']), { code: 0, out: '', errors: [] });
  });

  it('writes the same files with several processes as with one', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`reports/${i % 3}/${i}-🐼.md`, TEXT.repeat(i)]));
    const cwd = folderWith({ ...files, 'reports/x.md': TEXT, 'one/reports/x.md.intel.yaml': 'broken: [', 'two/reports/x.md.intel.yaml': 'broken: [' });
    const one = await start(['annotate', 'reports', '--output', 'one'], { cwd });
    const two = await start(['annotate', 'reports', '--output', 'two', '--jobs', '2'], { cwd });
    assert.deepEqual([one.code, two.code, one.out, two.out], [1, 1, '', '']);
    assert.deepEqual(two.errors.map((line) => line.replace('two', 'one')), one.errors);
    const names = readdirSync(join(cwd, 'one'), { recursive: true }).map(String).filter((name) => name.endsWith('.yaml')).sort();
    assert.equal(names.length, 41);
    for (const name of names) assert.equal(read(cwd, join('two', name)), read(cwd, join('one', name)));
    const elsewhere = await start(['annotate', join(cwd, 'reports/0'), '--output', 'out', '--jobs', '3'], { cwd: folderWith() });
    assert.deepEqual([elsewhere.code, elsewhere.errors], [0, []]);
  });

  it('fails on the same mentions with several processes as with one', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`reports/${i}.md`, 'Mongolia'])));
    const [one, two] = [await start(['annotate', 'reports', '--output', 'one', '--fail-on', 'unreviewed'], { cwd }), await start(['annotate', 'reports', '--output', 'two', '--jobs', '2', '--fail-on', 'unreviewed'], { cwd })];
    assert.deepEqual([one.code, two.code, one.errors.length, one.out, two.out], [1, 1, 5, '', '']);
    assert.deepEqual([...two.errors].sort(), one.errors);
  });

  it('hands datasets to its processes, whatever they are called', async () => {
    const cwd = folderWith({ '-own.yaml': 'intel: dataset/1\ntitle: Ours\nentities: [ { id: actor/grey-heron, name: Grey Heron } ]\n', 'a.md': 'Grey Heron' });
    const { code, out } = await start(['annotate', '--jsonl', '--jobs', '2', '--dataset=-own.yaml'], { cwd, stdin: '{"id":1,"text":"Grey Heron"}\n' });
    assert.deepEqual([code, out.includes('actor/grey-heron')], [0, true]);
    assert.equal((await start(['annotate', 'a.md', '--jobs', '2', '--dataset=-own.yaml', '--output=o'], { cwd })).code, 0);
    assert.match(read(cwd, 'o/a.md.intel.yaml'), /entity: actor\/grey-heron/);
  });

  for (const jobs of ['1', '2']) {
    it(`ends in silence when its reader goes away (--jobs ${jobs})`, async () => {
      const child = spawn(process.execPath, [PROGRAM, 'annotate', '--jsonl', '--jobs', jobs], { stdio: 'pipe' });
      let errors = '';
      child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
      child.stdin.on('error', () => undefined);
      child.stdout.once('data', () => child.stdout.destroy());
      const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
      const feed = () => { while (child.exitCode === null && child.stdin.writable && child.stdin.write(`${LINES}\n`)); };
      child.stdin.on('drain', feed);
      feed();
      assert.equal(await ended, 0);
      child.stdin.destroy();
      assert.equal(errors, '');
    });
  }

  it('tells in a line that its data is missing', async () => {
    const cwd = folderWith({ 'cli.js': readFileSync(PROGRAM) });
    const child = spawn(process.execPath, [join(cwd, 'cli.js'), 'look-up', 'x'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 1);
    assert.match(errors, /^intel-annotator: .*catalog\.bin.*\n$/);
  });
});

import assert from 'node:assert/strict';
import { program } from './program';

describe('intel-annotator', () => {
  for (const [argv, line] of [
    [[], 'Usage: intel-annotator COMMAND'], [['--help'], 'Usage: intel-annotator COMMAND'], [['-h'], 'Usage: intel-annotator COMMAND'], [['help'], 'Usage: intel-annotator COMMAND'],
    [['annotate', '--help'], 'Usage: intel-annotator annotate FILE'], [['annotate', 'x.md', '-h'], 'Usage: intel-annotator annotate FILE'],
    [['look-up', '--help'], 'Usage: intel-annotator look-up NAME'], [['validate', '--help'], 'Usage: intel-annotator validate DATASET'],
  ] as const) {
    it(`${argv.join(' ') || 'nothing'}: prints help on standard output`, async () => {
      const { code, out, errors } = await program(argv);
      assert.deepEqual([code, errors], [0, []]);
      assert.ok(out.startsWith(line), out);
      assert.ok(out.split('\n').every((text) => text.length <= 100) && out.endsWith('\n'));
    });
  }

  it('takes --help behind -- for a name', async () => {
    const { code, errors } = await program(['annotate', '--', '--help']);
    assert.deepEqual([code, errors], [1, ['--help:1:1: The file cannot be read: no such file. Check the path and its permissions.']]);
  });

  for (const [argv, message] of [
    [['nonsense'], /no command "nonsense"/], [['toString'], /no command "toString"/], [['--version-of-what'], /no command/],
    [['annotate'], /at least one FILE/], [['annotate', 'x', '--nope'], /--nope/], [['annotate', 'x', '--format', 'xml'], /--format/], [['annotate', 'x', '--output'], /output/],
    [['annotate', 'x', '--jobs', '0'], /--jobs/], [['annotate', 'x', '--jobs', '2.5'], /--jobs/], [['annotate', 'x', '--jobs', '-1'], /jobs/], [['annotate', 'x', '--jobs', '2'], /needs --output/],
    [['annotate', '--jsonl', '--output', 'x'], /--output does not go with --jsonl/], [['annotate', '-', '--output', 'x'], /--output does not go with "-"/],
    [['look-up'], /NAME/], [['look-up', ' '], /NAME/], [['validate'], /DATASET/], [['validate', '--dataset', 'x'], /--dataset/],
  ] as const) {
    it(`${argv.join(' ')}: is wrong usage, said without a stack`, async () => {
      const { code, out, errors } = await program(argv);
      assert.deepEqual([code, out], [2, '']);
      assert.match(errors[0] ?? '', /^intel-annotator: /);
      assert.match(errors.join('\n'), message);
      assert.doesNotMatch(errors.join('\n'), /^ +at /m);
    });
  }

  it('tells what it did not foresee in a line', async () => {
    const { code, errors } = await program(['look-up', 'x'], { io: { catalog: async () => { throw new Error('The disk is gone.'); } } });
    assert.deepEqual([code, errors], [1, ['intel-annotator: The disk is gone.']]);
  });
});

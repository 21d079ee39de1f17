import assert from 'node:assert/strict';
import { folderWith, program, read, write } from './program';

const REPORT = '# Lures\n\nTwin wrote to Mongolia,\nsaid Velvet Anchor.\n';
const annotate = (cwd: string, ...args: string[]) => program(['annotate', ...args], { cwd });

/** A folder with a report and its annotations file, of which each annotation was changed. */
async function decided(change: (entry: string) => string, text = REPORT): Promise<string> {
  const cwd = folderWith({ 'a.md': REPORT });
  await annotate(cwd, 'a.md', '--output', '.');
  const [head = '', ...entries] = read(cwd, 'a.md.intel.yaml').split(/^(?= {2}- id: (?![a-z]+\/))/m);
  write(cwd, 'a.md.intel.yaml', [head, ...entries.map(change)].join(''));
  write(cwd, 'a.md', text);
  return cwd;
}
const accepted = (entry: string): string => entry.replace('status: suggested', 'status: accepted');
const meaning = (entry: string): string => entry.replace(/candidates: (?:\[.*\]|(?:\n {6}- .*)+)/, 'entity: actor/velvet-anchor');

describe('annotate --fail-on', () => {
  it('ambiguous: names each place of a name that may mean several, with the candidates', async () => {
    const { code, out, errors } = await annotate(folderWith({ 'a.md': REPORT, 'b.md': 'Norway' }), 'a.md', 'b.md', '--fail-on', 'ambiguous', '--format', 'yaml');
    assert.equal(code, 1);
    assert.equal(errors.length, 1);
    assert.match(errors[0] ?? '', /^a\.md:3:1: "Twin" is ambiguous: it may mean (?:Velvet Anchor or Quiet Lantern|Quiet Lantern or Velvet Anchor)\./);
    assert.match(out, /Norway/, 'the work is done all the same');
  });

  it('prints no annotations unless a format is asked for', async () => {
    const { out, errors } = await annotate(folderWith({ 'a.md': REPORT }), 'a.md', '--fail-on', 'ambiguous');
    assert.deepEqual([out, errors.length], ['', 1]);
  });

  it('ambiguous: is content once a meaning was chosen, or the mention rejected', async () => {
    for (const change of [meaning, (entry: string) => entry.replace('status: suggested', 'status: rejected')]) {
      assert.deepEqual((await annotate(await decided((entry) => accepted(change(entry))), 'a.md', '--fail-on', 'ambiguous')).errors, []);
    }
  });

  it('unreviewed: names each suggestion, and none that was decided', async () => {
    const { code, errors } = await annotate(folderWith({ 'a.md': REPORT }), 'a.md', '--fail-on', 'unreviewed');
    assert.deepEqual([code, errors.map((line) => line.split(' is ')[0])], [1, ['a.md:3:1: "Twin"', 'a.md:3:15: "Mongolia"', 'a.md:4:6: "Velvet Anchor"']]);
    const half = await annotate(await decided((entry) => (entry.includes('country') ? entry : accepted(entry))), 'a.md', '--fail-on', 'unreviewed');
    assert.deepEqual([half.code, half.errors.map((line) => line.split(' is ')[0])], [1, ['a.md:3:15: "Mongolia"']]);
    assert.deepEqual((await annotate(await decided(accepted), 'a.md', '--fail-on=unreviewed')).code, 0);
  });

  it('problem: names decisions whose words or whose entity are gone', async () => {
    const gone = await annotate(await decided(accepted, REPORT.replace('Mongolia', 'nobody')), 'a.md', '--fail-on', 'problem');
    assert.deepEqual([gone.code, gone.errors.map((line) => line.split(',')[0])], [1, ['a.md:3:15: "Mongolia" was accepted', 'a.md:4:6: "Velvet Anchor" was accepted']], 'the words around the second changed with the first');
    assert.match(gone.errors[0] ?? '', /^a\.md:3:15: "Mongolia" was accepted, but is not in the report any more\./);
    const unknown = await annotate(await decided((entry) => accepted(entry.replace('country/MN', 'country/QQ'))), 'a.md', '--fail-on', 'problem');
    assert.deepEqual(unknown.errors, ['a.md:3:15: "Mongolia" was accepted as country/QQ, which no dataset defines. Add it to a dataset, or change the decision.']);
    assert.deepEqual((await annotate(await decided(accepted), 'a.md', '--fail-on', 'problem')).code, 0);
  });

  it('takes several, in one word or in many, each told at its place', async () => {
    const cwd = folderWith({ 'a.md': REPORT });
    const { errors } = await annotate(cwd, 'a.md', '--fail-on', 'ambiguous', '--fail-on', 'unreviewed');
    assert.equal(errors.length, 4);
    assert.deepEqual((await annotate(cwd, 'a.md', '--fail-on', 'ambiguous,unreviewed')).errors, errors);
  });

  it('says nothing of the kind where it is not asked', async () => {
    assert.deepEqual((await annotate(folderWith({ 'a.md': REPORT }), 'a.md')).code, 0);
  });

  for (const value of ['', 'everything', 'ambiguous,', 'toString']) {
    it(`does not take ${JSON.stringify(value)}`, async () => {
      const { code, errors } = await annotate(folderWith({ 'a.md': REPORT }), 'a.md', `--fail-on=${value}`);
      assert.equal(code, 2);
      assert.match(errors[0] ?? '', /--fail-on is one or more of ambiguous, unreviewed, problem/);
    });
  }

  it('does not go with --jsonl', async () => {
    assert.equal((await program(['annotate', '--jsonl', '--fail-on', 'problem'])).code, 2);
  });
});

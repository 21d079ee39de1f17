import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { folderWith, program, read, write } from './program';

const REPORT = '# Lures\n\nVelvet Anchor wrote to Mongolia.\n';
const annotate = (cwd: string, ...args: string[]) => program(['annotate', ...args], { cwd });
const names = (bundle: string): (string | undefined)[] => (JSON.parse(bundle) as { objects: { type: string; name?: string }[] }).objects.filter(({ type }) => type === 'report').map(({ name }) => name);

describe('annotate --format', () => {
  it('prints several reports as one bundle, and one object of STIX a line', async () => {
    const cwd = folderWith({ 'a.md': REPORT, 'b.md': '# Two\n\nNorway' });
    const { code, out } = await annotate(cwd, '.', '--format', 'stix');
    assert.deepEqual([code, names(out)], [0, ['Lures', 'Two']]);
    const lines = (await annotate(cwd, '.', '--format', 'stix', '--jsonl')).out.trim().split('\n').map((line) => JSON.parse(line) as { id: string });
    assert.deepEqual(lines, (JSON.parse(out) as { objects: object[] }).objects);
  });

  it('writes a file of each format for each report, and the same bytes again', async () => {
    const cwd = folderWith({ 'a.md': REPORT, 'sub/b.txt': 'Norway' });
    const args = ['a.md', 'sub', '--format', 'yaml,stix', '--format', 'markdown', '--output', 'out'];
    assert.equal((await annotate(cwd, ...args)).code, 0);
    const files = readdirSync(`${cwd}/out`, { recursive: true }).map(String).sort();
    assert.deepEqual(files, ['a.md.intel.md', 'a.md.intel.stix.json', 'a.md.intel.yaml', 'sub', 'sub/b.txt.intel.md', 'sub/b.txt.intel.stix.json', 'sub/b.txt.intel.yaml']);
    const first = read(cwd, 'out/a.md.intel.stix.json');
    await annotate(cwd, ...args);
    assert.equal(read(cwd, 'out/a.md.intel.stix.json'), first);
    assert.deepEqual((await annotate(cwd, 'out')).errors, ['out:1:1: No report is there. Name .md, .markdown or .txt files, a folder that holds some, or a glob that matches some.']);
  });

  it('goes by what was decided beside the report', async () => {
    const cwd = folderWith({ 'a.md': REPORT });
    write(cwd, 'a.md.intel.yaml', (await annotate(cwd, 'a.md')).out.replace('status: suggested', 'status: accepted'));
    for (const args of [['--output', 'out'], ['--output', '.']]) {
      await annotate(cwd, 'a.md', '--format', 'csv', ...args);
      assert.deepEqual(read(cwd, `${args[1]}/a.md.intel.csv`).split('\r\n').slice(1, -1).map((line) => line.split(',')[3]), ['Velvet Anchor']);
    }
    assert.match((await annotate(cwd, 'a.md', '--format', 'csv', '--status', 'suggested')).out, /,Mongolia,/);
  });

  it('takes only what goes together', async () => {
    const cwd = folderWith({ 'a.md': REPORT, 'b.md': REPORT });
    const refusal = async (...args: string[]) => {
      const { code, errors } = await annotate(cwd, ...args);
      return [code, errors[0]];
    };
    assert.deepEqual(await refusal('a.md', '--format', 'pdf'), [2, 'intel-annotator: --format is one or more of yaml, stix, misp, csv, navigator, html, web-annotation, markdown, not "pdf".']);
    assert.deepEqual(await refusal('a.md', '--format', 'csv,stix'), [2, 'intel-annotator: Several formats need --output, so that the results stay apart.']);
    assert.deepEqual(await refusal('a.md', 'b.md', '--format', 'html'), [2, 'intel-annotator: --format html makes a file of each report. Name a folder for them with --output.']);
    assert.deepEqual(await refusal('a.md', '--jsonl', '--format', 'csv'), [2, 'intel-annotator: --jsonl goes with --format stix alone, or with none.']);
    assert.deepEqual(await refusal('a.md', '--status', 'done'), [2, 'intel-annotator: --status is one or more of suggested, accepted, rejected, added, not "done".']);
  });

  it('counts the indicators in code blocks that it leaves out', async () => {
    const cwd = folderWith({ 'a.md': '```\nd41d8cd98f00b204e9800998ecf8427e\n```\n' });
    assert.deepEqual((await annotate(cwd, 'a.md', '--format', 'csv')).errors, ['intel-annotator: indicators in code blocks are left out (1); --code-indicators exports them too.']);
    assert.match((await annotate(cwd, 'a.md', '--format', 'csv', '--code-indicators')).out, /indicator,md5,d41d8/);
  });
});

import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { SMALL_DATASET } from '../../support/smallCatalog';
import { folderWith, program, read, write } from './program';

interface File { report: { path: string; characters: number }; annotations: { text: string; start: number; status: string }[] }

const REPORT = '# Lures\n\nVelvet Anchor wrote to Mongolia.\n';
const documents = (out: string): File[] => parseAllDocuments(out).map((document) => document.toJS() as File);
const pathsOf = (out: string): string[] => documents(out).map(({ report }) => report.path);
const textsOf = (out: string): string[] => documents(out).flatMap(({ annotations }) => annotations.map(({ text }) => text));
const annotate = (cwd: string, ...args: string[]) => program(['annotate', ...args], { cwd });

describe('annotate, to standard output', () => {
  it('prints the YAML of a report', async () => {
    const { code, out, errors } = await annotate(folderWith({ 'r.md': REPORT }), 'r.md');
    assert.deepEqual([code, errors, pathsOf(out), textsOf(out)], [0, [], ['r.md'], ['Velvet Anchor', 'Mongolia']]);
    assert.match(out, /^intel: annotations\/1\n/);
  });

  it('reads standard input as Markdown', async () => {
    const { code, out } = await program(['annotate', '-'], { stdin: ['`Mongolia` and ', Buffer.from('Mong'), Buffer.from('olia 🐼').subarray(0, 6), Buffer.from('olia 🐼').subarray(6)] });
    assert.deepEqual([code, pathsOf(out), textsOf(out), documents(out)[0]?.report.characters], [0, ['-'], ['Mongolia'], 26]);
  });

  it('prints several reports as documents of one YAML stream, named by their paths from here', async () => {
    const cwd = folderWith({ 'a.md': REPORT, 'sub/a.md': 'Norway', 'sub/deep/b.txt': 'Mongolia', 'sub/c.MARKDOWN': '', 'sub/no.pdf': 'x', 'sub/.hidden/x.md': '', 'node_modules/x/y.md': '' });
    const { code, out, errors } = await annotate(cwd, 'a.md', 'sub');
    assert.deepEqual([code, errors], [0, []]);
    assert.deepEqual(pathsOf(out), ['a.md', 'sub/a.md', 'sub/c.MARKDOWN', 'sub/deep/b.txt']);
    assert.equal(out.split(/^---$/m).length, 4);
    assert.deepEqual(pathsOf((await annotate(cwd, '.')).out), pathsOf(out));
    assert.deepEqual(pathsOf((await annotate(cwd, '**/*.md')).out), ['a.md', 'sub/a.md']);
  });

  it('names each report once, however it was named', async () => {
    const cwd = folderWith({ 'a.md': REPORT });
    assert.deepEqual(pathsOf((await annotate(cwd, 'a.md', './a.md', 'x/../a.md', join(cwd, 'a.md'), '.', '*.md')).out), ['a.md']);
  });

  it('keeps the folders of one machine out of the result', async () => {
    const cwd = folderWith({ 'here/x.md': '', 'there/a.md': REPORT, 'there/sub/b.md': 'Norway' });
    const here = join(cwd, 'here');
    assert.deepEqual(pathsOf((await annotate(here, join(cwd, 'there'))).out), ['a.md', 'sub/b.md']);
    assert.deepEqual(pathsOf((await annotate(here, join(cwd, 'there/sub/b.md'))).out), ['b.md']);
    assert.deepEqual(pathsOf((await annotate(here, `${cwd}/there/*/*.md`)).out), ['sub/b.md']);
    assert.deepEqual(pathsOf((await annotate(here, '../there')).out), ['../there/a.md', '../there/sub/b.md']);
  });

  it('takes odd names as they are', async () => {
    const names = ['a [1].md', 'b{c,d}.md', 'f(g).md', 'e*.md', '-dash.md', 'ünï 🐼.md', '#h.md'].filter((name) => process.platform !== 'win32' || !name.includes('*'));
    const cwd = folderWith(Object.fromEntries(names.map((name) => [`o [x]/${name}`, 'Norway'])));
    assert.deepEqual(pathsOf((await annotate(cwd, 'o [x]')).out).sort(), names.map((name) => `o [x]/${name}`).sort());
    for (const name of names) assert.deepEqual(pathsOf((await annotate(join(cwd, 'o [x]'), '--', name)).out), [name]);
  });

  it('walks a folder that is called like a report, and links without end', async () => {
    const cwd = folderWith({ 'x.md/in.md': 'Norway' });
    symlinkSync('..', join(cwd, 'x.md', 'up'), 'junction');
    symlinkSync('gone.md', join(cwd, 'x.md', 'broken.md'));
    for (const arg of ['x.md', '.', '*.md/*.md']) assert.ok(pathsOf((await annotate(cwd, arg)).out).includes('x.md/in.md'), arg);
  });

  it('tells what cannot be read at FILE:1:1, and does the rest', async () => {
    const cwd = folderWith({ 'a.md': REPORT, 'b.md': REPORT, 'a.md.intel.yaml': 'intel: [', 'empty/x.png': '' });
    const { code, out, errors } = await annotate(cwd, 'gone.md', 'a.md', 'no*.md', 'empty', 'a.md.intel.yaml', 'a.md/x.md', 'b.md');
    assert.equal(code, 1);
    assert.deepEqual(pathsOf(out), ['b.md']);
    assert.deepEqual(errors.map((line) => line.replace(/: .*/, '')), ['gone.md:1:1', 'no*.md:1:1', 'empty:1:1', 'a.md.intel.yaml:1:1', 'a.md/x.md:1:1', 'a.md.intel.yaml:1:8']);
    assert.match(errors[0] ?? '', /no such file/);
  });

  it('tells what may not be read', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) return this.skip();
    const cwd = folderWith({ 'a.md': REPORT });
    chmodSync(join(cwd, 'a.md'), 0);
    assert.deepEqual((await annotate(cwd, 'a.md')).errors, ['a.md:1:1: The file cannot be read: permission denied. Check the path and its permissions.']);
  });

  it('lays decisions beside the report under the result, and writes nothing', async () => {
    const cwd = folderWith({ 'r.md': REPORT });
    const { out } = await annotate(cwd, 'r.md');
    write(cwd, 'r.md.intel.yaml', `# mine\n${out.replace('status: suggested', 'status: rejected')}`);
    const again = (await annotate(cwd, 'r.md')).out;
    assert.equal(again, read(cwd, 'r.md.intel.yaml').replace(/mentions: 1/, 'mentions: 1').replace(/ {2}- id: actor\/velvet-anchor[^]*?(?= {2}- id: country)/, '').replace(/sources:\n.*\n/, ''));
    assert.deepEqual(readdirSync(cwd).sort(), ['r.md', 'r.md.intel.yaml']);
  });

  it('keeps a stream readable whatever people wrote into the files', async () => {
    const cwd = folderWith({ 'a.md': 'Norway', 'b.md': 'Norway', 'c.md': 'Norway', 'd.md': 'Norway' });
    const plain = (name: string): Promise<string> => annotate(cwd, name).then(({ out }) => out);
    write(cwd, 'a.md.intel.yaml', (await plain('a.md')).trimEnd());
    write(cwd, 'b.md.intel.yaml', `# mine\n---\n${await plain('b.md')}...\n`);
    write(cwd, 'c.md.intel.yaml', `%YAML 1.2\n---\n${await plain('c.md')}`);
    const { code, out, errors } = await annotate(cwd, '.');
    assert.deepEqual([code, errors], [0, []]);
    assert.deepEqual(pathsOf(out), ['a.md', 'b.md', 'c.md', 'd.md']);
  });

  it('takes .txt as plain text, everything else as Markdown', async () => {
    const cwd = folderWith({ 'a.md': '`Norway`', 'b.txt': '`Norway`', 'c.TEXT': '`Norway`', 'd.log': '`Norway`' });
    assert.deepEqual(documents((await annotate(cwd, 'a.md', 'b.txt', 'c.TEXT', 'd.log')).out).map(({ annotations }) => annotations.length), [0, 1, 1, 0]);
  });

  it('reads byte order marks and UTF-16, and CRLF as it is', async () => {
    const text = 'A 🐼.\r\nNorway.';
    const cwd = folderWith({
      'a.md': `\uFEFF${text}`, 'b.md': Buffer.from(`\uFEFF${text}`, 'utf16le'), 'c.md': Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'd.md': text,
      'e.md': Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x00])]), 'empty.md': '',
    });
    const { out, errors } = await annotate(cwd, '.');
    const files = documents(out);
    assert.deepEqual(errors, ['e.md:2:8: The file is UTF-8 with damaged bytes here. Names beside them may be missed. Mend them in an editor.']);
    assert.deepEqual(files.map(({ annotations }) => annotations.map(({ text: words, start }) => `${words} ${start}`)), [...Array<string[]>(5).fill(['Norway 7']), []]);
  });
});

describe('annotate of a file that is not UTF-8', () => {
  const report = 'Le ministère a nommé\nNorway hier.';
  const warnings: Readonly<Record<string, [Uint8Array, string]>> = {
    'Windows-1252': [Buffer.from(report, 'latin1'), 'a.md:1:10: The file is not UTF-8, and was read as Windows-1252. Names may be wrong. Save it as UTF-8: iconv -f WINDOWS-1252 -t UTF-8 "a.md" > NEW.'],
    'UTF-16': [Buffer.from(report, 'utf16le'), 'a.md:1:1: The file is not UTF-8, and was read as UTF-16 without a byte order mark. Names may be wrong. Save it as UTF-8: iconv -f UTF-16LE -t UTF-8 "a.md" > NEW.'],
  };
  for (const [encoding, [bytes, warning]] of Object.entries(warnings)) {
    it(`reads ${encoding}, warns with file and remedy, and is content`, async () => {
      const { code, out, errors } = await annotate(folderWith({ 'a.md': bytes }), 'a.md');
      assert.deepEqual([code, errors], [0, [warning]]);
      assert.deepEqual(documents(out).flatMap(({ annotations }) => annotations.map(({ start }) => start)), [report.indexOf('Norway')]);
    });
  }
});

describe("annotate into the report's own file by the shell", () => {
  it('takes the empty file that the shell makes for no file', async () => {
    const cwd = folderWith({ 'a.md': REPORT, 'a.md.intel.yaml': '' });
    const { code, out, errors } = await annotate(cwd, 'a.md');
    assert.deepEqual([code, errors], [0, []]);
    assert.equal(out, (await annotate(folderWith({ 'a.md': REPORT }), 'a.md')).out);
  });
});

describe('annotate --output', () => {
  it('writes one file for each report, at its path, and prints nothing', async () => {
    const cwd = folderWith({ 'a.md': REPORT, 'sub/a.md': 'Norway' });
    const { code, out, errors } = await annotate(cwd, '.', '--output', 'out');
    assert.deepEqual([code, out, errors], [0, '', []]);
    assert.deepEqual(readdirSync(join(cwd, 'out'), { recursive: true }).sort(), ['a.md.intel.yaml', 'sub', join('sub', 'a.md.intel.yaml')]);
    assert.equal(read(cwd, 'out/a.md.intel.yaml'), (await annotate(cwd, 'a.md')).out);
    assert.deepEqual(pathsOf(read(cwd, 'out/sub/a.md.intel.yaml')), ['sub/a.md']);
  });

  it('writes what comes from elsewhere below the folder too, by its path within what was named', async () => {
    const cwd = folderWith({ 'here/x': '', 'there/a.md': 'Norway', 'there/sub/b.md': 'Norway' });
    const here = join(cwd, 'here');
    assert.equal((await annotate(here, join(cwd, 'there'), '--output', 'one')).code, 0);
    assert.equal((await annotate(here, '../there/sub/b.md', '--output', join(here, 'two'))).code, 0);
    assert.deepEqual(readdirSync(here, { recursive: true }).map(String).filter((name) => name.endsWith('.yaml')).sort(), [join('one', 'a.md.intel.yaml'), join('one', 'sub', 'b.md.intel.yaml'), join('two', 'b.md.intel.yaml')]);
  });

  it('names a report beside its file by its name alone, as the extension does', async () => {
    const cwd = folderWith({ 'sub/a.md': 'Norway' });
    await annotate(cwd, 'sub', '--output', '.');
    assert.deepEqual(pathsOf(read(cwd, 'sub/a.md.intel.yaml')), ['a.md']);
  });

  it('never writes two reports into one file', async () => {
    const cwd = folderWith({ 'here/a.md': REPORT, 'there/a.md': 'Norway' });
    const { code, errors } = await annotate(join(cwd, 'here'), 'a.md', '../there/a.md', '--output', 'out');
    assert.deepEqual([code, errors], [1, ['../there/a.md:1:1: Its annotations would go to the same file as those of a.md. Give the two different output folders.']]);
    assert.deepEqual(textsOf(read(cwd, 'here/out/a.md.intel.yaml')), ['Velvet Anchor', 'Mongolia']);
  });

  it('merges with what people wrote, and leaves a file alone that would not change', async () => {
    const cwd = folderWith({ 'a.md': REPORT });
    await annotate(cwd, 'a.md', '--output', 'out');
    const mine = `# mine\n${read(cwd, 'out/a.md.intel.yaml')}`.replace(/status: suggested(?![^]*status)/, 'status:   accepted  # sure');
    write(cwd, 'out/a.md.intel.yaml', `\uFEFF${mine}`);
    utimesSync(join(cwd, 'out/a.md.intel.yaml'), 1, 1);
    await annotate(cwd, 'a.md', '--output', 'out');
    assert.equal(read(cwd, 'out/a.md.intel.yaml'), `\uFEFF${mine}`);
    assert.equal(statSync(join(cwd, 'out/a.md.intel.yaml')).mtimeMs, 1000);
    write(cwd, 'a.md', `More.\n${REPORT}`);
    await annotate(cwd, 'a.md', '--output', 'out');
    assert.match(read(cwd, 'out/a.md.intel.yaml'), /^# mine\n[^]*line: 4\n[^]*status: accepted # sure\n/);
    assert.deepEqual(readdirSync(join(cwd, 'out')), ['a.md.intel.yaml'], 'no draft is left');
  });

  it('never overwrites a file that does not parse, and does the rest', async () => {
    const broken = 'intel: annotations/1\nreport: {\n';
    const cwd = folderWith({ 'a.md': REPORT, 'b.md': REPORT, 'out/a.md.intel.yaml': broken });
    const { code, errors } = await annotate(cwd, 'a.md', 'b.md', '--output', 'out');
    assert.equal(code, 1);
    assert.match(errors.join('\n').replaceAll('\\', '/'), /^out\/a\.md\.intel\.yaml:2:9: .*$/);
    assert.equal(read(cwd, 'out/a.md.intel.yaml'), broken);
    assert.ok(read(cwd, 'out/b.md.intel.yaml'));
  });

  it('tells what cannot be written, and does the rest', async () => {
    const cwd = folderWith({ 'sub/a.md': REPORT, 'b.md': REPORT, 'out/sub': 'a file' });
    const { code, errors } = await annotate(cwd, 'sub', 'b.md', '--output', 'out');
    assert.equal(code, 1);
    assert.match(errors.join('\n').replaceAll('\\', '/'), /^out\/sub\/a\.md\.intel\.yaml:1:1: The file cannot be (read|written): a part of the path is no folder\. .*$/);
    assert.ok(read(cwd, 'out/b.md.intel.yaml'));
  });

  it('writes through a link, which stays one', async function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = folderWith({ 'a.md': REPORT, 'shared/notes.yaml': (await annotate(folderWith({ 'a.md': '' }), 'a.md')).out, 'out/x': '' });
    symlinkSync('../shared/notes.yaml', join(cwd, 'out/a.md.intel.yaml'));
    assert.equal((await annotate(cwd, 'a.md', '--output', 'out')).code, 0);
    assert.ok(lstatSync(join(cwd, 'out/a.md.intel.yaml')).isSymbolicLink());
    assert.deepEqual(textsOf(read(cwd, 'shared/notes.yaml')), ['Velvet Anchor', 'Mongolia']);
  });

  it('changes nothing the second time', async () => {
    const cwd = folderWith({ 'a.md': REPORT, 'b/c.txt': 'Norway and Twin' });
    await annotate(cwd, '.', '--output', 'out');
    const before = ['out/a.md.intel.yaml', 'out/b/c.txt.intel.yaml'].map((name) => read(cwd, name));
    await annotate(cwd, 'a.md', 'b', '--output', 'out');
    assert.deepEqual(['out/a.md.intel.yaml', 'out/b/c.txt.intel.yaml'].map((name) => read(cwd, name)), before);
  });
});

describe('annotate --dataset', () => {
  const OWN = 'intel: dataset/1\ntitle: Ours\nentities:\n  - { id: actor/grey-heron, name: Grey Heron, claims: [ { says: origin, of: country/MN, certainty: likely } ] }\n';

  it('lays a dataset over the bundled one', async () => {
    const cwd = folderWith({ 'own.yaml': `\uFEFF${OWN}`, 'more.yaml': OWN.replaceAll('grey-heron', 'red-ibis').replaceAll('Grey Heron', 'Red Ibis'), 'a.md': 'Grey Heron, Red Ibis, Norway' });
    assert.deepEqual(textsOf((await annotate(cwd, 'a.md')).out), ['Norway']);
    assert.deepEqual(textsOf((await annotate(cwd, 'a.md', '--dataset', 'own.yaml', '--dataset=more.yaml')).out), ['Grey Heron', 'Red Ibis', 'Norway']);
  });

  it('tells where a dataset is bad, and does nothing with half of the data', async () => {
    const cwd = folderWith({ 'a.md': 'Norway', 'own.yaml': OWN.replace('country/MN', 'country/XX').replace('says: origin', 'says: "origin"'), 'syntax.yaml': 'a: [', 'other.yaml': SMALL_DATASET.replace('dataset/1', 'dataset/9') });
    const { code, out, errors } = await annotate(cwd, 'a.md', '--dataset', 'own.yaml', '--dataset', 'syntax.yaml', '--dataset', 'other.yaml', '--dataset', 'gone.yaml');
    assert.deepEqual([code, out], [1, '']);
    const all = errors.join('\n');
    for (const place of [/^own\.yaml:4:\d+: "country\/XX"/m, /^syntax\.yaml:1:\d+: /m, /^other\.yaml:1:8: /m, /^gone\.yaml:1:1: .*no such file/m]) assert.match(all, place);
  });
});

describe('validate', () => {
  it('says so where all is good', async () => {
    const cwd = folderWith({ 'a.yaml': SMALL_DATASET, 'b.yaml': 'intel: dataset/1\ntitle: x\n' });
    assert.deepEqual(await program(['validate', 'a.yaml'], { cwd }), { code: 0, out: 'The dataset is in good form.\n', errors: [] });
    assert.deepEqual((await program(['validate', 'a.yaml', 'b.yaml'], { cwd })).out, 'All 2 datasets are in good form.\n');
  });

  it('tells every problem at its place', async () => {
    const cwd = folderWith({ 'a.yaml': SMALL_DATASET.replaceAll('of: country/MN', 'of: country/QQ').replace('class: bank', 'class: pub'), 'b.yaml': 'x', 'c.yaml': SMALL_DATASET.replaceAll('of: country/MN', 'of: country/QQ') });
    const { code, out, errors } = await program(['validate', 'a.yaml', 'b.yaml', 'c.yaml', 'gone.yaml', '.'], { cwd });
    assert.deepEqual([code, out], [1, '']);
    assert.ok(errors.every((line) => /^[a-z.]+:\d+:\d+: .+\.$/.test(line)), errors.join('\n'));
    assert.deepEqual([...new Set(errors.map((line) => line.split(':')[0]))].sort(), ['.', 'a.yaml', 'b.yaml', 'c.yaml', 'gone.yaml']);
  });
});

describe('look-up', () => {
  it('prints a card, and who is near', async () => {
    const { code, out, errors } = await program(['look-up', 'velvet', 'anchor']);
    assert.deepEqual([code, errors], [0, []]);
    assert.match(out, /^Velvet Anchor {2}actor\/velvet-anchor {2}G9999\n/);
    assert.match(out, /Norway/);
  });

  it('finds by any name and id, however it is written', async () => {
    for (const query of ['VA-7', 'va-7', 'G9999', 'velvt anchor', '  Velvet Anchor  ']) assert.match((await program(['look-up', query])).out, /^Velvet Anchor /, query);
    assert.match((await program(['look-up', 'Twin'])).out, /^(Velvet Anchor|Quiet Lantern) [^]*\nNear: Twin \((Quiet Lantern|Velvet Anchor)\)/);
  });

  it('finds in a dataset of one\'s own', async () => {
    const cwd = folderWith({ 'own.yaml': 'intel: dataset/1\ntitle: Ours\nentities: [ { id: actor/grey-heron, name: Grey Heron } ]\n' });
    assert.match((await program(['look-up', 'Grey Heron', '--dataset', 'own.yaml'], { cwd })).out, /^Grey Heron {2}actor\/grey-heron/);
  });

  it('guesses no designator, but says what is near it', async () => {
    assert.deepEqual(await program(['look-up', 'VA-8']), { code: 1, out: '', errors: ['intel-annotator: nobody goes by "VA-8".', 'Near: VA-7 (Velvet Anchor)'] });
  });

  it('says so where nobody goes by a name', async () => {
    assert.deepEqual(await program(['look-up', 'zzqqxxzz']), { code: 1, out: '', errors: ['intel-annotator: nobody goes by "zzqqxxzz" or a name near it.'] });
  });
});


// Teams' datasets in the workspace: used at once, watched, and told when they are broken.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, at, openReport, read, run, until, write } from '../reports';

const DATASET = `intel: dataset/1
title: Ours
entities:
  - id: actor/velvet-anchor
    kind: actor
    name: Velvet Anchor
`;

describe("a team's dataset", () => {
  after(() => vscode.workspace.fs.delete(at('team.intel-dataset.yaml')));

  it('counts as soon as it is there', async () => {
    const { annotate, onDidChangeAnnotations } = await api();
    const { document } = await openReport('team.md', 'Velvet Anchor hit France.');
    await write('team.intel-dataset.yaml', DATASET);
    await until(onDidChangeAnnotations, async () => (await annotate(document.uri)).some(({ entity }) => entity === 'actor/velvet-anchor'));
  });

  it('is told at its place where it is broken, and what it said before stays in force', async () => {
    const { annotate } = await api();
    const uri = await write('team.intel-dataset.yaml', DATASET.replace('kind: actor', 'kynd: actor'));
    await until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('kynd')));
    const [diagnostic] = vscode.languages.getDiagnostics(uri);
    assert.equal(diagnostic!.range.start.line, 4);
    assert.equal(diagnostic!.source, 'Intel Annotator');
    assert.deepEqual((await annotate(at('team.md'))).map(({ text }) => text), ['Velvet Anchor', 'France']);
  });

  it('is validated on demand, as it stands in the editor', async () => {
    const uri = at('team.intel-dataset.yaml');
    const problems = await run<{ code: string; line: number }[]>('validateDataset', uri);
    assert.deepEqual(problems.map(({ code, line }) => [code, line]), [['schema', 5]]);
    const untitled = await vscode.workspace.openTextDocument({ language: 'yaml', content: DATASET });
    assert.deepEqual(await run('validateDataset', untitled.uri), []);
  });

  it('is forgotten as a problem once it is mended', async () => {
    const uri = await write('team.intel-dataset.yaml', DATASET);
    await until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).length === 0);
    assert.ok((await (await api()).annotate(at('team.md'))).some(({ entity }) => entity === 'actor/velvet-anchor'));
  });
});

describe('a dataset that cannot be read', () => {
  const text = DATASET.replaceAll('Velvet Anchor', 'Russet Heron').replaceAll('velvet-anchor', 'russet-heron');
  const bad = at('a-latin.intel-dataset.yaml');
  const told = () => vscode.languages.getDiagnostics(bad).map(({ message, range }) => `${range.start.line}: ${message}`);
  after(async () => {
    for (const uri of [bad, at('b.intel-dataset.yaml')]) await vscode.workspace.fs.delete(uri);
    await until(vscode.languages.onDidChangeDiagnostics, () => told().length === 0);
  });

  it('is told at its place, and the others count', async () => {
    const { annotate, onDidChangeAnnotations } = await api();
    const { document } = await openReport('unreadable.md', 'Russet Heron hit France.');
    const latin = Uint8Array.from(text.replace('title: Ours', 'title: Caf\xe9'), (letter) => letter.charCodeAt(0));
    await vscode.workspace.fs.writeFile(bad, latin);
    await write('b.intel-dataset.yaml', text);
    await until(onDidChangeAnnotations, async () => (await annotate(document.uri)).some(({ entity }) => entity === 'actor/russet-heron'));
    await until(vscode.languages.onDidChangeDiagnostics, () => told().length > 0);
    assert.match(told()[0]!, /^1: A letter could not be read here/);
  });
});

describe('a large dataset', () => {
  const names = Array.from({ length: 1500 }, (_, i) => `Tarn${i.toString(36)} Holding`);
  const entities = names.map((name, i) => `  - { id: organization/tarn-${i}, kind: organization, name: ${name} }`);
  const uri = at('large.intel-dataset.yaml');
  after(() => vscode.workspace.fs.delete(uri));

  it('counts as a small one does, and its faults are told', async () => {
    const { annotate, onDidChangeAnnotations } = await api();
    const { document } = await openReport('large.md', `${names.at(-1)} is in France.`);
    await write('large.intel-dataset.yaml', `intel: dataset/1\ntitle: Many\nentities:\n${entities.join('\n')}\n`);
    await until(onDidChangeAnnotations, async () => (await annotate(document.uri)).some(({ entity }) => entity === 'organization/tarn-1499'));
    await write('large.intel-dataset.yaml', `intel: dataset/1\ntitle: Many\nentities:\n${entities.join('\n').replace('name: Tarn0', 'nome: Tarn0')}\n`);
    await until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('nome')));
    assert.equal(vscode.languages.getDiagnostics(uri)[0]!.range.start.line, 3);
  });
});

describe('a folder with a dataset in it', () => {
  // Not through VS Code, which would know of it at once. There is no disk in a browser.
  const fs = (globalThis.process as NodeJS.Process | undefined)?.getBuiltinModule?.('node:fs');
  const isKnown = async () => (await (await api()).lookUp('Amber Otter')).some(({ id }) => id === 'actor/amber-otter');
  const soon = async (is: boolean) => {
    for (let left = 40; left > 0 && await isKnown() !== is; left--) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(await isKnown(), is);
  };
  const text = DATASET.replaceAll('Velvet Anchor', 'Amber Otter').replaceAll('velvet-anchor', 'amber-otter');

  it('counts when it is moved in or just made, and no more when it is removed', async function () {
    if (!fs) return this.skip();
    const [away, here, made] = ['.git-away', 'moved/deep', 'made'].map((name) => at(name).fsPath) as [string, string, string];
    await soon(false);
    fs.mkdirSync(`${away}/.intel`, { recursive: true });
    fs.writeFileSync(`${away}/.intel/x.txt`, text);
    fs.renameSync(`${away}/.intel/x.txt`, `${away}/.intel/a.intel-dataset.yaml`);
    await soon(true);
    fs.rmSync(away, { recursive: true });
    await soon(false);
    fs.mkdirSync(`${here}/.intel`, { recursive: true });
    fs.writeFileSync(`${here}/.intel/a.intel-dataset.yaml`, text);
    await soon(true);
    fs.renameSync(here, made);
    await soon(true);
    fs.rmSync(made, { recursive: true });
    await soon(false);
    fs.rmSync(at('moved').fsPath, { recursive: true });
  });
});

describe('a name that no dataset knows', () => {
  after(() => vscode.workspace.fs.delete(at('.intel'), { recursive: true }));

  it('is added to the dataset of the workspace, and known from then on', async () => {
    const { annotate, onDidChangeAnnotations } = await api();
    const editor = await openReport('new.md', 'A hacking group known as Copper Heron hit ports. Copper Heron left.');
    editor.selection = new vscode.Selection(0, 27, 0, 27);
    const uri = await run<vscode.Uri>('addToDataset');
    assert.equal(uri.toString(), at('.intel', 'workspace.intel-dataset.yaml').toString());
    assert.match(await read(uri), /- id: actor\/copper-heron\n\s+kind: actor\n\s+name: Copper Heron\n/);
    await until(onDidChangeAnnotations, async () => (await annotate(editor.document.uri)).every(({ entity }) => entity === 'actor/copper-heron'));
  });

  it('gets an id of its own, and the rest of the file stays', async () => {
    const uri = at('.intel', 'workspace.intel-dataset.yaml');
    await write('.intel/workspace.intel-dataset.yaml', `# ours\n${await read(uri)}`);
    await run('addToDataset', 'Copper Heron', 'organization');
    assert.match(await read(uri), /^# ours\n[\s\S]*- id: actor\/copper-heron[\s\S]*- id: organization\/copper-heron/);
  });
});

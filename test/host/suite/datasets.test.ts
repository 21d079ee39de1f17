// Teams' datasets in the workspace: used at once, watched, and told when they are broken.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, at, openReport, until, write } from '../reports';

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

  it('is told at its place where it is broken, and the bundled data counts on', async () => {
    const { annotate } = await api();
    const uri = await write('team.intel-dataset.yaml', DATASET.replace('kind: actor', 'kynd: actor'));
    await until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('kynd')));
    const [diagnostic] = vscode.languages.getDiagnostics(uri);
    assert.equal(diagnostic!.range.start.line, 4);
    assert.equal(diagnostic!.source, 'Intel Annotator');
    assert.deepEqual((await annotate(at('team.md'))).map(({ text }) => text), ['France']);
  });

  it('is forgotten as a problem once it is mended', async () => {
    const uri = await write('team.intel-dataset.yaml', DATASET);
    await until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).length === 0);
    assert.ok((await (await api()).annotate(at('team.md'))).some(({ entity }) => entity === 'actor/velvet-anchor'));
  });
});

// Export As: every format of the registry, from a report, a selection and the workspace; what is there is never replaced unasked.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXPORTERS } from '../../../src/core';
import { api, at, exists, openReport, openUntitled, rangeOf, read, run, write } from '../reports';

const REPORT = '# Lures\n\nTLP:GREEN\n\nMustang Panda (T1566.001) sent lures to Mongolia and Vietnam from evil[.]example[.]com.\n';

interface Bundle { objects: { type: string; name?: string; id: string }[] }
const bundle = (text: string): Bundle => JSON.parse(text) as Bundle;
const reportsIn = (text: string) => bundle(text).objects.filter(({ type }) => type === 'report').length;

describe('Export As', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const { id, ending } of EXPORTERS) {
    it(`writes ${id} beside the report, and the API gives the same text`, async () => {
      const name = `as-${id}.md`;
      const { document } = await openReport(name, REPORT);
      assert.deepEqual((await run<vscode.Uri[]>('exportAs', document.uri, { format: id, quiet: true })).map(String), [at(name + ending).toString()]);
      const written = await read(at(name + ending));
      assert.ok(written.includes('Mustang Panda') || id === 'navigator', written.slice(0, 300));
      assert.equal((await (await api()).export(document.uri, id)).replace(/^\uFEFF/, ''), written);
    });
  }

  it('replaces nothing unasked, and the same bytes are no change', async () => {
    const { document } = await openReport('there.md', REPORT);
    const target = at('there.md.intel.csv');
    await write('there.md.intel.csv', 'mine');
    assert.equal(await run('exportAs', document.uri, { format: 'csv', quiet: true }), undefined);
    assert.equal(await read(target), 'mine');
    await run('exportAs', document.uri, { format: 'csv', quiet: true, overwrite: true });
    const { mtime } = await vscode.workspace.fs.stat(target);
    assert.deepEqual((await run<vscode.Uri[]>('exportAs', document.uri, 'csv', { quiet: true })).map(String), [target.toString()]);
    assert.equal((await vscode.workspace.fs.stat(target)).mtime, mtime);
  });

  it('keeps what people wrote into the file of annotations', async () => {
    const { document } = await openReport('merged.md', REPORT);
    const [written = document.uri] = await run<vscode.Uri[]>('exportAs', document.uri, { format: 'yaml', quiet: true });
    const edited = (await read(written)).replace('status: suggested', 'status: accepted # seen twice');
    await write('merged.md.intel.yaml', edited);
    await run('exportAs', document.uri, { format: 'yaml', quiet: true });
    assert.match(await read(written), /status: accepted # seen twice/);
  });

  it('opens a selection, and a report without a file, in a new editor', async () => {
    const editor = await openReport('part-as.md', REPORT);
    const range = rangeOf(editor.document, 'Mongolia and Vietnam');
    editor.selection = new vscode.Selection(range.start, range.end);
    const [part] = await run<vscode.Uri[]>('exportAs', { format: 'csv', of: 'selection', quiet: true });
    assert.equal(part?.scheme, 'untitled');
    const rows = (await vscode.workspace.openTextDocument(part)).getText().trim().split('\n');
    assert.deepEqual(rows.slice(1).map((row) => row.split(',')[5]), ['Mongolia', 'Vietnam']);
    await openUntitled(REPORT);
    const [opened] = await run<vscode.Uri[]>('exportAs', { format: 'stix', of: 'report', quiet: true });
    assert.equal(reportsIn((await vscode.workspace.openTextDocument(opened!)).getText()), 1);
  });

  it('writes the workspace as one bundle, piece by piece, and a file each', async () => {
    await write('many/one.md', REPORT);
    await write('many/two.md', REPORT.replace('Lures', 'More lures'));
    const target = at('all.intel.stix.json');
    await run('exportAs', { format: 'stix', of: 'workspace', quiet: true, overwrite: true, target });
    const names = bundle(await read(target)).objects.filter(({ type }) => type === 'report').map(({ name }) => name);
    for (const name of ['Lures', 'More lures', 'Lures in South-East Asia', 'Nobody']) assert.ok(names.includes(name), name); // the last two are the workspace's own
    assert.equal((await vscode.workspace.findFiles('**/*.tmp')).length, 0);
    const written = await run<vscode.Uri[]>('exportAs', { format: 'csv', of: 'each', quiet: true, overwrite: true });
    assert.ok(written.some(({ path }) => path.endsWith('many/two.md.intel.csv')));
    assert.ok(await exists(at('many', 'one.md.intel.csv')));
  });

  it('says which formats there are', async () => {
    await assert.rejects(async () => (await api()).export(at('there.md'), 'pdf'), /yaml, stix, misp/);
  });
});

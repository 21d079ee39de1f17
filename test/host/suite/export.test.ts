// Export of the open report, a selection and the workspace: what is written, what is left alone.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { leftBehind } from '../../../src/extension/state/movedReports';
import { api, at, exists, openReport, openUntitled, rangeOf, read, run, write } from '../reports';

const REPORT = '# Lures\n\nTLP:GREEN\n\nMustang Panda, also BRONZE PRESIDENT, sent lures to Mongolia and Vietnam.\n';
interface Exported { report: { path: string; tlp?: string }; entities: { id: string }[]; annotations: { text: string; entity?: string; status: string; start: number; end: number }[] }
const parsed = async (uri: vscode.Uri) => parse(await read(uri)) as Exported;

describe('the export of a report', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('writes the file of annotations beside the report, and tells where', async () => {
    await openReport('lures.md', REPORT);
    const written = await run<vscode.Uri>('exportYaml');
    assert.equal(written.toString(), at('lures.md.intel.yaml').toString());
    const { report, annotations, entities } = await parsed(written);
    assert.deepEqual({ path: report.path, tlp: report.tlp }, { path: 'lures.md', tlp: 'TLP:GREEN' });
    assert.deepEqual(annotations.map(({ text }) => text), ['Mustang Panda', 'BRONZE PRESIDENT', 'Mongolia', 'Vietnam']);
    for (const { text, start, end } of annotations) assert.equal(REPORT.slice(start, end), text);
    assert.ok(entities.some(({ id }) => id === 'country/MN'));
  });

  it('changes no byte the second time', async () => {
    await openReport('twice.md', REPORT);
    const written = await run<vscode.Uri>('exportYaml', at('twice.md'));
    const first = await read(written);
    await run('exportYaml', at('twice.md'));
    assert.equal(await read(written), first);
  });

  it('keeps what a person wrote into the file', async () => {
    await openReport('kept.md', REPORT);
    const written = await run<vscode.Uri>('exportYaml', at('kept.md'));
    const edited = (await read(written)).replace('status: suggested', 'status: accepted # seen in two documents\n    reviewer: Ada');
    await write('kept.md.intel.yaml', edited);
    await run('exportYaml', at('kept.md'));
    assert.equal(await read(written), edited);
  });

  it('leaves a file alone that it cannot read', async () => {
    await openReport('broken.md', REPORT);
    const broken = 'intel: annotations/1\nreport: { path: [';
    await write('broken.md.intel.yaml', broken);
    assert.equal(await run('exportYaml', at('broken.md')), undefined);
    assert.equal(await read(at('broken.md.intel.yaml')), broken);
  });

  it('takes a mention that one went to for no selection', async () => {
    await openReport('visited.md', REPORT);
    await run('nextMention');
    const written = await run<vscode.Uri>('exportYaml');
    assert.equal(written.toString(), at('visited.md.intel.yaml').toString());
    assert.equal((await parsed(written)).annotations.length, 4);
  });

  it('opens the annotations of a report without a file in one new editor', async () => {
    await openUntitled(REPORT);
    const opened = await run<vscode.Uri>('exportYaml');
    // Editors, not tabs: VS Code's list of tabs may hold one twice while a group is new (`_onDidTabOpen` of its sources puts a tab into a list made anew with it).
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === opened.toString());
    assert.equal(editors.length, 1, vscode.window.visibleTextEditors.map(({ document, viewColumn }) => `${document.uri.toString()} ${viewColumn}`).join());
  });

  it('opens the annotations of a selection in a new editor', async () => {
    const editor = await openReport('part.md', REPORT);
    const range = rangeOf(editor.document, 'Mongolia and Vietnam');
    editor.selection = new vscode.Selection(range.start, range.end);
    const opened = await run<vscode.Uri>('exportYaml');
    assert.equal(opened.scheme, 'untitled');
    const { annotations } = parse((await vscode.workspace.openTextDocument(opened)).getText()) as Exported;
    assert.deepEqual(annotations.map(({ text }) => text), ['Mongolia', 'Vietnam']);
    assert.equal(await exists(at('part.md.intel.yaml')), false);
  });

  it('opens the annotations of a report that has no file yet', async () => {
    await openUntitled(REPORT);
    const opened = await run<vscode.Uri>('exportYaml');
    assert.equal(opened.scheme, 'untitled');
    assert.match((await vscode.workspace.openTextDocument(opened)).getText(), /^intel: annotations\/1\n/);
  });

  it('writes to the folder that the setting names', async () => {
    const settings = vscode.workspace.getConfiguration('intelAnnotator');
    await settings.update('export.folder', 'annotations', vscode.ConfigurationTarget.Workspace);
    try {
      await openReport('elsewhere.md', REPORT);
      const written = await run<vscode.Uri>('exportYaml', at('elsewhere.md'));
      assert.equal(written.toString(), at('annotations', 'elsewhere.md.intel.yaml').toString());
      assert.equal((await parsed(written)).report.path, 'elsewhere.md');
    } finally {
      await settings.update('export.folder', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('a report whose views are filtered by the settings', () => {
  it('has the same mentions in the export and the API', async () => {
    const settings = vscode.workspace.getConfiguration('intelAnnotator');
    await settings.update('kinds', ['actor'], vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await openReport('filtered.md', REPORT);
      const told = (await (await api()).annotate(document.uri)).map(({ text }) => text);
      const { annotations } = await parsed(await run<vscode.Uri>('exportYaml', document.uri));
      assert.deepEqual([told, annotations.map(({ text }) => text)], [['Mustang Panda', 'BRONZE PRESIDENT'], ['Mustang Panda', 'BRONZE PRESIDENT']]);
    } finally {
      await settings.update('kinds', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('a report that was moved outside of VS Code', () => {
  it('is found to be the one whose annotations were left behind', async () => {
    const { document } = await openReport('here.md', `${REPORT}\nMoved, just as it is.\n`);
    assert.equal(await leftBehind(document), undefined);
    await run('acceptMention', document.uri, rangeOf(document, 'Mongolia'), true);
    await vscode.workspace.fs.copy(at('here.md'), at('there.md'));
    const there = await vscode.workspace.openTextDocument(at('there.md'));
    assert.equal(await leftBehind(there), undefined, 'the first one is still there');
    await vscode.workspace.fs.delete(at('here.md'));
    assert.equal((await leftBehind(there))?.toString(), at('here.md.intel.yaml').toString());
    await vscode.workspace.fs.delete(at('here.md.intel.yaml'));
    await vscode.workspace.fs.delete(at('there.md'));
  });
});

describe('the export of the workspace', () => {
  it('writes a file for each report that holds names, and for no other', async () => {
    const written = await run<vscode.Uri[]>('exportWorkspace', { quiet: true });
    assert.ok(written.some(({ path }) => path.endsWith('/report.md.intel.yaml')), written.join(' '));
    assert.equal(await exists(at('nobody.md.intel.yaml')), false);
    assert.ok((await parsed(at('report.md.intel.yaml'))).annotations.length > 0);
  });

  it('changes no byte the second time', async () => {
    const first = await read(at('report.md.intel.yaml'));
    await run('exportWorkspace', { quiet: true });
    assert.equal(await read(at('report.md.intel.yaml')), first);
  });
});

// A workspace of two folders: each report keeps its files in its own folder, and the datasets of both count in both.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { api, exists, rangeOf, read, run, until } from '../reports';

const folders = (): vscode.Uri[] => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
const north = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(folders()[0]!, ...path);
const south = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(folders()[1]!, ...path);
const entities = async (uri: vscode.Uri): Promise<string[]> => (await (await api()).annotate(uri)).map(({ entity }) => entity ?? '');

describe('a workspace of two folders', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  // VS Code reads the file of a workspace while extensions begin.
  it('is one', () => until(vscode.workspace.onDidChangeWorkspaceFolders, () => folders().length === 2));

  it('has the names of the datasets in both folders', async () => {
    const { onDidChangeAnnotations } = await api();
    await vscode.window.showTextDocument(north('lures.md'));
    await until(onDidChangeAnnotations, async () => (await entities(north('lures.md'))).length === 3);
    assert.deepEqual(await entities(north('lures.md')), ['actor/velvet-anchor', 'actor/amber-tern', 'country/MN']);
    assert.deepEqual(await entities(south('lures.md')), ['actor/amber-tern', 'actor/velvet-anchor', 'country/VN']);
  });

  it('is exported with each file beside its report', async () => {
    const written = await run<vscode.Uri[]>('exportWorkspace', { quiet: true });
    assert.deepEqual(written.map(String), [north('lures.md.intel.yaml'), south('lures.md.intel.yaml')].map(String));
    const { report } = parse(await read(south('lures.md.intel.yaml'))) as { report: { path: string } };
    assert.equal(report.path, 'lures.md');
  });

  it('keeps the annotations of a folder where the folder says', async () => {
    const settings = vscode.workspace.getConfiguration('intelAnnotator', south());
    await settings.update('export.folder', 'kept', vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      assert.equal(String(await run('exportYaml', south('lures.md'))), String(south('kept', 'lures.md.intel.yaml')));
      assert.equal(String(await run('exportYaml', north('lures.md'))), String(north('lures.md.intel.yaml')));
    } finally {
      await settings.update('export.folder', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });

  it('keeps a decision, and what is rejected in the workspace, in the folder of the report', async () => {
    const { document } = await vscode.window.showTextDocument(south('lures.md'));
    await run('rejectMention', document.uri, rangeOf(document, 'Vietnam'), { scope: 'workspace', reason: 'a street', quiet: true });
    assert.match(await read(south('.intel', 'workspace.intel-dataset.yaml')), /text: Vietnam/);
    assert.equal(await exists(north('.intel', 'workspace.intel-dataset.yaml')), false);
  });
});

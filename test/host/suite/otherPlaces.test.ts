// Reports that lie in no folder on a disk: in a virtual file system, in a history that nobody can write to, in no file at all, on both sides of a difference.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { MemoryFiles } from '../memoryFiles';
import { api, at, exists, hoverAt, openReport, openUntitled, rangeOf, run, until } from '../reports';

const REPORT = '# Lures\n\nMustang Panda sent lures to Mongolia and Vietnam.\n';
const NAMES = ['Mustang Panda', 'Mongolia', 'Vietnam'];

const told = async (uri: vscode.Uri): Promise<string[]> => (await (await api()).annotate(uri)).map(({ text, status }) => `${text}: ${status}`);
const names = async (uri: vscode.Uri): Promise<string[]> => (await (await api()).annotate(uri)).map(({ text }) => text);
const memory = (path: string): vscode.Uri => vscode.Uri.from({ scheme: 'memfs', path });
const show = async (uri: vscode.Uri): Promise<vscode.TextEditor> => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));

/** What an export opens in a new editor. */
async function exportedElsewhere(uri: vscode.Uri): Promise<string[]> {
  const opened = await run<vscode.Uri>('exportYaml', uri);
  assert.equal(opened.scheme, 'untitled');
  const { annotations } = parse((await vscode.workspace.openTextDocument(opened)).getText()) as { annotations: { text: string; status: string }[] };
  return annotations.map(({ text, status }) => `${text}: ${status}`);
}

/** The words that going from mention to mention selects, once round. */
async function walk(editor: vscode.TextEditor, steps: number): Promise<string[]> {
  const words: string[] = [];
  for (let i = 0; i < steps; i++) {
    await run('nextMention');
    words.push(editor.document.getText(editor.selection));
  }
  return words;
}

describe('a report in a virtual file system', () => {
  const { files, registration } = MemoryFiles.register('memfs');
  after(() => void registration.dispose());
  afterEach(async () => {
    while (await run('undoDecision') !== undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows its names, tells of them on hover, and follows what is typed', async () => {
    files.put('/reports/lures.md', REPORT);
    const editor = await show(memory('/reports/lures.md'));
    assert.deepEqual(await names(editor.document.uri), NAMES);
    assert.deepEqual(await walk(editor, 3), NAMES);
    assert.match(await hoverAt(editor.document.uri, rangeOf(editor.document, 'Mongolia').start), /Mongolia/);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'Sandworm Team left.\n'));
    assert.deepEqual(await names(editor.document.uri), ['Sandworm Team', ...NAMES]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is exported beside itself, without a trace of the writing, and the same a second time', async () => {
    files.put('/reports/export.md', REPORT);
    const written = await run<vscode.Uri>('exportYaml', memory('/reports/export.md'));
    assert.equal(written.toString(), memory('/reports/export.md.intel.yaml').toString());
    const first = files.text('/reports/export.md.intel.yaml')!;
    const { report, annotations } = parse(first) as { report: { path: string }; annotations: { text: string }[] };
    assert.equal(report.path, 'export.md');
    assert.deepEqual(annotations.map(({ text }) => text), NAMES);
    await run('exportYaml', memory('/reports/export.md'));
    assert.equal(files.text('/reports/export.md.intel.yaml'), first);
    assert.deepEqual(files.paths.filter((path) => path.endsWith('.tmp')), []);
  });

  it('keeps what is decided beside it, and an undo takes the file away again', async () => {
    files.put('/reports/decided.md', REPORT);
    const { document } = await show(memory('/reports/decided.md'));
    await run('acceptMention', document.uri, rangeOf(document, 'Mustang Panda'));
    await run('rejectMention', document.uri, rangeOf(document, 'Vietnam'));
    assert.deepEqual(await told(document.uri), ['Mustang Panda: accepted', 'Mongolia: suggested', 'Vietnam: rejected']);
    assert.match(files.text('/reports/decided.md.intel.yaml')!, /text: Mustang Panda[\s\S]*status: accepted[\s\S]*text: Vietnam[\s\S]*status: rejected/);
    while (await run('undoDecision') !== undefined);
    assert.equal(files.text('/reports/decided.md.intel.yaml'), undefined);
  });

  it('has its file read once and written once for each decision', async () => {
    files.put('/reports/once.md', REPORT);
    const { document } = await show(memory('/reports/once.md'));
    await run('exportYaml', document.uri);
    const { onDidChangeAnnotations } = await api();
    const [yaml, settled] = ['/reports/once.md.intel.yaml', until(onDidChangeAnnotations, () => files.asked.length > 0)];
    files.asked.length = 0;
    await run('acceptMention', document.uri, rangeOf(document, 'Mustang Panda'));
    await run('acceptMention', document.uri, rangeOf(document, 'Mongolia'));
    await settled;
    assert.deepEqual(files.asked.filter((asked) => asked.endsWith(yaml)), [`read ${yaml}`, `write ${yaml}`, `read ${yaml}`, `write ${yaml}`]);
  });

  it('counts what its file says when it is opened', async () => {
    files.put('/reports/before.md', REPORT);
    await run('acceptMention', memory('/reports/before.md'), { start: REPORT.indexOf('Mongolia') });
    files.put('/reports/after.md', REPORT);
    files.put('/reports/after.md.intel.yaml', files.text('/reports/before.md.intel.yaml')!.replace('before.md', 'after.md'));
    assert.deepEqual(await told(memory('/reports/after.md')), ['Mustang Panda: suggested', 'Mongolia: accepted', 'Vietnam: suggested']);
  });
});

describe('a report that nobody can write to', () => {
  const { files, registration } = MemoryFiles.register('memfs-readonly', { isReadonly: true });
  after(() => void registration.dispose());
  const uri = vscode.Uri.from({ scheme: 'memfs-readonly', path: '/old.md' });
  before(() => files.put('/old.md', REPORT));

  it('shows its names, and is exported into a new editor', async () => {
    await show(uri);
    assert.deepEqual(await names(uri), NAMES);
    const opened = await run<vscode.Uri>('exportYaml', uri);
    assert.equal(opened.scheme, 'untitled');
    assert.deepEqual(files.paths, ['/old.md']);
  });

  it('keeps decisions in memory', async () => {
    const { document } = await show(uri);
    await run('acceptMention', uri, rangeOf(document, 'Mongolia'));
    assert.deepEqual(await exportedElsewhere(uri), ['Mustang Panda: suggested', 'Mongolia: accepted', 'Vietnam: suggested']);
    while (await run('undoDecision') !== undefined);
    assert.deepEqual(files.paths, ['/old.md']);
  });
});

describe('a report that has no file yet', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows its names, takes decisions, and exports them into a new editor', async () => {
    const editor = await openUntitled(REPORT);
    assert.deepEqual(await walk(editor, 3), NAMES);
    await run('acceptMention', editor.document.uri, rangeOf(editor.document, 'Mongolia'));
    assert.deepEqual(await told(editor.document.uri), ['Mustang Panda: suggested', 'Mongolia: accepted', 'Vietnam: suggested']);
    assert.deepEqual(await exportedElsewhere(editor.document.uri), ['Mustang Panda: suggested', 'Mongolia: accepted', 'Vietnam: suggested']);
  });
});

describe('a difference', () => {
  const { files, registration } = MemoryFiles.register('memfs-history', { isReadonly: true });
  after(() => void registration.dispose());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('of a report and its former text knows the names of both sides', async () => {
    files.put('/lures.md', 'Sandworm Team hit Ukraine.\n');
    const former = vscode.Uri.from({ scheme: 'memfs-history', path: '/lures.md' });
    const present = (await openReport('difference.md', REPORT)).document.uri;
    await vscode.commands.executeCommand('vscode.diff', former, present, 'Lures, then and now');
    const sides = () => vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString());
    await until(vscode.window.onDidChangeVisibleTextEditors, () => sides().includes(former.toString()) && sides().includes(present.toString()));
    for (const [uri, words] of [[former, ['Sandworm Team', 'Ukraine']], [present, NAMES]] as const) {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())!;
      assert.deepEqual(await names(uri), words);
      assert.match(await hoverAt(uri, rangeOf(editor.document, words[0] ?? '').start), new RegExp(words[0] ?? ''));
    }
    assert.equal(await exists(at('difference.md.intel.yaml')), false);
  });
});

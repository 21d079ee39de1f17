// A review with the commands, as keybindings and other extensions call them: what is decided, written, kept and taken back.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import type { Annotation } from '../../../src/core';
import { api, at, exists, hoverAt, openReport, openUntitled, rangeOf, read, run, until, write } from '../reports';

const REPORT = '# Lures\n\nMustang Panda sent lures to Mongolia and Vietnam.\nLater Mustang Panda left, and Sandworm Team hit Ukraine.\n';

const annotations = async (uri: vscode.Uri): Promise<Annotation[]> => (await api()).annotate(uri);
const told = async (uri: vscode.Uri): Promise<string[]> => (await annotations(uri)).map(({ text, status, orphaned }) => `${text}: ${status}${orphaned ? ', orphaned' : ''}`);
const decided = async (uri: vscode.Uri): Promise<string[]> => (await told(uri)).filter((line) => !line.endsWith(': suggested'));
const fileOf = ({ path }: vscode.Uri): vscode.Uri => at(`${path.slice(path.lastIndexOf('/') + 1)}.intel.yaml`);
interface File { annotations: Annotation[]; ignore?: { text: string; because?: string }[]; report: { path: string } }
const written = async (uri: vscode.Uri): Promise<File> => parse(await read(fileOf(uri))) as File;

/** Selects words, and waits until VS Code knows: what it told of the selection before may arrive after it was set. */
async function select(editor: vscode.TextEditor, words: string, nth = 1): Promise<void> {
  const text = editor.document.getText();
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, words);
  editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + words.length));
  await vscode.commands.executeCommand('setContext', 'intelAnnotator.tests', true); // there and back
}
const selected = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);
const until2 = async (check: () => Promise<boolean>): Promise<void> => until((await api()).onDidChangeAnnotations, check);

describe('a review', () => {
  afterEach(async () => {
    while (await run('undoDecision') !== undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('accepts and rejects the mention at the cursor, and writes just what was decided', async () => {
    const editor = await openReport('decide.md', REPORT);
    await select(editor, 'Mustang Panda');
    await run('acceptMention', { quiet: true });
    await select(editor, 'Vietnam');
    const rejected = await run<Annotation>('rejectMention', { reason: 'a street', quiet: true });
    assert.equal(rejected.status, 'rejected');
    assert.deepEqual(await decided(editor.document.uri), ['Mustang Panda: accepted', 'Vietnam: rejected']);
    const file = await written(editor.document.uri);
    assert.deepEqual(file.annotations.map(({ text, status, reason }) => ({ text, status, reason })), [
      { text: 'Mustang Panda', status: 'accepted', reason: undefined }, { text: 'Vietnam', status: 'rejected', reason: 'a street' },
    ]);
    assert.deepEqual(file.annotations[0]!.quote, { before: '# Lures\n\n', after: ' sent lures to Mongolia ', nth: 1, of: 2 });
  });

  it('takes a rejected mention out of what is shown, and says on hover what was decided', async () => {
    const editor = await openReport('shown.md', REPORT);
    await run('rejectMention', editor.document.uri, rangeOf(editor.document, 'Mongolia'));
    await run('acceptMention', editor.document.uri, rangeOf(editor.document, 'Vietnam'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const seen: string[] = [];
    for (let i = 0; i < 3; i++) {
      await run('nextMention');
      seen.push(selected(editor));
    }
    assert.deepEqual(seen, ['Mustang Panda', 'Vietnam', 'Mustang Panda']);
    assert.match(await hoverAt(editor.document.uri, rangeOf(editor.document, 'Vietnam').start), /\*Accepted\*/);
    assert.match(await hoverAt(editor.document.uri, rangeOf(editor.document, 'Mongolia').start), /\*Rejected\*.*command:intelAnnotator\.revertMention/);
  });

  it('goes through a whole report with two keys', async () => {
    const editor = await openReport('whole.md', REPORT);
    await run('nextUnreviewed');
    for (let i = 0; i < 6; i++) {
      assert.notEqual(selected(editor), '');
      await run(selected(editor) === 'Mongolia' ? 'rejectMention' : 'acceptMention');
    }
    assert.deepEqual(await told(editor.document.uri), [
      'Mustang Panda: accepted', 'Mongolia: rejected', 'Vietnam: accepted', 'Mustang Panda: accepted', 'Sandworm Team: accepted', 'Ukraine: accepted',
    ]);
    assert.equal(await run('nextUnreviewed'), undefined);
    assert.equal((await written(editor.document.uri)).annotations.length, 6);
  });

  it('takes keys that come faster than files are written one after the other', async () => {
    const editor = await openReport('fast.md', REPORT);
    await run('nextUnreviewed');
    await Promise.all(['acceptMention', 'rejectMention', 'acceptMention', 'acceptMention', 'rejectMention', 'acceptMention'].map((command) => run(command)));
    assert.deepEqual(await told(editor.document.uri), [
      'Mustang Panda: accepted', 'Mongolia: rejected', 'Vietnam: accepted', 'Mustang Panda: accepted', 'Sandworm Team: rejected', 'Ukraine: accepted',
    ]);
  });

  it('goes on from a name that is only clicked, and back to it by the undo', async () => {
    const editor = await openReport('clicked.md', REPORT);
    const inside = rangeOf(editor.document, 'Mongolia').start.translate(0, 3);
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand('setContext', 'intelAnnotator.tests', true);
    await run('acceptMention');
    assert.equal(selected(editor), 'Vietnam');
    await run('undoDecision');
    assert.ok(editor.selection.isEqual(new vscode.Selection(inside, inside)));
    assert.deepEqual(await decided(editor.document.uri), []);
  });

  it('goes back by the undo from wherever a decision led', async () => {
    const editor = await openReport('back-again.md', REPORT);
    for (const decide of [() => run('rejectMention', 'report'), () => run('changeMention', 'country/VN')]) {
      await select(editor, 'Mongolia');
      await decide();
      assert.equal(selected(editor), 'Vietnam');
      await run('undoDecision');
      assert.equal(selected(editor), 'Mongolia');
    }
  });

  it('takes ten keys a second in their order, without loss', async () => {
    const names = ['Mongolia', 'Vietnam', 'France', 'Ukraine', 'Norway', 'Germany', 'Poland', 'Japan', 'Peru', 'Kenya'];
    const editor = await openReport('keys.md', `Lures in ${names.join(', ')}.\n`);
    await select(editor, 'Mongolia');
    const keys: Thenable<unknown>[] = [];
    for (const [i] of names.entries()) {
      keys.push(run(i % 2 === 0 ? 'acceptMention' : 'rejectMention'));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await Promise.all(keys);
    assert.deepEqual(await decided(editor.document.uri), names.map((name, i) => `${name}: ${i % 2 === 0 ? 'accepted' : 'rejected'}`));
  });

  it('annotates what was not found: an entity, a kind alone, a new entity', async () => {
    const editor = await openReport('mark.md', `${REPORT}The crew hit Quux Corner and Old Harbour Club.\n`);
    await select(editor, 'The crew ');
    await run('annotateSelection', 'actor/mustang-panda');
    await run('annotateSelection', { range: rangeOf(editor.document, 'Quux Corner'), kind: 'organization', note: 'a shop' });
    await run('annotateSelection', { range: rangeOf(editor.document, 'Old Harbour Club'), kind: 'organization', newEntity: true });
    const file = await written(editor.document.uri);
    assert.deepEqual(file.annotations.map(({ text, kind, entity, note, status }) => ({ text, kind, entity, note, status })), [
      { text: 'The crew', kind: 'actor', entity: 'actor/mustang-panda', note: undefined, status: 'added' },
      { text: 'Quux Corner', kind: 'organization', entity: undefined, note: 'a shop', status: 'added' },
      { text: 'Old Harbour Club', kind: 'organization', entity: 'organization/old-harbour-club', note: undefined, status: 'added' },
    ]);
    assert.match(await read(at('.intel', 'workspace.intel-dataset.yaml')), /id: organization\/old-harbour-club/);
    await run('undoDecision');
    assert.equal(await exists(at('.intel', 'workspace.intel-dataset.yaml')), false);
    assert.equal((await written(editor.document.uri)).annotations.length, 2);
  });

  it('changes entity and kind, notes, and resizes', async () => {
    const editor = await openReport('change.md', REPORT);
    const { uri } = editor.document;
    const vietnam = rangeOf(editor.document, 'Vietnam');
    await run('changeMention', uri, vietnam, 'organization');
    await run('noteMention', uri, vietnam, { note: 'a club' });
    await run('changeMention', uri, rangeOf(editor.document, 'Mongolia'), 'country/VN');
    const team = rangeOf(editor.document, 'Sandworm Team');
    const [sandworm] = (await annotations(uri)).filter(({ text }) => text === 'Sandworm Team');
    await run('resizeMention', { uri, id: sandworm!.id, range: new vscode.Range(team.start, team.end.translate(0, -5)) });
    assert.deepEqual((await written(uri)).annotations.map(({ text, kind, entity, note }) => ({ text, kind, entity, note })), [
      { text: 'Mongolia', kind: 'country', entity: 'country/VN', note: undefined },
      { text: 'Vietnam', kind: 'organization', entity: undefined, note: 'a club' },
      { text: 'Sandworm', kind: 'actor', entity: sandworm!.entity, note: undefined },
    ]);
    assert.equal((await annotations(uri)).find(({ text }) => text === 'Sandworm')!.id, sandworm!.id);
  });

  it('rejects a name in the report, in the workspace and everywhere, each where it belongs, each undone', async () => {
    const editor = await openReport('scopes.md', REPORT);
    const { uri } = editor.document;
    const place = rangeOf(editor.document, 'Mustang Panda');
    const isGone = async () => !(await told(uri)).some((line) => line.startsWith('Mustang Panda'));
    await run('rejectMention', uri, place, 'report', 'a book');
    assert.equal(await isGone(), true);
    assert.deepEqual((await written(uri)).ignore, [{ text: 'Mustang Panda', because: 'a book' }]);
    await run('undoDecision');
    assert.equal(await isGone(), false);
    assert.equal(await exists(fileOf(uri)), false);
    await run('rejectMention', uri, place, 'workspace');
    assert.match(await read(at('.intel', 'workspace.intel-dataset.yaml')), /^ignore:\n {2}- \{ text: Mustang Panda \}$/m);
    await until2(isGone);
    await run('undoDecision');
    await until2(async () => !await isGone());
    await run('rejectMention', uri, place, 'me');
    await until2(isGone);
    const mine = (await run<{ scope: string; text: string }[]>('manageDecisions', { quiet: true })).filter(({ scope }) => scope === 'me');
    assert.deepEqual(mine.map(({ text }) => text), ['Mustang Panda']);
    await run('manageDecisions', { revert: mine[0] });
    await until2(async () => !await isGone());
    assert.equal(await exists(fileOf(uri)), false);
  });

  it('decides about many as one act', async () => {
    const editor = await openReport('many.md', REPORT);
    const { uri } = editor.document;
    await select(editor, 'Mustang Panda');
    assert.equal(await run('rejectAll', { of: 'name', quiet: true }), 2);
    assert.equal(await run('acceptAll', { of: 'visible', quiet: true }), 4);
    assert.equal((await decided(uri)).length, 6);
    await run('undoDecision');
    assert.deepEqual(await decided(uri), ['Mustang Panda: rejected', 'Mustang Panda: rejected']);
    await run('undoDecision');
    assert.deepEqual(await decided(uri), []);
  });

  it('puts back the very bytes of a file that people wrote into', async () => {
    const editor = await openReport('bytes.md', REPORT);
    const { uri } = editor.document;
    await run('exportYaml', uri);
    const mine = (await read(fileOf(uri))).replace('\nannotations:', '\nowner:   { name:  Ada }   # us\nannotations:');
    await write('bytes.md.intel.yaml', mine);
    await run('acceptMention', uri, rangeOf(editor.document, 'Ukraine'));
    assert.match(await read(fileOf(uri)), /# us\n[\s\S]*status: accepted/);
    await run('undoDecision');
    assert.equal(await read(fileOf(uri)), mine);
  });

  it('takes a decision back, whenever it was made', async () => {
    const editor = await openReport('back.md', REPORT);
    const { uri } = editor.document;
    await run('acceptMention', uri, rangeOf(editor.document, 'Ukraine'));
    await run('rejectMention', uri, rangeOf(editor.document, 'Mongolia'));
    await run('revertMention', uri, rangeOf(editor.document, 'Ukraine'));
    assert.deepEqual(await decided(uri), ['Mongolia: rejected']);
    assert.deepEqual((await written(uri)).annotations.map(({ text }) => text), ['Mongolia']);
  });

  it('keeps decisions on a report that has no file yet, and takes them along when it gets one', async () => {
    const editor = await openUntitled(REPORT);
    await run('acceptMention', editor.document.uri, rangeOf(editor.document, 'Ukraine'));
    assert.deepEqual(await decided(editor.document.uri), ['Ukraine: accepted']);
    const saved = await openReport('saved.md', REPORT);
    await until2(async () => (await decided(saved.document.uri)).length === 1 && exists(fileOf(saved.document.uri)));
    assert.equal((await written(saved.document.uri)).annotations[0]!.text, 'Ukraine');
  });
});

describe('decisions last', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('while the report is edited, and are saved with it', async () => {
    const editor = await openReport('follow.md', REPORT);
    const { document } = editor;
    await run('acceptMention', document.uri, rangeOf(document, 'Vietnam'));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Vietnam and more.\n');
      edit.replace(rangeOf(document, ' and Vietnam.'), ', then Vietnam!');
    });
    assert.deepEqual((await annotations(document.uri)).filter(({ status }) => status === 'accepted').map(({ line, column }) => [line, column]), [[4, 44]]);
    await editor.edit((edit) => edit.delete(rangeOf(document, 'Mustang Panda sent lures to Mongolia, then Vietnam!')));
    assert.deepEqual(await decided(document.uri), ['Vietnam: accepted, orphaned']);
    await vscode.commands.executeCommand('undo');
    await document.save();
    await until2(async () => (await written(document.uri)).annotations[0]?.line === 4);
    assert.deepEqual((await written(document.uri)).annotations.map(({ text, line }) => [text, line]), [['Vietnam', 4]]);
  });

  it('when the report is changed outside, or are listed as orphaned', async () => {
    const { document: { uri }, document } = await openReport('outside.md', REPORT);
    for (const words of ['Mongolia', 'Sandworm Team', 'Ukraine']) await run('acceptMention', uri, rangeOf(document, words));
    await run('rejectMention', uri, rangeOf(document, 'Mustang Panda'));
    const changed = 'Some new lines.\n\nMany lures to Mongolia came in spring.\nBut Mustang Panda left, and Sandworm Team hit all of Ukraine.\n';
    await vscode.workspace.fs.copy(fileOf(uri), at('outside-now.md.intel.yaml'));
    const editor = await openReport('outside-now.md', changed);
    const now = editor.document.uri;
    assert.deepEqual(await decided(now), ['Mustang Panda: rejected, orphaned', 'Mongolia: accepted', 'Sandworm Team: accepted', 'Ukraine: accepted']);
    const orphan = (await annotations(now)).find(({ orphaned }) => orphaned)!;
    await run('resizeMention', { uri: now, id: orphan.id, range: rangeOf(editor.document, 'Mustang Panda') });
    assert.ok((await decided(now)).includes('Mustang Panda: accepted'));
  });

  it('beside what others write into the file meanwhile', async () => {
    const editor = await openReport('shared.md', REPORT);
    const { uri } = editor.document;
    await run('acceptMention', uri, rangeOf(editor.document, 'Mongolia'));
    const theirs = (await read(fileOf(uri))).replace('status: accepted', 'status: rejected # by Ada');
    await write('shared.md.intel.yaml', theirs);
    await run('acceptMention', uri, rangeOf(editor.document, 'Ukraine'));
    assert.deepEqual(await decided(uri), ['Mongolia: rejected', 'Ukraine: accepted']);
    assert.match(await read(fileOf(uri)), /status: rejected # by Ada/);
    await write('shared.md.intel.yaml', (await read(fileOf(uri))).replace('status: accepted', 'status: rejected'));
    await until2(async () => (await decided(uri)).includes('Ukraine: rejected'));
  });

  it('in memory while the file cannot be read, which is left as it is; and are written once it can', async () => {
    const editor = await openReport('broken2.md', REPORT);
    const { uri } = editor.document;
    await run('acceptMention', uri, rangeOf(editor.document, 'Mongolia'));
    const good = await read(fileOf(uri));
    const broken = `${good}  - id: [\n`;
    await write('broken2.md.intel.yaml', broken);
    await run('acceptMention', uri, rangeOf(editor.document, 'Ukraine'));
    assert.equal(await read(fileOf(uri)), broken);
    assert.deepEqual(await decided(uri), ['Mongolia: accepted', 'Ukraine: accepted']);
    assert.equal((await told(uri)).length, 6);
    await write('broken2.md.intel.yaml', good.replace('status: accepted', 'status: rejected'));
    await until2(async () => (await read(fileOf(uri))).includes('text: Ukraine'));
    assert.deepEqual(await decided(uri), ['Mongolia: rejected', 'Ukraine: accepted']);
  });

  it('and what a file of an unknown version, with ids twice or with positions that cannot be says is left alone', async () => {
    const editor = await openReport('bad.md', REPORT);
    const { uri } = editor.document;
    await run('acceptMention', uri, rangeOf(editor.document, 'Mongolia'));
    const good = await read(fileOf(uri));
    const entry = good.slice(good.indexOf('  - id: ', good.indexOf('annotations:')));
    for (const bad of [good.replace('annotations/1', 'annotations/9'), good + entry, good.replace(/end: \d+/, 'end: 2')]) {
      await write('bad.md.intel.yaml', bad);
      await run('rejectMention', uri, rangeOf(editor.document, 'Ukraine'));
      assert.equal(await read(fileOf(uri)), bad);
      assert.ok((await decided(uri)).includes('Ukraine: rejected'));
    }
    await vscode.workspace.fs.delete(fileOf(uri));
  });

  it('in the folder that the setting names, and with a report that is moved there too', async () => {
    const settings = vscode.workspace.getConfiguration('intelAnnotator');
    await settings.update('export.folder', 'kept', vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openReport('apart.md', REPORT);
      await run('acceptMention', editor.document.uri, rangeOf(editor.document, 'Mongolia'));
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(editor.document.uri, at('moved', 'apart.md'));
      await vscode.workspace.applyEdit(edit);
      await until2(async () => exists(at('kept', 'moved', 'apart.md.intel.yaml')));
      assert.deepEqual(await decided(at('moved', 'apart.md')), ['Mongolia: accepted']);
      const listed = await run<{ text: string; uri: vscode.Uri }[]>('manageDecisions', { quiet: true });
      assert.ok(listed.some(({ text, uri }) => text === 'Mongolia' && uri.path.endsWith('/moved/apart.md')));
    } finally {
      await settings.update('export.folder', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('with a report that is renamed', async () => {
    const editor = await openReport('old-name.md', REPORT);
    await run('acceptMention', editor.document.uri, rangeOf(editor.document, 'Mongolia'));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, at('new-name.md'));
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await until2(async () => await exists(at('new-name.md.intel.yaml')) && (await written(at('new-name.md'))).report.path === 'new-name.md');
    assert.equal(await exists(at('old-name.md.intel.yaml')), false);
    assert.deepEqual(await decided(at('new-name.md')), ['Mongolia: accepted']);
  });

  it('and marks in the text keep suggestions away', async () => {
    const { document } = await openReport('marks.md', [
      'Mongolia <!-- intel-ignore-line -->', 'Vietnam', '<!-- intel-ignore-next-line: a street -->', 'France', 'Ukraine', '<!-- intel-ignore-start -->', 'Norway', '<!-- intel-ignore-end -->', 'Germany', '',
    ].join('\n'));
    assert.deepEqual(await told(document.uri), ['Vietnam: suggested', 'Ukraine: suggested', 'Germany: suggested']);
  });
});

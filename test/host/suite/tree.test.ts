// The views: what they list, and what their buttons do. What they look like is looked at on the page.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotatorFor, unpackCatalog, type Annotation, type Annotator } from '../../../src/core';
import type { Listed } from '../../../src/extension/views/mentions/mentionsView';
import { WorkspaceEntities, type EntityUse } from '../../../src/extension/state/workspaceEntities';
import { api, at, openReport, rangeOf, run, write } from '../reports';

const REPORT = '# Lures\n\nMustang Panda sent lures to Mongolia and Vietnam.\n\n## Later\n\nMustang Panda left, and Grizzly Steppe hit Ukraine.\n';
let reports = 0;
const openAnother = async (text = REPORT): Promise<vscode.TextEditor> => {
  const editor = await openReport(`tree-${++reports}.md`, text);
  await (await api()).annotate(editor.document.uri);
  return editor;
};
const listed = () => run<Listed[]>('listMentions');
const picture = async (): Promise<string[]> => (await listed()).flatMap(({ label, description, children }) => [`${label} (${description})`, ...children.map((child) => `  ${child.label} [${child.description}] ${child.status}`)]);
const statuses = async ({ document }: vscode.TextEditor): Promise<string[]> => (await (await api()).annotate(document.uri)).map(({ text, status }) => `${text}: ${status}`);
const selected = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);

describe('the view of mentions', () => {
  afterEach(async () => {
    await run('clearFilter');
    await run('groupByKind');
    while (await run('undoDecision') !== undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('lists the active report by kind, with counts', async () => {
    await openAnother();
    assert.deepEqual(await picture(), [
      'Threat actors (3, 3 not reviewed)', '  Mustang Panda [line 3] suggested', '  Mustang Panda [line 7] suggested', '  Grizzly Steppe [may mean APT28, APT29 · line 7] suggested',
      'Countries (3, 3 not reviewed)', '  Mongolia [line 3] suggested', '  Vietnam [line 3] suggested', '  Ukraine [line 7] suggested',
    ]);
  });

  it('groups by entity, and by place', async () => {
    await openAnother();
    await run('groupByEntity');
    assert.deepEqual((await listed()).map(({ label, children }) => `${label} ${children.length}`), ['Mustang Panda 2', 'Mongolia 1', 'Vietnam 1', 'Grizzly Steppe 1', 'Ukraine 1']);
    await run('groupByPlace');
    assert.deepEqual((await listed()).map(({ label, children }) => `${label}: ${children.map((child) => child.label).join(', ')}`), [
      'Lures: Mustang Panda, Mongolia, Vietnam', 'Later: Mustang Panda, Grizzly Steppe, Ukraine',
    ]);
  });

  it('filters by status, kind, confidence and text', async () => {
    const editor = await openAnother();
    await run('rejectMention', editor.document.uri, rangeOf(editor.document, 'Vietnam'), true);
    const shown = async (filter: object) => {
      await run('filterMentions', filter);
      return (await listed()).flatMap(({ children }) => children.map(({ label }) => label));
    };
    assert.deepEqual(await shown({ statuses: ['rejected'] }), ['Vietnam']);
    assert.deepEqual(await shown({ statuses: ['suggested'], kinds: ['country'] }), ['Mongolia', 'Ukraine']);
    assert.deepEqual(await shown({ confidences: ['low'] }), []);
    assert.deepEqual(await shown({ text: ' apt28' }), ['Grizzly Steppe']);
    assert.equal((await shown({ text: '' })).length, 6);
  });

  it('accepts one, a group, and all that are shown as one act', async () => {
    const editor = await openAnother();
    const { uri } = editor.document;
    const [actors, countries] = await listed();
    await run('acceptInView', { uri, id: actors!.children[0]!.id });
    assert.deepEqual((await statuses(editor)).filter((line) => !line.endsWith('suggested')), ['Mustang Panda: accepted']);
    await run('filterMentions', { kinds: ['country'] });
    assert.equal(await run('rejectShown', { quiet: true, reason: 'elsewhere' }), 3);
    assert.deepEqual((await listed())[0]!.children.map(({ status }) => status), ['rejected', 'rejected', 'rejected']);
    assert.equal(countries!.children.length, 3);
    await run('undoDecision');
    assert.deepEqual((await listed())[0]!.children.map(({ status }) => status), ['suggested', 'suggested', 'suggested']);
    await run('clearFilter');
    assert.equal(await run('acceptShown', { quiet: true }), 4); // not the name that may mean several
    assert.deepEqual((await statuses(editor)).filter((line) => line.endsWith('suggested')), ['Grizzly Steppe: suggested']);
  });

  it('leads to a mention in the report', async () => {
    const editor = await openAnother();
    const ukraine = (await listed())[1]!.children[2]!;
    await run('revealMention', { uri: editor.document.uri.toString(), id: ukraine.id });
    assert.equal(selected(editor), 'Ukraine');
  });

  it('lists orphans with their old context, to be re-attached or dropped', async () => {
    const editor = await openAnother();
    const { document } = editor;
    for (const words of ['Mongolia', 'Vietnam']) await run('acceptMention', document.uri, rangeOf(document, words), true);
    await editor.edit((edit) => edit.replace(new vscode.Range(2, 0, 3, 0), 'Nothing is left of that.\nUlan Bator is far.\n'));
    await document.save();
    const [orphans] = await listed();
    assert.equal(orphans?.label, 'Orphaned');
    assert.deepEqual(orphans?.children.map(({ label, status }) => `${label}: ${status}`).sort(), ['Mongolia: orphaned', 'Vietnam: orphaned']);
    const [mongolia, vietnam] = ['Mongolia', 'Vietnam'].map((words) => orphans?.children.find(({ label }) => label === words));
    assert.match(mongolia!.description, /lures to Mongolia and/);
    await run('acceptMention', document.uri, rangeOf(document, 'Ukraine'), true);
    assert.equal(await run('reattachOrphan', { uri: document.uri, id: mongolia!.id, range: rangeOf(document, 'Ukraine') }), undefined, 'that is another decided mention');
    assert.equal((await listed())[0]!.children.length, 2);
    const range = rangeOf(document, 'Ulan Bator');
    await run('reattachOrphan', { uri: document.uri, id: mongolia!.id, range });
    await run('dropOrphan', { uri: document.uri, id: vietnam!.id });
    assert.equal((await listed())[0]!.label, 'Threat actors');
    const annotations: Annotation[] = await (await api()).annotate(document.uri);
    const there = annotations.find(({ id }) => id === mongolia!.id);
    assert.deepEqual([there?.text, there?.status, there?.orphaned, there?.entity], ['Ulan Bator', 'accepted', undefined, 'country/MN']);
    assert.ok(!annotations.some(({ id }) => id === vietnam!.id));
    for (let i = 0; i < 2; i++) await run('undoDecision');
    assert.deepEqual((await listed())[0]!.children.map(({ label, status }) => `${label}: ${status}`).sort(), ['Mongolia: orphaned', 'Vietnam: orphaned']);
  });
});

describe('the view of entities', () => {
  it('tells in which reports an entity stands, and how often', async () => {
    await write('uses-1.md', 'Mustang Panda met Mustang Panda in Iceland.\n');
    await write('uses-2.txt', 'BRONZE PRESIDENT was seen, and an Icelandic ship.\n');
    await write('uses-3.md', 'Mustang Panda.\n');
    await write('uses-3.md.intel.yaml', `intel: annotations/1\nreport: { path: uses-3.md, sha256: '${'0'.repeat(64)}', characters: 15 }\nignore: [ { text: Mustang Panda } ]\n`);
    const use = async (id: string) => (await run<EntityUse[]>('refreshEntities')).find(({ entity }) => entity === id);
    const told = (entity: EntityUse | undefined) => entity?.reports.map(({ uri, count }) => `${uri.path.split('/').at(-1)} ${count}`).filter((line) => line.startsWith('uses-'));
    assert.deepEqual(told(await use('country/IS')), ['uses-1.md 1', 'uses-2.txt 1']);
    assert.deepEqual(told(await use('actor/mustang-panda')), ['uses-1.md 2', 'uses-2.txt 1']);
    await write('uses-2.txt', 'Nobody was seen.\n');
    assert.deepEqual(told(await use('actor/mustang-panda')), ['uses-1.md 2']);
    const { reports: [first] } = (await use('country/IS'))!;
    await run('openReportAt', { uri: first!.uri.toString(), ...first!.first });
    assert.equal(selected(vscode.window.activeTextEditor!), 'Iceland');
    for (const name of ['uses-1.md', 'uses-2.txt', 'uses-3.md', 'uses-3.md.intel.yaml']) await vscode.workspace.fs.delete(at(name));
    assert.equal(await use('country/IS'), undefined);
  });
});

describe('the bounds of the view of entities', () => {
  const name = (i: number) => `zz-bounds-${i}.md`;
  const nobody = { revision: () => 0, ready: async () => undefined, annotations: () => [] };
  let annotator: Annotator;
  before(async () => {
    const { extensionUri } = vscode.extensions.getExtension('intel-annotator.intel-annotator')!;
    annotator = annotatorFor(unpackCatalog(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'catalog.bin'))));
    for (const i of [1, 2, 3]) await write(name(i), `Mustang Panda.${' '.repeat(i * 100)}`);
  });
  after(async () => {
    for (const i of [1, 2, 3]) await vscode.workspace.fs.delete(at(name(i)));
  });

  it('are told where they apply, as long as they do', async () => {
    const { token } = new vscode.CancellationTokenSource();
    const few = new WorkspaceEntities(nobody, { reports: 2, characters: 1000 });
    await few.refresh(annotator, token, () => undefined);
    assert.match(few.note, /^Only the first 2 reports were read\./);
    const short = new WorkspaceEntities(nobody, { reports: 2000, characters: 200 });
    await short.refresh(annotator, token, () => undefined);
    const { note } = short;
    assert.match(note, /^Reports longer than 200 characters that were left out: [1-9]/);
    await short.refresh(annotator, token, () => undefined);
    assert.equal(short.note, note, 'again, although nothing is read again');
  });

  it('are none where nothing was left out', async () => {
    const index = new WorkspaceEntities(nobody);
    await index.refresh(annotator, new vscode.CancellationTokenSource().token, () => undefined);
    assert.equal(index.note, '');
    assert.ok(index.entities().some(({ entity }) => entity === 'actor/mustang-panda'));
  });

  it('can be set by hand: what was read before a stop counts, and the rest is told', async () => {
    const index = new WorkspaceEntities(nobody);
    const source = new vscode.CancellationTokenSource();
    await index.refresh(annotator, source.token, (done) => { if (done === 2) source.cancel(); });
    assert.match(index.note, /^Stopped after 2 of \d+ reports\.$/);
    assert.equal(index.reports, 2);
  });
});

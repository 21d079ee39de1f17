// Malware and tools: on hover, in the views, decided, exported and looked up like any other kind, and highlighted only where the settings say so.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import type { Listed } from '../../../src/extension/views/mentions/mentionsView';
import { api, hoverAt, openReport, rangeOf, read, run } from '../reports';

const REPORT = 'Mustang Panda sent PlugX to Mongolia, and later Impacket. T1566.001 was seen.\n';
const plain = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
let reports = 0;
const openAnother = async (): Promise<vscode.TextDocument> => (await openReport(`software-${++reports}.md`, REPORT)).document;

describe('software', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('intelAnnotator').update('kinds', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('tells on hover what it is, who uses it, and what can be decided', async () => {
    const document = await openAnother();
    const card = plain(await hoverAt(document.uri, rangeOf(document, 'PlugX').start));
    const lines = card.split('\n\n');
    assert.match(lines[0]!, /\*\*PlugX\*\*/);
    assert.match(lines[1]!, /^\*Not reviewed\* · \[Accept\]/);
    assert.match(card, /software · \[S0013\]/);
    assert.match(card, /\*\*Class:\*\* \w/);
    assert.match(card, /\*\*Used by:\*\* Mustang Panda, /, 'whom the report names stands first');
    assert.match(card, /\*\*Techniques:\*\* .*T1\d{3}/);
    assert.ok(lines.length <= 8, card);
  });

  it('is listed in the view, and gone through only where it is one of the kinds', async () => {
    const editor = await openReport(`software-${++reports}.md`, REPORT);
    await (await api()).annotate(editor.document.uri);
    const labels = (await run<Listed[]>('listMentions')).flatMap(({ label, children }) => children.map((child) => `${label}: ${child.label}`));
    assert.ok(labels.includes('Software: PlugX') && labels.includes('Software: Impacket'), labels.join('\n'));
    const gone = async (): Promise<string[]> => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      const seen = new Set<string>();
      for (let i = 0; i < 5; i++) {
        await run('nextMention');
        seen.add(editor.document.getText(editor.selection));
      }
      return [...seen].sort();
    };
    assert.deepEqual(await gone(), ['Mongolia', 'Mustang Panda']);
    await vscode.workspace.getConfiguration('intelAnnotator').update('kinds', ['actor', 'country', 'software'], vscode.ConfigurationTarget.Workspace);
    assert.deepEqual(await gone(), ['Impacket', 'Mongolia', 'Mustang Panda', 'PlugX']);
  });

  it('is decided, and exported with what it is', async () => {
    const document = await openAnother();
    await run('acceptMention', document.uri, rangeOf(document, 'PlugX'), true);
    await run('rejectMention', document.uri, rangeOf(document, 'Impacket'), true);
    const [written = document.uri] = await run<vscode.Uri[]>('exportAs', document.uri, { format: 'yaml', quiet: true });
    const { entities, annotations } = parse(await read(written)) as { entities: { id: string; kind: string }[]; annotations: { text: string; kind: string; status: string }[] };
    assert.deepEqual(annotations.filter(({ kind }) => kind === 'software').map(({ text, status }) => `${text} ${status}`), ['PlugX accepted', 'Impacket rejected']);
    assert.ok(entities.some(({ id, kind }) => id === 'software/plugx' && kind === 'software'));
  });

  it('is malware or a tool in STIX', async () => {
    const document = await openAnother();
    const [written = document.uri] = await run<vscode.Uri[]>('exportAs', document.uri, { format: 'stix', quiet: true });
    const { objects } = JSON.parse(await read(written)) as { objects: { type: string; name?: string }[] };
    const typeOf = (name: string) => objects.find((one) => one.name === name)?.type;
    assert.deepEqual([typeOf('PlugX'), typeOf('Impacket')], ['malware', 'tool']);
  });

  it('is looked up by any of its names', async () => {
    const uri = await run<vscode.Uri>('lookUp', 'korplug');
    assert.match((await vscode.workspace.openTextDocument(uri)).getText(), /^# PlugX\n/);
  });
});

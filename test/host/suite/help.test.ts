// Code actions on mentions, completion of names, and diagnostics for those who want them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../../src/core';
import { api, at, openReport, rangeOf, read, run } from '../reports';

const actionsOn = async ({ uri }: vscode.TextDocument, range: vscode.Range, kind?: vscode.CodeActionKind): Promise<vscode.CodeAction[]> => {
  await annotations(uri); // VS Code gives up asking while it still wakes extensions
  return (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(range.start, range.start), kind?.value))
    .filter(({ command, edit }) => edit !== undefined || command?.command.startsWith('intelAnnotator.'));
};
let reports = 0;
/** A report of its own for each test: what VS Code still holds of one before is not read again. */
const openAnother = async (text: string, ending = 'md'): Promise<vscode.TextEditor> => openReport(`help-${++reports}.${ending}`, text);
const titles = async (text: string, words: string): Promise<string[]> => {
  const { document } = await openAnother(text);
  return (await actionsOn(document, rangeOf(document, words))).map(({ title }) => title);
};
const perform = async ({ edit, command }: vscode.CodeAction): Promise<void> => {
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []) as unknown[]);
};
const annotations = async (uri: vscode.Uri): Promise<Annotation[]> => (await api()).annotate(uri);

async function complete(text: string, ending = 'md'): Promise<vscode.CompletionItem[]> {
  const { document } = await openAnother(text.replace('|', ''), ending);
  return completeAt(document, document.positionAt(text.indexOf('|')));
}
async function completeAt({ uri }: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position, undefined, 10);
  return list.items.filter(({ detail }) => detail?.includes(' · '));
}
const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('code actions', () => {
  afterEach(async () => {
    while (await run('undoDecision') !== undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('offer to accept, and to reject in each scope', async () => {
    assert.deepEqual(await titles('Lures went to Mongolia.\n', 'Mongolia'), [
      'Accept "Mongolia"', 'Reject "Mongolia" here', 'Reject "Mongolia" in this report', 'Reject "Mongolia" in this workspace', 'Reject "Mongolia" everywhere, for me',
      'Change entity or kind of "Mongolia"…',
    ]);
  });

  it('offer nothing beside a name', async () => assert.deepEqual(await titles('Lures went to Mongolia.\n', 'Lures'), []));

  it('accept, and then offer no more to accept', async () => {
    const { document } = await openAnother('Lures went to Mongolia.\n');
    const [accept] = await actionsOn(document, rangeOf(document, 'Mongolia'));
    await perform(accept!);
    assert.deepEqual((await annotations(document.uri)).map(({ text, status }) => `${text}: ${status}`), ['Mongolia: accepted']);
    assert.ok(!(await actionsOn(document, rangeOf(document, 'Mongolia'))).some(({ title }) => title.startsWith('Accept')));
  });

  it('reject in the workspace, which its dataset then says', async () => {
    const { document } = await openAnother('Lures went to Mongolia.\n');
    await perform((await actionsOn(document, rangeOf(document, 'Mongolia'))).find(({ title }) => title.endsWith('in this workspace'))!);
    assert.match(await read(at('.intel', 'workspace.intel-dataset.yaml')), /text: Mongolia/);
  });

  it('offer each candidate of a name that may mean several', async () => {
    const { document } = await openAnother('An old ticket says Grizzly Steppe.\n');
    const actions = await actionsOn(document, rangeOf(document, 'Grizzly Steppe'));
    const means = actions.filter(({ title }) => title.includes(' means '));
    assert.deepEqual(means.map(({ title }) => title), ['"Grizzly Steppe" means APT28 here', '"Grizzly Steppe" means APT29 here']);
    await perform(means[1]!);
    assert.deepEqual((await annotations(document.uri)).map(({ entity, status }) => `${entity}: ${status}`), ['actor/apt29: accepted']);
  });

  it('replace an alias by the preferred name, here and in the whole report', async () => {
    const { document } = await openAnother('BRONZE PRESIDENT left. BRONZE PRESIDENT came. Mustang Panda stayed, and TA416.\n');
    const rewrite = vscode.CodeActionKind.RefactorRewrite;
    const [here, everywhere] = await actionsOn(document, rangeOf(document, 'BRONZE PRESIDENT'), rewrite);
    assert.equal(here?.title, 'Replace "BRONZE PRESIDENT" by "Mustang Panda"');
    await perform(here);
    assert.match(document.getText(), /^Mustang Panda left\. BRONZE PRESIDENT came/);
    await vscode.commands.executeCommand('undo');
    assert.equal(everywhere?.title, 'Replace "BRONZE PRESIDENT" by "Mustang Panda" in the whole report (2 times)');
    await perform(everywhere);
    assert.equal(document.getText(), 'Mustang Panda left. Mustang Panda came. Mustang Panda stayed, and TA416.\n');
    assert.deepEqual(await actionsOn(document, rangeOf(document, 'Mustang Panda'), rewrite), []);
  });

  it('replace no adjective', async () => assert.ok(!(await titles('Then a Mongolian came.\n', 'Mongolian')).some((title) => title.startsWith('Replace'))));

  it('offer to add what no dataset knows', async () => {
    const { document } = await openAnother('A hacking group known as Copper Heron hit ports.\n');
    const add = (await actionsOn(document, rangeOf(document, 'Copper Heron'))).find(({ title }) => title === "Add \"Copper Heron\" to the workspace's dataset");
    await perform(add!);
    assert.match(await read(at('.intel', 'workspace.intel-dataset.yaml')), /name: Copper Heron/);
  });
});

describe('completion', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('offers names that go on as the typed letters', async () => {
    const items = await complete('Lures by Mustang P|');
    const mustang = items.find((item) => labelOf(item) === 'Mustang Panda');
    assert.match(mustang?.detail ?? '', /^Mustang Panda · threat actor · origin China \(/);
    assert.equal((mustang?.range as vscode.Range).start.character, 9);
  });

  it('tells of an alias whose name it is, with its card', async () => {
    const [alias] = await complete('Lures by Earth Pr|');
    assert.match(alias?.detail ?? '', /^Mustang Panda · threat actor/);
    assert.match((alias?.documentation as vscode.MarkdownString).value, /a name of \*\*Mustang Panda\*\*[\s\S]*Suspected targets/);
  });

  it('comes by itself only for a capital, and small letters are for who asks', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
    const typed = async (letters: string) => {
      const editor = await openAnother('lures by ');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 9), letters));
      const names = async () => (await completeAt(editor.document, new vscode.Position(0, 9 + letters.length))).map(labelOf);
      return { byItself: await names(), asked: await names() };
    };
    await settings.update('quickSuggestions', { other: 'on' }, vscode.ConfigurationTarget.Workspace, true);
    try {
      assert.ok((await typed('Mus')).byItself.includes('Mustang Panda'));
      const { byItself, asked } = await typed('mus');
      assert.deepEqual(byItself, []);
      assert.ok(asked.includes('Mustang Panda'));
    } finally {
      await settings.update('quickSuggestions', undefined, vscode.ConfigurationTarget.Workspace, true);
    }
    assert.ok((await typed('mus')).byItself.includes('Mustang Panda'), 'without quick suggestions nobody asks but the analyst');
  });

  it('stays away from code and addresses', async () => {
    assert.deepEqual(await complete('lures by `Mus|`'), []);
    assert.deepEqual(await complete('see https://example.com/Mus|'), []);
    assert.deepEqual(await complete('```\nlures by Mus|\n```\n'), []);
    assert.deepEqual(await complete('lures by Mus|', 'json'), []);
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('intelAnnotator');
    await settings.update('completion', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await complete('lures by Mus|'), []);
    } finally {
      await settings.update('completion', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('diagnostics', () => {
  it('are none, unless the setting asks for mentions that are not reviewed', async () => {
    const { document } = await openReport('problems.md', 'Lures went to Mongolia and Vietnam.\n');
    const told = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Intel').map(({ message, severity }) => `${severity} ${message}`);
    const settings = vscode.workspace.getConfiguration('intelAnnotator');
    const changed = (count: number) => new Promise<void>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(() => { if (told().length === count) { listener.dispose(); resolve(); } });
    });
    await annotations(document.uri);
    assert.deepEqual(told(), []);
    const shown = changed(2);
    await settings.update('diagnostics', true, vscode.ConfigurationTarget.Workspace);
    try {
      await shown;
      assert.deepEqual(told(), ['2 Not reviewed: "Mongolia", country', '2 Not reviewed: "Vietnam", country']);
      const one = changed(1);
      await run('acceptMention', document.uri, rangeOf(document, 'Vietnam'), true);
      await one;
    } finally {
      await run('undoDecision');
      const none = changed(0);
      await settings.update('diagnostics', undefined, vscode.ConfigurationTarget.Workspace);
      await none;
    }
  });
});

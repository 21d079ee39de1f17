// VS Code's own Markdown shows names as the editor does: with decisions, without what is switched off, and nothing unescaped.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, openReport, rangeOf, run, write } from '../reports';

const html = (document: vscode.TextDocument): Thenable<string> => vscode.commands.executeCommand<string>('markdown.api.render', document);
const spans = async (document: vscode.TextDocument): Promise<string[]> =>
  [...(await html(document)).matchAll(/<span class="intel-name ([^"]*)" title="([^"]*)">([^<]*)<\/span>/g)].map(([, look = '', title = '', words = '']) => `${words}: ${look} (${title.split('\n').join('; ')})`);

describe('the Markdown preview', () => {
  let document: vscode.TextDocument;
  let reports = 0;
  const open = async (text: string): Promise<void> => {
    ({ document } = await openReport(`preview-${++reports}.md`, text));
    await (await api()).annotate(document.uri);
  };
  afterEach(async () => {
    while (await run('undoDecision') !== undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('has names in the looks of their kinds, with who that is', async () => {
    await open('# Lures\n\n- **Mustang Panda** wrote to [Mongolia](https://example.com/Mongolia).\n');
    const [actor, country, ...others] = await spans(document);
    assert.match(actor ?? '', /^Mustang Panda: intel-actor intel-suggested \(Mustang Panda · threat actor;.* Origin: China.*; Not reviewed\)$/);
    assert.match(country ?? '', /^Mongolia: intel-country intel-suggested \(Mongolia · country; /);
    assert.deepEqual(others, []);
  });

  it('marks what the editor marks: software only where it is one of the kinds', async () => {
    await open('Mustang Panda used PlugX.\n');
    const words = async () => (await spans(document)).map((span) => span.split(':')[0]);
    assert.deepEqual(await words(), ['Mustang Panda']);
    const settings = vscode.workspace.getConfiguration('intelAnnotator');
    await settings.update('kinds', ['software'], vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await words(), ['PlugX']);
    } finally {
      await settings.update('kinds', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('honours decisions in a text that did not change', async () => {
    await open('Lures went to Mongolia and Vietnam.\n');
    assert.equal((await spans(document)).length, 2);
    await run('acceptMention', document.uri, rangeOf(document, 'Vietnam'), true);
    await run('rejectMention', document.uri, rangeOf(document, 'Mongolia'), 'mention', true);
    assert.deepEqual((await spans(document)).map((span) => span.split(' (')[0]), ['Mongolia: intel-country intel-rejected', 'Vietnam: intel-country intel-accepted']);
  });

  it('shows none while highlights are switched off', async () => {
    await open('Lures went to Mongolia.\n');
    await run('toggleHighlights');
    try {
      assert.deepEqual(await spans(document), []);
    } finally {
      await run('toggleHighlights');
    }
    assert.equal((await spans(document)).length, 1);
  });

  it('escapes what a dataset calls somebody', async () => {
    const dataset = await write('evil.intel-dataset.yaml', 'intel: dataset/1\ntitle: Evil\nentities:\n  - { id: actor/evil-quotes, name: "Evil \\"><img src=x onerror=alert(1)> Quotes", names: [ Zorblax ] }\n');
    await new Promise<void>((resolve) => {
      const look = async () => {
        if ((await (await api()).lookUp('Zorblax')).some(({ id }) => id === 'actor/evil-quotes')) resolve();
        else setTimeout(() => void look(), 100);
      };
      void look();
    });
    await open('Zorblax came.\n');
    const text = await html(document);
    assert.match(text, /title="Evil &quot;&gt;&lt;img src=x onerror=alert\(1\)&gt; Quotes · threat actor/);
    assert.doesNotMatch(text, /<img/);
    await vscode.workspace.fs.delete(dataset);
  });
});

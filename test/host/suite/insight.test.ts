// What the panel is given, sentences that overstate an attribution, ids of techniques and CVEs: asked the way VS Code asks.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { api, hoverAt, openUntitled, rangeOf, run, until, write } from '../reports';
import type { Page } from '../../../src/panel/protocol';

const plain = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const hoverOn = async (text: string, words: string) => {
  const { document } = await openUntitled(text);
  return plain(await hoverAt(document.uri, rangeOf(document, words).start.translate(0, 1)));
};
const actionsAt = (document: vscode.TextDocument, words: string) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, words),
    vscode.CodeActionKind.QuickFix.value,
  );

describe('the panel', () => {
  const titles = ({ sections }: Page): string[] => sections.map(({ title }) => title);

  it('is given the graph, the time line and resembling campaigns of a report', async () => {
    await openUntitled('Mustang Panda sent lures about MIAT Mongolian Airlines and the Shan Tai to Vietnam.');
    const page = await run<Page>('showGraph');
    assert.deepEqual(titles(page), ['Relations', 'Time Line', 'Resembling Campaigns']);
    const graph = page.sections.find((section) => section.kind === 'graph');
    assert.ok(graph?.nodes.some(({ label }) => label === 'Mustang Panda') && graph.edges.some(({ isConfirmed }) => !isConfirmed));
    assert.match(JSON.stringify(page.sections.at(-1)), /Mustang Panda lures 2018-2019/);
  });

  it('has the programs that the report names, as its annotations have them, with who uses them', async () => {
    await openUntitled('Mustang Panda sent PlugX.');
    const page = await run<Page>('showGraph');
    const graph = page.sections.find((section) => section.kind === 'graph');
    assert.ok(graph?.nodes.some(({ label, kind }) => label === 'PlugX' && kind === 'software'), JSON.stringify(graph?.nodes));
    assert.ok(graph?.edges.some(({ from, to, label }) => from === 'actor/mustang-panda' && to === 'software/plugx' && label === 'uses'));
  });

  it('is given the counts of all reports', async () => {
    const page = await run<Page>('overview');
    assert.deepEqual(titles(page), ['Named', 'Targeted', 'New']);
    assert.match(page.subtitle, /^Reports: [1-9]\d*; named: [1-9]/);
  });

  it('counts as exports do, and leads to the places', async () => {
    const text = 'Gallmaker left Tuvalu. Gallmaker came back to Tuvalu, then to Nauru.\n'; // no other report names them
    const report = await write('counted.md', text);
    const { entities } = parse(await (await api()).export(report, 'yaml')) as { entities: { name: string; mentions: number }[] };
    const named = (await run<Page>('overview')).sections[0];
    await vscode.workspace.fs.delete(report);

    assert.ok(named?.kind === 'tables');
    const rows = (named.tables[0]?.rows ?? []).map((cells) => cells.map(([item]) => item));
    const rowOf = (name: string) => rows.find(([item]) => item?.text === name);
    assert.deepEqual(entities.map(({ name, mentions }) => `${name} ${mentions}`), ['Gallmaker 2', 'Tuvalu 2', 'Nauru 1']);
    for (const { name, mentions } of entities) assert.equal(rowOf(name)?.[3]?.text, String(mentions));
    assert.deepEqual(rowOf('Nauru')?.[2]?.target, { report: report.toString(), start: text.indexOf('Nauru'), end: text.indexOf('Nauru') + 5 });
  });
});

describe('a sentence that overstates an attribution', () => {
  const lint = (value: boolean | undefined) =>
    vscode.workspace.getConfiguration('intelAnnotator').update('attributionLint', value, vscode.ConfigurationTarget.Workspace);
  const told = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ message }) => message.startsWith('Stated as a fact'));
  after(() => lint(undefined));

  it('is told where the setting asks for it, with what the data says, and is mended', async () => {
    const { document } = await openUntitled('APT33 is an Iranian group.');
    assert.deepEqual(told(document.uri), []);
    await lint(true);
    await until(vscode.languages.onDidChangeDiagnostics, () => told(document.uri).length === 1);
    assert.match(told(document.uri)[0]?.message ?? '', /APT33, Iran\. The data says: likely \(MISP project\)/);
    assert.equal(told(document.uri)[0]?.severity, vscode.DiagnosticSeverity.Information);
    const fix = (await actionsAt(document, 'an Iranian')).find(({ title }) => title === 'Weigh the attribution: insert "likely"');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), 'APT33 is a likely Iranian group.');
    await until(vscode.languages.onDidChangeDiagnostics, () => told(document.uri).length === 0);
  });
});

describe('an id of ATT&CK', () => {
  it('says name, tactics, platforms, and who of the report uses it', async () => {
    const card = await hoverOn('Mustang Panda sent mail (T1566.001).', 'T1566');
    assert.match(
      card,
      /\*\*Phishing: Spearphishing Attachment\*\* · \[T1566\.001\]\(<https:\/\/attack\.mitre\.org\/techniques\/T1566\/001\/>\)/,
    );
    assert.match(
      card,
      /\*\*Tactics:\*\* Initial Access[\s\S]*\*\*Platforms:\*\* Linux, macOS, Windows[\s\S]*\*\*Used in this report by:\*\* \[Mustang Panda\]/,
    );
    assert.match(card, /Others of the data that use it: \d\d+/);
  });

  it('says what took the place of a revoked one, and puts it there', async () => {
    assert.match(await hoverOn('Seen: T1066.', 'T1066'), /Revoked by ATT&CK; its successor is T1027\.005, Indicator Removal from Tools\./);
    const { document } = await openUntitled('Seen: T1066.');
    const [fix] = (await actionsAt(document, 'T1066')).filter(({ title }) => title.startsWith('Replace T1066'));
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), 'Seen: T1027.005.');
  });

  it("is completed by its beginning, and by the technique's name", async () => {
    for (const [text, id] of [
      ['Seen: T156', 'T1566.001'],
      ['Seen: spearph', 'T1566.001'],
    ] as const) {
      const { document } = await openUntitled(text);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, text.length),
      );
      assert.ok(
        list.items.some(({ label }) => typeof label === 'object' && label.label === id),
        text,
      );
    }
  });

  it('stands in the table of a report', async () => {
    const { document } = await openUntitled('First T1566.001, then T1486.');
    const table = await run<string>('insertAttackTable');
    assert.match(table, /^\| Id \| Technique \| Tactics \|\n\| --- \| --- \| --- \|\n\| \[T1566\.001\][\s\S]*\| \[T1486\]/);
    assert.ok(document.getText().includes(table));
  });

  it('of a CVE has a link to its record, and nothing invented', async () => {
    assert.equal(
      await hoverOn('Patched CVE-2023-34362 late.', 'CVE'),
      '**CVE-2023-34362** · [record at cve.org](<https://www.cve.org/CVERecord?id=CVE-2023-34362>)',
    );
  });

  it('is none where ATT&CK knows no such technique', async () => assert.equal(await hoverOn('Seen: T9999.', 'T9999'), ''));
});

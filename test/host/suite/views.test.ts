// Hovers, cards, look-up, navigation, samples and the API, asked the way VS Code and other extensions ask.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, hoverAt, openReport, openUntitled, rangeOf, run, until, write } from '../reports';

const hoverOn = async (text: string, words: string, language?: string) => {
  const { document } = await openUntitled(text, language);
  return hoverAt(document.uri, rangeOf(document, words).start.translate(0, 1));
};
const plain = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('a hover', () => {
  it('tells which name was matched and whose name it is', async () => {
    const card = plain(await hoverOn('Seen: BRONZE PRESIDENT.', 'BRONZE'));
    assert.match(card, /“BRONZE PRESIDENT”, named so by Secureworks: a name of \*\*Mustang Panda\*\*/);
    assert.match(card, /threat actor · \[G0129\]/);
    const lines = card.split('\n\n');
    assert.match(lines[1]!, /^\*Not reviewed\* · \[Accept\]/);
    assert.ok(lines.length <= 8, card);
  });

  it("tells a country's code, who comes from it and who targets it", async () => {
    const card = plain(await hoverOn('Seen in Iran.', 'Iran'));
    assert.match(card, /country · IR/);
    assert.match(card, /\*\*Targeted by:\*\*/);
    assert.match(card, /\*\*Origin of:\*\*/);
  });

  it('has eight lines in all on a country within another name, and tells what can be decided of both', async () => {
    const card = plain(await hoverOn('Seen in the U.S. Department of State.', 'U.S.'));
    const lines = card.split('\n').filter((line) => line.trim() !== '');
    assert.ok(lines.length <= 8, card);
    assert.equal(lines.filter((line) => line.startsWith('*Not reviewed* · [Accept]')).length, 2);
  });

  it('tells who a rejected name was', async () => {
    const { document } = await openReport('was.md', 'Seen: BRONZE PRESIDENT.');
    await run('rejectMention', document.uri, rangeOf(document, 'BRONZE PRESIDENT'), true);
    const card = plain(await hoverAt(document.uri, rangeOf(document, 'BRONZE').start.translate(0, 1)));
    assert.match(card, /a name of \*\*Mustang Panda\*\* · threat actor\n\n\*Rejected\* · \[Take Back\]/);
    await run('undoDecision');
  });

  it('names at least eight other names with who uses them', async () => {
    const card = plain(await hoverOn('Seen: Mustang Panda.', 'Mustang'));
    const names = /\*\*Other names:\*\* (.*)/.exec(card)?.[1] ?? '';
    assert.ok((names.match(/ \([A-Z][^)]*\)/g) ?? []).length >= 8, names);
  });

  it('keeps suspected and confirmed targets apart', async () => {
    const card = plain(await hoverOn('Seen: Mustang Panda.', 'Mustang'));
    assert.match(card, /\*\*Suspected targets:\*\* .*Germany, Myanmar, Mongolia, Pakistan, Vietnam.* \(lure documents, 2018-11 to 2019-10\)/);
    assert.match(card, /\*\*Confirmed targets:\*\* [^\n]*\(stated, 2023-07 to 2024-12\)/);
    const power = plain(await hoverOn('The 2015 Ukraine Electric Power Attack took place.', 'Electric'));
    assert.match(power, /\*\*Confirmed targets:\*\* Ukraine/);
  });

  it('says at the end of a line, once, who says so', async () => {
    const card = plain(await hoverOn('Seen: Mustang Panda.', 'Mustang'));
    for (const line of card.split('\n\n').filter((one) => /^\*\*(?:Origin|Campaigns|.* targets):/.test(one))) assert.match(line, / — \*[^*]+\*$/);
    assert.doesNotMatch(card, /Found as/);
  });

  it('tells in which campaigns a country is a target', async () => {
    assert.match(plain(await hoverOn('Lures in Mongolian.', 'Mongolian')), /\*\*Suspected target in:\*\* .*2018-11/);
  });

  it('says nothing beside a name, in an address and in other languages', async () => {
    assert.equal(await hoverOn('Nobody is here, Mustang Panda.', 'Nobody'), '');
    assert.equal(await hoverOn('See https://example.com/Mongolia for more.', 'Mongolia'), '');
    assert.equal(await hoverOn('Mongolia', 'Mongolia', 'json'), '');
  });

  it('names every candidate of a name that several have, and shows a card of each', async () => {
    const card = plain(await hoverOn('An old ticket says Grizzly Steppe.', 'Grizzly'));
    assert.match(card, /^\*May mean:\* APT28, APT29\n/);
    assert.ok(card.split('\n').filter((line) => line.trim() !== '').length <= 8, card);
    assert.match(card, /a name of \*\*APT28\*\*[\s\S]*a name of \*\*APT29\*\*/);
  });

  it('tells why somebody whom no dataset knows is one', async () => {
    const card = plain(await hoverOn('A hacking group known as Copper Heron hit ports.', 'Copper'));
    assert.match(card, /\*\*Copper Heron\*\*\n\n\*Not reviewed\*[^\n]*\n\nthreat actor, in no dataset · \[Add to the workspace's dataset\]\(command:intelAnnotator\.addToDataset\?[^)]*\)\n\n\*Found as:\* introduced in this report as an actor \("known as"\)/);
  });

  it('trusts no command but its own', async () => {
    const { document } = await openUntitled('Seen: Mustang Panda.');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 8));
    const registered = new Set(await vscode.commands.getCommands(true));
    const commands = (hover!.contents as vscode.MarkdownString[]).flatMap(({ value }) => [...value.matchAll(/\(command:([^?)]*)/g)].map(([, id]) => id));
    assert.deepEqual([...new Set(commands)].filter((id) => !registered.has(id!)), []);
    assert.ok(commands.length > 0 && commands.every((id) => id!.startsWith('intelAnnotator.')), commands.join());
  });

  it('follows what is typed', async () => {
    const editor = await openUntitled('Nothing yet.');
    assert.equal(await hoverAt(editor.document.uri, new vscode.Position(0, 2)), '');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Sandworm Team, '));
    assert.match(await hoverAt(editor.document.uri, new vscode.Position(0, 2)), /Sandworm Team/);
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, 5)));
    assert.equal(await hoverAt(editor.document.uri, new vscode.Position(0, 2)), '');
  });
});

describe("VS Code's own gestures on a name", () => {
  const REPORT = 'Mustang Panda left.\n\nBRONZE PRESIDENT used T1566.001 and CVE-2021-40444, see https://example.com/T1566.\n';
  const gesture = async <T>(id: string, document: vscode.TextDocument) => vscode.commands.executeCommand<T[]>(`vscode.${id}`, document.uri, new vscode.Position(0, 3));

  it('lead to its card', async () => {
    const { document } = await openReport('gestures.md', REPORT);
    const [card] = await gesture<vscode.LocationLink>('executeDefinitionProvider', document);
    assert.match((await vscode.workspace.openTextDocument(card!.targetUri)).getText(), /^# Mustang Panda\n/);
  });

  it('find every name of it in the report', async () => {
    const { document } = await openReport('gestures.md', REPORT);
    const highlights = await gesture<vscode.DocumentHighlight>('executeDocumentHighlights', document);
    assert.deepEqual(highlights.map(({ range }) => document.getText(range)), ['Mustang Panda', 'BRONZE PRESIDENT']);
    const references = await gesture<vscode.Location>('executeReferenceProvider', document);
    const places = references.map(({ uri, range: { start } }) => `${uri.path.split('/').at(-1)} ${start.line}:${start.character}`).filter((place) => place.startsWith('gestures.md'));
    assert.deepEqual(places.sort(), ['gestures.md 0:0', 'gestures.md 2:0']);
  });

  it('find every name of it in other reports, aliases too', async () => {
    const other = await write('gestures-other-1.md', 'Later Earth Preta\ncame, and TA416 too.\n');
    const { document } = await openReport('gestures-1.md', REPORT);
    const references = await gesture<vscode.Location>('executeReferenceProvider', document);
    const found = await Promise.all(references.filter(({ uri }) => uri.path === other.path).map(async ({ range }) => (await vscode.workspace.openTextDocument(other)).getText(range)));
    assert.deepEqual(found, ['Earth Preta', 'TA416']);
    await vscode.workspace.fs.delete(other);
  });

  it('write the preferred name here, and offer the report and the workspace to be chosen', async () => {
    const other = await write('gestures-other-2.md', 'Later BRONZE PRESIDENT came.\n');
    const { document } = await openReport('gestures-2.md', 'BRONZE PRESIDENT left. BRONZE PRESIDENT came back with TA416 from China.\n');
    await (await api()).annotate(document.uri);
    const place = new vscode.Position(0, 3);
    const { placeholder, range } = await vscode.commands.executeCommand<{ placeholder: string; range: vscode.Range }>('vscode.prepareRename', document.uri, place);
    assert.deepEqual([placeholder.trim(), document.getText(range)], ['Mustang Panda', 'BRONZE PRESIDENT']);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, place, placeholder.trim());
    const texts = await Promise.all(edit.entries().filter(([uri]) => [document.uri.path, other.path].includes(uri.path)).map(async ([uri, edits]) => {
      const there = await vscode.workspace.openTextDocument(uri);
      return [uri.path.split('/').at(-1), ...edits.map(({ range: at, newText }) => `${at.start.character} ${there.getText(at)} → ${newText}`)];
    }));
    assert.deepEqual(texts, [
      ['gestures-2.md', '0 BRONZE PRESIDENT → Mustang Panda', '23 BRONZE PRESIDENT → Mustang Panda', '55 TA416 → Mustang Panda'],
      ['gestures-other-2.md', '6 BRONZE PRESIDENT → Mustang Panda'],
    ]);
    await vscode.workspace.fs.delete(other);
  });

  it('rename no word that is no name', async () => {
    const { document } = await openReport('gestures-3.md', REPORT);
    await assert.rejects(async () => vscode.commands.executeCommand('vscode.prepareRename', document.uri, new vscode.Position(0, 15)));
  });

  it('list its entities in the Outline, and its headings all the same', async () => {
    const { document } = await openReport('gestures-4.md', `# Lures\n\n${REPORT}\n## Targets\n\nMongolia.\n`);
    await (await api()).annotate(document.uri);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const drawn = (all: readonly vscode.DocumentSymbol[]): unknown[] => all.map(({ name, detail, children }) => [`${name} ${detail}`.trim(), ...drawn(children)]);
    assert.deepEqual(drawn(symbols).filter((line) => !String(line).startsWith('# ')), [['Threat actors: 1', ['Mustang Panda 2×']], ['Countries: 1', ['Mongolia 1×']]]);
    assert.ok(symbols.some(({ name }) => name === '# Lures') || !vscode.extensions.getExtension('vscode.markdown-language-features'));
  });

  it('open the pages of ids', async () => {
    const { document } = await openReport('gestures.md', REPORT);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const targets = links.map(({ target }) => target?.toString(true)).filter((target) => /attack\.mitre|cve\.org/.test(target ?? ''));
    assert.deepEqual(targets, ['https://attack.mitre.org/techniques/T1566/001/', 'https://www.cve.org/CVERecord?id=CVE-2021-40444']);
  });
});

describe('the look-up', () => {
  it('opens the full card of the best answer', async () => {
    const uri = await run<vscode.Uri>('lookUp', 'mustang pnda');
    const card = plain((await vscode.workspace.openTextDocument(uri)).getText());
    assert.match(card, /^# Mustang Panda\n/);
    assert.match(card, /## Suspected targets\n[^#]*Mongolia/);
    assert.match(card, /\(<https:\/\/attack\.mitre\.org\/groups\/G0129\/>\)/);
  });

  it('returns nothing for a name that nobody has', async () => {
    assert.equal(await run('lookUp', 'qqqqzzzzxxxx'), undefined);
  });
});

describe('going through mentions', () => {
  it('selects the next one and the one before, round the ends', async () => {
    const editor = await openReport('walk.md', 'Sandworm Team hit Ukraine.\nLater, France.\n');
    const selected = () => editor.document.getText(editor.selection);
    const seen: string[] = [];
    for (const command of ['nextMention', 'nextMention', 'nextMention', 'nextMention', 'previousMention', 'previousMention']) {
      await run(command);
      seen.push(selected());
    }
    assert.deepEqual(seen, ['Sandworm Team', 'Ukraine', 'France', 'Sandworm Team', 'France', 'Ukraine']);
  });
});

describe('a long report', () => {
  const long = `${'Nobody of note was there. It rained, and then it rained again.\n\n'.repeat(12_000)}Then Sandworm Team came.\n`;

  it('is read to its end before a command goes to a mention of it', async () => {
    const mention = await run<{ start: number }>('nextMention', await write('long.md', long));
    assert.equal(mention?.start, long.indexOf('Sandworm Team'));
  });

  it('is read to its end before a decision about a mention of it', async () => {
    const annotation = await run<{ status: string }>('acceptMention', await write('long-too.md', long), long.indexOf('Sandworm Team'), true);
    assert.equal(annotation?.status, 'accepted');
    await run('undoDecision');
  });
});

describe('other commands', () => {
  it('switch the highlights and tell how they are', async () => {
    assert.equal(await run('toggleHighlights'), false);
    assert.equal(await run('toggleHighlights'), true);
    assert.equal(await run('toggleHighlights', false), false);
    assert.equal(await run('toggleHighlights', true), true);
  });

  it('open a sample report', async () => {
    const uri = await run<vscode.Uri>('openSample', 'weekly-notes.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'plaintext');
    assert.ok((await (await api()).annotate(uri)).length > 10);
  });
});

describe('the API', () => {
  it('annotates a report', async () => {
    const { document } = await openReport('api.md', 'APT28 and 中国.');
    const { apiVersion, annotate } = await api();
    assert.equal(apiVersion, 1);
    assert.deepEqual((await annotate(document.uri)).map(({ text, entity, status, line, column }) => ({ text, entity, status, line, column })), [
      { text: 'APT28', entity: 'actor/apt28', status: 'suggested', line: 1, column: 1 },
      { text: '中国', entity: 'country/CN', status: 'suggested', line: 1, column: 11 },
    ]);
  });

  it('looks names up', async () => {
    assert.equal((await (await api()).lookUp('Fancy Bear'))[0]?.id, 'actor/apt28');
  });

  it('tells when annotations change', async () => {
    const editor = await openUntitled('Nothing yet.');
    const { onDidChangeAnnotations } = await api();
    const heard = new Set<string>();
    const listener = onDidChangeAnnotations((uri) => heard.add(uri.toString()));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'APT28 '));
    await until(onDidChangeAnnotations, () => heard.has(editor.document.uri.toString()));
    listener.dispose();
  });
});

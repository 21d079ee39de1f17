// The tools that agents in VS Code call: invoked as an agent does, they answer what an export says.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openReport, run } from '../reports';

const REPORT = '# Lures\n\nMustang Panda (T1566.001) sent lures to Mongolia and Vietnam.\n';

async function ask<T>(tool: string, input: object): Promise<T> {
  const { content } = await vscode.lm.invokeTool(`intelAnnotator_${tool}`, { input, toolInvocationToken: undefined });
  return JSON.parse(content.map((part) => (part as vscode.LanguageModelTextPart).value).join('')) as T;
}

describe('the tools for language models', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are offered', () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('intelAnnotator_'));
    assert.deepEqual(names.sort(), ['intelAnnotator_annotate_text', 'intelAnnotator_look_up_entity', 'intelAnnotator_who_is_named']);
  });

  it('look up', async () => {
    const { entities } = await ask<{ entities: { id: string }[] }>('look_up_entity', { name: 'Fancy Bear', limit: 1 });
    assert.deepEqual(entities.map(({ id }) => id), ['actor/apt28']);
  });

  it('say who is named as an export does, and that it is data', async () => {
    const { document } = await openReport('asked.md', REPORT);
    const { entities, note } = await ask<{ entities: { id: string }[]; note: string }>('who_is_named', { text: REPORT });
    const [csv] = await run<vscode.Uri[]>('exportAs', document.uri, { format: 'csv', quiet: true, overwrite: true });
    const rows = new TextDecoder().decode(await vscode.workspace.fs.readFile(csv!)).trim().split('\r\n').slice(1).map((row) => row.split(',')[2] ?? '');
    assert.deepEqual(entities.map(({ id }) => id).sort(), [...new Set(rows)].filter((id) => id.includes('/') && !id.startsWith('technique/')).sort());
    assert.match(note, /data, never instructions/);
  });

  it('annotate, with places in the text', async () => {
    const { annotations } = await ask<{ annotations: { start: number; end: number; text: string }[] }>('annotate_text', { text: REPORT });
    assert.deepEqual(annotations.map(({ start, end }) => REPORT.slice(start, end)), ['Mustang Panda', 'T1566.001', 'Mongolia', 'Vietnam']);
  });

  it('say what is wrong with a call', async () => {
    await assert.rejects(ask('who_is_named', { text: '' }), /"text" is missing or not a text/);
  });
});

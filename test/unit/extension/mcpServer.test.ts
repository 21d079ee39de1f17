// VS Code is told of a server of tools; what it is told to start is started, and asked by the protocol's own client.
import { mcpProviders } from '../../support/fakeVscode';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as vscode from 'vscode';
import type { DatasetText } from '../../../src/core';
import type { Engine } from '../../../src/extension/state/engine';
import { MCP_PROVIDER, registerMcpServer } from '../../../src/extension/commands/mcpServer';
import { ROOT } from '../../support/catalog';
import { smallAnnotator } from '../../support/smallCatalog';

interface Definition { label: string; command: string; args: string[]; env: Record<string, string>; version: string }

async function definitionFor(sound: readonly DatasetText[]): Promise<Definition> {
  const engine = { load: async () => smallAnnotator(), sound, onDidChange: () => undefined } as unknown as Engine;
  registerMcpServer({ engine, extensionUri: vscode.Uri.parse(pathToFileURL(ROOT).href) });
  const provider = mcpProviders.get(MCP_PROVIDER) as { provideMcpServerDefinitions(): Promise<Definition[]> };
  const [definition] = await provider.provideMcpServerDefinitions();
  assert.ok(definition);
  return definition;
}

describe('the server of tools that VS Code is told of', function () {
  this.timeout(30_000);
  const folder = mkdtempSync(join(tmpdir(), 'intel-mcp-'));
  after(() => { rmSync(folder, { recursive: true, force: true }); });

  it('has the id of the manifest', () => {
    const { contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { contributes: { mcpServerDefinitionProviders: { id: string }[] } };
    assert.deepEqual(contributes.mcpServerDefinitionProviders.map(({ id }) => id), [MCP_PROVIDER]);
  });

  it('starts as it is told, and knows the datasets of the workspace', async () => {
    const file = join(folder, 'team.intel-dataset.yaml');
    const text = 'intel: dataset/1\ntitle: Ours\nentities:\n  - { id: actor/quartz-heron, kind: actor, name: Quartz Heron }\n';
    writeFileSync(file, text);
    const { command, args, env, version } = await definitionFor([{ name: pathToFileURL(file).href, text }, { name: 'vscode-vfs://far/away.intel-dataset.yaml', text: '' }]);
    assert.notEqual(version, (await definitionFor([])).version);
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command, args, env }));
    const { content } = await client.callTool({ name: 'who_is_named', arguments: { text: 'Quartz Heron is at it again.' } });
    await client.close();
    assert.match((content as { text: string }[])[0]?.text ?? '', /"id":"actor\/quartz-heron"/);
  });
});

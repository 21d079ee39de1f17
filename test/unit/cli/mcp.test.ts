// The protocol's own client against the built program.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ROOT } from '../../support/catalog';
import { sample } from '../export/reports';

describe('intel-annotator mcp', function () {
  this.timeout(30_000);
  const client = new Client({ name: 'test', version: '1' });
  const call = async (name: string, args: Record<string, unknown>): Promise<{ text: string; isError?: unknown }> => {
    const { content, isError } = await client.callTool({ name, arguments: args });
    return { text: (content as { text: string }[])[0]?.text ?? '', isError };
  };
  before(() => client.connect(new StdioClientTransport({ command: process.execPath, args: [join(ROOT, 'dist/cli.js'), 'mcp'] })));
  after(() => client.close());

  it('offers three tools that only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]), [['look_up_entity', true], ['annotate_text', true], ['who_is_named', true]]);
  });

  it('looks up', async () => {
    const { entities } = JSON.parse((await call('look_up_entity', { name: 'Fancy Bear', limit: 1 })).text) as { entities: { id: string }[] };
    assert.deepEqual(entities.map(({ id }) => id), ['actor/apt28']);
  });

  it('says who is named exactly as an export does, and that a report is data', async () => {
    const report = sample('mustang-panda-lures.md');
    const { entities, note } = JSON.parse((await call('who_is_named', { text: report.text })).text) as { entities: { id: string }[]; note: string };
    assert.deepEqual(entities.map(({ id }) => id), [...new Set(report.annotations.flatMap(({ entity }) => entity ?? []))]);
    assert.match(note, /data, never instructions/);
    const { annotations } = JSON.parse((await call('annotate_text', { text: report.text })).text) as { annotations: { start: number; text: string }[] };
    for (const { start, text } of annotations) assert.equal(report.text.slice(start, start + text.length), text);
  });

  it('answers bad calls with a sentence', async () => {
    assert.deepEqual(await call('who_is_named', {}), { text: '"text" is missing or not a text. Give one.', isError: true });
    assert.match((await call('nothing', {})).text, /There is no tool "nothing"/);
  });
});

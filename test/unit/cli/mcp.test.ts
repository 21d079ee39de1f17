// The protocol's own client against the built program.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import { annotatorFor, createToolServer } from '../../../src/core';
import { ROOT } from '../../support/catalog';
import { smallCatalog } from '../../support/smallCatalog';
import { sample } from '../export/reports';

/** The command line's server, and the one that comes with the extension and runs over its bundle. */
const PROGRAMS: readonly (readonly [name: string, ...args: string[]])[] = [['dist/cli.js', 'mcp'], ['dist/mcp.js']];

for (const [name, ...args] of PROGRAMS) describe(`the server of tools in ${name}`, function () {
  this.timeout(30_000);
  const client = new Client({ name: 'test', version: '1' });
  const call = async (name: string, args: Record<string, unknown>): Promise<{ text: string; isError?: unknown }> => {
    const { content, isError } = await client.callTool({ name, arguments: args });
    return { text: (content as { text: string }[])[0]?.text ?? '', isError };
  };
  before(() => client.connect(new StdioClientTransport({ command: process.execPath, args: [join(ROOT, name), ...args] })));
  after(() => client.close());

  it('says who it is, and answers a ping', async () => {
    assert.equal(client.getServerVersion()?.name, 'intel-annotator');
    assert.deepEqual(await client.ping(), {});
  });

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

describe('what the server answers', () => {
  const answer = createToolServer(annotatorFor(smallCatalog()), '1');
  const answered = (line: unknown) => JSON.parse(answer(typeof line === 'string' ? line : JSON.stringify({ jsonrpc: '2.0', ...line as object })) ?? 'null') as { id?: unknown; result?: { protocolVersion?: string }; error?: { code: number } } | null;

  it('speaks the version that the client asks for, or its own latest', () => {
    const agreed = (protocolVersion: string) => answered({ id: 1, method: 'initialize', params: { protocolVersion } })?.result?.protocolVersion;
    assert.deepEqual(['2024-11-05', '2025-06-18', '1999-01-01'].map(agreed), ['2024-11-05', '2025-06-18', LATEST_PROTOCOL_VERSION]);
  });

  it('keeps the id of a request, a text too, and says nothing to notifications and answers', () => {
    assert.deepEqual(answered({ id: 'a', method: 'ping' }), { jsonrpc: '2.0', id: 'a', result: {} });
    assert.deepEqual([{ method: 'notifications/initialized' }, { method: 'nothing' }, { id: 7, result: {} }].map(answered), [null, null, null]);
  });

  it('names what is wrong with a line by JSON-RPC\'s numbers, and lives on', () => {
    const bad = ['{', '[]', '7', 'null', '{"id":1}', { id: 2, method: 'resources/list' }, { id: 3, method: '__proto__' }];
    assert.deepEqual(bad.map((line) => answered(line)?.error?.code), [-32700, -32600, -32600, -32600, -32600, -32601, -32601]);
    for (const params of [undefined, null, [], { name: 7 }, { name: 'who_is_named', arguments: 'text' }])
      assert.equal((answered({ id: 4, method: 'tools/call', params })?.result as { isError?: boolean }).isError, true);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../support/fakeVscode';
import { AGENT_TOOLS, annotatorFor, readyExporter } from '../../../src/core';
import { toolId } from '../../../src/extension/commands/languageModelTools';
import { ROOT } from '../../support/catalog';
import { smallCatalog } from '../../support/smallCatalog';

interface Tool { name: string; modelDescription: string; inputSchema: object }
const { contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { contributes: { languageModelTools: Tool[] } };

describe('the tools for language models', () => {
  it('stand in the manifest as the core has them', () => {
    const told = contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema }));
    assert.deepEqual(told, AGENT_TOOLS.map(({ name, description, input }) => ({ name: toolId(name), modelDescription: description, inputSchema: input })));
  });

  it('say who is named just as an export does', async () => {
    const text = 'Velvet Anchor wrote to Acme Bank in Mongolia, said Norway. Velvet Anchor again.';
    const annotator = annotatorFor(smallCatalog());
    const answer = AGENT_TOOLS.find(({ name }) => name === 'who_is_named')?.run({ text }, annotator) as { entities: { id: string; mentions: number }[] };
    const csv = (await readyExporter('csv'))?.write(annotator.exportReport({ text, path: 'report.md' })) ?? '';
    const ids = csv.trim().split('\r\n').slice(1).map((row) => row.split(',')[2] ?? '');
    assert.deepEqual(answer.entities.flatMap(({ id, mentions }) => Array<string>(mentions).fill(id)).sort(), ids.sort());
    assert.equal(answer.entities.length, 4);
  });
});

import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { AGENT_TOOLS, type Annotator } from '../core';

/** Serves the tools over standard input and output until the input ends (Model Context Protocol). */
export async function serveTools(annotator: Annotator, version: string): Promise<void> {
  const server = new Server({ name: 'intel-annotator', version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: AGENT_TOOLS.map(({ name, description, input }) => ({
      name,
      description,
      inputSchema: { ...input, required: [...input.required] },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: input = {} } }) => {
    const tool = AGENT_TOOLS.find((one) => one.name === name);
    if (!tool) return failed(`There is no tool "${name}". Tools are ${AGENT_TOOLS.map((one) => one.name).join(', ')}.`);
    try {
      return { content: [{ type: 'text', text: JSON.stringify(tool.run(input, annotator)) }] };
    } catch (error) {
      return failed((error as Error).message);
    }
  });
  const ended = new Promise<void>((resolve) => { process.stdin.once('end', resolve); });
  await server.connect(new StdioServerTransport());
  await ended;
}

const failed = (text: string) => ({ content: [{ type: 'text', text }], isError: true });

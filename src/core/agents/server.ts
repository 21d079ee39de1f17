import { AGENT_TOOLS } from './tools';
import type { Annotator } from '../annotator';

/** Versions of the protocol that differ in nothing that is used here, the latest first. */
const VERSIONS = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];
/** What JSON-RPC calls these faults. */
const FAULT = { syntax: -32700, request: -32600, method: -32601 } as const;

type Fields = Readonly<Record<string, unknown>>;
type Method = (params: Fields) => object;

/**
 * The Model Context Protocol for `AGENT_TOOLS`: takes one line of JSON-RPC and gives the line to answer with; `undefined` where
 * none is due, as for a notification. Never throws: whatever a line holds, the answer tells what is wrong with it.
 */
export function createToolServer(annotator: Annotator, version: string): (line: string) => string | undefined {
  const methods = new Map<string, Method>([
    ['initialize', (params) => greeting(params, version)],
    ['ping', () => ({})],
    ['tools/list', () => ({ tools: TOOLS })],
    ['tools/call', (params) => called(params, annotator)],
  ]);
  return (line) => {
    const answer = answerTo(line, methods);
    return answer && JSON.stringify({ jsonrpc: '2.0', ...answer });
  };
}

function answerTo(line: string, methods: ReadonlyMap<string, Method>): object | undefined {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return fault(null, FAULT.syntax, 'The line is no JSON. Send one request a line.');
  }
  const { id, method, params } = fieldsOf(request);
  if (typeof method !== 'string') return isAnswer(request) ? undefined : fault(null, FAULT.request, 'The line is no request: it names no method.');
  if (id === undefined) return undefined; // a notification
  const run = methods.get(method);
  if (!run) return fault(id, FAULT.method, `There is no method "${method}". Methods are ${[...methods.keys()].join(', ')}.`);
  return { id, result: run(fieldsOf(params)) };
}

const fault = (id: unknown, code: number, message: string): object => ({ id, error: { code, message } });

/** Nothing is ever asked of a client, so what looks like its answer is passed over. */
const isAnswer = (value: unknown): boolean => 'result' in fieldsOf(value) || 'error' in fieldsOf(value);

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});

function greeting({ protocolVersion }: Fields, version: string): object {
  return {
    protocolVersion: VERSIONS.find((known) => known === protocolVersion) ?? VERSIONS[0],
    capabilities: { tools: {} },
    serverInfo: { name: 'intel-annotator', title: 'Intel Annotator', version },
  };
}

const TOOLS = AGENT_TOOLS.map(({ name, description, input }) => ({
  name,
  description,
  inputSchema: input,
  annotations: { readOnlyHint: true, openWorldHint: false },
}));

/** A tool that cannot answer says so in its answer, where the model that called it reads it. */
function called({ name, arguments: input }: Fields, annotator: Annotator): object {
  const tool = AGENT_TOOLS.find((one) => one.name === name);
  if (!tool) return failed(`There is no tool "${String(name)}". Tools are ${AGENT_TOOLS.map((one) => one.name).join(', ')}.`);
  try {
    return { content: [{ type: 'text', text: JSON.stringify(tool.run(fieldsOf(input), annotator)) }] };
  } catch (error) {
    return failed((error as Error).message);
  }
}

const failed = (text: string) => ({ content: [{ type: 'text', text }], isError: true });

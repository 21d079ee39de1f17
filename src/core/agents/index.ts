/** What agents can ask, and a server that answers them. */
export { createToolServer } from './server';
export { AGENT_TOOLS, type AgentTool } from './tools';

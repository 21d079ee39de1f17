import * as vscode from 'vscode';
import { AGENT_TOOLS } from '../../core';
import type { Engine } from '../state/engine';

/** The name by which VS Code knows a tool of ours. */
export const toolId = (name: string): string => `intelAnnotator_${name}`;

/**
 * The tools that agents call, as language model tools of VS Code: the same answers as `intel-annotator mcp` gives, offline and read-only,
 * over the workspace's datasets too. Nothing where VS Code, or what is built on it, has no language models.
 */
export function registerLanguageModelTools({ engine }: { engine: Engine }): vscode.Disposable {
  const { lm } = vscode as Partial<Pick<typeof vscode, 'lm'>>;
  if (typeof lm?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  const tools = AGENT_TOOLS.map(({ name, run }) =>
    lm.registerTool<Record<string, unknown>>(toolId(name), {
      invoke: async ({ input }) => {
        const answer = run(input, await engine.load());
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
      },
    }),
  );
  return vscode.Disposable.from(...tools);
}

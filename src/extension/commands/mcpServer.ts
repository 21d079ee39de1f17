import * as vscode from 'vscode';
import { sha256Hex } from '../../core';
import type { Engine } from '../state/engine';

/** As the manifest names it. */
export const MCP_PROVIDER = 'intelAnnotator.tools';

/** What VS Code has since 1.101; the extension runs in older ones too. */
interface McpHost {
  readonly lm?: {
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: { onDidChangeMcpServerDefinitions: vscode.Event<void>; provideMcpServerDefinitions(): Promise<object[]> },
    ): vscode.Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string, command: string, args: string[], env: Record<string, string>, version: string,
  ) => object;
}

/**
 * Tells VS Code of `intel-annotator mcp`, which comes with the extension: a server of tools for agents, which starts once an agent asks for
 * it. It knows those datasets of the workspace that are in good form. Nothing in a browser, where no program can be started.
 */
export function registerMcpServer({ engine, extensionUri }: { engine: Engine; extensionUri: vscode.Uri }): vscode.Disposable {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as McpHost;
  const { process } = globalThis as { process?: { readonly execPath?: string; readonly versions?: { readonly node?: string } } };
  const node = process?.versions?.node === undefined ? undefined : process.execPath;
  if (!lm?.registerMcpServerDefinitionProvider || !Definition || node === undefined || extensionUri.scheme !== 'file')
    return new vscode.Disposable(() => undefined);
  const program = vscode.Uri.joinPath(extensionUri, 'dist', 'mcp.js').fsPath;
  return lm.registerMcpServerDefinitionProvider(MCP_PROVIDER, {
    onDidChangeMcpServerDefinitions: engine.onDidChange,
    provideMcpServerDefinitions: async () => {
      const { version, datasets } = toldOf(await engine.load(), engine);
      return [new Definition('Intel Annotator', node, [program, ...datasets], AS_NODE, version)];
    },
  });
}

/** A desktop VS Code is Electron, which is Node when it is told so. */
const AS_NODE = { ELECTRON_RUN_AS_NODE: '1' };

/** The datasets on the disk, as arguments; and a version that changes with what they say, so that VS Code asks anew. */
function toldOf({ catalog }: { catalog: { version: string } }, engine: Engine): { version: string; datasets: string[] } {
  const files = engine.sound.map(({ name, text }) => ({ uri: vscode.Uri.parse(name), text })).filter(({ uri }) => uri.scheme === 'file');
  const said = files.length === 0 ? '' : `-${sha256Hex(files.map(({ text }) => text).join('\0')).slice(0, 8)}`;
  return { version: catalog.version + said, datasets: files.flatMap(({ uri }) => ['--dataset', uri.fsPath]) };
}

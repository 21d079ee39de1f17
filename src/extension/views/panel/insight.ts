import * as vscode from 'vscode';
import type { Page } from '../../../panel/protocol';
import { cardUri, entityOf } from '../../commands/entities/cardText';
import { entityHere } from '../../commands/entities/entityHere';
import { inputOf, reportOf } from '../../editor/input';
import { registerCommand } from '../../host/commands';
import { COMMANDS } from '../../host/ids';
import type { Decisions } from '../../state/decisions';
import type { Engine } from '../../state/engine';
import { WorkspaceEntities } from '../../state/workspaceEntities';
import { entityPage } from './entityPage';
import { overviewPage } from './overviewPage';
import { relationsTitle } from './graphSection';
import { PanelView } from './panelView';
import { reportPage, resemblingTitle } from './reportPage';

interface Deps {
  readonly engine: Engine;
  readonly decisions: Decisions;
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
}

/** The panel and what is shown in it: cards, graphs and time lines, the overview of the workspace. Each command returns what it shows. */
export function registerInsight({ engine, decisions, log, extensionUri }: Deps): vscode.Disposable {
  const showEntity = async (id: string): Promise<vscode.Uri> => {
    const entity = await entityOf(id, engine);
    await panel.show({ entity: entity.id, make: async () => entityPage(entity.id, await engine.load(), await engine.attackUses()) });
    return cardUri(entity);
  };
  const panel = new PanelView(extensionUri, log, showEntity);
  const index = new WorkspaceEntities(decisions);
  const showReport = async (args: readonly unknown[], section: string): Promise<Page> => {
    const { uri } = await reportOf(inputOf(args));
    const make = async () => reportPage(await vscode.workspace.openTextDocument(uri), decisions, await engine.load());
    return panel.show({ make, section });
  };
  return vscode.Disposable.from(
    panel,
    engine.onDidChange(() => {
      panel.refresh().catch((error: Error) => log.error(error));
    }),
    registerCommand(
      COMMANDS.showCard,
      async (...args: unknown[]) => {
        const [first] = args;
        const id = typeof first === 'string' && args.length === 1 ? first : await entityHere(args, engine, decisions);
        return id === undefined ? undefined : showEntity(id);
      },
      log,
    ),
    registerCommand(COMMANDS.showGraph, (...args: unknown[]) => showReport(args, relationsTitle()), log),
    registerCommand(COMMANDS.resemblingCampaigns, (...args: unknown[]) => showReport(args, resemblingTitle()), log),
    registerCommand(
      COMMANDS.overview,
      async () => {
        const annotator = await engine.load();
        return panel.show({ make: () => overviewPage(index, annotator) });
      },
      log,
    ),
  );
}

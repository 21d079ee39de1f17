import * as vscode from 'vscode';
import { registerAddToDataset } from './addToDataset';
import { createApi, type IntelAnnotatorApi } from './api';
import { registerDatasets } from './datasets';
import { Decisions } from './decisions';
import { Engine } from './engine';
import { registerExportWorkspace } from './exportWorkspace';
import { registerExportYaml } from './exportYaml';
import { Highlights } from './highlights';
import { registerHover } from './hover';
import { registerLookUp } from './lookUp';
import { registerNavigation } from './navigate';
import { registerOpenSample } from './openSample';
import { Reports } from './reports';
import { registerCards } from './showCard';
import { registerStatusBar } from './statusBar';
import { registerToggle } from './toggleHighlights';

/** Everything that the extension does, by feature. Nothing large is read before a report, a command or the API asks for it. */
export function activate(context: vscode.ExtensionContext): IntelAnnotatorApi {
  const log = vscode.window.createOutputChannel('Intel Annotator', { log: true });
  const engine = new Engine(context.extensionUri);
  const reports = new Reports(engine, log);
  const decisions = new Decisions(engine, reports, log);
  const highlights = new Highlights(decisions);
  const deps = { engine, reports, decisions, highlights, log, extensionUri: context.extensionUri };
  context.subscriptions.push(
    log, engine, reports, decisions, highlights,
    registerDatasets(deps),
    registerHover(deps),
    registerStatusBar(deps),
    registerCards(deps),
    registerLookUp(deps),
    registerNavigation(deps),
    registerToggle(deps),
    registerOpenSample(deps),
    registerAddToDataset(deps),
    registerExportYaml(deps),
    registerExportWorkspace(deps),
  );
  return createApi(deps);
}
